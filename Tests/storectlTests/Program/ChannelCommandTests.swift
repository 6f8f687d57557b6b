import TestKit
import Testing

/// `storectl stock reconcile`, `feed calendar` and `feed trust`, run as headquarters and others run them.
@Suite(.heavy) struct `The channel from the command line` {
    private static let files = [
        (
            "regions",
            "code,name,parent,level\nCN,China,,national\nZJ,Zhejiang,CN,branch\nGD,Guangdong,CN,branch\n"
        ),
        (
            "accounts",
            "code,name,kind,parent,region,main\nD-1,One,distributor,,ZJ,yes\nD-2,Two,distributor,,GD,yes\n"
        ),
        ("stores", "code,name,region,channel\nS-1,Shop,ZJ,distribution\n"),
        ("locations", "code,name,account,kind,default\nW-1,One,D-1,warehouse,yes\nW-2,Two,D-2,warehouse,yes\n"),
        (
            "products",
            "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size\n"
                + "P-1,Phone,P,P,128,red,,2025-06-01,no,20\nP-2,Phone,P,P,128,blue,,2025-06-01,no,20\n"
        ),
    ]

    private static let sales = """
        day,level,account,store,sku,units,amount,serial
        2026-03-01,sell_in,D-1,,P-1,40,,
        2026-03-01,store_stock,D-1,S-1,P-1,2,,
        2026-03-02,sell_through,D-1,S-1,P-1,6,,
        2026-03-04,sell_out,D-1,S-1,P-1,3,,
        2026-03-07,sell_through,D-1,S-1,P-1,1,,
        2026-03-08,store_stock,D-1,S-1,P-1,5,,
        """

    private func makeChain(_ program: Program) async throws {
        func done(_ line: String) async throws {
            let outcome = try await program.shell("$storectl \(line)")
            #expect(outcome.code == 0, "\(line): \(outcome)")
        }
        for (kind, text) in Self.files {
            try program.write(text, to: "\(kind).csv")
            try await done("directory import \(kind).csv --kind \(kind) --on 2026-01-01")
        }
        try await done("user add d-2 --name D --class distributor --account D-2")
        try await done("user add zj --name M --class region --region ZJ")
        try program.write(Self.sales, to: "sales.csv")
        try await done("sales import sales.csv --on 2026-03-10")
        for (number, day, units) in [(1, "2026-02-28", 10), (2, "2026-03-08", 41)] {
            try program.write(
                """
                <stockFeed xmlns='urn:storechain:feed:1' id='F-\(number)' as-of='\(day)T20:00:00+08:00'>
                <line sku='P-1' on-hand='\(units)' in-transit='20' sold='7'/><line sku='P-2' on-hand='1'/></stockFeed>
                """, to: "\(number).xml")
            try await done("feed import \(number).xml --distributor D-1 --on 2026-03-10")
        }
    }

