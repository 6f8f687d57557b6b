import TestKit
import Testing

@Suite(.heavy) struct `storectl today` {
    @Test func `has a page for each of the three, with what is not known said so`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeStockedBranch()
            try program.write(
                "code,name,class,region,account,rights\nrm.zj,郭浩然,region,ZJ,,\nhq.pricing,梁蕾,hq,,,pricing\n",
                to: "chain/users.csv")
            try await program.ok("seed chain --on 2026-01-01")
            try program.write(
                "month,account,model,units\n2026-03,D-1,A6,100\n2026-03,D-2,A6,40\n", to: "targets.csv")
            try await program.ok("target import targets.csv --on 2026-03-01")
            let silent = try await program.ok("today --as hq.pricing --on 2026-03-30")
            #expect(silent.contains("No sell-in of 2026-03 is on record yet"), "\(silent)")
            try program.write(
                """
                day,level,account,store,sku,units,amount,serial
                2025-12-05,sell_in,D-1,,A-1,20,2000.00,
                2025-12-31,sell_in,D-1,,A-1,20,2000.00,
                2026-01-05,sell_in,D-1,,A-1,20,2000.00,
                2026-01-31,sell_in,D-1,,A-1,20,2000.00,
                2026-02-05,sell_in,D-1,,A-1,20,2000.00,
                2026-02-28,sell_in,D-1,,A-1,20,2000.00,
                2026-03-10,sell_in,D-1,,A-1,30,3000.00,

                """, to: "bought.csv")
            try await program.ok("sales import bought.csv --on 2026-03-30")

            // Half of each month's pieces came by a third of it.
            let shown = try await program.ok("target show --month 2026-03 --on 2026-03-10 --format csv")
            #expect(
                shown.split(whereSeparator: \.isNewline).prefix(3) == [
                    "account,name,model,target,bought,ordered,gap,reached_percent,landing,needed_a_day,set_by",
                    "D-1,一,A6,100,30,0,70,30.0,60,4,owner", "D-1,一,all,100,30,0,70,30.0,60,4,",
                ], "\(shown)")

            let region = try await program.ok("today --as rm.zj --on 2026-03-30 --format json")
            for part in [
                #""pick_up": ["#, #""key_stockouts": ["#, #""due": ["#, #""channel_cover": ["#,
                #""elapsed_percent": 93.5"#,
                #""over_90_days": 370"#, #""push": 70"#,
            ] {
                #expect(region.contains(part), "\(part) in \(region)")
            }
            #expect(!region.contains(#""waiting""#))
            let account = try await program.ok("today --as di.1 --on 2026-03-30")
            for part in [
                "Own stock", "Last stock feed", "Below the reorder point", "50,000.00 CNY", "Bought 30 of 100",
            ] {
                #expect(account.contains(part), "\(part) in \(account)")
            }
            #expect(!account.contains("Waiting") && !account.contains("D-2"), "\(account)")
            let headquarters = try await program.ok("today --as hq.pricing --on 2026-03-30 --lang zh")
            for part in ["提货指标达成", "待裁定窜货", "待批政策草案", "尚未排查", "超过 90 天的库存 370 台"] {
                #expect(headquarters.contains(part), "\(part) in \(headquarters)")
            }
        }
    }
}
