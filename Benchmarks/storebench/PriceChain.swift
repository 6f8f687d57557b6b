import Postgres

extension Transaction {
    /// 16 regions, 14 accounts in three tiers, 300 stores in two channels, 500 phones of 100 models in five series, and
    /// who supplies what to whom; two people for prices, a regional manager and a distributor.
    func makePriceChain() throws(PostgresError) {
        try script(
            """
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                values (1, 'CN', 'China', 'national', null);
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 10 + n, 'L-' || n, 'L', 'large_region', 1 from generate_series(0, 2) n;
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 100 + n, 'B-' || n, 'B', 'branch', 10 + n % 3 from generate_series(0, 11) n;
            insert into chain.account (id, code, kind, region_id) overriding system value
                select n + 1, 'D-' || n, 'distributor', 100 + n from generate_series(0, 11) n
                union all select 13 + n, 'K-' || n, 'direct_chain', 1 from generate_series(0, 1) n;
            insert into chain.account_version (
                account_id, during, name, region_id, is_main, feed_contract, tier)
                select id, '(,)', code, region_id, false, 'full', (array['gold', 'silver', 'bronze'])[1 + id % 3]
                from chain.account;
            insert into chain.location (id, code, kind, region_id, name, is_default) overriding system value
                select n, 'S-' || n, 'store', 100 + n % 12, 'S', false from generate_series(1, 300) n;
            insert into chain.store (id, code, region_id) select id, code, region_id from chain.location;
            insert into chain.store_version (store_id, during, name, region_id, channel)
                select id, '(,)', code, region_id, case when id <= 250 then 'distribution' else 'direct' end
                from chain.store;
            insert into chain.product (id, sku) overriding system value
                select n, 'SKU-' || n from generate_series(1, 500) n;
            insert into chain.product_version (
                product_id, during, name, model, series, storage, colour, launched, is_key)
                select n, '(,)', 'Phone ' || n, 'Model ' || (n - 1) / 5, 'Series ' || (n - 1) / 100,
                    case when (n - 1) % 5 < 2 then '128 GB' else '256 GB' end,
                    (array['black', 'white', 'black', 'white', 'blue'])[1 + (n - 1) % 5], date '2015-01-01', false
                from generate_series(1, 500) n;
            insert into chain.coverage (account_id, region_id, series, during)
                select a.id, a.region_id, 'Series ' || n, '(,)'
                from chain.account a, generate_series(0, 4) n where a.kind = 'distributor';
            insert into chain.coverage (account_id, store_id, series, during)
                select 13 + s.id % 2, s.id, 'Series ' || n, '(,)'
                from chain.store s, generate_series(0, 4) n where s.id > 250;
            insert into auth.app_user (code, name, class, region_id, account_id) values
                ('author', 'Author', 'hq', null, null), ('approver', 'Approver', 'hq', null, null),
                ('east', 'East', 'region', 11, null), ('d-1', 'D', 'distributor', null, 2);
            insert into auth.user_right (user_id, right_name, during)
                select id, 'pricing', tstzrange(now() - interval '1 day', null)
                from auth.app_user where class = 'hq';
            """)
    }

    /// What every month says, 50,000 lines: SKUs for the chain, channels, regions, tiers, accounts and stores, models for
    /// the chain, and special prices of tiers.
    func makeMonthsLines() throws(PostgresError) {
        try script(
            """
            create table public.month_line as
            with place (kind, id, word, skus, less) as (
                select 'chain', 0, '', 500, 0
                union all select 'channel', 0, unnest(array['distribution', 'direct']), 500, 2
                union all select 'region', r.id, '', 500, 2 + cardinality(r.path) from chain.region r where r.id <> 115
                union all select 'tier', 0, unnest(array['gold', 'silver', 'bronze']), 500, 10
                union all select 'account', a.id, '', 500, 12 from chain.account a
                union all select 'store', s.id, '', 105, 15 from chain.store s
            ), line as (
                select p.id as product, '' as model, kind, place.id as place, word, less, '' as special, p.id as base
                from place join chain.product p on (p.id + place.id * 7) % 500 < skus
                union all
                select 0, 'Model ' || m, 'chain', 0, '', 0, '', m * 5 + 1 from generate_series(0, 99) m
                union all
                select (m * 7 + k * 100) % 500 + 1, '', 'tier', 0, (array['gold', 'silver', 'bronze'])[k], 20,
                    'X-' || k || '-' || m, m * 5 from generate_series(1, 100) m, generate_series(1, 3) k
            )
            select row_number() over ()::integer as number, product, model, kind, place, word, special,
                100000 + base * 100 - less * 100 as price
            from line;
            """)
    }

    /// Lays months out as if they had been published: so many, the last of them before `month`.
    func layMonths(_ count: Int, before month: String) throws(PostgresError) {
        try execute(
            """
            insert into pricing.policy (
                month, revision, effective_from, counts_on, is_taken_over, line_count, sha256, author_id, author_code,
                approver_id, approver_code, publisher_id, publisher_code)
            select m, 1, m, 'ordered', false, (select count(*) from public.month_line), sha256(''), a.id, a.code, o.id,
                o.code, o.id, o.code
            from auth.app_user a, auth.app_user o, generate_series(1, \(count)::integer) n
                cross join lateral (select ((\(month) || '-01')::date - make_interval(months => n))::date) x (m)
            where a.code = 'author' and o.code = 'approver' and not exists (
                select from pricing.policy p where p.month = m)
            order by m
            """)
        try execute(
            """
            insert into pricing.line (
                policy_id, number, product_id, model, scope_kind, scope_id, scope_word, during, pick_up, supply, guide,
                currency, special, type, quota, cap)
            select p.id, l.number, l.product, l.model, l.kind, l.place, l.word, '(,)', l.price, l.price + 5000,
                l.price + 30000, 'CNY', l.special, case when l.special <> '' then 'limited_batch' end,
                case when l.special <> '' then 1000 end, case when l.special <> '' then 100000 end
            from pricing.policy p, public.month_line l
            where not exists (select from pricing.line x where x.policy_id = p.id)
            """)
        try execute(
            """
            insert into pricing.special select distinct special from public.month_line where special <> ''
            on conflict do nothing
            """)
    }

    /// The same lines as a file, in the codes that people write.
    func monthsFile() throws(PostgresError) -> [UInt8] {
        let rows = try all(
            """
            select concat_ws(',', coalesce(q.sku, ''), l.model, l.kind,
                coalesce(case l.kind when 'region' then r.code when 'account' then a.code when 'store' then s.code
                    else l.word end, ''),
                l.price / 100 || '.00', (l.price + 5000) / 100 || '.00', (l.price + 30000) / 100 || '.00', l.special,
                case when l.special = '' then ',,' else 'limited_batch,1000,100000' end)
            from public.month_line l left join chain.product q on q.id = l.product
                left join chain.region r on r.id = l.place left join chain.account a on a.id = l.place
                left join chain.store s on s.id = l.place
            order by l.number
            """
        ) { (row) throws(PostgresError) -> String in try row[0] }
        let header = "sku,model,scope,code,pick_up,supply,guide,special,type,quota,cap"
        return Array(([header] + rows).joined(separator: "\n").utf8) + [10]
    }
}
