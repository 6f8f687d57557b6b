import TestKit
import Testing

/// `storectl seed` with a folder of one's own files.
@Suite(.heavy) struct `Seeding a folder of one's own` {
    private static let files = [
        "regions": "code,name,parent,level\nCN,中国,,national\nZJ,浙江,CN,branch\nHZ,杭州,ZJ,city\n",
        "accounts": "code,name,kind,region,main\nD-1,恒通,distributor,ZJ,yes\n",
        "stores": "code,name,region,channel,opened\nS-1,西湖店,HZ,distribution,2020-01-01\n",
        "locations": "code,name,account,kind,default\nW-1,萧山仓,D-1,warehouse,yes\n",
        "products": "sku,name,model,series\nA6,Apex 6,A6,APEX\n",
        "coverage": "store,series,account\nS-1,APEX,D-1\n",
        "users": "code,name,class,region,account,rights\nboss,老板,hq,,,pricing;administration\nzj,经理,region,ZJ,,\n",
        "sales-2": "day,level,store,sku,units\n2026-02-01,sell_out,S-1,A6,3\n",
        "sales-1": "day,level,store,sku,units\n2026-01-05,sell_out,S-1,A6,2\n2026-01-06,sell_out,S-1,A6,-1\n",
        "orders-1": "number,day,account,sku,units,confirmed\nPO-1,2026-01-05,D-1,A6,10,\n",
        "orders-2": "number,day,account,sku,units,confirmed\nPO-1,2026-01-05,D-1,A6,10,2026-01-06\n",
    ]

    private func write(_ names: [String], _ program: Program) throws {
        for name in names { try program.write(Self.files[name] ?? "", to: "Ours/\(name).csv") }
    }

