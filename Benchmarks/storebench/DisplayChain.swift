import DisplayCompliance
import Postgres

extension Transaction {
    /// Three counters in each store of a grade chain, and standards in force.
    func makeDisplayChain(_ standards: String) throws(PostgresError) {
        try execute(
            """
            insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
            select 'display', 1, '2000-01-01', \(standards), sha256(convert_to(\(standards), 'UTF8')), u.id, u.code
            from auth.app_user u where u.code = 'author'
            """)
        try script(
            """
            alter table chain.counter drop constraint counter_during_excl;
            insert into chain.counter
            select s.id, 'K' || k, '(,)', (array['entrance', 'cashier', 'brand_island'])[k]
            from chain.store s, generate_series(1, 3) k;
            alter table chain.counter add constraint counter_during_excl
                exclude using gist (store_id with =, code with =, during with &&) deferrable;
            insert into chain.person (code, region_id) values ('P-1', 1);
            insert into chain.load (kind, sha256, file_name, user_id, row_count, added, changed, unchanged)
                select 'visits', sha256('x'), 'visits.csv', id, 0, 0, 0, 0 from auth.app_user where code = 'author';
            """)
    }

    /// One visit of each store in March 2026 and on it 20 products in 5 places, among them the four key products, with a
    /// picture of each counter.
    func auditMonth() throws(PostgresError) {
        try script(
            """
            insert into chain.display_visit (store_id, day, inspector, form_id, grade, area_count, load_id, user_code)
            select s.id, date '2026-03-01' + (s.id % 28)::integer, 'P-1', c.id, 'A', 3, l.id, 'author'
            from chain.store s, (select max(id) as id from chain.config_version where kind = 'display') c,
                (select max(id) as id from chain.load) l
            order by s.id;
            select chain.open_display_month('2026-03-01');
            """)
        try makeFindingLines()
        try script(
            """
            insert into finding_line (store_id, day, visit_id, line, zone, counter, area, product_id, model,
                is_key, facings, category_facings, posm, demo, tag_minor, tag_due_minor, out_of_stock, asked, failed, got,
                possible)
            select v.store_id, v.day, v.id, p * 5 + z, (array['storefront', 'overhead', 'counter', 'counter', 'counter'])[z],
                case when z > 2 then 'K' || z - 2 end,
                (array[null, null, 'entrance', 'cashier', 'brand_island'])[z], p * 2, 'Model ' || p * 2, p % 5 = 0,
                (v.store_id * 7 + p * 3 + z) % 5, 40, (v.store_id + p) % 9 > 0, (v.store_id + p) % 7 > 0, 199900, 199900,
                (v.store_id + p + z) % 20 = 0, 63, (v.store_id + p) % 3, 8 + (v.store_id * p + z) % 3, 12
            from chain.display_visit v, generate_series(1, 20) p, generate_series(1, 5) z order by v.id, p, z;
            """)
        try addFindings()
        try script(
            """
            insert into chain.photo (sha256, width, height, p_hash, d_hash)
                values (sha256('x'), 1, 1, 0, 0);
            insert into chain.display_evidence (store_id, visit_id, day, zone, counter, area, photo_id, state)
            select v.store_id, v.id, v.day, 'counter', c.code, c.area, (select max(id) from chain.photo), 'accepted'
            from chain.display_visit v join chain.counter c on c.store_id = v.store_id;
            """)
    }
}
