import Postgres

extension Transaction {
    /// 61 regions in four levels, so many stores of three formats, 40 phones of which 4 are key products, and one author.
    func makeGradeChain(stores: Int) throws(PostgresError) {
        try script(
            """
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                values (1, 'CN', 'China', 'national', null);
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 10 + n, 'L-' || n, 'L', 'large_region', 1 from generate_series(0, 2) n;
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 100 + n, 'B-' || n, 'B', 'branch', 10 + n % 3 from generate_series(0, 11) n;
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 1000 + n, 'C-' || n, 'C', 'city', 100 + n % 12 from generate_series(0, 44) n;
            insert into chain.location (id, code, kind, region_id, name, is_default) overriding system value
                select n, 'S-' || n, 'store', 1000 + n % 45, 'S', false from generate_series(1, \(stores)) n;
            insert into chain.store (id, code, region_id) select id, code, region_id from chain.location;
            alter table chain.store_version drop constraint store_version_during_excl;
            insert into chain.store_version (store_id, during, name, region_id, channel, format, capacity_units,
                monthly_footfall)
                select id, '(,)', code, region_id, 'distribution', (array['mall', 'street', 'flagship'])[1 + id % 3],
                    20 + id * 7919 % 700, 500 + id * 104729 % 9000
                from chain.store;
            alter table chain.store_version add constraint store_version_during_excl
                exclude using gist (store_id with =, during with &&) deferrable;
            insert into chain.product (id, sku) overriding system value
                select n, 'SKU-' || n from generate_series(1, 40) n;
            insert into chain.product_version (product_id, during, name, model, series, is_key)
                select n, '(,)', 'Phone ' || n, 'Model ' || n, 'Series', n % 10 = 0 from generate_series(1, 40) n;
            insert into auth.app_user (code, name, class) values ('author', 'Author', 'hq');
            """)
    }

    /// A month of sales: so many rows a store, each of another product, on days that differ by store.
    func sellMonth(_ month: String, rowsPerStore: Int) throws(PostgresError) {
        try script(
            """
            select chain.open_sales_month('\(month)');
            insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units, amount_minor,
                unpriced_units)
            select s.id, date '\(month)' + (s.id * 31 + n * 17)::integer % 28, 'sell_out', 0, 1 + (s.id + n * 5) % 40,
                s.region_id, u.units, u.units * (90000 + (s.id + n * 5) % 40 * 7000), 0
            from chain.store s, generate_series(0, \(rowsPerStore - 1)) n,
                lateral (select 1 + (s.id * 7919 + n * 31 + extract(month from date '\(month)')::integer * 13) % 23
                    * (1 + s.id % 7) as units) u
            order by s.id
            """)
    }
}
