import TestKit
import Testing

/// `storectl demo`, and the same steps one by one on files of one's own.
@Suite(.heavy) struct `The main job` {
    private static let files = [
        "chain/regions.csv": "code,name,parent,level\nCN,全国,,national\nZJ,浙江,CN,branch\nGD,广东,CN,branch\n",
        "chain/accounts.csv":
            "code,name,kind,region,main\nD-ZJ,浙江恒通,distributor,ZJ,yes\nD-GD,广东联讯,distributor,GD,yes\n",
        "chain/stores.csv":
            "code,name,region,channel\nS-1,西湖店,ZJ,distribution\nS-2,天河店,GD,distribution\n",
        "chain/locations.csv":
            "code,name,account,kind,default\nW-ZJ,萧山仓,D-ZJ,warehouse,yes\nW-GD,白云仓,D-GD,warehouse,yes\n",
        "chain/products.csv": "sku,name,model,series\nA-1,Apex,A,APEX\n",
        "chain/users.csv":
            "code,name,class,region,account,rights\nrm.gd,陈静,region,GD,,\ndi.zj,周敏,distributor,,D-ZJ,\n",
        "chain/sales.csv": """
        day,level,account,store,sku,units,amount,serial
        2026-02-02,sell_out,,S-1,A-1,12,36000.00,
        2026-02-02,sell_out,,S-2,A-1,3,9000.00,
        2026-03-01,sell_through,D-ZJ,S-1,A-1,28,70000.00,
        2026-03-02,sell_out,,S-1,A-1,12,36000.00,
        2026-03-02,sell_out,,S-2,A-1,3,9000.00,

        """,
        "chain/feeds/D-ZJ-0310.xml": """
        <stockFeed xmlns="urn:storechain:feed:1" id="F-1" as-of="2026-03-10T20:00:00+08:00" kind="full">
          <location code="W-ZJ"><line sku="A-1" on-hand="50" in-transit="6"/><line sku="A-9" on-hand="1"/></location>
        </stockFeed>

        """,
    ]

    private func lay(_ files: [String: String], in program: Program) async throws {
        _ = try await program.shell("mkdir -p chain/feeds")
        for (name, text) in files { try program.write(text, to: name) }
    }

    @Test func `ends in a report in both languages, and done again changes nothing`() async throws {
        try await Program.fresh { (program) async throws in
            try await lay(Self.files, in: program)
            let demo = try await program.run("demo", "chain", "--on", "2026-03-20")
            #expect(demo.code == 0, "\(demo.errors)")
            for said in [
                "its month-end report", "月末报告", "Sales by region", "各区域销售", "Sell-out is known of 2 of 2 stores",
                "Stock is known of 1 of 2 accounts; the oldest is 10 days old.", "客户库存",
            ] { #expect(demo.output.contains(said), "\(said)") }
            // 56 pieces, 28 shipped in 28 days.
            let cover = demo.output.split(separator: "\n").first { $0.contains("浙江恒通  2026-03-10") }
            #expect(cover?.hasSuffix("         1        56            56.0") == true)

            let json = try await program.run("demo", "chain", "--on", "2026-03-20", "--format", "json")
            #expect(json.code == 0)
            #expect(json.output.contains("\"step\": \"feed-taken\""))
            let news = json.output.split(separator: "\n").filter { $0.contains("\"new\":") }
            #expect(news.map(String.init) == Array(repeating: "      \"new\": 0,", count: 5))
        }
    }

    @Test func `publishes the next month's prices by four eyes, once`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try await lay(Self.files, in: program)
            try program.write(
                (Self.files["chain/users.csv"] ?? "") + "hq.pricing,A,hq,,,pricing\nhq.lead,B,hq,,,pricing\n",
                to: "chain/users.csv")
            try program.write(
                "sku,pick_up,guide\nA-1,2500.00,3000.00\n", to: "chain/prices-\(chain.this).csv")
            let demo = try await program.ok("demo chain")
            for said in [
                "price policy published by four eyes  \(chain.next) r1", "经双人复核发布的价格政策", "3,000.00 CNY",
                "drafted by hq.pricing, approved by hq.lead, published by hq.pricing",
            ] { #expect(demo.contains(said), "\(said)\n\(demo)") }
            let policies = try await program.ok("price policies --format csv")
            let json = try await program.ok("demo chain --format json")
            let news = json.split(separator: "\n").filter { $0.contains("\"new\":") }
            #expect(news.map(String.init) == Array(repeating: "      \"new\": 0,", count: 8), "\(json)")
            #expect(try await program.ok("price policies --format csv") == policies)
            #expect(policies.split(whereSeparator: \.isNewline).count == 3)
        }
    }

