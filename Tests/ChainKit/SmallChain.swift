package import Directory
import Postgres
import Retail
import RetailCSV
import TestKit

/// A chain of two branches, small enough to know by heart. Every suite that loads it has it in a database of its own.
package enum SmallChain {
    package static let files: [(kind: MasterKind, text: String)] = [
        (
            .regions,
            """
            code,name,parent,level
            CN,全国,,national
            EAST,华东,CN,large_region
            ZJ,浙江,EAST,branch
            HZ,杭州,ZJ,city
            GD,广东,CN,branch
            GZ,广州,GD,city
            """
        ),
        (
            .accounts,
            """
            code,name,kind,parent,region,main,lead_time_days,review_days
            D-ZJ,浙江恒通,distributor,,ZJ,yes,3,7
            D-ZJ2,杭州越华,distributor,,HZ,no,3,7
            D-GD,广东联讯,distributor,,GD,yes,4,7
            C-XC,迅驰连锁,direct_chain,,ZJ,,2,7
            """
        ),
        (
            .stores,
            """
            code,name,region,channel,format,opened,capacity_units
            S-HZ-1,杭州西湖店,HZ,distribution,flagship,2020-01-01,600
            S-HZ-2,杭州滨江店,HZ,distribution,street,2021-05-01,130
            S-GZ-1,广州天河店,GZ,distribution,street,2019-03-01,300
            C-HZ-1,迅驰武林店,HZ,direct,mall,2022-08-01,250
            """
        ),
        (
            .locations,
            """
            code,name,account,kind,default
            W-ZJ,萧山仓,D-ZJ,warehouse,yes
            W-ZJ2,余杭仓,D-ZJ2,warehouse,yes
            W-GD,白云仓,D-GD,warehouse,yes
            W-XC,临平仓,C-XC,warehouse,yes
            C-HZ-1,迅驰武林店,C-XC,store,no
            """
        ),
        (
            .products,
            """
            sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size,unit_cost
            A6-256-BK,Apex 6 256 黑,A6,APEX,256,black,6901234567892,2025-03-01,yes,20,2100.00
            A6-256-WH,Apex 6 256 白,A6,APEX,256,white,,2025-03-01,no,20,2100.00
            M3-128-BK,Muse 3 128 黑,M3,MUSE,128,black,,2025-06-01,no,20,900.50
            """
        ),
        (
            .coverage,
            """
            store,series,account,from,to
            ZJ,APEX,D-ZJ,2024-01-01,
            ZJ,MUSE,D-ZJ2,2024-01-01,
            GD,APEX,D-GD,2024-01-01,
            C-HZ-1,APEX,C-XC,2024-01-01,
            C-HZ-1,MUSE,C-XC,2024-01-01,
            """
        ),
        (.counters, "store,counter,area\nS-HZ-1,K1,entrance\nS-HZ-1,K2,cashier\nS-GZ-1,K1,entrance\n"),
        (
            .people,
            """
            code,name,role,employer,region,home_latitude,home_longitude,joined,skills,certificates
            P-1,冯晨,promoter,brand,HZ,30.27,120.15,2024-03-04,gaming;service,A6:2027-01-01
            P-2,杨宇,promoter,agency,GZ,23.13,113.26,2025-01-01,,
            """
        ),
    ]

    /// Loads the files as headquarters on 2026-01-01, and people of every class: `hq`, `zj` and `gd` (regional
    /// managers), `d-zj` and `d-gd` (distributors), `audit`.
    package static func load() async throws {
        try await TestDatabase.current.write { tx in
            try tx.script(
                "insert into auth.app_user (code, name, class) values ('hq', 'Head', 'hq'), ('audit', 'A', 'auditor')")
        }
        try await Desk.of("hq") { desk in
            for (kind, text) in files { _ = try await desk.take(kind, text) }
        }
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into auth.app_user (code, name, class, region_id, account_id)
                select lower(code), code, 'region', id, null from chain.region where code in ('ZJ', 'GD')
                union all select lower(code), code, 'distributor', null, id from chain.account where kind = 'distributor'
                """)
        }
    }
}

extension Desk {
    /// Takes a text as a file of the kind's name.
    @discardableResult
    package func take(_ kind: MasterKind, _ text: String, on day: String = "2026-01-01") async throws -> LoadReceipt {
        guard let day = Day(day) else { preconditionFailure("no day: \(day)") }
        return try await chain.take(kind, TableFile(name: "\(kind).csv", bytes: Array(text.utf8)), from: day)
    }
}
