/// Three stores in two branches whose grades are proposed for March 2026.
enum GradedShop {
    private static let files = [
        "chain/regions.csv": "code,name,parent,level\nCN,全国,,national\nZJ,浙江,CN,branch\nGD,广东,CN,branch\n",
        "chain/accounts.csv": "code,name,kind,region,main\nD-1,一,distributor,ZJ,yes\nD-2,二,distributor,GD,yes\n",
        "chain/stores.csv":
            "code,name,region,channel,opened\nS-1,甲,ZJ,distribution,2020-01-01\nS-2,乙,ZJ,distribution,2020-01-01\n"
            + "S-3,丙,GD,distribution,2020-01-01\n",
        "chain/products.csv": "sku,name,model,series\nA-1,Apex,A,APEX\n",
        "chain/users.csv":
            "code,name,class,region,account,rights\nhq.lead,沈志远,hq,,,\nrm.zj,郭浩然,region,ZJ,,\nrm.gd,陈静,region,GD,,\n"
            + "di.1,周敏,distributor,,D-1,\naudit,张敏,auditor,,,\n",
        "chain/sales.csv": """
        day,level,account,store,sku,units,amount,serial
        2026-02-02,sell_out,,S-1,A-1,120,1.00,
        2026-02-02,sell_out,,S-2,A-1,60,1.00,
        2026-02-02,sell_out,,S-3,A-1,8,1.00,
        2026-03-02,sell_out,,S-1,A-1,8,1.00,
        2026-03-02,sell_out,,S-2,A-1,120,1.00,
        2026-03-02,sell_out,,S-3,A-1,8,1.00,

        """,
        "StoreConfig/grading.yaml": """
        in_use: plain
        schemes:
          plain:
            months: 1
            factors: { units: { weight: 100%, source: units } }
            cut: { by: units, A: 100, B: 50, C: 20, D: 5 }
            second_signature_above: 50%
        """,
        "StoreConfig/work-standards.yaml": """
        duties:
          visit: { en: Visit, zh: 巡店, times: visits, weight: 2 }
          heads: { en: "Heads: {target}", zh: "人数：{target}", due: [5], target: promoters, weight: 1 }
        grades:
          A: { visits: 4, promoters: 2, display_money: 4500, policy_tier: premier, display_zones: [storefront] }
          B: { visits: 2, promoters: 1 }
          C: {}
          D: { visits: 1 }
          E: {}
        """,
    ]

    static func lay(in program: Program) async throws {
        for (name, text) in Self.files { try program.write(text, to: name) }
        try await program.ok("seed chain --on 2026-03-02")
        try await program.ok("config apply --on 2026-03-02")
        try await program.ok("grade propose --month 2026-03 --on 2026-03-02")
    }
}
