import SpreadsheetReading
import TestKit
import Testing

/// `storectl grade report` over the three stores of `Grades in force from the command line`.
@Suite(.heavy) struct `A report of grades from the command line` {
    private func lay(in program: Program) async throws {
        try await GradedShop.lay(in: program)
        try await program.ok("grade accept --month 2026-03 --on 2026-03-02 --yes")
    }

    private func report(_ words: String) -> String { "grade report --month 2026-03 --on 2026-03-02 \(words)" }

    @Test func `counts the grades of each region and follows their months`() async throws {
        try await Program.fresh { (program) async throws in
            try await lay(in: program)
            let regions = try await program.ok(report("--format csv"))
            #expect(
                regions.split(whereSeparator: \.isNewline).map(String.init) == [
                    "region,name,grade_a,grade_b,grade_c,grade_d,grade_e,ungraded,stores", "GD,广东,0,0,0,1,0,0,1",
                    "ZJ,浙江,1,1,0,0,0,0,2",
                ])
            let stores = try await program.ok(report("--stores --region ZJ --format csv"))
            #expect(stores.contains("S-1,甲,ZJ,A,graded,2026-03,,") && !stores.contains("S-3"))
            let numbers = try await program.ok(report("--stores --format json"))
            #expect(numbers.contains("\"points\": 83.3333,"), "\(numbers)")
            // A manager's report is of the own stores.
            let own = try await program.ok(report("--as rm.gd --format csv"))
            #expect(own.contains("GD,广东") && !own.contains("ZJ,浙江,1"))

            let page = try await program.ok(report("--months 2 --html - --lang zh"))
            #expect(page.contains("<svg role=\"img\"") && page.contains("2026-03 A: 1"))
            #expect(page.contains("各月末各等级门店数") && page.contains("2026-02 未定级: 3"))
            try await program.ok(report("--pdf grades.pdf"))
            let head = try await program.shell("head -c 5 grades.pdf")
            #expect(head.output == "%PDF-")
        }
    }

    @Test func `writes a workbook with a sheet for each region`() async throws {
        try await Program.fresh { (program) async throws in
            try await lay(in: program)
            try await program.ok(report("--xlsx grades.xlsx"))
            let book = try Workbook(path: program.folder + "/grades.xlsx")
            #expect(book.sheets.map(\.name) == ["Regions", "Months", "GD", "ZJ"])
            let twice = try await program.shell("$storectl \(report("--xlsx grades.xlsx"))")
            #expect(twice.code == 74, "\(twice)")
        }
    }

    @Test func `refuses a region without stores and a month to come`() async throws {
        try await Program.fresh { (program) async throws in
            try await lay(in: program)
            for (words, code, sentence) in [
                ("--region XX", 1, "no region \"XX\""), ("--region GD --as rm.zj", 1, "GD"),
                ("--xlsx a.xlsx --html b.html", 64, "Name one of"), ("--months 0", 64, "1 to 60"),
            ] as [(String, Int32, String)] {
                let outcome = try await program.shell("$storectl \(report(words))")
                #expect(outcome.code == code && outcome.errors.contains(sentence), "\(words): \(outcome)")
            }
            let ahead = try await program.shell("$storectl grade report --month 2026-05 --on 2026-03-02")
            #expect(ahead.code == 1 && ahead.errors.contains("2026-05"), "\(ahead)")
        }
    }
}
