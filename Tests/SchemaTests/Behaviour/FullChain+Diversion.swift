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

    /// For each draft a rehearsal by its author, with a line of each account.
    static let rehearsal = """
        insert into pricing_draft.rehearsal (policy_id, month, base_month, draft_sha256, report_sha256, user_id, user_code)
        select p.id, p.month, (p.month - interval '1 month')::date, sha256('d'), sha256('r'), u.id, u.code
        from pricing_draft.policy p join auth.app_user u on u.id = p.author_id;
        insert into pricing_draft.rehearsal_line (rehearsal_id, account_id, units, unpriced_units, margin_before_minor,
            margin_after_minor, price_gain_minor)
        select r.id, s.account_id, 1, 0, 1, 1, 0 from pricing_draft.rehearsal r, pg_temp.side s;
        """
}
