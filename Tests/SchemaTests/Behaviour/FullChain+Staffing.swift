extension FullChain {
    /// For each side a person, and of everything that is told of people and regions a row.
    static let staffing = """
        create table pg_temp.worker as
        select p.id as person_id, p.code, s.* from pg_temp.side s join lateral (
            select p.id, p.code from chain.person p where p.region_id = s.region_id order by p.code limit 1) p on true;
        insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
        select 'staffing', 1, '2000-01-01', 'x', sha256('x'), u.id, u.code from auth.app_user u where u.code = 'hq';
        -- By the manager, and by headquarters for the same region.
        insert into chain.staff_run (region_id, month, config_id, user_id, user_code, inputs_sha256, stores, people, moves,
            vacancies, value_milli, bound_milli, present_milli, greedy_milli, is_proven)
        select s.region_id, '2026-01-01', c.id, u.id, u.code, sha256(u.code::bytea), 1, 1, 0, 0, 1, 1, 1, 1, true
        from pg_temp.side s join pg_temp.manager m on m.number = s.number
            join auth.app_user u on u.id = m.id or u.code = 'hq' join chain.config_version c on c.kind = 'staffing';
        insert into chain.staff_proposal (run_id, person_id, store_id, reason, value_milli, parts)
        select r.id, w.person_id, w.store_id, 'best', 1, '{}'
        from pg_temp.worker w join chain.staff_run r on r.region_id = w.region_id;
        insert into chain.posting (person_id, during, store_id, user_id, user_code)
        select w.person_id, '[2026-01-01,)', w.store_id, u.id, u.code from pg_temp.worker w, auth.app_user u
        where u.code = 'hq';
        insert into chain.posting_veto select w.store_id, w.person_id, '[2026-01-01,)', 'No' from pg_temp.worker w;
        insert into chain.staff_grant (region_id, month, heads)
        select r.id, '2026-01-01', 1 from chain.region r;
        insert into chain.roster_week (store_id, week, config_id, user_id, user_code, uncovered_minutes, penalty, bound)
        select s.store_id, '2026-01-05', c.id, c.user_id, c.user_code, 0, 0, 0
        from pg_temp.side s join chain.config_version c on c.kind = 'staffing';
        insert into chain.roster_shift
        select w.person_id, '[2026-01-05 09:00,2026-01-05 17:00)', w.store_id, '2026-01-05', 'early' from pg_temp.worker w;
        insert into chain.roster_wish select w.person_id, '[2026-01-06,2026-01-07)', 'off' from pg_temp.worker w;
        insert into chain.attendance (person_id, span, store_id, place)
        select w.person_id, '[2026-01-05 09:00,2026-01-05 17:00)', w.store_id, 'unknown' from pg_temp.worker w;
        insert into chain.promoter_sale (person_id, store_id, product_id, day, serial, incentive_minor)
        select w.person_id, w.store_id, w.product_id, '2026-01-05', w.number, 1 from pg_temp.worker w;
        insert into chain.course (code, name, certificate, valid_months, pass_points) values ('C', 'C', 'C', 12, 60);
        insert into chain.course_session (code, course_id, region_id, day, seats, planned_minor)
        select r.code, c.id, r.id, '2026-01-05', 1, 1 from chain.region r, chain.course c;
        insert into chain.course_result
        select s.id, w.person_id, true, 80 from pg_temp.worker w join chain.course_session s on s.region_id = w.region_id;
        insert into chain.team_event (code, region_id, day, title, heads, planned_minor)
        select r.code, r.id, '2026-01-05', 'Party', 1, 1 from chain.region r;
        insert into chain.event_budget select r.id, '2026-01-01', 1 from chain.region r;
        insert into chain.handover (person_id, left_on, reason, user_id, user_code)
        select w.person_id, '2026-02-01', 'Moves away', u.id, u.code from pg_temp.worker w, auth.app_user u
        where u.code = 'hq';
        insert into chain.handover_item select w.person_id, 1, 'store', 'S', null, null, null from pg_temp.worker w;
        insert into people_private.pay select w.person_id, '[2026-01-01,)', 1 from pg_temp.worker w;
        insert into people_private.market_pay select r.id, 'A', '[2026-01-01,)', 1 from chain.region r;
        insert into people_private.trait select w.person_id, 'patient', 50 from pg_temp.worker w;
        """
}
