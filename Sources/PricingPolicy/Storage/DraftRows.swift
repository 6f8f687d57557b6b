import Postgres
import Retail
import RetailSQL

extension PolicyDraft.State: SQLValue {}

extension Transaction {
    /// The newest draft of a month that is not published; of a withdrawn one only where there is no other.
    func draft(of month: Month) throws(PostgresError) -> PolicyDraft? {
        try first(
            """
            select d.id, d.month, d.effective_from, d.based_on, d.counts_on, d.reason, d.notes, d.is_amendment,
                d.is_taken_over, d.state, d.version, a.code as author, s.code as submitter, d.submitted_at,
                d.warnings_accepted, o.code as approver, d.approved_at, encode(d.sha256, 'hex') as sha256,
                (select count(*) from pricing_draft.line l where l.policy_id = d.id) as lines,
                (select coalesce(array_agg(u.code order by u.code), '{}') from pricing_draft.contributor c
                    join auth.app_user u on u.id = c.user_id where c.policy_id = d.id) as contributors
            from pricing_draft.policy d join auth.app_user a on a.id = d.author_id
                left join auth.app_user s on s.id = d.submitted_by left join auth.app_user o on o.id = d.approved_by
            where d.month = \(month) and d.state <> 'published'
            order by d.state = 'withdrawn', d.id desc limit 1
            """
        ) { (row) throws(PostgresError) in
            try PolicyDraft(
                id: row["id"], month: row["month"], effectiveFrom: row["effective_from"], basedOn: row["based_on"],
                countsOn: row["counts_on"], reason: row["reason"], notes: row["notes"],
                isAmendment: row["is_amendment"], isTakenOver: row["is_taken_over"], state: row["state"],
                version: row["version"], author: row["author"], contributors: row["contributors"],
                submittedBy: row["submitter"], submittedAt: row["submitted_at"],
                warningsAccepted: row["warnings_accepted"], approvedBy: row["approver"],
                approvedAt: row["approved_at"], sha256: row["sha256"], lineCount: row["lines"])
        }
    }