    @Test func `loads what is there in the right order, whatever its encoding, and once`() async throws {
        try await Program.fresh { (program) async throws in
            try write(Array(Self.files.keys), program)
            _ = try await program.shell(
                "cd Ours && iconv -f UTF-8 -t GB18030 stores.csv >s && mv s stores.csv && touch salez.csv README.md")
            let first = try await program.ok("seed Ours --on 2026-03-01")
            #expect(first.contains("Ours is loaded: 15 rows."))
            #expect(first.contains("Ours/salez.csv: The name of this file says nothing"))
            #expect(!first.contains("README") && !first.contains("simulated"))
            #expect(try await program.ok("directory list stores --on 2026-03-01").contains("西湖店"))
            #expect(
                try await program.ok("sales summary --month 2026-01 --format csv --on 2026-03-01").contains(
                    ",sell_out,1,"))
            #expect(try await program.ok("user list --format csv").contains("boss,老板,hq,"))
            let again = try await program.ok("seed Ours --on 2026-03-02")
            #expect(again.contains("All of Ours was loaded before (15 rows): nothing changed."))
            let document = try await program.ok("seed Ours --on 2026-03-02 --format json")
            #expect(document.contains("\"file\": \"Ours/sales-1.csv\"") && document.contains("\"unchanged\": 2"))
            try await program.refused("seed Ours --scale 2", 64, "is for a folder with chain.yaml")
        }
    }

    @Test func `takes price policies over month by month, as far as they are right and their months have begun`()
        async throws
    {
        try await Program.fresh { (program) async throws in
            try write(["regions", "accounts", "stores", "products", "coverage"], program)
            let header = "sku,scope,guide\n"
            try program.write(header + "A6,,1999.00\n", to: "Ours/prices-2026-01.csv")
            try program.write(header + "A6,,1899.00\nA7,,1.00\n", to: "Ours/prices-2026-02.csv")
            try program.write(header + "A6,,1799.00\n", to: "Ours/prices-2026-03.csv")
            try program.write(header + "A6,,1699.00\n", to: "Ours/prices-2026-04.csv")
            try program.write(header, to: "Ours/prices-spring.csv")
            let first = try await program.shell("$storectl seed Ours --on 2026-03-15")
            #expect(first.code == 2 && first.errors.contains("Ours/prices-2026-02.csv:3:1:"), "\(first)")
            #expect(first.output.contains("Price policies from 2026-04 on"), "\(first)")
            #expect(first.output.contains("Ours/prices-spring.csv: The name of this file says nothing"))
            try program.write(header + "A6,,1899.00\n", to: "Ours/prices-2026-02.csv")
            let second = try await program.ok("seed Ours --on 2026-03-15 --format csv")
            #expect(second.contains("prices-2026-01.csv,1,0,0,1") && second.contains("prices-2026-02.csv,1,1,0,0"))
            for (day, guide) in [("2026-01-31", "1999.00"), ("2026-02-01", "1899.00"), ("2026-05-01", "1799.00")] {
                #expect(try await program.price("guide", "A6 --store S-1 --on \(day)") == guide)
            }
            #expect(try await program.ok("seed Ours --on 2026-03-16").contains("nothing changed"))
        }
    }

    @Test func `takes rights only to those whom it invites`() async throws {
        try await Program.fresh { (program) async throws in
            try write(["regions", "users"], program)
            try await program.ok("seed Ours")
            try await program.ok("user grant boss pricing --revoke && $storectl seed Ours")
            let users = try await program.ok("user list --format csv")
            #expect(users.contains("boss,老板,hq,,,\"[\"\"administration\"\"]\""))
        }
    }

    @Test func `tells what is wrong with all files, and loads nothing of them`() async throws {
        try await Program.fresh { (program) async throws in
            try write(Array(Self.files.keys), program)
            try program.write("code,name,kind,region\nD-1,恒通,wholesaler,ZJ\n", to: "Ours/accounts.csv")
            try program.write("code,name,region,channel,opened\nS-1,店,XX,distribution,soon\n", to: "Ours/stores.csv")
            try program.write("sku,name,model,serie\nA6,Apex 6,A6,APEX\n", to: "Ours/products.csv")
            try program.write("code,name,class,region\nzj,经理,region,\nx y,某,hq,\n", to: "Ours/users.csv")
            let outcome = try await program.shell("$storectl seed Ours")
            #expect(outcome.code == 1)
            for place in [
                "accounts.csv:2:", "stores.csv:2:", "\"soon\"", "There is no region \"XX\"", "products.csv:1:",
                "users.csv:2:", "users.csv:3:",
            ] { #expect(outcome.errors.contains(place), "\(place): \(outcome.errors)") }
            // They refer to accounts and stores that are told of already.
            for silent in ["coverage.csv", "locations.csv", "sales-1.csv"] { #expect(!outcome.errors.contains(silent)) }
            #expect(try await program.ok("directory list regions").contains("No rows."))
            let chinese = try await program.shell("$storectl seed Ours --lang zh")
            #expect(chinese.errors.contains("类别 region 与所填内容不符"))
        }
    }

    @Test func `tells contradictions of all files too, and users whose region nobody knows`() async throws {
        try await Program.fresh { (program) async throws in
            try write(["regions", "products"], program)
            try program.write(
                "code,name,kind,region,main\nD-1,一,distributor,ZJ,yes\nD-2,二,distributor,ZJ,yes\n",
                to: "Ours/accounts.csv")
            try program.write(
                "code,name,account,kind,default\nW-1,仓,D-1,warehouse,yes\nW-2,仓,D-1,warehouse,yes\n",
                to: "Ours/locations.csv")
            let outcome = try await program.shell("$storectl seed Ours")
            #expect(outcome.code == 1)
            #expect(
                outcome.errors.contains("accounts.csv:3:") || outcome.errors.contains("accounts.csv:2:"),
                "\(outcome.errors)")
            #expect(outcome.errors.contains("locations.csv:"), "\(outcome.errors)")
            #expect(try await program.ok("directory list regions").contains("No rows."))

            try program.write("code,name,class,region\nzj,经理,region,XX\n", to: "Other/users.csv")
            try await program.refused("seed Other", 1, "Other/users.csv:2:14: There is no region XX")
        }
    }

    @Test func `keeps a broken file of sales out and takes the others`() async throws {
        try await Program.fresh { (program) async throws in
            try write(Array(Self.files.keys), program)
            try program.write("day,level,store,sku,units\n2026-02-01,sell_out,S-9,A6,3\n", to: "Ours/sales-2.csv")
            try program.write("number,day,account,sku,units\nPO-2,someday,D-1,A6,10\n", to: "Ours/orders-3.csv")
            let outcome = try await program.shell("$storectl seed Ours --on 2026-03-01")
            #expect(outcome.code == 2 && outcome.output.contains("Ours/sales-1.csv"))
            #expect(outcome.errors.contains("Ours/sales-2.csv:2:") && outcome.errors.contains("Ours/orders-3.csv:2:"))
            #expect(!outcome.output.contains("Ours/sales-2.csv"))
            try write(["sales-2"], program)
            _ = try await program.shell("rm Ours/orders-3.csv")
            #expect(try await program.ok("seed Ours --on 2026-03-01").contains("Ours is loaded: 15 rows."))
        }
    }

    @Test func `is refused where nothing can be loaded`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.refused("seed nowhere", 65, "nowhere: There is no such folder")
            try program.write("x", to: "Empty/notes.txt")
            try await program.refused("seed Empty", 65, "Nothing in this folder can be loaded")
            try program.write("day,level,store,sku,units\n2026-02-01,sell_out,S-9,A6,3\n", to: "Empty/sales.csv")
            try await program.refused("seed Empty", 1, "Empty/sales.csv:2:")
            try write(["regions"], program)
            _ = try await program.ok("seed Ours && $storectl user add east --name East --class region --region CN")
            try await program.refused("--as east seed Ours", 77, "headquarters")
        }
    }
}
