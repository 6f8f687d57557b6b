extension FullChain {
    /// For each side its papers, its pool, what was settled, and a claim of its own beside one that headquarters filed.
    static let settlement = """
        insert into chain.account_paper (account_id, kind, number, day, due, amount_minor, file_name, line, user_id)
        select s.account_id, 'invoice', 'I-1', '2026-01-05', '2026-02-05', 100, 'x.csv', 1, u.id
        from pg_temp.side s, auth.app_user u where u.code = 'hq';
        insert into chain.credit_line (account_id, during, limit_minor, pledged_minor, user_id)
        select s.account_id, '[2026-01-01,)', 100, 0, u.id from pg_temp.side s, auth.app_user u where u.code = 'hq';
        insert into chain.pool_entry (account_id, kind, source, day, amount_minor, invoice, user_id)
        select s.account_id, v.kind, 'x', '2026-01-05', v.minor, v.invoice, u.id
        from pg_temp.side s, auth.app_user u, (values ('rebate', 100, null), ('use', -10, 'I-1')) v (kind, minor, invoice)
        where u.code = 'hq';
        insert into chain.rebate_settlement (account_id, code, period, number, policy_id, plain, until, known_on,
            earned_minor, before_minor, user_id)
        select s.account_id, 'r', '[2026-01-01,2026-02-01)', 1, p.id, 'x', '2026-01-31', '2026-02-01', 1, 0, u.id
        from pg_temp.side s, pricing.policy p, auth.app_user u where u.code = 'hq';
        insert into chain.rebate_part select s.id, 'A6', 1, 1, 1 from chain.rebate_settlement s;
        insert into chain.claim (account_id, kind, number, file_name, user_id)
        select s.account_id, 'special', u.code, 'x.csv', u.id
        from pg_temp.side s join auth.app_user u on u.id = s.user_id or u.code = 'hq';
        insert into chain.claim_line (claim_id, account_id, number, day, product_id, units, special)
        select c.id, c.account_id, 1, '2026-01-05', s.product_id, 2, 'SP-1'
        from chain.claim c join pg_temp.side s on s.account_id = c.account_id;
        insert into chain.claim_line (claim_id, account_id, number, day, product_id, units, special, split_of)
        select l.claim_id, l.account_id, 2, l.day, l.product_id, 1, l.special, l.id from chain.claim_line l;
        insert into chain.claim_decision (line_id, number, outcome, amount_minor, user_id)
        select l.id, 1, 'refused', 0, u.id from chain.claim_line l, auth.app_user u where u.code = 'hq';
        insert into chain.claim_proof select l.id, 'special', l.id from chain.claim_line l;
        insert into pricing.term (policy_id, kind, code, scope_kind, scope_id, scope_word, plain)
        select distinct l.policy_id, 'rebate', l.scope_kind || '-' || l.scope_id || l.scope_word, l.scope_kind, l.scope_id,
            l.scope_word, 'x'
        from pricing.line l where l.scope_kind <> 'store';
        insert into pricing_draft.term (policy_id, kind, code, plain)
        select p.id, 'pool', 'usual', 'x' from pricing_draft.policy p;
        """
}
