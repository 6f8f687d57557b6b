import Retail
import TestKit
import Testing

/// A branch with two distributors, the store of each selling ten pieces a week, with levels in force and stock told: far
/// too much at D-1, one piece at D-2, nothing known of D-3.
extension Program {
    fileprivate func makeBranch() async throws {
        let files = [
            "regions": "code,name,parent,level\nCN,全国,,national\nZJ,浙江,CN,branch\nGD,广东,CN,branch\n",
            "accounts":
                "code,name,kind,region,main,lead_time_days,review_days\nD-1,一,distributor,ZJ,yes,3,7\n"
                + "D-2,二,distributor,ZJ,no,3,7\nD-3,三,distributor,ZJ,no,3,7\n",
            "locations":
                "code,name,account,kind,default\nW-1,一,D-1,warehouse,yes\nW-2,二,D-2,warehouse,yes\nW-3,三,D-3,warehouse,yes\n",
            "stores":
                "code,name,region,channel,opened\nS-1,甲,ZJ,distribution,2020-01-01\nS-2,乙,ZJ,distribution,2020-01-01\n",
            "coverage": "store,series,account\nS-1,APEX,D-1\nS-2,APEX,D-2\n",
            "products": "sku,name,model,series,key_product,pack_size,launched\nA-1,Apex,A6,APEX,yes,1,2025-01-01\n",
            "users":
                "code,name,class,region,account,rights\ndi.1,周敏,distributor,,D-1,\nrm.gd,陈,region,GD,,\n",
        ]
        for (kind, text) in files { try write(text, to: "chain/\(kind).csv") }
        try await ok("seed chain --on 2026-01-01")
        var sales = "day,level,account,store,sku,units,amount,serial\n"
        for week in 0..<12 {
            guard let day = Day(year: 2026, month: 1, day: 5)?.adding(days: 7 * week) else { continue }
            for level in ["sell_out", "activation"] {
                sales += "\(day),\(level),,S-1,A-1,10,,\n\(day),\(level),,S-2,A-1,10,,\n"
            }
        }
        try write(sales, to: "sales.csv")
        try await ok("sales import sales.csv --on 2026-03-30")
        for (account, pieces) in [("1", 500), ("2", 1)] {
            try write(
                """
                <stockFeed xmlns='urn:storechain:feed:1' id='F-\(account)' as-of='2026-03-29T20:00:00+08:00'>
                <line sku='A-1' on-hand='\(pieces)'/>
                </stockFeed>
                """, to: "feed-\(account).xml")
            try await ok("feed import feed-\(account).xml --distributor D-\(account) --on 2026-03-30")
            try await ok("stock levels propose --distributor D-\(account) --on 2026-03-30")
            try await ok("stock levels accept --distributor D-\(account) --yes --on 2026-03-30")
        }
    }
}

@Suite(.heavy) struct `storectl stock transfers and allocate` {
    @Test func `propose what moves and what is given, as table, CSV and JSON`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeBranch()
            let ask = "stock transfers --region ZJ --on 2026-03-30"
            let csv = try await program.ok("\(ask) --format csv").split(whereSeparator: \.isNewline).map(String.init)
            let sides = ["from", "to"].map { "\($0)_account,\($0)_location,\($0)_days_before,\($0)_days_after" }
            #expect(csv.first == "sku,pieces,\(sides.joined(separator: ","))")
            #expect(csv.count == 2 && csv[1].hasPrefix("A-1,"), "\(csv)")
            let cells = csv[1].split(separator: ",")
            #expect((cells[2], cells[3], cells[6], cells[7]) == ("D-1", "W-1", "D-2", "W-2"))
            let need = try await program.ok("stock orders --distributor D-2 --on 2026-03-30 --format json")
            #expect(need.contains("\"need\": \(cells[1]),"), "\(need)")
            let json = try await program.ok("\(ask) --format json")
            for part in [#""transfers": ["#, #""left_out": ["#, #""why_left_out": "no_levels""#, #""account": "D-3""#] {
                #expect(json.contains(part), "\(part) in \(json)")
            }
            let shown = try await program.ok("\(ask) --sku A-1 --lang zh")
            #expect(shown.contains("补货前的调拨建议") && shown.contains("未知并非为零"), "\(shown)")
            // It is a proposal: asked again it is the same.
            #expect(try await program.ok("\(ask) --format json") == json)
            try await program.refused(
                "stock transfers --region ZJ --as rm.gd", 1,
                "There is no region \"ZJ\", or you have no right to see it.")
            try await program.refused("stock transfers --region ZJ --as di.1", 77, "ask your regional manager")

            try program.write("account,units\nD-1,50\nD-2,100\n", to: "asks.csv")
            let split = "stock allocate A6 --supply 100 --asks asks.csv --on 2026-03-30"
            // A floor of ten each, and the rest by equal activations.
            #expect(
                try await program.ok("\(split) --format csv") == """
                    account,name,asked_units,sold_units,share_percent,from_floor,given,reason
                    D-1,一,50,60,50.00,10,50,in_full
                    D-2,二,100,60,50.00,10,50,by_share

                    """)
            let whole = try await program.ok("\(split) --floor 0 --format json")
            for part in [#""split_by": "activation_of_model""#, #""given": 100"#, #""floor_percent": 0"#] {
                #expect(whole.contains(part), "\(part) in \(whole)")
            }
            let table = try await program.ok(split)
            #expect(table.contains("split by activations of the model, 2026-02-16 to 2026-03-29"), "\(table)")
            let needs = try await program.ok("stock allocate A6 --supply 5 --on 2026-03-30 --format csv")
            #expect(needs.contains(",5,by_share"), "\(needs)")
            try await program.refused("\(split) --as rm.gd", 77, "Headquarters splits what is scarce.")
            try await program.refused("stock allocate A6 --supply=-1", 64, "A supply is 0 to")
            try program.write("account,units\nD-1,50\nD-9,1.5\nD-1,2\n", to: "asks.csv")
            try await program.refused(split, 1, "asks.csv:3:5")
            try program.write("account,units\nD-9,1\n", to: "asks.csv")
            try await program.refused(split, 1, "asks.csv:2: There is no account \"D-9\".")
        }
    }
}
