import TestKit
import Testing

/// `storectl grade rehearse`, run as headquarters and others run it.
@Suite(.heavy) struct `A rehearsal from the command line` {
    /// Ten stores over six months; from the fourth on the fourth sells double, and the two at the end swap every month.
    private static let sales: String = {
        var lines = ["day,level,account,store,sku,units,amount,serial"]
        for month in 1...6 {
            for store in 1...10 {
                let swapped = month.isMultiple(of: 2) ? [9: 10, 10: 9][store] ?? store : store
                let units = (store == 4 && month >= 4 ? 20 : 11 - swapped) * 10
                lines.append("2025-0\(month)-10,sell_out,,S-\(store),P-1,\(units),\(units * 1000).00,")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }()

    private static let scheme = """
        in_use: quick
        schemes:
          quick:
            months: 1
            minimum_months: 1
            regrade: monthly
            new_stores: { grace_months: 0 }
            peers: { region: chain, formats: together, at_least: 8 }
            factors:
              value: { weight: 100%, source: value, range: { from: 0, to: greatest } }
            cut: { by: shares, A: 10%, B: 20%, C: 30%, D: 25% }
            band: 0%
            steps: 4
        """

    private func makeChain(_ program: Program) async throws {
        func done(_ line: String) async throws {
            let outcome = try await program.shell("$storectl \(line)")
            #expect(outcome.code == 0, "\(line): \(outcome)")
        }
        let stores = (1...10).map { "S-\($0),Shop \($0),ZJ,distribution\n" }.joined()
        for (kind, text) in [
            ("regions", "code,name,parent,level\nCN,China,,national\nZJ,Zhejiang,CN,branch\n"),
            ("stores", "code,name,region,channel\n" + stores),
            (
                "products",
                "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size\n"
                    + "P-1,Phone,P,P,128,red,,2024-06-01,no,20\n"
            ),
        ] {
            try program.write(text, to: "\(kind).csv")
            try await done("directory import \(kind).csv --kind \(kind) --on 2025-01-01")
        }
        try await done("user add zj --name M --class region --region ZJ")
        try program.write(Self.sales, to: "sales.csv")
        try await done("sales import sales.csv --on 2025-07-05")
        try program.write(Self.scheme, to: "quick.yaml")
    }

    @Test func `shows the draft's figures, who moves and who flip-flops, and writes nothing`() async throws {
        try await Program.fresh { (program) async throws in
            func run(_ line: String) async throws -> Program.Outcome {
                try await program.shell("$storectl grade rehearse --on 2025-07-05 \(line)")
            }
            let unknown = try await run("")
            #expect(unknown.code == 1 && unknown.errors.contains("No grading scheme is in force"), "\(unknown)")

            try await makeChain(program)
            let csv = try await run("--file quick.yaml --from 2025-02 --to 2025-07 --moves --format csv")
            #expect(csv.code == 0, "\(csv)")
            let lines = csv.output.split(whereSeparator: \.isNewline).map(String.init)
            #expect(lines.contains("figure,draft,in_force,ratio"))
            // Five pairs of months, ten stores: nine and ten swap five times, and once 4 comes up and puts 1 and 3 down.
            #expect(lines.contains("changing,0.2600,,"), "\(csv.output)")
            #expect(lines.contains("2025-07,1,2,3,3,1,0,0,2"), "\(csv.output)")
            #expect(lines.contains("S-9,D,E,2025-05") && lines.contains("S-10,E,D,2025-05"), "\(csv.output)")
            #expect(lines.contains("S-4,C,A,2025-05"), "\(csv.output)")
            #expect(lines.contains("draft,2025-07,10,0,,false,10,8400.00,CNY"), "\(csv.output)")

            let table = try await run("--file quick.yaml --lang zh --from 2025-02")
            #expect(table.output.contains("定级方案预演") && table.output.contains("加权 kappa"), "\(table)")
            let json = try await run("--file quick.yaml --from 2025-02 --format json")
            #expect(json.output.contains("\"figure\": \"weighted_kappa\""), "\(json)")
            #expect(json.output.contains("\"flip_flops\": ["))

            let applied = try await program.shell(
                "mkdir StoreConfig && cp quick.yaml StoreConfig/grading.yaml && $storectl config apply --on 2025-07-05")
            #expect(applied.code == 0, "\(applied)")
            let beside = try await run("--from 2025-02 --format csv")
            #expect(beside.output.contains("changing,0.2600,0.2600,1.0000"), "\(beside)")
            try program.write(Self.scheme.replacing("band: 0%", with: "band: 60%"), to: "slow.yaml")
            let calmer = try await run("--file slow.yaml --from 2025-02 --format csv")
            #expect(calmer.output.contains("changing,0.0200,0.2600,0.0769"), "\(calmer)")

            let grades = try await program.shell("$storectl grade show --month 2025-07 --on 2025-07-05 --format csv")
            #expect(!grades.output.contains(",graded,"), "\(grades)")
        }
    }

    @Test func `is for headquarters, over months that have facts`() async throws {
        try await Program.fresh { (program) async throws in
            try await makeChain(program)
            for (line, code, sentence) in [
                ("--as zj", 77, "headquarters"), ("--from 2025-08", 1, "cannot be rehearsed"),
                ("--from 2020-01", 1, "up to 36 months"),
                ("--from 2024-02 --to 2024-05", 1, "no sales on record"),
                ("--scheme slow", 1, "Name one of: quick"), ("--step 0", 64, "whole percentage"),
            ] as [(String, Int32, String)] {
                let outcome = try await program.shell(
                    "$storectl grade rehearse --on 2025-07-05 --file quick.yaml \(line)")
                #expect(outcome.code == code && outcome.errors.contains(sentence), "\(line): \(outcome)")
            }
        }
    }
}