    /// Every draft that is open, the newest month first.
    func openMonths() throws(PostgresError) -> [Month] {
        try all(
            """
            select month from pricing_draft.policy where state in ('draft', 'submitted', 'approved')
            order by month desc
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// Locks what is drafted of a month until the transaction ends, so that two people's acts follow each other.
    func holdDraft(of month: Month) throws(PostgresError) {
        try execute("select pg_advisory_xact_lock(7236838, \(month.firstDay.sinceEpoch)::integer)")
    }

    func addDraft(
        _ month: Month, from day: Day?, basedOn: Int64?, _ countsOn: OrderDate, reason: String?, notes: String?,
        isAmendment: Bool, isTakenOver: Bool
    ) throws(PostgresError) {
        try execute(
            """
            insert into pricing_draft.policy (
                month, effective_from, based_on, counts_on, reason, notes, is_amendment, is_taken_over, author_id)
            values (
                \(month), \(day), \(basedOn), \(countsOn), \(reason), \(notes), \(isAmendment), \(isTakenOver),
                (select auth.current_user_id()))
            """)
    }

    func changeHead(
        of draft: PolicyDraft, from day: Day?, _ countsOn: OrderDate, reason: String?, notes: String?
    ) throws(PostgresError) {
        try execute(
            """
            update pricing_draft.policy
            set effective_from = \(day), counts_on = \(countsOn), reason = \(reason), notes = \(notes)
            where id = \(draft.id)
            """)
    }

    /// The lines of a draft, in the order in which people read them.
    func lines(of draft: PolicyDraft) throws(PostgresError) -> [DraftLine] {
        try all(
            """
            select l.number, l.source, l.source_line, \(wholeLineColumns(floor: true))
            from pricing_draft.line l \(Self.wholeLineJoins) where l.policy_id = \(draft.id) order by \(Self.readingOrder)
            """
        ) { (row) throws(PostgresError) in
            try DraftLine(
                number: row["number"], line: wholeLine(row), source: row["source"], sourceLine: row["source_line"])
        }
    }

    /// The lines of a published policy, in the order in which people read them.
    func lines(of policy: Int64, floor: Bool = true) throws(PostgresError) -> [DraftLine] {
        try all(
            """
            select l.number, \(wholeLineColumns(floor: floor))
            from pricing.line l \(Self.wholeLineJoins) where l.policy_id = \(policy) order by \(Self.readingOrder)
            """
        ) { (row) throws(PostgresError) in try DraftLine(number: row["number"], line: wholeLine(row)) }
    }

    private func wholeLineColumns(floor: Bool) -> SQL {
        """
        q.sku, l.model, l.storage, l.scope_kind, coalesce(zs.code, za.code, zr.code, nullif(l.scope_word, '')) as code,
        k.sku as together, \(Self.lineColumns(floor))
        """
    }

    private static var wholeLineJoins: SQL {
        """
        left join chain.product q on q.id = l.product_id left join chain.product k on k.id = l.together_id
            left join chain.store zs on l.scope_kind = 'store' and zs.id = l.scope_id
            left join chain.account za on l.scope_kind = 'account' and za.id = l.scope_id
            left join chain.region zr on l.scope_kind = 'region' and zr.id = l.scope_id
        """
    }

    private static var readingOrder: SQL {
        """
        array_position(array['chain', 'channel', 'region', 'tier', 'account', 'store'], l.scope_kind),
            coalesce(zs.code, za.code, zr.code, l.scope_word) collate "C", l.special collate "C",
            l.model collate "C", l.storage collate "C", q.sku collate "C" nulls first, lower(l.during) nulls first
        """
    }

    private func wholeLine(_ row: borrowing Row) throws(PostgresError) -> PriceLine {
        try PriceLine(
            Self.subject(row, of: row["sku"]), Self.scope(row["scope_kind"], code: row["code"]), Self.window(row),
            Self.prices(row), special: Self.special(row, together: row["together"]), note: row["note"])
    }

    /// Every line of a published policy, as it is.
    func copyLines(of policy: Int64, into draft: PolicyDraft) throws(PostgresError) {
        try execute(
            """
            insert into pricing_draft.line (
                policy_id, number, product_id, model, storage, scope_kind, scope_id, scope_word, during, pick_up,
                supply, guide, floor, currency, special, type, quota, cap, together_id, step_units, step_minor, note)
            select \(draft.id), l.number, l.product_id, l.model, l.storage, l.scope_kind, l.scope_id, l.scope_word,
                l.during, l.pick_up, l.supply, l.guide, l.floor, l.currency, l.special, l.type, l.quota, l.cap,
                l.together_id, l.step_units, l.step_minor, l.note
            from pricing.line l where l.policy_id = \(policy) order by l.number
            """)
    }

    /// Takes lines out of a draft and puts others in, in one statement each; the numbers of the others go on where the
    /// draft's end.
    func change(
        _ draft: PolicyDraft, removing gone: [Int32], adding lines: [(line: PriceLine, source: String?, row: Int32?)],
        _ facts: PriceFacts, _ currency: Currency
    ) throws {
        if !gone.isEmpty {
            try execute(
                "delete from pricing_draft.line where policy_id = \(draft.id) and number = any (\(gone)::integer[])")
        }
        guard !lines.isEmpty else { return }
        try execute(
            """
            create temporary table price_line (
                place integer, product_id bigint, model text, storage text, scope_kind text, scope_id bigint,
                scope_word text, since date, until date, pick_up bigint, supply bigint, guide bigint, floor bigint,
                special text, type text, quota integer, cap integer, together_id bigint, step_units integer[],
                step_minor bigint[], note text, source text, source_line integer) on commit drop
            """)
        _ = try copyIn("copy price_line from stdin") { copy in
            for (place, entry) in lines.enumerated() {
                try copy.row(
                    texts: [String(place)] + entry.line.columns(facts) + [entry.source, entry.row.map { String($0) }])
            }
        }
        try execute(
            """
            insert into pricing_draft.line (
                policy_id, number, product_id, model, storage, scope_kind, scope_id, scope_word, during, pick_up,
                supply, guide, floor, currency, special, type, quota, cap, together_id, step_units, step_minor, note,
                source, source_line)
            select \(draft.id), n.last + 1 + place, product_id, model, storage, scope_kind, scope_id, scope_word,
                daterange(since, until), pick_up, supply, guide, floor, \(currency), special, type, quota, cap,
                together_id, step_units, step_minor, note, source, source_line
            from price_line, (
                select coalesce(max(number), 0) as last from pricing_draft.line where policy_id = \(draft.id)) n
            order by place
            """)
        try execute("drop table price_line")
    }
}

extension PriceLine {
    /// As columns from `product_id` to `note`, in COPY's text.
    fileprivate func columns(_ facts: PriceFacts) -> [String?] {
        var product: Int64 = 0
        var (model, storage) = ("", "")
        switch subject {
        case .sku(let sku): product = facts.products[sku]?.id ?? 0
        case .storage(let itsModel, let itsStorage): (model, storage) = (itsModel.text, itsStorage.text)
        case .model(let itsModel): model = itsModel.text
        }
        let (id, word) = scope.place(in: facts)
        let amounts = PriceKind.allCases.map { prices[$0].map { String($0) } }
        let steps = special.map(\.steps) ?? []
        let terms: [String?] = [
            special?.code.text ?? "", special?.type.rawValue, special?.quota.map { String($0) },
            special?.cap.map { String($0) }, special?.together.flatMap { facts.products[$0]?.id }.map { String($0) },
            steps.isEmpty ? nil : "{\(steps.map { String($0.units) }.joined(separator: ","))}",
            steps.isEmpty ? nil : "{\(steps.map { String($0.minor) }.joined(separator: ","))}", note?.text,
        ]
        return [
            String(product), model, storage, scope.kind.rawValue, String(id), word, window.from?.description,
            window.to?.description,
        ] + amounts + terms
    }
}
