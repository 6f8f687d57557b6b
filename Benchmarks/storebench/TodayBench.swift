import Access
import Postgres
import Subprocess
import SystemPackage
import Trail

/// `storectl today` for each of the three users on a chain of 10,000 stores and 192 accounts, five months of trade: the
/// command as a whole, on a warm server.
struct TodayBench {
    let storectl: String
    let url: String
    private let stores = 10_000
    private let rounds = 7

    func measure(_ report: inout Report) async throws {
        let name = "bench_today"
        let database = try await benchDatabase(name, on: try ConnectionTarget(url))
        try await database.write { tx in
            try tx.script("set local statement_timeout = 0")
            try tx.makeMorningChain(stores)
        }
        for month in 6...11 {
            try await database.write { tx in
                try tx.script("set local statement_timeout = 0")
                try tx.trade(2026, month)
            }
        }
        try await database.write { tx in
            try tx.tellMorning()
            try tx.promiseRebates()
        }
        try await database.alone("vacuum analyze")
        try await database.alone("checkpoint")
        for (person, login) in [("owner", "hq"), ("rm", "region"), ("di", "distributor")] {
            let token = try await Gatekeeper(database).openSession(for: person).token.secret
            let address = (url + "/\(name)").replacing("storechain_admin@", with: "storechain_\(login)@")
            var times: [Duration] = []
            for _ in 0..<rounds {
                times.append(
                    try await ContinuousClock().measure {
                        let result = try await Subprocess.run(
                            .path(FilePath(storectl)), arguments: ["today", "--on", "2026-11-15"],
                            environment: .inherit.updating([
                                "STORECHAIN_DATABASE_URL": address, "STORECHAIN_TOKEN": token,
                            ]), output: .discarded, error: .string(limit: 4096))
                        guard result.terminationStatus.isSuccess else { throw Failure(said: result.standardError) }
                    })
            }
            report.time("storectl today of \(login), \(stores) stores", times, goal: 1)
        }
        await database.close()
    }

    private struct Failure: Error { let said: String }
}

extension Transaction {
    /// 48 branches with three cities and four accounts each, 40 phones of ten models, and so many stores, of which one in six
    /// has grade A or B; a person of each class.
    fileprivate func makeMorningChain(_ stores: Int) throws(PostgresError) {
        try script(
            """
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                values (1, 'CN', 'China', 'national', null);
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 100 + n, 'B-' || n, 'B', 'branch', 1 from generate_series(0, 47) n;
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 1000 + n, 'C-' || n, 'C', 'city', 100 + n % 48 from generate_series(0, 143) n;
            insert into chain.account (id, code, kind, region_id) overriding system value
                select n, 'D-' || n, 'distributor', 100 + n % 48 from generate_series(1, 192) n;
            insert into chain.account_version (account_id, during, name, region_id, branch_id, is_main, feed_contract)
                select id, '(,)', code, region_id, region_id, false, 'full' from chain.account;
            insert into chain.product (id, sku) overriding system value select n, 'SKU-' || n from generate_series(1, 40) n;
            insert into chain.product_version (product_id, during, name, model, series, is_key)
                select n, '(,)', 'Phone ' || n, 'Model ' || n % 10, 'S-' || n % 4, n % 5 = 0 from generate_series(1, 40) n;
            insert into chain.coverage (account_id, region_id, series, during)
                select id, region_id, 'S-' || (id - 1) / 48, '(,)' from chain.account;
            insert into chain.location (id, code, account_id, kind, region_id, name, is_default) overriding system value
                select n, 'S-' || n, null, 'store', 1000 + n % 144, 'S', false from generate_series(1, \(stores)) n
                union all select 1000000 + id, 'W-' || id, id, 'warehouse', region_id, 'W', true from chain.account;
            insert into chain.store (id, code, region_id)
                select id, code, region_id from chain.location where kind = 'store';
            insert into chain.store_version (store_id, during, name, region_id, channel)
                select id, '(,)', code, region_id, 'distribution' from chain.store;
            insert into auth.app_user (code, name, class, region_id, account_id)
                values ('rm', 'Manager', 'region', 103, null), ('di', 'Clerk', 'distributor', null, 3);
            insert into chain.load (kind, sha256, file_name, user_id, row_count, added, changed, unchanged)
                select 'sales', sha256('x'), 'sales.csv', min(u.id), 0, 0, 0, 0 from auth.app_user u;
            insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
                select 'grading', 1, '2000-01-01', 'x', sha256('x'), id, code from auth.app_user where code = 'owner';
            insert into chain.grade_run (month, config_id, scheme, user_id, user_code, inputs_sha256, stores, graded,
                provisional, moved, needs_second, dropped)
                select '2026-11-01', c.id, 'plain', c.user_id, c.user_code, c.sha256, 1, 1, 0, 1, false, '{}'
                from chain.config_version c;
            insert into chain.store_grade (store_id, month, region_id, grade, outcome, run_id, user_id, user_code)
                select s.id, '2026-11-01', s.region_id, case s.id % 12 when 0 then 'A' when 1 then 'B' else 'C' end,
                    'graded', r.id, r.user_id, r.user_code from chain.store s, chain.grade_run r;
            insert into chain.field_task (store_id, region_id, source_kind, source_key, period, title, due)
                select s.id, s.region_id, 'manual', 'Look ' || n, '[2026-11-01,2026-12-01)', 'Look', date '2026-11-10' + n
                from chain.store s, generate_series(1, 3) n;
            insert into chain.pick_up_target (account_id, month, model, load_id, units, user_id, user_code)
                select a.id, '2026-11-01', 'Model ' || n, l.id, 400, u.id, u.code
                from chain.account a, generate_series(0, 9) n, chain.load l, auth.app_user u where u.code = 'owner';
            """)
    }

