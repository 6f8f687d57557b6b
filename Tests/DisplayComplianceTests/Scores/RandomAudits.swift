import DisplayCompliance
import Postgres
import Retail
import TestKit

/// Visits of the small chain in March 2026 as dice throw them: unanswered questions, several looks at one counter, models
/// in several products, replaced visits and blind second ones, and stores that nobody visits.
struct RandomAudits {
    struct Visit {
        let store: String
        let id: Int64
        let day: Day
        let grade: Grade?
        /// Not replaced, and no blind second one.
        let counts: Bool
        let isSecond: Bool
    }
    struct Finding {
        let visit: Visit
        let line: Int
        let zone: DisplayZone
        let counter: String?
        let area: String?
        let sku: String
        let model: String
        let facings: Int?
        let category: Int?
        let isOut: Bool?
        let asked: Int
        let failed: Int
        let got: Int
        let possible: Int
    }
    struct Picture {
        let visit: Visit
        let counter: String
        let state: String
    }

    static let month = Month(year: 2026, month: 3) ?? .first
    /// Two counters of S-HZ-1 stand in one area.
    static let counters: [(store: String, code: String, area: String)] = [
        ("S-HZ-1", "K1", "entrance"), ("S-HZ-1", "K2", "cashier"), ("S-HZ-1", "K3", "entrance"),
        ("S-HZ-1", "K4", "brand_island"), ("S-HZ-2", "K1", "entrance"), ("S-HZ-2", "K2", "cashier"),
        ("S-GZ-1", "K1", "entrance"), ("C-HZ-1", "K1", "entrance"), ("C-HZ-1", "K2", "operator"),
        ("C-HZ-1", "K3", "cashier"),
    ]
    static let products = [("A6-256-BK", "A6"), ("A6-256-WH", "A6"), ("M3-128-BK", "M3")]

    private(set) var visits: [Visit] = []
    var findings: [Finding] = []
    private(set) var pictures: [Picture] = []

    init(_ seed: UInt64) {
        var dice = Seeded(seed)
        for store in ["S-HZ-1", "S-HZ-2", "S-GZ-1", "C-HZ-1"] where !dice.falls(15) {
            let grade = dice.falls(20) ? nil : dice.one(of: Grade.allCases)
            for _ in 0...dice.below(3) {
                let number = Int64(visits.count + 1)
                let hasBefore = visits.last?.store == store
                let isSecond = dice.falls(10) && hasBefore
                visits.append(
                    Visit(
                        store: store, id: number, day: Day("2026-03-\(10 + number)") ?? Self.month.firstDay,
                        grade: grade,
                        counts: !isSecond && !(dice.falls(15) && hasBefore), isSecond: isSecond))
            }
        }
        for visit in visits.shuffled(using: &dice) { look(visit, &dice) }
    }

    private mutating func look(_ visit: Visit, _ dice: inout Seeded) {
        let own = Self.counters.filter { $0.store == visit.store }
        for line in 1...(4 + dice.below(10)) {
            let zone = dice.falls(70) ? .counter : dice.one(of: DisplayZone.allCases)
            let counter = zone == .counter && !dice.falls(10) ? dice.one(of: own) : nil
            let (sku, model) = dice.one(of: Self.products)
            let facings: Int? = dice.falls(15) ? nil : dice.below(4)
            let asked = dice.falls(15) ? 0 : 1 + dice.below(63)
            let possible = asked == 0 ? 0 : 1 + dice.below(12)
            findings.append(
                Finding(
                    visit: visit, line: line, zone: zone, counter: counter?.code, area: counter?.area, sku: sku,
                    model: model, facings: facings,
                    category: dice.falls(30) ? nil : (facings ?? 0) + dice.below(5),
                    isOut: dice.falls(30) ? nil : dice.falls(20), asked: asked, failed: asked & dice.below(64),
                    got: dice.below(possible + 1), possible: possible))
        }
        for counter in own where dice.falls(60) {
            for state in ["accepted", "asked", "refused"] where dice.falls(40) {
                pictures.append(Picture(visit: visit, counter: counter.code, state: state))
            }
        }
    }