    @Test func `shows which stock differs, and which is unknown and why`() async throws {
        try await Program.fresh { (program) async throws in
            try await makeChain(program)
            func run(_ line: String) async throws -> Program.Outcome {
                try await program.shell("$storectl stock reconcile --from 2026-03-01 --to 2026-03-09 \(line)")
            }
            func lines(_ line: String) async throws -> [String] {
                let outcome = try await run("--format csv \(line)")
                #expect(outcome.code == 0, "\(outcome)")
                return outcome.output.split(whereSeparator: \.isNewline).map(String.init)
            }
            let phone = "D-1,P-1,2026-02-28,2026-03-08,10,40,0,7,43,41,-2,20,7,differs,"
            let all = try await lines("--all").filter { !$0.contains("account,") }
            #expect(
                all
                    == [
                        "channel_totals", "D-1,One,2,2,1,2,0,42,,5,1,1,", "D-2,Two,0,0,0,,,,,,0,0,",
                        "account_differences", phone,
                        "D-1,P-2,2026-02-28,2026-03-08,1,0,0,0,1,1,0,,,closes,",
                        // The count at the end of the first day is no opening of it.
                        "store_differences", "S-1,D-1,P-1,,2026-03-08,,,,,5,,unknown,opening_untold",
                    ])
            let stores = try await run("--store S-1 --all --format json")
            #expect(stores.code == 0 && stores.output.contains("\"missing\": \"opening_untold\""), "\(stores)")
            #expect(stores.output.contains("\"difference\": null") && !stores.output.contains("P-2"), "\(stores)")
            let later = try await program.shell(
                "$storectl stock reconcile --from 2026-03-02 --to 2026-03-09 --distributor D-1 --lang zh")
            #expect(later.code == 0, "\(later)")
            for part in ["渠道库存对账", "S-1", "-1", "有差异", "1 条中有 1 条可核对"] {
                #expect(later.output.contains(part), "\(part): \(later)")
            }
            let differing = try await lines("")
            #expect(differing.contains(phone) && !differing.contains { $0.contains("closes") }, "\(differing)")
            #expect(try await lines("--as zj").contains(phone))
            #expect(try await lines("--as d-2 --all").filter { $0.hasPrefix("D-") } == ["D-2,Two,0,0,0,,,,,,0,0,"])
            #expect(try await run("--as d-2 --distributor D-1").code == 1)
            #expect(try await run("--region XX").code == 1)
            let ahead = try await program.shell(
                "$storectl stock reconcile --from 2026-03-01 --to 2026-03-31 --on 2026-03-20 --format json")
            #expect(ahead.code == 1 && ahead.output.contains("channel.day-ahead"), "\(ahead)")
            let reversed = try await program.shell("$storectl stock reconcile --from 2026-03-02 --to 2026-03-01")
            #expect(reversed.code == 64 && reversed.errors.contains("lies before"), "\(reversed)")
        }
    }

    @Test func `shows which feeds came, and how far they can be trusted`() async throws {
        try await Program.fresh { (program) async throws in
            try await makeChain(program)
            try program.write(
                "weekdays: [sunday]\ndue: \"23:59\"\ndue_after_days: 7\n", to: "StoreConfig/feed-calendar.yaml")
            let calendar = try await program.shell(
                "$storectl feed calendar --from 2026-03-01 --to 2026-03-08 --format csv --distributor D-1")
            let rows = calendar.output.split(whereSeparator: \.isNewline).map { $0.split(separator: ",")[...3] }
            #expect(
                rows.map { $0.joined(separator: ",") } == [
                    "day,account,name,state", "2026-03-01,D-1,One,missing", "2026-03-08,D-1,One,late",
                ], "\(calendar)")
            let told = try await program.shell("$storectl feed calendar --from 2026-03-01 --to 2026-03-08 --lang zh")
            #expect(told.code == 0 && told.output.contains("缺报 3"), "\(told)")
            let theirs = try await program.shell(
                "$storectl feed calendar --from 2026-03-08 --to 2026-03-08 --as d-2 --format json")
            #expect(theirs.output.contains("\"D-2\"") && !theirs.output.contains("D-1"), "\(theirs)")

            let trust = try await program.shell("$storectl feed trust --month 2026-03 --format csv --on 2026-03-31")
            #expect(
                trust.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init) == [
                    // (0 × 30 + 100 × 25 + 50 × 30 + 100 × 15) ÷ 100; of D-2, only that nothing came is known.
                    "D-1,One,55.0,0.0,0,5,100.0,1,1,50.0,1,2,100.0,1,1", "D-2,Two,0.0,0.0,0,5,,0,0,,0,0,,0,0",
                ], "\(trust)")
            try program.write(
                "timely: 0\ncomplete: 0\nreconciles: 100\nuncorrected: 0\n", to: "StoreConfig/feed-trust.yaml")
            let weighed = try await program.shell("$storectl feed trust --month 2026-03 --on 2026-03-31 --as zj")
            #expect(
                weighed.code == 0 && weighed.output.contains("50.0") && !weighed.output.contains("D-2"), "\(weighed)")
            #expect(try await program.shell("$storectl feed trust --month 2026-04 --on 2026-03-31").code == 1)

            #expect(try await program.shell("$storectl feed calendar --from 2026-03-02 --to 2026-03-01").code == 64)
            try program.write("due: noon\n", to: "StoreConfig/feed-calendar.yaml")
            let wrong = try await program.shell("$storectl feed calendar")
            #expect(wrong.code == 1 && wrong.errors.contains("StoreConfig/feed-calendar.yaml:1:6"), "\(wrong)")
        }
    }
}
