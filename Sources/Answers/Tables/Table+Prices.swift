package import PricingPolicy
package import Retail

extension PriceList {
    /// Products that have a price of the kinds that the reader sees.
    package func priced(_ kinds: [PriceKind]) -> [Entry] {
        entries.filter { entry in kinds.contains { entry.answer[$0]?.minor != nil } }
    }

    /// What is said beside the list.
    package func notices(_ kinds: [PriceKind], on day: Day) -> [Notice] {
        let unpriced = entries.count - priced(kinds).count
        return
            (policy.isCarriedOver(to: day)
            ? [Notice("price.carried-over", ["month": "\(day.month)", "policy": policy.name])] : [])
            + (entries.contains { $0.answer.hidesSupplier } ? [Notice("price.supplier-unseen")] : [])
            + (unpriced > 0 ? [Notice("price.unpriced", ["count": "\(unpriced)"])] : [])
    }
}

extension PriceAnswer {
    /// What is said beside a price.
    package var notices: [Notice] {
        (policy.isCarriedOver(to: day)
            ? [Notice("price.carried-over", ["month": "\(day.month)", "policy": policy.name])] : [])
            + (hidesSupplier ? [Notice("price.supplier-unseen")] : [])
            + (prices.allSatisfy { $0.minor == nil } ? [Notice("price.none")] : [])
    }
}

extension Table {
    /// What every product costs at a place.
    package static func priceList(_ list: PriceList, _ kinds: [PriceKind]) -> Table {
        Table(
            [Column("sku"), Column("name"), Column("model"), Column("storage")]
                + kinds.map { Column($0.rawValue, .money) } + [Column("special"), Column("policy")],
            list.priced(kinds).map { entry in
                [
                    .text(entry.product.sku.text), .text(entry.product.name), .text(entry.product.model),
                    .text(orMissing: entry.product.storage),
                ] + kinds.map { entry.answer.cell($0) } + [entry.answer.specials, .text(list.policy.name)]
            })
    }

    /// What was ever published about a product: who, when, old, new, why.
    package static func priceHistory(_ moments: [PriceMoment], _ kinds: [PriceKind], _ currency: Currency) -> Table {
        Table(
            [Column("policy"), Column("from"), Column("to"), Column("scope"), Column("code"), Column("product")]
                + kinds.flatMap { [Column("old_\($0.rawValue)", .money), Column($0.rawValue, .money)] }
                + [Column("special"), Column("type"), Column("author"), Column("approver"), Column("publisher")]
                + [Column("published_at"), Column("reason"), Column("note")],
            moments.map { moment in
                let (line, policy) = (moment.line, moment.policy)
                let head: [Cell] = [
                    .text(policy.name), .day(line.window.from ?? policy.effectiveFrom),
                    .day(orMissing: line.window.to), .word(line.scope.kind.rawValue),
                    .text(orMissing: line.scope.code), .text(line.product),
                ]
                let prices = kinds.flatMap { kind in
                    [
                        Cell.money(orMissing: moment.before?[kind], currency),
                        .money(orMissing: line.prices[kind], currency),
                    ]
                }
                let tail: [Cell] = [
                    .text(orMissing: line.special?.code.text),
                    line.special.map { .word($0.type.rawValue) } ?? .missing, .text(policy.author),
                    .text(policy.approver), .text(policy.publisher), .instant("\(policy.publishedAt)"),
                    .text(orMissing: policy.reason), .text(orMissing: line.note?.text),
                ]
                return head + prices + tail
            })
    }
}