    /// A month: each store sells of a phone or two on most days, is shipped four phones a week and counted, where it has a
    /// grade to boast of, once a week; each account buys ten phones every third day.
    fileprivate func trade(_ year: Int, _ month: Int) throws(PostgresError) {
        let first = "\(year)-\(month < 10 ? "0" : "")\(month)-01"
        try script(
            """
            select chain.open_sales_month('\(first)'), chain.open_stock_month('\(first)');
            create temporary table trade_day on commit drop as
                select d::date as day, extract(day from d)::integer as n
                from generate_series(date '\(first)', least(date '\(first)' + interval '1 month' - interval '1 day',
                    timestamp '2026-11-14'), interval '1 day') d;
            insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units, amount_minor,
                unpriced_units)
            select s.id, d.day, l.level, 1 + s.id % 192, 1 + (s.id * 7 + d.n * 3) % 40, s.region_id, 1 + (s.id + d.n) % 2,
                100000, 0
            from chain.store s, trade_day d, (values ('sell_out'), ('activation')) l (level)
            where (s.id + d.n * 5) % 10 < 6
            union all
            select s.id, d.day, 'sell_through', 1 + s.id % 192, 1 + (s.id + p) % 40, s.region_id, 1, 90000, 0
            from chain.store s, trade_day d, generate_series(1, 4) p where d.n % 7 = s.id % 7
            union all
            select s.id, d.day, 'store_stock', 0, 1 + (s.id + p) % 40, s.region_id, (s.id + p) % 4, 0, 20
            from chain.store s, trade_day d, generate_series(1, 20) p where d.n % 7 = s.id % 7 and s.id % 12 < 5
            union all
            select l.id, d.day, 'sell_in', l.account_id, 1 + (l.account_id + p) % 40, l.region_id, 20, 1600000, 0
            from chain.location l, trade_day d, generate_series(1, 10) p where l.kind = 'warehouse' and d.n % 3 = 0
            order by 1, 2, 3;
            insert into chain.sales_source (store_id, day, level, account_id, region_id, load_id)
            select distinct t.store_id, t.day, t.level,
                case when t.level in ('sell_in', 'sell_through') then t.account_id else 0 end, t.region_id, 1
            from chain.sales_daily t where t.day >= '\(first)' order by 1, 2;
            """)
    }

    /// Rebates of the month, of purchases and of activations, and one of the quarter, for every account.
    fileprivate func promiseRebates() throws(PostgresError) {
        try script(
            """
            insert into auth.app_user (code, name, class) values ('approver', 'Approver', 'hq');
            insert into pricing.policy (month, revision, effective_from, counts_on, is_taken_over, line_count, sha256,
                author_id, author_code, approver_id, approver_code, publisher_id, publisher_code)
            select '2026-11-01', 1, '2026-11-01', 'ordered', false, 0, sha256(''), a.id, a.code, o.id, o.code, o.id, o.code
            from auth.app_user a, auth.app_user o where a.code = 'owner' and o.code = 'approver';
            insert into pricing.term (policy_id, kind, code, plain)
            select p.id, 'rebate', t.code, t.plain from pricing.policy p, (values
                ('pick-up', E'period: month\\ntiers_of: amount\\ntiers: [{ from: 0, percent: 0.5% }]\\n'),
                ('key-models', E'period: month\\ngoods: key\\ntiers_of: units\\ntiers: [{ from: 300, each: 8.00 }]\\n'
                    || E'gates: { cover_days: 45 }\\n'),
                ('activation', E'period: month\\ncounts: activation\\ntiers_of: units\\ntiers: [{ from: 0, each: 3.00 }]\\n'),
                ('quarter', E'period: quarter\\ntiers_of: target\\ntiers: [{ from: 90, percent: 0.3% }]\\n')) t (code, plain);
            """)
    }

    /// What stood in the warehouses yesterday, by a document of each account.
    fileprivate func tellMorning() throws(PostgresError) {
        try script(
            """
            insert into chain.feed (account_id, state, sha256, file_name, format, document_id, aspect, kind, as_of, day,
                user_id, location_ids, lines, applied, unchanged, outdated, zeroed, refused, warned)
            select a.id, 'taken', sha256(a.code::bytea), 'f', 'native', 'd', 'status', 'full', '2026-11-14 20:00+08',
                '2026-11-14', (select min(id) from auth.app_user), array[1000000 + a.id], 40, 40, 0, 0, 0, 0, 0
            from chain.account a;
            insert into chain.stock_of_place (location_id, account_id, region_id, as_of, product_ids, feed_ids, as_ofs,
                on_hand, in_transit, reserved, unsellable)
            select l.id, l.account_id, l.region_id, f.as_of, array_agg(p.id), array_agg(f.id), array_agg(f.as_of),
                array_agg(((l.account_id * p.id) % 300)::integer), array_agg(5), array_agg(0), array_agg(0)
            from chain.location l join chain.feed f on f.account_id = l.account_id, chain.product p
            where l.kind = 'warehouse' group by l.id, f.as_of;
            """)
    }
}
