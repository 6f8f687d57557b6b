import Postgres
package import Retail
import RetailSQL

extension PriceDesk {
    /// Everything that was ever published about a product, the newest policy first: each line that names the product, its
    /// model or its storage, with what the policy before said at the same place.
    package func history(of sku: SKU, knownAt: Instant? = nil) async throws -> [PriceMoment] {
        try await own.read { [currency, seesFloor] tx in
            guard try tx.value("select exists (select from chain.product where sku = \(sku))", as: Bool.self) else {
                throw Refusal("price.sku-unknown", ["found": sku.text], at: Place(value: sku.text))
            }
            return PriceMoment.all(
                try tx.publishedLines(about: sku, knownAt: knownAt, currency, floor: seesFloor))
        }
    }
}

/// A line of a published policy, and what it changed.
package struct PriceMoment: Hashable, Sendable {
    package let policy: PublishedPolicy
    package let line: PriceLine
    /// The prices that held before at the same place, for the same special price; nil where there were none.
    package let before: Prices?

    /// What says again what held before is left out. `lines` come policy by policy, the oldest first, and within one
    /// window by window.
    static func all(_ lines: [(policy: PublishedPolicy, line: PriceLine)]) -> [PriceMoment] {
        var moments: [PriceMoment] = []
        var last: [PriceLine.Key: PriceLine] = [:]
        for (policy, line) in lines {
            let before = last.updateValue(line, forKey: line.key)
            if let before, before.prices == line.prices, before.special == line.special { continue }
            moments.append(PriceMoment(policy: policy, line: line, before: before?.prices))
        }
        return moments.reversed()
    }
}

extension Transaction {
    /// Lines of all policies that name a product, its model or its storage; the oldest policy first. A product that
    /// changed its model is followed.
    fileprivate func publishedLines(
        about sku: SKU, knownAt: Instant?, _ currency: Currency, floor: Bool
    ) throws(PostgresError) -> [(policy: PublishedPolicy, line: PriceLine)] {
        try all(
            """
            with subject as (
                select distinct s.subject
                from chain.product p join chain.product_version v on v.product_id = p.id
                    cross join lateral (values
                        (pricing.subject_number(p.id, '', '')), (pricing.subject_number(0, v.model, '')),
                        (pricing.subject_number(0, v.model, coalesce(v.storage, '')))) as s (subject)
                where p.sku = \(sku)
            )
            select \(Self.policyColumns), l.model, l.storage, l.scope_kind,
                coalesce(zs.code, za.code, zr.code, nullif(l.scope_word, '')) as code, k.sku as together,
                \(Self.lineColumns(floor))
            from subject j join pricing.line l on l.subject = j.subject join pricing.policy p on p.id = l.policy_id
                left join chain.product k on k.id = l.together_id
                left join chain.store zs on l.scope_kind = 'store' and zs.id = l.scope_id
                left join chain.account za on l.scope_kind = 'account' and za.id = l.scope_id
                left join chain.region zr on l.scope_kind = 'region' and zr.id = l.scope_id
            where \(knownAt)::timestamptz is null or p.published_at <= \(knownAt)::timestamptz
            order by p.month, p.revision, l.scope, l.special, lower(l.during) nulls first, l.number
            """
        ) { (row) throws(PostgresError) in
            let (model, storage): (String, String) = try (row["model"], row["storage"])
            let subject: PricedProduct =
                model.isEmpty
                ? .sku(sku)
                : storage.isEmpty
                    ? .model(try row["model"]) : .storage(model: try row["model"], storage: try row["storage"])
            return (
                try PublishedPolicy(row),
                PriceLine(
                    subject, try Self.scope(row["scope_kind"], code: row["code"]), try Self.window(row),
                    try Self.prices(row),
                    special: try Self.special(row, together: row["together"]), note: try row["note"])
            )
        }
    }
}
