import ChainKit
import Directory
import DisplayCompliance
import Postgres
import Retail
import RetailCSV
import StandingRules
import TestKit

/// Files of visits for the small chain, and what became of them.
enum Visits {
    static let today = ShownChain.day("2026-03-20")
    static let header =
        "store,day,inspector,zone,counter,sku,facings,category_facings,posm,demo,tag_price,out_of_stock,photo,latitude,longitude\n"

    /// The small chain with the built-in form, a grade A store in Hangzhou, and where it stands.
    static func chain(_ form: DisplayForm = .builtIn) async throws {
        try await SmallChain.load()
        try await SmallChain.grade("2026-02", ["S-HZ-1": .a, "S-GZ-1": .c])
        try await Desk.of("hq") { desk in
            try await desk.take(
                .stores,
                """
                code,name,region,channel,format,opened,capacity_units,latitude,longitude
                S-HZ-1,杭州西湖店,HZ,distribution,flagship,2020-01-01,600,30.25,120.15

                """)
            _ = try await desk.own.write { tx in try tx.apply(form, from: nil, note: nil, today: today) }
        }
    }

    static func file(_ rows: String, named name: String = "visits.csv") -> TableFile {
        TableFile(name: name, bytes: Array((header + rows).utf8))
    }

    /// Loads rows for a person; `tag` is the price that was published for every product, everywhere.
    @discardableResult
    static func load(
        _ rows: String, named name: String = "visits.csv", by code: String = "hq", earlier: EarlierVisits = .stand,
        tag: DueTag? = nil
    ) async throws -> VisitsReceipt {
        try await load(file(rows, named: name), by: code, earlier: earlier, tag: tag)
    }

    @discardableResult
    static func load(
        _ file: TableFile, by code: String = "hq", earlier: EarlierVisits = .stand, tag: DueTag? = nil
    ) async throws -> VisitsReceipt {
        try await Desk.of(code) { desk in
            let surveyed = try await desk.displays.survey(file, today: today)
            let due = DueTags(
                [surveyed.skus.map { $0.flatMap { _ in tag } }], surveyed.tagQuestions.map { ($0.store, $0.day, 0) })
            return try await desk.intake.write { tx in
                let pictures = HandedPictures(timeZone: "Asia/Shanghai") { name in
                    throw Refusal("visit.photo-missing", ["photo": name])
                }
                return try tx.takeVisits(surveyed, due: due, pictures, .yuan, earlier: earlier)
            }
        }
    }

    /// Every problem as `code line:column value`; none when the rows are loaded.
    static func problems(
        _ rows: String, by code: String = "hq", earlier: EarlierVisits = .stand
    ) async throws -> [String] {
        do {
            try await load(rows, named: "refused.csv", by: code, earlier: earlier)
            return []
        } catch let refusal as Refusal {
            return refusal.problems.map {
                "\($0.code) \($0.place.line ?? 0):\($0.place.column ?? 0) \($0.place.value ?? "")"
            }
        }
    }

    /// `line zone counter area model key asked failed got/possible` of every finding of visits that count, by line.
    static func findings() async throws -> [String] {
        try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select concat_ws(' ', f.line, f.zone, f.counter, f.area, f.model, case when f.is_key then 'key' end,
                    f.asked, f.failed, f.got || '/' || f.possible, f.tag_due_minor)
                from chain.display_finding f join chain.display_visit v on v.id = f.visit_id and v.replaced_by is null
                order by f.line
                """
            ) { (row) throws(PostgresError) in try row[0] }
        }
    }

    /// How many visits that count, findings and loads there are.
    static func counts() async throws -> [Int] {
        try await TestDatabase.current.read { tx in
            try [
                tx.value("select count(*) from chain.display_visit where replaced_by is null"),
                tx.value("select count(*) from chain.display_finding"),
                tx.value("select count(*) from chain.load where kind = 'visits'"),
            ]
        }
    }
}
