/// What the small chain leaves empty, filled: for each branch a row of its own, and of everything that a load or a
/// level tells apart.
enum FullChain {
    static let sql = """
        create table pg_temp.side as
        select a.id as account_id, s.id as store_id, s.region_id, u.id as user_id, u.code as user_code,
            w.id as location_id, p.id as product_id, row_number() over (order by a.id)::int as number
        from (values ('D-ZJ', 'S-HZ-1', 'W-ZJ'), ('D-GD', 'S-GZ-1', 'W-GD')) v(account, store, place)
            join chain.account a on a.code = v.account join chain.store s on s.code = v.store
            join auth.app_user u on u.code = lower(v.account) join chain.location w on w.code = v.place
            join chain.product p on p.sku = 'A6-256-BK';
        create table pg_temp.manager as
        select u.id, u.code, s.store_id, s.region_id, s.number from auth.app_user u
            join chain.region r on r.id = u.region_id join chain.region below on below.path @> array[r.id]
            join pg_temp.side s on s.region_id = below.id;

        insert into auth.user_right select u.id, 'pricing', tstzrange('2024-01-01', '2025-01-01') from auth.app_user u
        where u.code in ('zj', 'hq');
        insert into auth.password (user_id, hash, must_change)
        select u.id, '$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA', false from auth.app_user u;
        insert into auth.failure (subject) values (sha256('somebody'));
        insert into auth.reply (user_id, key, fingerprint) select u.id, 'once', sha256('asked') from auth.app_user u;
        select trail.record('region', 'CN', null, '{}');
        select trail.seal();
        insert into trail.act (user_id, user_code) select u.id, u.code from auth.app_user u
        where u.code in ('zj', 'd-gd');
        insert into trail.event (act_id, user_id, verb, kind, key)
        select a.id, a.user_id, 'created', 'task', '1' from trail.act a where a.user_code in ('zj', 'd-gd');
        insert into trail.unsealed select a.id from trail.act a where a.user_code in ('zj', 'd-gd');

        -- Two loads for each side, the second taking back the first, and two of headquarters.
        insert into chain.load (kind, sha256, file_name, user_id, row_count, added, changed, unchanged)
        select 'sales', sha256(n::text::bytea), 'sales.csv', u.id, 0, 0, 0, 0
        from auth.app_user u, generate_series(1, 2) n
        where u.code = 'hq' or u.id in (select s.user_id from pg_temp.side s) order by n, u.id;
        insert into chain.sales_reversal
        select max(l.id), min(l.id) from chain.load l where l.kind = 'sales' group by l.user_id;
        create table pg_temp.told as
        select s.*, v.level, v.line, 100 + 10 * s.number + v.line as serial, date '2026-01-04' + v.line as day,
            (select min(l.id) from chain.load l join auth.app_user u on u.id = l.user_id
             where l.kind = 'sales' and u.code = case when v.line in (1, 5) then 'hq' else s.user_code end) as load_id
        from pg_temp.side s, (values
            ('sell_in', 1), ('sell_through', 2), ('sell_out', 3), ('sell_out', 4), ('sell_through', 5), ('sell_out', 6)
        ) v(level, line);
        -- At the other side's store, by a load of headquarters (above), and in the other side's region.
        update pg_temp.told t set store_id = s.store_id, region_id = s.region_id from pg_temp.side s
        where s.number <> t.number and t.line = 4;
        update pg_temp.told t set region_id = s.region_id from pg_temp.side s where s.number <> t.number and t.line = 6;

        select chain.open_sales_month('2026-01-01'), chain.open_stock_month('2026-01-01');
        insert into chain.sales_fact
        select t.store_id, t.day, t.level, t.account_id, t.product_id, 1, 100, t.serial, t.region_id,
            t.load_id, t.line from pg_temp.told t;
        insert into chain.sales_daily
        select t.store_id, t.day, t.level, t.account_id, t.product_id, t.region_id, 1, 100, 0 from pg_temp.told t;
        insert into chain.sales_source
        select t.store_id, t.day, t.level, case t.level when 'sell_out' then 0 else t.account_id end, t.region_id,
            t.load_id from pg_temp.told t;
        insert into chain.serial_count
        select t.serial, t.level, 1, t.store_id, t.day, t.load_id, t.line from pg_temp.told t;
        insert into chain.order_line
        select s.account_id, 'N' || s.number, s.product_id, s.location_id, s.region_id, '2026-01-05', 1, null, null, null,
            (select min(l.id) from chain.load l where l.kind = 'sales'), s.number from pg_temp.side s;

        insert into chain.candidate (region_id, code, name, user_id)
        select r.id, 'W-' || r.code, r.name, u.id from chain.region r, auth.app_user u
        where r.level = 'branch' and u.code = 'hq';

        insert into chain.feed (account_id, state, sha256, file_name, format, document_id, aspect, kind, as_of, day,
            user_id, location_ids, decided_by, decided_at, lines, applied, unchanged, outdated, zeroed, refused, warned)
        select s.account_id, v.state, sha256('x'), 'stock.xml', 'native', '1', 'status', 'full', '2026-01-05',
            '2026-01-05', s.user_id, array[s.location_id], case when v.decided then s.user_id end,
            case when v.decided then timestamptz '2026-01-06' end, 1, 1, 0, 0, 0, 0, 1
        from pg_temp.side s, (values ('taken', false), ('held', false), ('rejected', true)) v (state, decided);
        insert into chain.feed_problem (feed_id, number, is_warning, code, placeholders)
        select f.id, 1, true, 'feed.late', '{}' from chain.feed f;
        insert into chain.feed_document (feed_id, number, bytes)
        select f.id, 1, 'x' from chain.feed f where f.state in ('held', 'rejected');
        -- A product, the own place, and the other side's.
        insert into chain.partner_code (account_id, code, product_id, location_id, user_id)
        select s.account_id, 'A', s.product_id, null, s.user_id from pg_temp.side s
        union all select s.account_id, 'W', null, other.location_id, s.user_id
        from pg_temp.side s join pg_temp.side other on s.number = 1 or other.number <> s.number
        where (s.number, other.number) <> (1, 2);
        insert into chain.stock_snapshot (location_id, day, feed_id, account_id, region_id, as_of, product_ids, on_hand,
            in_transit, reserved, unsellable, sold, line_numbers)
        select s.location_id, f.day, f.id, s.account_id, s.region_id, f.as_of, array[s.product_id], '{3}', '{null}',
            '{null}', '{null}', '{null}', '{1}'
        from pg_temp.side s join chain.feed f on f.account_id = s.account_id and f.state = 'taken';
        -- At the other side's place, and in its region.
        insert into chain.stock_snapshot (location_id, day, feed_id, account_id, region_id, as_of, product_ids, on_hand,
            in_transit, reserved, unsellable, sold, line_numbers)
        select other.location_id, n.day, n.feed_id, n.account_id, other.region_id, n.as_of, n.product_ids, n.on_hand,
            n.in_transit, n.reserved, n.unsellable, n.sold, n.line_numbers
        from chain.stock_snapshot n join pg_temp.side other on other.account_id <> n.account_id
        union all
        select n.location_id, n.day + 1, n.feed_id, n.account_id, other.region_id, n.as_of, n.product_ids, n.on_hand,
            n.in_transit, n.reserved, n.unsellable, n.sold, n.line_numbers
        from chain.stock_snapshot n join pg_temp.side other on other.account_id <> n.account_id;
        insert into chain.stock_of_place (location_id, account_id, region_id, as_of, product_ids, feed_ids, as_ofs,
            on_hand, in_transit, reserved, unsellable)
        select s.location_id, case when s.number = 1 then s.account_id else o.account_id end, s.region_id,
            timestamptz '2026-01-05', array[s.product_id], array[1], array[timestamptz '2026-01-05'], array[3], array[null::integer], array[null::integer], array[null::integer]
        from pg_temp.side s join pg_temp.side o on o.number <> s.number
        union all
        select l.id, s.account_id, r.region_id, timestamptz '2026-01-05', array[s.product_id], array[1],
            array[timestamptz '2026-01-05'], array[3], array[null::integer], array[null::integer],
            array[null::integer]
        from chain.location l join pg_temp.side s on s.number = 2 join pg_temp.side r on r.number = 1
        where l.code = 'W-ZJ2';

        insert into chain.field_task (store_id, region_id, source_kind, source_key, period, title, due)
        select m.store_id, m.region_id, 'manual', 'Look', '[2026-01-01,2026-02-01)', 'Look', '2026-01-09'
        from pg_temp.manager m;
        -- Closed by the manager, and by another.
        insert into chain.field_task (store_id, region_id, source_kind, source_key, period, title, due, state, result,
            closed_on, closed_at, closed_by)
        select m.store_id, m.region_id, 'manual', u.code, '[2026-01-01,2026-02-01)', 'Look', '2026-01-09', 'done', 'ok',
            '2026-01-08', '2026-01-08', u.code
        from pg_temp.manager m join auth.app_user u on u.id = m.id or u.code = 'hq';
        insert into chain.field_task_event (store_id, task_id, kind, user_id, user_code)
        select t.store_id, t.id, 'created', u.id, u.code from chain.field_task t
            join pg_temp.manager m on m.store_id = t.store_id join auth.app_user u on u.id = m.id or u.code = 'hq';
        insert into chain.field_task_event (store_id, task_id, kind, user_id, user_code)
        select t.store_id, t.id, 'created', m.id, 'hq' from chain.field_task t
            join pg_temp.manager m on m.store_id = t.store_id where t.state = 'open';

        insert into chain.sales_monthly
        select s.store_id, '2026-01-01', 1, 100, 0, 0, '2026-01-05' from pg_temp.side s;
        insert into chain.sales_month_sum (month, marks, key_products) values ('2026-01-01', 1, sha256('x'));
        insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
        select 'grading', row_number() over (order by u.id), '2000-01-01', 'x', sha256('x'), u.id, u.code
        from auth.app_user u where u.code in ('hq', 'owner');
        insert into chain.grade_run (month, config_id, scheme, user_id, user_code, inputs_sha256, stores, graded,
            provisional, moved, needs_second, dropped)
        select '2026-01-01', c.id, 'simple', c.user_id, c.user_code, sha256('x'), 2, 2, 0, 2, true, '{}'
        from chain.config_version c;
        insert into chain.grade_group select r.id, 0, 'CN', null, 2, array[1, 1, 1, null] from chain.grade_run r;
        insert into chain.grade_proposal
        select s.store_id, r.id, s.region_id, 0, s.number, 1, 1, null, 'A', 'A', 'graded', null, null, 1, array[1], array[1]
        from pg_temp.side s, chain.grade_run r;
        insert into chain.grade_signature select r.id, r.user_id, r.user_code from chain.grade_run r;
        insert into chain.grade_acceptance (run_id, month, user_id, user_code, stores, changed)
        select r.id, r.month, r.user_id, r.user_code, 2, 2 from chain.grade_run r;
        insert into chain.store_grade (store_id, month, region_id, grade, outcome, run_id, user_id, user_code)
        select s.store_id, r.month, s.region_id, 'A', 'graded', r.id, r.user_id, r.user_code
        from pg_temp.side s, chain.grade_run r;
        insert into chain.grade_override (store_id, region_id, grade, during, reason, asked_by, asked_by_code)
        select m.store_id, m.region_id, 'B', '[2026-01-01,2026-02-01)', 'Fair', m.id, m.code from pg_temp.manager m;
        -- By the manager, and by headquarters for the same store.
        insert into chain.grade_plan
            (store_id, region_id, run_id, month, target, actions, cost_minor, user_id, user_code)
        select m.store_id, m.region_id, r.id, date '2026-02-01' + (u.code = 'hq')::int * 28, 'A', '{}', 0, u.id, u.code
        from pg_temp.manager m join auth.app_user u on u.id = m.id or u.code = 'hq'
            cross join (select min(id) as id from chain.grade_run) r;
        -- Prices for each side at every scope, claims of each account, and drafts of the owner and of somebody else.
        update chain.account_version v set tier = case s.number when 1 then 'gold' else 'silver' end
        from pg_temp.side s where v.account_id = s.account_id;
        insert into trail.act (user_id, user_code) select u.id, u.code from auth.app_user u where u.code = 'owner';
        insert into trail.event (act_id, user_id, verb, kind, key)
        select a.id, a.user_id, 'drafted', 'price_draft', '2026-02' from trail.act a where a.user_code = 'owner'
        order by a.id desc limit 1;
        insert into pricing.policy (month, revision, effective_from, counts_on, is_taken_over, line_count, sha256,
            author_id, author_code, approver_id, approver_code, publisher_id, publisher_code)
        select '2026-01-01', 1, '2026-01-01', 'ordered', true, 1, sha256('x'), u.id, u.code, u.id, u.code, u.id, u.code
        from auth.app_user u where u.code = 'owner';
        insert into pricing.special (code) values ('SP-1');
        insert into pricing.line (policy_id, number, product_id, scope_kind, scope_id, scope_word, during, pick_up, floor,
            currency, special, type)
        select p.id, row_number() over (order by v.kind, s.number), s.product_id, v.kind, v.id, v.word, '(,)', 100, 90,
            'CNY', case v.kind when 'account' then 'SP-1' else '' end,
            case v.kind when 'account' then 'direct_cut' end
        from pricing.policy p, pg_temp.side s join chain.account a on a.id = s.account_id
            join chain.account_version t on t.account_id = a.id
            cross join lateral (values
                ('account', a.id, ''), ('store', s.store_id, ''), ('region', a.region_id, ''), ('tier', 0, t.tier),
                ('channel', 0, case s.number when 1 then 'distribution' else 'direct' end), ('chain', 0, '')
            ) v(kind, id, word)
        where v.kind <> 'chain' or s.number = 1;
        insert into pricing.quota_claim (special, account_id, product_id, reference, units, day, policy_id, line,
            price_minor, currency, held_until, user_id)
        select l.special, s.account_id, s.product_id, 'PO', 1, '2026-01-05', l.policy_id, l.number, 100, 'CNY',
            '2026-01-06', s.user_id
        from pricing.line l join pg_temp.side s on s.account_id = l.scope_id where l.scope_kind = 'account';
        insert into pricing_draft.policy (month, counts_on, is_amendment, author_id, state, submitted_by, sha256)
        select v.month::date, 'ordered', false, u.id, v.state, u.id, sha256('x')
        from (values ('2026-02-01', 'owner', 'draft'), ('2026-03-01', 'hq', 'submitted')) v(month, code, state)
            join auth.app_user u on u.code = v.code;
        insert into pricing_draft.contributor select p.id, p.author_id from pricing_draft.policy p on conflict do nothing;
        insert into pricing_draft.line (policy_id, number, model, during, guide, currency)
        select p.id, 1, 'A6', '(,)', 100, 'CNY' from pricing_draft.policy p;
        insert into pricing_draft.guard (code, title, product_id, place_kind, place_id, price, comparison, amount_minor,
            currency, months, user_id)
        select u.code, 'A case', s.product_id, 'store', s.store_id, 'guide', 'is', 100, 'CNY', '[2026-02-01,)', u.id
        from pg_temp.side s, auth.app_user u where s.number = 1 and u.code in ('owner', 'hq');
        \(displays)
        \(levels)
        \(staffing)
        \(protection)
        \(settlement)
        \(diversion)
        \(webhooks)
        \(factors)
        \(rehearsal)
        drop table pg_temp.told, pg_temp.manager, pg_temp.side;
        """
}
