import Postgres
import Retail
import RetailSQL

/// Everything that a check reads besides the draft itself, as one digest: the chain's master data, the cases that guard
/// policies, and what is published. More than the check looks at may change it, never less.
extension Transaction {
    func ground(_ currency: Currency) throws(PostgresError) -> Bytes { try value("select \(Self.ground(currency))") }

    /// Whether the draft was checked when it was submitted, and against what is so now.
    func standsAsChecked(_ draft: PolicyDraft, _ currency: Currency) throws(PostgresError) -> Bool {
        try value(
            """
            select coalesce(d.ground = \(Self.ground(currency)), false)
            from pricing_draft.policy d where d.id = \(draft.id)
            """)
    }

    private static func ground(_ currency: Currency) -> SQL {
        """
        sha256(convert_to(jsonb_build_array(
            \(currency)::text,
            (select sum(hashtextextended(t::text, 0)) from chain.region t),
            (select sum(hashtextextended(t::text, 0)) from chain.account t),
            (select sum(hashtextextended(t::text, 0)) from chain.account_version t),
            (select sum(hashtextextended(t::text, 0)) from chain.store t),
            (select sum(hashtextextended(t::text, 0)) from chain.store_version t),
            (select sum(hashtextextended(t::text, 0)) from chain.product t),
            (select sum(hashtextextended(t::text, 0)) from chain.product_version t),
            (select sum(hashtextextended(t::text, 0)) from chain.product_cost t),
            (select sum(hashtextextended(t::text, 0)) from chain.coverage t),
            (select sum(hashtextextended(t::text, 0)) from pricing_draft.guard t),
            (select sum(hashtextextended(t::text, 0)) from pricing.policy t))::text, 'UTF8'))
        """
    }
}
