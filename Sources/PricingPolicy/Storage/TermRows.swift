import Postgres
import Retail
import RetailSQL

extension PolicyTerm.Kind: SQLValue {}

extension Transaction {
    /// The terms of a draft, in the order in which people read them.
    func terms(of draft: PolicyDraft) throws(PostgresError) -> [PolicyTerm] {
        try terms("pricing_draft.term", draft.id)
    }

    /// The terms of a published policy, as far as the caller sees them.
    func terms(ofPublished policy: Int64) throws(PostgresError) -> [PolicyTerm] { try terms("pricing.term", policy) }

    private func terms(_ table: SQL, _ policy: Int64) throws(PostgresError) -> [PolicyTerm] {
        try all(
            """
            select t.kind, t.code, t.scope_kind, coalesce(a.code, r.code, nullif(t.scope_word, '')), t.plain
            from \(table) t left join chain.account a on t.scope_kind = 'account' and a.id = t.scope_id
                left join chain.region r on t.scope_kind = 'region' and r.id = t.scope_id
            where t.policy_id = \(policy)
            order by array_position(array['rebate', 'pool', 'protection', 'rotation'], t.kind), t.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            PolicyTerm(try row[0], try row[1], for: try Self.scope(row[2], code: row[3]), plain: try row[4])
        }
    }

    /// Every term of a published policy, as it is.
    func copyTerms(of policy: Int64, into draft: PolicyDraft) throws(PostgresError) {
        try execute(
            """
            insert into pricing_draft.term (policy_id, kind, code, scope_kind, scope_id, scope_word, plain)
            select \(draft.id), t.kind, t.code, t.scope_kind, t.scope_id, t.scope_word, t.plain
            from pricing.term t where t.policy_id = \(policy)
            """)
    }

    /// Takes these terms for all that stood there.
    func replaceTerms(of draft: PolicyDraft, by terms: [PolicyTerm], _ facts: PriceFacts) throws(PostgresError) {
        try execute("delete from pricing_draft.term where policy_id = \(draft.id)")
        let places = terms.map { $0.scope.place(in: facts) }
        try execute(
            """
            insert into pricing_draft.term (policy_id, kind, code, scope_kind, scope_id, scope_word, plain)
            select \(draft.id), t.kind, t.code, t.scope_kind, t.scope_id, t.scope_word, t.plain
            from unnest(\(terms.map(\.kind.rawValue))::text[], \(terms.map(\.code))::text[],
                \(terms.map(\.scope.kind.rawValue))::text[], \(places.map(\.id))::bigint[],
                \(places.map(\.word))::text[], \(terms.map(\.plain))::text[])
                t (kind, code, scope_kind, scope_id, scope_word, plain)
            """)
    }

    /// The terms of a kind that rule accounts on a day, of each the closest first.
    func termsOfAll(
        _ kind: PolicyTerm.Kind, on day: Day, of account: AccountCode?
    ) throws(PostgresError) -> [AccountCode: [PolicyTerm]] {
        try grouped(
            kind,
            """
            select a.code, t.code, t.plain
            from chain.account a cross join lateral pricing.terms_for(a.id, \(day), \(kind))
                with ordinality t (policy, code, plain, place)
            where \(account)::text is null or a.code = \(account)
            order by a.id, t.place
            """)
    }

    /// The same as a draft would have it.
    func terms(
        _ kind: PolicyTerm.Kind, of draft: PolicyDraft, on day: Day
    ) throws(PostgresError) -> [AccountCode: [PolicyTerm]] {
        try grouped(
            kind,
            """
            select a.code, t.code, t.plain
            from chain.account a cross join lateral pricing.stands('account', a.code, \(day)) s
                join pricing_draft.term t on t.policy_id = \(draft.id) and t.kind = \(kind) and t.scope = s.scope
            order by a.id, array_position(array['account', 'tier', 'region', 'channel', 'chain'], s.kind),
                s.depth desc, t.code collate "C"
            """)
    }

    private func grouped(
        _ kind: PolicyTerm.Kind, _ statement: SQL
    ) throws(PostgresError) -> [AccountCode: [PolicyTerm]] {
        var terms: [AccountCode: [PolicyTerm]] = [:]
        _ = try all(statement) { (row) throws(PostgresError) in
            terms[try row[0], default: []].append(PolicyTerm(kind, try row[1], plain: try row[2]))
        }
        return terms
    }
}

extension PriceScope {
    /// As the columns `scope_id` and `scope_word`.
    func place(in facts: PriceFacts) -> (id: Int64, word: String) {
        switch self {
        case .chain: (0, "")
        case .channel(let channel): (0, channel.rawValue)
        case .tier(let tier): (0, tier.text)
        case .region(let code): (facts.regions[code]?.id ?? 0, "")
        case .account(let code): (facts.accounts[code]?.id ?? 0, "")
        case .store(let code): (facts.stores[code]?.id ?? 0, "")
        }
    }
}
