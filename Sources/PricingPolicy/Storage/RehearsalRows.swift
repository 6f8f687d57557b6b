import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// SHA-256 in hexadecimal of all that a draft says now.
    func digest(of draft: PolicyDraft) throws(PostgresError) -> String {
        try value("select encode(pricing_draft.digest(\(draft.id)), 'hex')")
    }

    /// False where the same was kept before.
    func addRehearsal(
        _ ground: RehearsalGround, on base: Month, _ lines: [RehearsedAccount], _ signature: String
    ) throws(PostgresError) -> Bool {
        let number: Int64? = try first(
            """
            insert into pricing_draft.rehearsal (policy_id, month, base_month, ruling, draft_sha256, report_sha256, user_id,
                user_code)
            select \(ground.draft.id), \(ground.month), \(base), \(ground.ruling?.name), decode(\(ground.sha256), 'hex'),
                decode(\(signature), 'hex'),
                u.id, u.code
            from auth.app_user u where u.id = (select auth.current_user_id())
            on conflict on constraint rehearsal_report_key do nothing returning id
            """
        ) { (row) throws(PostgresError) in try row[0] }
        guard let number else { return false }
        try execute(
            """
            insert into pricing_draft.rehearsal_line (rehearsal_id, account_id, units, unpriced_units,
                margin_before_minor, margin_after_minor, price_gain_minor, rebate_before_minor, rebate_after_minor,
                protection_minor)
            select \(number), a.id, l.units, l.unpriced, l.margin_before, l.margin_after, l.price_gain, l.rebate_before,
                l.rebate_after, l.protection
            from unnest(\(lines.map(\.account.text))::text[], \(lines.map(\.units))::bigint[],
                    \(lines.map(\.unpriced))::bigint[], \(lines.map(\.marginBefore))::bigint[],
                    \(lines.map(\.marginAfter))::bigint[], \(lines.map(\.priceGain))::bigint[],
                    \(lines.map(\.rebateBefore))::bigint[], \(lines.map(\.rebateAfter))::bigint[],
                    \(lines.map(\.protection))::bigint[])
                    l (account, units, unpriced, margin_before, margin_after, price_gain, rebate_before, rebate_after,
                    protection)
                join chain.account a on a.code = l.account
            """)
        return true
    }

    /// The one with a signature; where none is named, the newest of what was published of the month.
    func rehearsal(of month: Month, _ signature: String?) throws(PostgresError) -> PolicyRehearsal? {
        try rehearsal(
            of: month, where: "coalesce(r.report_sha256 = decode(\(signature), 'hex'), p.state = 'published')")
    }

    /// The newest of a draft, whatever the draft has become since.
    func rehearsal(of draft: PolicyDraft) throws(PostgresError) -> PolicyRehearsal? {
        try rehearsal(of: draft.month, where: "r.policy_id = \(draft.id)")
    }

    private func rehearsal(of month: Month, where fits: SQL) throws(PostgresError) -> PolicyRehearsal? {
        let head = try first(
            """
            select r.id, r.base_month, r.ruling, encode(r.draft_sha256, 'hex'), encode(r.report_sha256, 'hex'),
                r.user_code, r.made_at
            from pricing_draft.rehearsal r
                join pricing_draft.policy p on p.id = r.policy_id
            where r.month = \(month) and \(fits)
            order by r.id desc limit 1
            """
        ) { (row) throws(PostgresError) in
            (
                number: try row[0] as Int64, base: try row[1] as Month, ruling: try row[2] as String?,
                draft: try row[3] as String, report: try row[4] as String, by: try row[5] as String,
                at: try row[6] as Instant
            )
        }
        guard let head else { return nil }
        let accounts = try all(
            """
            select a.code, l.units, l.unpriced_units, l.margin_before_minor, l.margin_after_minor, l.price_gain_minor,
                l.rebate_before_minor, l.rebate_after_minor, l.protection_minor
            from pricing_draft.rehearsal_line l join chain.account a on a.id = l.account_id
            where l.rehearsal_id = \(head.number) order by a.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            RehearsedAccount(
                account: try row[0], units: try row[1], unpriced: try row[2], marginBefore: try row[3],
                marginAfter: try row[4], priceGain: try row[5], rebateBefore: try row[6], rebateAfter: try row[7],
                protection: try row[8])
        }
        return PolicyRehearsal(
            month: month, base: head.base, ruling: head.ruling, draftSHA256: head.draft, sha256: head.report,
            by: head.by,
            madeAt: head.at, accounts: accounts.sorted { ($1.gain, $0.account.text) < ($0.gain, $1.account.text) })
    }
}
