import Postgres

extension Transaction {
    /// So many distributors, each with a city of its own, a warehouse and a store, and so many phones; one author.
    func makeLevelChain(distributors: Int, products: Int) throws(PostgresError) {
        try script(
            """
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                values (1, 'CN', 'China', 'national', null), (2, 'EAST', 'East', 'large_region', 1),
                    (3, 'ZJ', 'Zhejiang', 'branch', 2);
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 1000 + n, 'C-' || n, 'C', 'city', 3 from generate_series(1, \(distributors)) n;
            insert into chain.account (id, code, kind, region_id) overriding system value
                select n, 'D-' || n, 'distributor', 1000 + n from generate_series(1, \(distributors)) n;
            insert into chain.account_version (account_id, during, name, region_id, is_main, feed_contract,
                lead_time_days, review_days)
                select id, '(,)', code, region_id, false, 'full', 14, 7 from chain.account;
            insert into chain.location (id, code, account_id, kind, region_id, name, is_default) overriding system value
                select n, 'S-' || n, null, 'store', 1000 + n, 'S', false from generate_series(1, \(distributors)) n
                union all
                select 100000 + n, 'W-' || n, n, 'warehouse', 1000 + n, 'W', true
                from generate_series(1, \(distributors)) n;
            insert into chain.store (id, code, region_id)
                select id, code, region_id from chain.location where kind = 'store';
            insert into chain.store_version (store_id, during, name, region_id, channel)
                select id, '(,)', code, region_id, 'distribution' from chain.store;
            insert into chain.product (id, sku) overriding system value
                select n, 'SKU-' || n from generate_series(1, \(products)) n;
            insert into chain.product_version (product_id, during, name, model, series, is_key)
                select n, '(,)', 'Phone ' || n, 'Model ' || n / 5, 'Series', false from generate_series(1, \(products)) n;
            insert into chain.coverage (account_id, region_id, series, during)
                select id, region_id, 'Series', '(,)' from chain.account;
            insert into auth.app_user (code, name, class) values ('author', 'Author', 'hq');
            insert into chain.load (kind, sha256, file_name, user_id, row_count, added, changed, unchanged)
                select 'sales', sha256('x'), 'sales.csv', min(u.id), 0, 0, 0, 0 from auth.app_user u;
            insert into chain.feed (account_id, state, sha256, file_name, format, document_id, aspect, kind, as_of, day,
                user_id, location_ids, lines, applied, unchanged, outdated, zeroed, refused, warned)
                select a.id, 'taken', sha256(a.code::bytea), 'f', 'native', 'd', 'status', 'full',
                    '2026-11-01 20:00+08', '2026-11-01', (select min(id) from auth.app_user), '{}', 0, 0, 0, 0, 0, 0, 0
                from chain.account a;
            select setseed(0.5);
            """)
    }

    /// A month's part of the weekly facts: what each store sold of each product in each week that ends in it, on one day;
    /// some products every week, some now and then. Weekly the warehouses tell their stock, a hundredth of it nothing.
    func tellMonth(_ month: String, weeks: Int, products: Int) throws(PostgresError) {
        try script(
            """
            select chain.open_sales_month('\(month)'), chain.open_stock_month('\(month)');
            create temporary table week on commit drop as
                select date '2026-11-01' - 7 * n as day, n from generate_series(0, \(weeks - 1)) n
                where date_trunc('month', date '2026-11-01' - 7 * n) = date '\(month)';
            insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units, amount_minor,
                unpriced_units)
            select s.id, w.day, 'sell_out', 0, p.id, s.region_id,
                case when p.id % 5 = 0 and random() < 0.6 then 0
                    else floor((0.3 - ln(1 - random())) * exp(5.5 * (1 - sqrt(p.id / \(products)::float8))) * (1 + s.id % 3)
                        * (1 + 0.2 * sin(w.n / 8::float8))) end, 0, 0
            from chain.store s, week w, chain.product p
            order by s.id, w.day, p.id;
            insert into chain.sales_source (store_id, day, level, account_id, region_id, load_id)
            select s.id, w.day, 'sell_out', 0, s.region_id, (select min(id) from chain.load)
            from chain.store s, week w;
            insert into chain.stock_snapshot (location_id, day, feed_id, account_id, region_id, as_of, product_ids, on_hand,
                in_transit, reserved, unsellable, sold, line_numbers)
            select l.id, w.day, f.id, l.account_id, l.region_id, w.day + time '20:00', p.ids,
                (select array_agg(case when random() < 0.01 then 0 else 1 + i % 50 end) from unnest(p.ids) i
                    where l.id > 0),
                p.none, p.none, p.none, p.none, p.numbers
            from chain.location l join chain.feed f on f.account_id = l.account_id cross join week w
                cross join (select array_agg(id order by id) as ids, array_agg(null::integer) as none,
                    array_agg(id::integer order by id) as numbers from chain.product) p
            where l.kind = 'warehouse';
            drop table week;
            """)
    }

    /// What is known now, as the newest document says.
    func tellNow() throws(PostgresError) {
        try script(
            """
            insert into chain.stock_of_place (location_id, account_id, region_id, as_of, product_ids, feed_ids, as_ofs,
                on_hand, in_transit, reserved, unsellable)
            select s.location_id, s.account_id, s.region_id, f.as_of, s.product_ids,
                array_fill(f.id, array[cardinality(s.product_ids)]), array_fill(f.as_of, array[cardinality(s.product_ids)]),
                s.on_hand, s.in_transit, s.reserved, s.unsellable
            from chain.stock_snapshot s join chain.feed f on f.id = s.feed_id where s.day = '2026-11-01'
            """)
    }
}
