extension FullChain {
    /// For each side a case of its phones in the other's region, and one of the same account at home.
    static let diversion = """
        insert into chain.diversion_scan (month, day, activated, traced, bordering, astray, user_id)
        select '2026-01-01', '2026-02-01', 3, 2, 0, 1, u.id from auth.app_user u where u.code in ('hq', 'owner');
        insert into chain.diversion_case (account_id, region_id, month, rival_id, opened_on, deadline)
        select s.account_id, o.region_id, '2026-01-01', nullif(o.account_id, s.account_id), '2026-02-01', '2026-02-15'
        from pg_temp.side s, pg_temp.side o;
        insert into chain.diversion_phone (case_id, serial, product_id, store_id, day, shipped_by, shipped_on)
        select c.id, c.id, s.product_id, s.store_id, '2026-01-20', 'sell_in', '2026-01-05'
        from chain.diversion_case c join pg_temp.side s on s.region_id = c.region_id;
        """
}
