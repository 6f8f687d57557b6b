import Postgres

/// Three stores in two branches, of which one in each was visited in March 2026.
enum AuditedShop {
    private static let files = [
        "chain/regions.csv": "code,name,parent,level\nCN,全国,,national\nZJ,浙江,CN,branch\nGD,广东,CN,branch\n",
        "chain/accounts.csv": "code,name,kind,region,main\nD-1,一,distributor,ZJ,yes\nD-2,二,distributor,GD,yes\n",
        "chain/stores.csv":
            "code,name,region,channel,opened\nS-1,甲,ZJ,distribution,2020-01-01\nS-2,乙,ZJ,distribution,2020-01-01\n"
            + "S-3,丙,GD,distribution,2020-01-01\n",
        "chain/counters.csv": "store,counter,area\nS-1,K1,entrance\nS-1,K2,cashier\nS-3,K1,entrance\n",
        "chain/products.csv": "sku,name,model,series,key_product\nA-1,Apex,A,APEX,yes\nM-1,Muse,M,MUSE,no\n",
        "chain/people.csv": "code,name,role,employer,region,joined\nP-1,冯晨,auditor,brand,ZJ,2024-03-04\n",
        "chain/users.csv":
            "code,name,class,region,account,rights\nhq.lead,沈志远,hq,,,\nrm.zj,郭浩然,region,ZJ,,\nrm.gd,陈静,region,GD,,\n"
            + "di.1,周敏,distributor,,D-1,\n",
    ]

    static func lay(in program: Program) async throws {
        for (name, text) in Self.files { try program.write(text, to: name) }
        try await program.ok("seed chain --on 2026-03-01")
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        _ = try await program.shell("mkdir StoreConfig && cp '\(root)/StoreConfig/display.yaml' StoreConfig/")
        try await program.ok("config apply --on 2026-03-01")
        let database = try await program.database()
        try await database.write { tx in
            try tx.script(
                """
                select chain.open_display_month('2026-03-01');
                insert into chain.display_visit (store_id, day, inspector, form_id, grade, area_count, load_id, user_code)
                select s.id, d.day, 'P-1', (select max(id) from chain.config_version where kind = 'display'), 'B', 2,
                    (select min(id) from chain.load), 'hq.lead'
                from chain.store s, (values (date '2026-03-02'), ('2026-03-09')) d (day) where s.code in ('S-1', 'S-3');
                insert into chain.display_finding (store_id, day, visit_id, line, zone, counter, area, product_id, model,
                    is_key, facings, category_facings, out_of_stock, asked, failed, got, possible)
                select v.store_id, v.day, v.id, p.id, 'counter', 'K1', 'entrance', p.id, p.sku, p.sku = 'A-1', 2, 8, false,
                    33, case when s.code = 'S-3' then 1 else 0 end, case when s.code = 'S-3' then 1 else 4 end, 4
                from chain.display_visit v join chain.store s on s.id = v.store_id
                    cross join chain.product p;
                update chain.display_finding set model = left(model, 1);
                insert into chain.display_sum
                select store_id, day, visit_id, zone, count(*), sum(got), sum(possible), sum(facings), max(category_facings),
                    count(*), 0
                from chain.display_finding group by store_id, day, visit_id, zone;
                """)
        }
        await database.close()
    }
}
