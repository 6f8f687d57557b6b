import Retail
import TestKit

/// A branch with two distributors, the store of each selling ten pieces a week, with levels in force and stock told: far
/// too much at D-1, one piece at D-2, nothing known of D-3.
extension Program {
    func makeStockedBranch() async throws {
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
