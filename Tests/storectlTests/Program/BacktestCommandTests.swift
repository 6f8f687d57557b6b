import Retail
import TestKit
import Testing

@Suite(.heavy) struct `A backtest of stock` {
    /// Seven pieces every week need three weeks of them with a lead time of two, and are never missing.
    private static let steady =
        "series,week,units\n"
        + (1...40).map { week in "A,\(week),7\nB,\(week),7\nC,\(week),0\n" }.joined()

    @Test func `tells by method and class what was served for what stock, without a database`() async throws {
        try await Program.fresh { (program) async throws in
            try program.write(Self.steady, to: "demand.csv")
            let outcome = try await program.shell(
                "gzip demand.csv && $storectl stock backtest --series demand.csv.gz --target 97.5 --format csv")
            #expect(outcome.code == 0, "\(outcome.errors)")
            let lines = outcome.output.split(whereSeparator: \.isNewline).map(String.init)
            #expect(
                lines.first
                    == "method,class,target,achieved,fill,weeks,weeks_at_target,pinball,below_90,series")
            #expect(lines.contains("textbook,all,97.50,100.00,100.00,0.000,0.000,0.000,0.00,2"))
            #expect(lines.contains("textbook,smooth,97.50,100.00,100.00,0.000,0.000,0.000,0.00,2"))
            for method in ["reference", "empirical", "cover"] {
                #expect(lines.contains { $0.hasPrefix("\(method),all,97.50,100.00,100.00,") }, "\(method)")
            }

            let json = try await program.shell(
                "$storectl stock backtest --series demand.csv.gz --lead-time 1.5 --format json")
            for part in [
                #""warm_up": 26"#, #""test_weeks": 11"#, #""lead_time": 2"#, #""review": 1"#, #""methods": ["#,
            ] {
                #expect(json.output.contains(part), "\(part) in \(json.output)")
            }
            let shown = try await program.shell(
                "LC_ALL=zh_CN.UTF-8 $storectl stock backtest --series demand.csv.gz --lead-time 1.5 --lang zh")
            #expect(shown.output.contains("按到货周期 2 周、订货间隔 1 周模拟"), "\(shown.output)")
            #expect(shown.output.contains("3 个序列中有 1 个"), "\(shown.output)")
        }
    }

    @Test func `says what is wrong with a file, line by line, and with what was asked`() async throws {
        try await Program.fresh { (program) async throws in
            try program.write("series,week,units\nA,1,-7\nA,soon,7\n", to: "bad.csv")
            let bad = try await program.shell("$storectl stock backtest --series bad.csv")
            #expect(bad.code == 1)
            #expect(bad.errors.contains("bad.csv:2:5"), "\(bad.errors)")
            #expect(bad.errors.contains("bad.csv:3:3"), "\(bad.errors)")
            try program.write("series,week,units\nA,1,7\nA,2,7\n", to: "short.csv")
            let short = try await program.shell("$storectl stock backtest --series short.csv")
            #expect(short.code == 1)
            #expect(short.errors.contains("2 weeks, and 33 are needed"), "\(short.errors)")
            let target = try await program.shell("$storectl stock backtest --series short.csv --target 12")
            #expect(target.code == 64)
            let ledger = try await program.shell("$storectl stock backtest")
            #expect(ledger.code == 1)
            #expect(ledger.errors.contains("0 weeks, and 33 are needed"), "\(ledger.errors)")
        }
    }

    @Test func `plays over the ledger's sell-out by the account that supplies the store`() async throws {
        try await Program.fresh { (program) async throws in
            let files = [
                "regions": "code,name,parent,level\nCN,全国,,national\nZJ,浙江,CN,branch\nGD,广东,CN,branch\n",
                "accounts": "code,name,kind,region,main\nD-1,一,distributor,ZJ,yes\nD-2,二,distributor,GD,yes\n",
                "stores":
                    "code,name,region,channel,opened\nS-1,甲,ZJ,distribution,2020-01-01\nS-2,乙,GD,distribution,2020-01-01\n",
                "coverage": "store,series,account\nZJ,APEX,D-1\nS-2,APEX,D-2\n",
                "products": "sku,name,model,series,key_product\nA-1,Apex,A6,APEX,yes\nM-1,Muse,M3,MUSE,no\n",
                "users": "code,name,class,region,account,rights\ndi.1,周敏,distributor,,D-1,\n",
            ]
            for (kind, text) in files { try program.write(text, to: "chain/\(kind).csv") }
            try await program.ok("seed chain --on 2026-01-01")
            var sales = "day,level,account,store,sku,units,amount,serial\n"
            // 40 weeks from Monday 2026-01-05 on; Muse is covered by nobody.
            for week in 0..<40 {
                guard let day = Day(year: 2026, month: 1, day: 5)?.adding(days: 7 * week) else { continue }
                sales += "\(day),sell_out,D-1,S-1,A-1,7,,\n\(day),sell_out,,S-2,A-1,3,,\n\(day),sell_out,,S-2,M-1,9,,\n"
            }
            try program.write(sales, to: "sales.csv")
            try await program.ok("sales import sales.csv --on 2026-10-12")
            let lines = try await program.ok("stock backtest --on 2026-10-12 --format csv")
                .split(whereSeparator: \.isNewline).map(String.init)
            #expect(lines.contains("textbook,all,95.00,100.00,100.00,0.000,0.000,0.000,0.00,2"), "\(lines)")
            let own = try await program.ok("stock backtest --on 2026-10-12 --as di.1 --format csv")
            #expect(own.contains("textbook,all,95.00,100.00,100.00,0.000,0.000,0.000,0.00,1"), "\(own)")
        }
    }
}

@Suite(.heavy) struct `A backtest of launches` {
    @Test func `tells rule by rule what was short and left, or that there is none`() async throws {
        try await Program.fresh { (program) async throws in
            // A product every ten weeks, each for forty.
            let rows = (0..<9).flatMap { product in
                (0..<140).map { week in
                    let age = week - 8 - 10 * product
                    return "P\(product),\(week),\(age < 0 || age >= 40 ? 0 : age < 3 ? 60 - 20 * age : 10)\n"
                }
            }
            try program.write("series,week,units\n" + rows.joined(), to: "lives.csv")
            let shown = try await program.ok("stock backtest --series lives.csv --launches --format csv")
            #expect(shown.contains("rule,weeks_short,lost,weeks,left_share"), "\(shown)")
            for rule in ["analogue_weekly", "flat_1", "storechain", "remaining_life_50", "last_buy_90"] {
                #expect(shown.contains("\n\(rule),"), "\(rule) in \(shown)")
            }
            let chinese = try await program.ok("stock backtest --series lives.csv --launches --lang zh")
            #expect(chinese.contains("上市初期") && chinese.contains("退市末期"), "\(chinese)")
            try program.write("series,week,units\n" + (1...40).map { "A,\($0),7\n" }.joined(), to: "steady.csv")
            try await program.refused("stock backtest --series steady.csv --launches", 1, "8 weeks without sales")
        }
    }
}
