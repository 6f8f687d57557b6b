import Postgres
import Retail
import TestKit
import Testing

/// The chain of prices with counters, inspectors and a key product: what `storectl display visit` is tried on.
private struct VisitedChain {
    let prices: PriceChain
    var today: Day { prices.today }

    init() throws { prices = try PriceChain() }

    static let header =
        "store,day,inspector,zone,counter,sku,facings,category_facings,posm,demo,tag_price,out_of_stock,photo,latitude,longitude\n"

    func make(in program: Program) async throws {
        try await prices.make(in: program)
        try program.write("store,counter,area\nS-1,K1,entrance\nS-2,K1,cashier\n", to: "counters.csv")
        try program.write(
            "code,name,role,employer,region\nI-1,Ann,inspector,brand,ZJ\nI-2,Bob,inspector,brand,GD\n", to: "people.csv"
        )
        try program.write("model,channel,region,from,to\nP,,,,\n", to: "keys.csv")
        for (kind, name) in [("counters", "counters"), ("people", "people"), ("key_products", "keys")] {
            _ = try await program.ok("directory import \(name).csv --kind \(kind) --on 2026-01-01")
        }
    }

    /// A visit of one row to the counter of the first store.
    func visit(_ day: Day, facings: Int, tag: String) -> String {
        Self.header + "S-1,\(day),I-1,counter,K1,P-1,\(facings),,,,\(tag),no,,,\n"
    }

    func day(before days: Int32) throws -> Day { try #require(Day(sinceEpoch: today.sinceEpoch - days)) }
}

@Suite(.heavy) struct `storectl display visit` {
    @Test func `judges what was seen, makes tasks of what failed, and sees them through`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try VisitedChain()
            try await chain.make(in: program)
            let (first, between) = (try chain.day(before: 2), try chain.day(before: 1))
            // A policy of this month may begin after the first visit, when the month has just begun.
            let due = first.month == chain.today.month ? "2000.00" : ""

            try program.write(chain.visit(first, facings: 0, tag: "1999"), to: "first.csv")
            let checked = try await program.ok("display visit check first.csv --on \(first) --format csv")
            #expect(checked.contains("first.csv,,1,1,0,false,"), "\(checked)")
            #expect(try await program.ok("display visit list --on \(first) --format json").filter { $0 == "{" } == "")
            let loaded = try await program.ok("display visit import first.csv --on \(first) --format json")
            #expect(loaded.contains("\"tasks_created\": \(due.isEmpty ? 1 : 2)"), "\(loaded)")
            // Packed or not, it is the same file.
            _ = try await program.shell("gzip -k first.csv")
            let again = try await program.run("display", "visit", "import", "first.csv.gz", "--on", "\(first)")
            #expect(again.code == 0 && again.output.contains("was loaded before, byte by byte"))
            let chinese = try await program.ok("task list --on \(first) --lang zh")
            #expect(chinese.contains("P，柜台 K1：陈列面不足"), "\(chinese)")

            let tasks = try await program.ok("task list --on \(first) --format csv")
            let facings = try #require(tasks.split(separator: "\n").first { $0.contains("too few facings") })
            let id = try #require(facings.split(separator: ",").first)
            _ = try await program.ok("task done \(id) --result 'More of them' --on \(between)")
            try program.write(chain.visit(chain.today, facings: 0, tag: "2000"), to: "second.csv")
            let second = try await program.ok("display visit import second.csv --on \(chain.today) --format json")
            #expect(second.contains("\"tasks_reopened\": 1"), "\(second)")
            #expect(second.contains("\"tasks_closed\": \(due.isEmpty ? 0 : 1)"), "\(second)")

            let shown = try await program.ok("display visit list --store S-1 --format csv")
            let number = try #require(shown.split(separator: "\n").last?.split(separator: ",").first)
            let visit = try await program.ok("display visit show \(number) --format json")
            #expect(
                visit.contains("\"check_in\": \"checkin_unknown\"") && visit.contains("\"standard\": \"counter_least\"")
            )
            if !due.isEmpty {
                #expect(visit.contains("\"tag_due\": {\"minor\": 200000, \"currency\": \"CNY\"}"), "\(visit)")
            }
            #expect(try await program.ok("display visit show \(number) --lang zh").contains("按产品"))
        }
    }

    @Test func `takes the visit that the standard asks for off the list, and one for each visit`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try VisitedChain()
            try await chain.make(in: program)
            let database = try await program.database()
            try await database.write { tx in
                try tx.execute(
                    """
                    insert into chain.field_task (store_id, region_id, source_kind, source_key, period, title_code,
                        title_values, due)
                    select s.id, s.region_id, 'standard', 'visit/' || d,
                        daterange(\(chain.today.month)::date, (\(chain.today.month)::date + interval '1 month')::date),
                        'task.duty', '{"english": "Visit", "chinese": "巡店"}', \(chain.today.month)::date + d
                    from chain.store s, unnest(array[20, 5]) d where s.code = 'S-1'
                    """)
            }
            try program.write(chain.visit(chain.today, facings: 1, tag: ""), to: "one.csv")
            let one = try await program.ok("display visit import one.csv --on \(chain.today) --format json")
            #expect(one.contains("\"visits_owed_done\": 1"), "\(one)")
            let left: [String] = try await database.read { tx in
                try tx.all("select source_key from chain.field_task where state = 'open'") {
                    (row) throws(PostgresError) in try row[0]
                }
            }
            #expect(left == ["visit/20"])
            try program.write(chain.visit(chain.today, facings: 2, tag: ""), to: "other.csv")
            let held = try await program.run("display", "visit", "import", "other.csv", "--on", "\(chain.today)")
            #expect(held.code == 1 && held.errors.contains("To put this one in its place: --replace"), "\(held.errors)")
            let replaced = try await program.ok(
                "display visit import other.csv --replace --on \(chain.today) --format json")
            #expect(replaced.contains("\"replaced\": 1") && replaced.contains("\"visits_owed_done\": 0"), "\(replaced)")
            await database.close()
        }
    }

    @Test func `is for headquarters and for the managers above a store`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try VisitedChain()
            try await chain.make(in: program)
            try program.write(chain.visit(chain.today, facings: 1, tag: ""), to: "own.csv")
            let words = ["display", "visit", "import", "own.csv", "--on", "\(chain.today)"]
            for user in ["di.1", "audit"] {
                let refused = try await program.shell(
                    "$storectl \(words.joined(separator: " ")) --as \(user) --lang zh")
                #expect(refused.code == 77 && refused.errors.contains("只有总部和区域经理"), "\(refused.errors)")
            }
            try program.write(
                VisitedChain.header + "S-2,\(chain.today),I-2,counter,K1,P-1,1,,,,,,,,\n", to: "others.csv")
            let others = try await program.shell("$storectl display visit import others.csv --as rm.zj")
            #expect(others.code == 1 && others.errors.contains("There is no store \"S-2\""), "\(others.errors)")
            #expect(
                try await program.ok("display visit import own.csv --as rm.zj --on \(chain.today)").contains("own.csv"))
            let hidden = try await program.shell("$storectl display visit list --store S-2 --as rm.zj")
            #expect(hidden.code == 1 && hidden.errors.contains("S-2"), "\(hidden.errors)")
            #expect(try await program.shell("$storectl display visit list --as di.1").code == 77)
        }
    }
}