    @Test func `does not publish what the check finds wrong, and says where to look`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try await lay(Self.files, in: program)
            try program.write("sku,name,model,series,unit_cost\nA-1,Apex,A,APEX,2600.00\n", to: "chain/products.csv")
            try program.write(
                (Self.files["chain/users.csv"] ?? "") + "hq.pricing,A,hq,,,pricing\nhq.lead,B,hq,,,pricing\n",
                to: "chain/users.csv")
            try program.write("sku,pick_up,guide\nA-1,2500.00,3000.00\n", to: "chain/prices-\(chain.this).csv")
            for _ in 1...2 {
                let demo = try await program.ok("demo chain")
                #expect(demo.contains("storectl price check --month \(chain.next) shows them"), "\(demo)")
                #expect(!demo.contains("published by four eyes"), "\(demo)")
            }
            try await program.refused("price check --month \(chain.next) --as hq.pricing", 1, "cost")
        }
    }

    @Test func `goes step by step on files of one's own, and each sees the own part`() async throws {
        try await Program.fresh { (program) async throws in
            try await lay(Self.files, in: program)
            for line in [
                "db migrate", "seed chain --on 2026-03-20", "grade propose --month 2026-03",
                "report month-end --month 2026-03 --on 2026-03-20", "today --on 2026-03-20", "trail verify",
            ] {
                let outcome = try await program.shell("$storectl \(line)")
                #expect(outcome.code == 0, "\(line): \(outcome.errors)")
            }
            for line in ["report month-end", "grade propose"] {
                let outcome = try await program.shell("$storectl \(line) --month 2026-04 --on 2026-03-20")
                #expect(outcome.code == 1 && outcome.errors.contains("begun"), "\(line): \(outcome.errors)")
            }
            let feed = try await program.shell(
                "$storectl feed import chain/feeds/D-ZJ-0310.xml --distributor D-ZJ --on 2026-03-20")
            #expect(feed.code == 2)
            #expect(feed.errors.contains("chain/feeds/D-ZJ-0310.xml:2:"), "\(feed.errors)")
            let own = try await program.shell(
                "$storectl --as rm.gd report month-end --month 2026-03 --on 2026-03-20 --format json")
            #expect(own.code == 0)
            #expect(own.output.contains("\"region\": \"GD\"") && !own.output.contains("ZJ"), "\(own.output)")
            let account = try await program.shell(
                "$storectl --as di.zj report month-end --month 2026-03 --on 2026-03-20")
            #expect(account.code == 0, "\(account.errors)")
            #expect(account.output.contains("D-ZJ") && !account.output.contains("Store grades"))
            for words in ["grade show --month 2026-03", "directory list people", "directory show candidates X"] {
                let outcome = try await program.shell("$storectl --as di.zj \(words)")
                #expect(outcome.code == 77 && outcome.errors.contains("headquarters and regions only"), "\(words)")
            }
            let refused = try await program.shell("$storectl --as rm.gd grade propose --month 2026-03")
            #expect(refused.code == 77)
            #expect(refused.errors.contains("Only headquarters"))
        }
    }

    @Test func `says what is missing`() async throws {
        try await Program.fresh { (program) async throws in
            let none = try await program.run("demo", "nowhere")
            #expect(none.code == 65)
            var files = Self.files
            files["chain/sales.csv"] = "day,level,account,store,sku,units,amount,serial\n"
            try await lay(files, in: program)
            let empty = try await program.run("demo", "chain", "--on", "2026-03-20")
            #expect(empty.code == 1)
            #expect(empty.errors.contains("there is no month to report"), "\(empty.errors)")
            _ = try await program.shell("mv chain/feeds/D-ZJ-0310.xml chain/feeds/X-1.xml")
            let nobody = try await program.run("--lang", "zh", "demo", "chain", "--on", "2026-03-20")
            #expect(nobody.code == 1)
            #expect(nobody.errors.contains("chain/feeds/X-1.xml: 无法判断库存报文所属客户"), "\(nobody.errors)")
        }
    }
}
