import Retail
import TestKit
import Testing

@Suite(.heavy) struct `storectl diversion` {
    @Test func `finds phones outside their territory, hears the account and decides`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeStockedBranch()
            try program.write(
                "code,name,region,channel,opened\nS-9,远,GD,distribution,2020-01-01\n", to: "chain/stores.csv")
            try await program.ok("seed chain --on 2026-01-01")
            var sales = "day,level,account,store,sku,units,amount,serial\n"
            for number in 1...3 {
                let imei = IMEI(body: 35_000_000_000_000 + number).map { "\($0)" } ?? ""
                sales += "2026-03-02,sell_in,D-1,,A-1,1,,\(imei)\n2026-03-20,activation,,S-9,A-1,1,,\(imei)\n"
            }
            try program.write(sales, to: "astray.csv")
            try await program.ok("sales import astray.csv --on 2026-03-30")
            let scan = "diversion scan --month 2026-03 --on 2026-03-30 --format json"
            #expect(try await program.ok(scan).contains(#""cases_opened": 1"#))
            #expect(try await program.ok(scan).contains(#""phones_added": 0"#))
            let list = try await program.ok("diversion list --on 2026-03-30 --format csv")
            #expect(list.contains("1,2026-03,D-1,一,GD,广东,,,3,open,2026-04-13,"), "\(list)")
            try await program.refused(
                "diversion scan --month 2026-03 --as di.1", 77, "Headquarters looks for diversion")
            try await program.refused(
                "diversion close 1 --outcome proven --reason No --on 2026-03-30 --yes", 1, "may until 2026-04-13")
            let answered = try await program.ok("diversion answer 1 --note 客户迁移 --as di.1 --on 2026-03-30 --lang zh")
            #expect(answered.contains("申辩已收到"), "\(answered)")
            let first = IMEI(body: 35_000_000_000_001).map { "\($0)" } ?? ""
            let shown = try await program.ok("diversion show 1 --as rm.gd --on 2026-03-30")
            #expect(shown.contains("客户迁移") && shown.contains("S-9") && shown.contains(first), "\(shown)")
            try await program.refused(
                "diversion close 1 --outcome proven --reason No --on 2026-03-30", 1, "Nothing was decided")
            let closed = try await program.ok("diversion close 1 --outcome proven --reason No --on 2026-03-30 --yes")
            #expect(closed.contains("The case is closed."), "\(closed)")
            #expect(try await program.ok("diversion list --as di.1 --all").contains("closed"))
            try await program.refused("diversion show 9", 1, "There is no case 9.")
        }
    }
}