    /// The same as rows of the tables; what was there of March goes.
    func lay() async throws {
        let visitRows = visits.map { visit in
            let grade = visit.grade.map { "'\($0.rawValue)'" } ?? "null"
            return "('\(visit.store)', \(visit.id), date '\(visit.day)', \(grade), \(visit.counts), \(visit.isSecond))"
        }
        func sql(_ number: Int?) -> String { number.map { "\($0)" } ?? "null" }
        let findingRows = findings.map { own in
            "(\(own.visit.id), \(own.line), '\(own.zone.rawValue)', \(own.counter.map { "'\($0)'" } ?? "null"), "
                + "\(own.area.map { "'\($0)'" } ?? "null"), '\(own.sku)', '\(own.model)', \(sql(own.facings))::integer, "
                + "\(sql(own.category))::integer, \(own.isOut.map { "\($0)" } ?? "null")::boolean, \(own.asked), "
                + "\(own.failed), \(own.got), \(own.possible))"
        }
        let pictureRows = pictures.enumerated().map { number, own in
            "(\(number), \(own.visit.id), '\(own.counter)', '\(own.state)')"
        }
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_display_month('2026-03-01');
                delete from chain.display_evidence; delete from chain.photo;
                delete from chain.display_finding; delete from chain.display_sum; delete from chain.display_visit;
                """)
            guard !visits.isEmpty else { return }
            try tx.script(
                """
                insert into chain.display_visit (store_id, id, day, inspector, form_id, grade, area_count, load_id,
                    user_code, second_of, replaced_by) overriding system value
                select s.id, v.id, v.day, 'P-1', (select max(id) from chain.config_version where kind = 'display'), v.grade,
                    3, (select min(id) from chain.load), 'hq', case when v.second then v.id - 1 end,
                    case when not v.counts and not v.second then v.id - 1 end
                from (values \(visitRows.joined(separator: ","))) v (store, id, day, grade, counts, second)
                    join chain.store s on s.code = v.store;
                """)
            guard !findingRows.isEmpty else { return }
            try tx.makeFindingLines()
            try tx.script(
                """
                insert into finding_line (store_id, day, visit_id, line, zone, counter, area, product_id, model,
                    is_key, facings, category_facings, out_of_stock, asked, failed, got, possible)
                select v.store_id, v.day, v.id, f.line, f.zone, f.counter, f.area, p.id, f.model, false, f.facings,
                    f.category, f.out, f.asked, f.failed, f.got, f.possible
                from (values \(findingRows.joined(separator: ","))) f (visit, line, zone, counter, area, sku, model,
                        facings, category, out, asked, failed, got, possible)
                    join chain.display_visit v on v.id = f.visit join chain.product p on p.sku = f.sku;
                """)
            try tx.addFindings()
            guard !pictureRows.isEmpty else { return }
            try tx.script(
                """
                create temporary table picture on commit drop as
                    select * from (values \(pictureRows.joined(separator: ","))) p (number, visit, counter, state);
                insert into chain.photo (sha256, width, height, p_hash, d_hash)
                    select sha256(convert_to(p.number::text, 'UTF8')), 1, 1, p.number, p.number from picture p;
                insert into chain.display_evidence (store_id, visit_id, day, zone, counter, area, photo_id, state, doubts)
                select v.store_id, v.id, v.day, 'counter', p.counter, c.area, o.id, p.state,
                    case when p.state = 'accepted' then '{}' else '{far}' end::text[]
                from picture p join chain.display_visit v on v.id = p.visit
                    join chain.counter c on c.store_id = v.store_id and c.code = p.counter
                    join chain.photo o on o.sha256 = sha256(convert_to(p.number::text, 'UTF8'));
                """)
        }
    }
}
