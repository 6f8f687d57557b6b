import TestKit
import Testing

/// A chain of one branch with a store, two phones and a distributor, made by the program itself.
extension Program {
    fileprivate func makeChain() async throws {
        try write("code,name,parent,level\nCN,China,,national\nZJ,Zhejiang,CN,branch\n", to: "regions.csv")
        try write(
            "code,name,kind,region,main\nD-1,One,distributor,ZJ,yes\n", to: "accounts.csv")
        try write("code,name,account,kind,default\nW-1,Warehouse,D-1,warehouse,yes\n", to: "locations.csv")
        try write("code,name,region,channel\nS-1,Shop,ZJ,distribution\nS-2,Other,ZJ,distribution\n", to: "stores.csv")
        try write("sku,name,model,series\nP-1,Phone,M,S\nP-2,Phone 2,M,S\n", to: "products.csv")
        for kind in ["regions", "accounts", "locations", "stores", "products"] {
            let outcome = try await run("directory", "import", "\(kind).csv", "--kind", kind, "--on", "2026-01-01")
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
    }

    fileprivate static let header = "day,level,account,store,sku,units,amount,serial\n"

    /// Lines that take a moment to load.
    fileprivate func writeMany(_ count: Int, to name: String) throws {
        var text = Self.header
        for line in 0..<count {
            let day = line % 28 + 1
            text += "2026-02-\(day < 10 ? "0" : "")\(day),sell_out,,S-\(line % 2 + 1),P-\(line % 2 + 1),1,10.00,\n"
        }
        try write(text, to: name)
    }
}

@Suite(.heavy) struct `storectl sales and orders` {
    @Test func `load, refuse, replace and sum up`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeChain()
            try program.write(Program.header + "2026-03-01,sell_out,,S-1,P-1,2,20.00,\n", to: "a.csv")
            let first = try await program.run("sales", "import", "a.csv", "--on", "2026-03-05", "--format", "json")
            #expect(first.code == 0, "\(first.errors)")
            #expect(first.output.contains("\"rows\": 1") && first.output.contains("\"repeated\": false"))
            let again = try await program.run("sales", "import", "a.csv", "--on", "2026-03-05")
            #expect(again.code == 0 && again.output.contains("a.csv was loaded before, byte by byte"))

            try program.write(Program.header + "2026-03-01,sell_out,,S-1,P-2,3,30.00,\n", to: "b.csv")
            let held = try await program.run("sales", "import", "b.csv", "--on", "2026-03-05")
            #expect(held.code == 1)
            #expect(
                held.errors.hasPrefix(
                    "b.csv:2: day: sell_out of S-1 on 2026-03-01 (1 lines) is there already, from a.csv"))
            let chinese = try await program.run("sales", "import", "b.csv", "--on", "2026-03-05", "--lang", "zh")
            #expect(chinese.errors.contains("如需以本文件替换：--replace"))
            let replaced = try await program.run(
                "sales", "import", "b.csv", "--replace", "--on", "2026-03-05", "--format", "csv")
            #expect(replaced.code == 0 && replaced.output.contains(",1,1,false,0"), "\(replaced.output)")

            let summary = try await program.run(
                "sales", "summary", "--month", "2026-03", "--by", "store", "--on", "2026-03-05", "--format", "csv")
            #expect(
                summary.output == """
                    store,name,level,units,amount,amount_currency,unpriced_units,places_reporting,places_expected,oldest_days
                    S-1,Shop,sell_out,3,30.00,CNY,0,1,1,4
                    S-2,Other,sell_out,,,,,0,1,

                    """)
            let table = try await program.run("sales", "summary", "--month", "2026-03", "--on", "2026-03-05")
            #expect(table.output.contains("sell-out: 1 of 2 stores have sales, oldest 4 days."))

            try program.write(Program.header + "2026-03-01,sell_out,,S-9,P-1,1.5,,\n", to: "c.csv")
            let refused = try await program.run("sales", "import", "c.csv", "--on", "2026-03-05", "--format", "json")
            #expect(refused.code == 1 && refused.output.contains("\"code\": \"sales.store-unknown\""))
            #expect(refused.output.contains("\"line\": 2") && refused.output.contains("\"column\": 22"))
            #expect(try await program.run("sales", "import", "none.csv").code == 65)
            #expect(try await program.run("sales", "import", "/dev/null").code == 65)

            try program.write(
                "number,day,account,location,sku,units,confirmed,shipped,received\nPO-1,2026-03-01,D-1,,P-1,5,,,\n",
                to: "orders.csv")
            let orders = try await program.run(
                "orders", "import", "orders.csv", "--on", "2026-03-05", "--format", "csv")
            #expect(orders.output.hasSuffix("orders.csv,4,1,1,0,0,false\n") || orders.output.contains(",1,1,0,0,false"))

            _ = try await program.run("user", "add", "zj", "--name", "Manager", "--class", "region", "--region", "ZJ")
            let manager = try await program.run("sales", "import", "c.csv", "--as", "zj")
            #expect(manager.code == 77, "\(manager.errors)")
        }
    }

    @Test func `killed anywhere leave nothing or all, and the next run makes it whole`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeChain()
            try program.writeMany(60_000, to: "many.csv")
            for wait in [150, 400, 900, 1500] {
                try await program.runAndKill(
                    ["sales", "import", "many.csv", "--on", "2026-03-05"], after: .milliseconds(wait))
                let summary = try await program.run(
                    "sales", "summary", "--month", "2026-02", "--by", "store", "--format", "csv")
                let known = summary.output.split(separator: "\n").dropFirst().map {
                    $0.split(separator: ",", omittingEmptySubsequences: false)[3]
                }
                #expect(known == ["", ""] || known == ["30000", "30000"], "\(summary.output)")
            }
            let whole = try await program.run("sales", "import", "many.csv", "--on", "2026-03-05")
            #expect(whole.code == 0, "\(whole.errors)")
            let again = try await program.run("sales", "import", "many.csv", "--on", "2026-03-05", "--format", "csv")
            #expect(again.code == 0 && again.output.contains(",60000,0,true,0"))
            let summary = try await program.run(
                "sales", "summary", "--month", "2026-02", "--by", "sku", "--format", "csv")
            #expect(summary.output.contains("P-1,Phone,sell_out,30000,300000.00,CNY"))
        }
    }
}
