extension FullChain {
    /// For each side a run by its manager and one by headquarters, with a proposal, a level and a day of each.
    static let levels = """
        insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
        select 'safety_stock', 1, '2000-01-01', 'x', sha256('x'), u.id, u.code from auth.app_user u where u.code = 'hq';
        insert into chain.stock_run (account_id, day, config_id, method, platform, user_id, user_code, inputs_sha256,
            lead_orders, stale_days, phase_out_weeks, phase_out_bp, push_days, lines, unknown)
        select s.account_id, '2026-01-05', c.id, 'reference', 'distribution', u.id, u.code, sha256(u.code::bytea), 0, 7, 12, 5000, 45,
            1, 1
        from pg_temp.side s join pg_temp.manager m on m.number = s.number
            join auth.app_user u on u.id = m.id or u.code = 'hq'
            join chain.config_version c on c.kind = 'safety_stock';
        insert into chain.level_proposal (location_id, run_id, product_id, account_id, stage, mover, unknown, weeks_known,
            weeks_censored, weeks_unknown, review_days, service, target_bp, is_borrowed, pack, minimum, cap_days, on_order,
            state, reason)
        select s.location_id, r.id, s.product_id, s.account_id, 'mature', 'slow', 'no_history', 0, 0, 0, 7, 'cycle', 9500,
            false, 1, 1, 60, 0, 'unknown', 'unknown'
        from pg_temp.side s join chain.stock_run r on r.account_id = s.account_id;
        insert into chain.stock_level (location_id, product_id, during, account_id, safety_stock, reorder_point,
            order_up_to, run_id, user_id, user_code)
        select s.location_id, s.product_id, '[2026-01-05,)', s.account_id, 1, 2, 3, r.id, r.user_id, r.user_code
        from pg_temp.side s join chain.stock_run r on r.account_id = s.account_id and r.user_code = 'hq';
        insert into chain.stock_state (location_id, day, product_id, account_id, position, safety_stock, reorder_point,
            order_up_to, state, run_id)
        select s.location_id, '2026-01-05', s.product_id, s.account_id, 3, 1, 2, 3, 'fine', r.id
        from pg_temp.side s join chain.stock_run r on r.account_id = s.account_id and r.user_code = 'hq';
        -- Targets of headquarters, and one that each side's manager agreed to.
        insert into chain.pick_up_target (account_id, month, model, load_id, units, user_id, user_code)
        select s.account_id, '2026-01-01', 'M', (select min(l.id) from chain.load l where l.kind = 'sales'), 10, u.id, u.code
        from pg_temp.side s, auth.app_user u where u.code = 'hq';
        insert into chain.push_approval (account_id, month, model, load_id, set_by, units, user_id, user_code)
        select t.account_id, t.month, t.model, t.load_id, t.user_id, 5, u.id, u.code
        from chain.pick_up_target t join pg_temp.side s on s.account_id = t.account_id
            join pg_temp.manager m on m.number = s.number join auth.app_user u on u.id = m.id;
        """
}
