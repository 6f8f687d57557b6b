package import Postgres

/// A change to one thing, as the trail keeps it.
package struct Change: Equatable, Sendable {
    /// What was known of the thing, by field; a field that is nil was empty. What is restricted to few, such as pay, is
    /// left out: headquarters and auditors read the whole trail.
    package typealias Facts = [String: String?]

    /// snake_case, such as `store` or `price_policy`.
    package let kind: String
    /// What people call the thing, such as its code; parts are joined by a blank.
    package let key: String
    /// nil for what was not there before.
    package let old: Facts?
    /// nil for what is not there any more.
    package let new: Facts?
    package let reason: String?
    /// snake_case, past tense; nil for `created`, `changed` or `removed`, which follow from old and new.
    package let verb: String?

    package init(
        _ kind: String, _ key: String, old: Facts? = nil, new: Facts? = nil, reason: String? = nil, verb: String? = nil
    ) {
        self.kind = kind
        self.key = key
        self.old = old
        self.new = new
        self.reason = reason
        self.verb = verb
    }
}

extension Transaction {
    /// Writes a change into the audit trail, as the caller of this transaction; it stands or falls with the transaction.
    /// Without an identity it is refused.
    ///
    /// Many changes of one statement are recorded by that statement: `with merged as (… returning …) select
    /// trail.record_all('store', array_agg(code), array_agg(old), array_agg(new)) from merged`.
    package func record(_ change: Change) throws(PostgresError) {
        try execute(
            """
            select trail.record(\(change.kind), \(change.key), \(json(change.old)), \(json(change.new)),
                \(change.reason), \(change.verb))
            """)
    }

    private func json(_ facts: Change.Facts?) -> SQL {
        guard let facts else { return "null::jsonb" }
        let ordered = facts.sorted { $0.key < $1.key }
        return "jsonb_object(\(ordered.map(\.key))::text[], \(ordered.map(\.value))::text[])"
    }
}
