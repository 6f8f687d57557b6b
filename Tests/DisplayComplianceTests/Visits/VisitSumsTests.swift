import DisplayCompliance
import Postgres
import Retail
import TestKit
import Testing

@Suite struct `The points of visits` {
    @Test(.database, arguments: [1, 2, 3] as [UInt64])
    func `are what a recount by hand gives, whatever the form asks and whoever answered`(seed: UInt64) async throws {
        var random = Seeded(seed)
        let form = RandomVisits.form(&random)
        try await Visits.chain(form)
        let rows = RandomVisits.rows(&random)
        try await Visits.load(rows.map(\.text).joined(), tag: DueTag(189_900, isPromotion: seed == 2))
        let sums: [String] = try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select concat_ws(' ', s.code, v.day, v.inspector, sum(f.got), sum(f.possible), count(*))
                from chain.display_visit v join chain.store s on s.id = v.store_id
                    join chain.display_finding f on f.visit_id = v.id
                group by s.code, v.day, v.inspector order by 1
                """
            ) { (row) throws(PostgresError) in try row[0] }
        }
        let recount = Dictionary(grouping: rows, by: \.visit).map { visit, rows in
            let points = rows.map { $0.points(form, isPromotion: seed == 2) }
            return "\(visit) \(points.map(\.got).reduce(0, +)) \(points.map(\.possible).reduce(0, +)) \(rows.count)"
        }
        #expect(sums == recount.sorted() && !sums.isEmpty)
    }
}

/// Visits that a recount can follow: one row a product and place, answers at random.
private enum RandomVisits {
    struct Row {
        let visit: String
        let text: String
        let grade: Grade?
        let zone: DisplayZone
        let model: String
        let series: String
        let facings: Int?
        let posm: Bool?
        let demo: Bool?
        let tag: Int?
        let isOut: Bool?

        /// Weights got and possible, said plainly.
        func points(_ form: DisplayForm, isPromotion: Bool) -> (got: Int, possible: Int) {
            var (best, rank) = (DisplayStandard?.none, Int.max)
            for standard in form.standards where standard.zone == zone {
                if let grades = standard.grades, grade.map({ !grades.contains($0) }) ?? true { continue }
                let width: Int
                switch standard.products {
                case .model(let name): width = name == model ? 0 : 99
                case .series(let name): width = name == series ? 2 : 99
                case .key: width = model == "A6" ? 4 : 99
                case .all: width = 6
                }
                let found = width + (standard.grades == nil ? 1 : 0)
                if width < 99, found < rank { (best, rank) = (standard, found) }
            }
            guard let best else { return (0, 0) }
            var (got, possible) = (0, 0)
            func count(_ check: DisplayCheck, _ isRight: Bool?) {
                guard let isRight else { return }
                possible += form.checks[check]
                if isRight { got += form.checks[check] }
            }
            if best.facings > 0 { count(.facings, facings.map { $0 >= best.facings }) }
            if best.posm { count(.posm, posm) }
            if best.demo { count(.demo, demo) }
            if best.tag { count(isPromotion ? .promotion : .tag, tag.map { $0 == 1899 }) }
            if best.stock { count(.stock, isOut.map { !$0 }) }
            return (got, possible)
        }
    }

    static func form(_ random: inout Seeded) -> DisplayForm {
        var form = DisplayForm.builtIn
        var names: Set<String> = []
        form.checks = CheckWeights(
            Dictionary(uniqueKeysWithValues: DisplayCheck.allCases.map { ($0, Int.random(in: 1...9, using: &random)) }))
        form.standards = []
        let subjects: [DisplayStandard.Products] = [.model("A6"), .series("APEX"), .series("MUSE"), .key, .all]
        for zone in DisplayZone.allCases {
            for (number, products) in subjects.enumerated() where Int.random(in: 0...9, using: &random) < 6 {
                for grades in [nil, [Grade.a, .b]] where Bool.random(using: &random) {
                    let name = "s\(names.count)_\(number)"
                    names.insert(name)
                    form.standards.append(
                        DisplayStandard(
                            name, grades: grades, products, in: zone, facings: Int.random(in: 0...3, using: &random),
                            posm: .random(using: &random), demo: .random(using: &random), tag: .random(using: &random),
                            stock: .random(using: &random)))
                }
            }
        }
        form.standards.append(DisplayStandard("last", .all, in: .counter, facings: 1))
        form.standards = form.standards.reduce(into: []) { kept, standard in
            let clash = kept.contains {
                $0.zone == standard.zone && $0.products == standard.products && $0.grades == standard.grades
            }
            if !clash { kept.append(standard) }
        }
        return form
    }

    static func rows(_ random: inout Seeded) -> [Row] {
        let stores: [(code: String, grade: Grade?, counters: [String])] = [
            ("S-HZ-1", .a, ["K1", "K2"]), ("S-GZ-1", .c, ["K1"]), ("S-HZ-2", nil, []),
        ]
        let products = [("A6-256-BK", "A6", "APEX"), ("A6-256-WH", "A6", "APEX"), ("M3-128-BK", "M3", "MUSE")]
        var rows: [Row] = []
        for store in stores {
            for day in 1...4 {
                let places = [(DisplayZone.storefront, ""), (.overhead, "")] + store.counters.map { (.counter, $0) }
                for (zone, counter) in places {
                    for (sku, model, series) in products where Bool.random(using: &random) {
                        func answer() -> Bool? {
                            [nil, true, false].randomElement(using: &random) ?? nil
                        }
                        let facings: Int? = Bool.random(using: &random) ? Int.random(in: 0...4, using: &random) : nil
                        let tag: Int? = Bool.random(using: &random) ? [1899, 1999].randomElement(using: &random) : nil
                        let (posm, demo, isOut) = (answer(), answer(), answer())
                        func text(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "" }
                        let visit = "\(store.code) 2026-03-0\(day) P-1"
                        let cells = [
                            visit.split(separator: " ").joined(separator: ","), zone.rawValue, counter, sku,
                            facings.map { "\($0)" } ?? "", "", text(posm), text(demo), tag.map { "\($0)" } ?? "",
                            text(isOut), "", "", "",
                        ]
                        rows.append(
                            Row(
                                visit: visit, text: cells.joined(separator: ",") + "\n", grade: store.grade, zone: zone,
                                model: model, series: series, facings: facings, posm: posm, demo: demo, tag: tag,
                                isOut: isOut))
                    }
                }
            }
        }
        return rows.shuffled(using: &random)
    }
}
