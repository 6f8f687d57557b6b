import SpreadsheetReading
import TestKit
import Testing

/// `storectl display score`, `missing` and `report` over the stores of `AuditedShop`.
@Suite(.heavy) struct `Scores of displays from the command line` {
    private let when = "--month 2026-03 --on 2026-03-31"

    @Test func `say what each store, region and zone came to, and who was not audited`() async throws {
        try await Program.fresh { (program) async throws in
            try await AuditedShop.lay(in: program)
            func lines(_ words: String) async throws -> [String] {
                try await program.ok("display score \(when) \(words) --format csv").split(whereSeparator: \.isNewline)
                    .map(String.init)
            }
            #expect(
                try await lines("") == [
                    "store,name,region,state,score,points_got,points_possible,keys_proven,keys_open,keys_failed,"
                        + "keys_not_audited,shelf_share,out_of_stock,visits,last_visit",
                    "S-1,甲,ZJ,passed,100,16,16,0,0,1,0,50,0,2,2026-03-09",
                    "S-2,乙,ZJ,not_audited,,0,0,0,0,0,1,,,0,", "S-3,丙,GD,failed,25,4,16,0,0,1,0,50,0,2,2026-03-09",
                ])
            #expect(
                try await lines("--by region").dropFirst() == [
                    "GD,广东,1,1,1,0,0,0,79.35,25,4,16,50,0", "ZJ,浙江,2,1,1,1,100,20.65,100,100,16,16,50,0",
                ])
            #expect(try await lines("--by zone --region GD").dropFirst() == ["counter,25,4,16,50,0"])
            #expect(
                try await lines("--by model-zone --store S-1").dropFirst() == [
                    "A,counter,100,8,8,0", "M,counter,100,8,8,0",
                ])
            #expect(
                try await lines("--by product --store S-1").dropFirst().first?.hasPrefix("A-1,Apex,100,8,8,") == true)
            let told = try await program.ok("display score \(when)")
            #expect(told.contains("2 of 3 stores audited"))
        }
    }

    @Test func `show a manager the own stores, and refuse others like unknown ones`() async throws {
        try await Program.fresh { (program) async throws in
            try await AuditedShop.lay(in: program)
            let own = try await program.ok("display score \(when) --as rm.gd --format csv")
            #expect(own.contains("S-3,丙,GD,failed,25,") && !own.contains("S-1"))
            for (one, unknown) in [
                ("score \(when) --region ZJ", "score \(when) --region QQ"),
                ("missing S-1 \(when)", "missing S-9 \(when)"),
                ("report \(when) --region ZJ", "report \(when) --region QQ"),
            ] {
                let hidden = try await program.shell("$storectl display \(one) --as rm.gd")
                let none = try await program.shell("$storectl display \(unknown) --as rm.gd")
                #expect(hidden.code == 1 && none.code == 1, "\(hidden) \(none)")
                func plain(_ text: String) -> String {
                    ["ZJ", "S-1"].reduce(text) { $0.replacingAll($1, $1 == "ZJ" ? "QQ" : "S-9") }
                }
                #expect(plain(hidden.errors) == none.errors)
            }
            let outsider = try await program.shell("$storectl display score \(when) --as di.1")
            #expect(outsider.code == 77, "\(outsider)")
            let ahead = try await program.shell("$storectl display score --month 2026-05 --on 2026-03-31")
            #expect(ahead.code == 1 && ahead.errors.contains("2026-05"), "\(ahead)")
        }
    }

    @Test func `name what is missing, and write reports`() async throws {
        try await Program.fresh { (program) async throws in
            try await AuditedShop.lay(in: program)
            let missing = try await program.ok("display missing S-1 \(when) --format json")
            #expect(missing.contains(#""area": "entrance""#) && missing.contains("area_unproven"), "\(missing)")
            #expect(missing.contains("area_not_audited") && missing.contains("storefront"), "\(missing)")
            let chinese = try await program.ok("display missing S-3 \(when) --lang zh")
            #expect(chinese.contains("陈列面") && chinese.contains("最近一次检查未通过"), "\(chinese)")

            let told = try await program.ok("display report \(when) --format json")
            #expect(told.contains(#""check": "check_facings""#) && told.contains(#""display_heat""#), "\(told)")
            let page = try await program.ok("display report \(when) --html -")
            #expect(page.contains("<td class=\"number tone0\">25</td>") && page.contains("2 of 3 stores audited"))
            try await program.ok("display report \(when) --pdf displays.pdf")
            #expect(try await program.shell("head -c 5 displays.pdf").output == "%PDF-")
            try await program.ok("display report \(when) --xlsx displays.xlsx")
            let book = try Workbook(path: program.folder + "/displays.xlsx")
            #expect(book.sheets.count == 4)
            for (words, code) in [("--months 0", 64), ("--xlsx a.xlsx --html b.html", 64)] as [(String, Int32)] {
                let outcome = try await program.shell("$storectl display report \(when) \(words)")
                #expect(outcome.code == code, "\(outcome)")
            }
        }
    }
}

extension String {
    fileprivate func replacingAll(_ part: String, _ other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
