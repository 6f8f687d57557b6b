extension FullChain {
    /// At each manager's store a visit by himself, one by headquarters, and one that he has to repeat blind.
    static let displays = """
        insert into chain.store_zone select s.store_id, 'counter', daterange(null, null) from pg_temp.side s;
        insert into chain.key_product values ('A6', null, null, '(,)');
        insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
        select 'display', 1, '2000-01-01', 'x', sha256('x'), u.id, u.code from auth.app_user u where u.code = 'hq';
        insert into chain.display_code (code, store_id, day, number, user_code)
        select 'CCCCC' || substr('CDFHJKMNPRTWXY', row_number() over (order by m.store_id, c.code)::integer, 1), m.store_id,
            '2026-01-05', row_number() over (partition by m.store_id order by c.code), coalesce(c.code, m.code)
        from pg_temp.manager m cross join (values (null), ('hq')) c (code);
        insert into chain.display_visit (store_id, day, inspector, form_id, area_count, load_id, user_code)
        select m.store_id, v.day::date, (select min(p.code) from chain.person p), c.id, 3,
            (select min(l.id) from chain.load l), coalesce(v.code, m.code)
        from pg_temp.manager m join chain.config_version c on c.kind = 'display'
            cross join (values ('2026-01-05', null), ('2026-01-06', 'hq'), ('2026-01-07', 'hq')) v (day, code);
        select chain.open_display_month('2026-01-01');
        insert into chain.display_finding (store_id, day, visit_id, line, zone, product_id, model, is_key, asked, failed,
            got, possible)
        select v.store_id, v.day, v.id, 1, 'storefront', p.id, 'A6', true, 1, 0, 1, 1
        from chain.display_visit v join chain.product p on p.sku = 'A6-256-BK';
        insert into chain.display_sum select v.store_id, v.day, v.id, 'storefront', 1, 1, 1, 0, 0, 0, 0
        from chain.display_visit v;
        -- One that is shown nowhere, one for each visit, one for how it should look.
        insert into chain.photo (sha256, width, height, p_hash, d_hash)
        select sha256(n::text::bytea), 1, 1, n, n from generate_series(0, 1 + (select count(*) from chain.display_visit)) n;
        insert into chain.photo_file select p.id, convert_to(repeat('x', 100), 'UTF8') from chain.photo p;
        insert into chain.display_evidence (store_id, visit_id, day, zone, photo_id, state, doubts, judged_by, judged_at, note)
        select v.store_id, v.id, v.day, 'storefront', 1 + row_number() over (order by v.id),
            case extract(day from v.day) when 5 then 'asked' else 'refused' end, '{far}',
            case when v.day <> '2026-01-05' then case extract(day from v.day) when 6 then m.code else 'hq' end end,
            case when v.day <> '2026-01-05' then timestamptz '2026-01-08' end,
            case when v.day <> '2026-01-05' then 'Another shop' end
        from chain.display_visit v join pg_temp.manager m on m.store_id = v.store_id;
        insert into chain.display_reference (zone, photo_id, during, user_code)
        select 'counter', max(p.id), daterange('2026-01-01', null), 'hq' from chain.photo p
        union all select 'overhead', max(p.id), daterange('2026-01-01', null), 'owner' from chain.photo p;
        insert into chain.fixture (store_id, code, kind) select m.store_id, 'F-1', 'light_box' from pg_temp.manager m;
        insert into chain.fixture_state (store_id, code, day, state, user_code)
        select m.store_id, 'F-1', '2026-01-05', 'working', u.code
        from pg_temp.manager m join auth.app_user u on u.id = m.id or u.code = 'hq';
        insert into chain.display_draw (month, share_ppm, seed, visits, newest_visit_id, user_code)
        values ('2026-01-01', 50000, 1, 6, 1, 'hq'), ('2026-02-01', 50000, 1, 6, 1, 'owner');
        insert into chain.display_second (store_id, visit_id, draw_id, due, auditor)
        select v.store_id, v.id, (select min(d.id) from chain.display_draw d), '2026-01-20',
            case extract(day from v.day) when 7 then m.code end
        from chain.display_visit v join pg_temp.manager m on m.store_id = v.store_id where v.day > '2026-01-05';
        """
}
