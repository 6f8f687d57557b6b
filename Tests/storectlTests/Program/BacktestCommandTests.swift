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
}
