import DelimitedText
package import Retail

/// The monthly price policies of a chain: what its headquarters would have published for each month of the simulated
/// trade and for the month after it, from the same assumptions as the trade.
///
/// A variant is priced from its first shipment up to the end of its clearance; a cut inside a month makes two windows of
/// each line. On a day of list prices the simulation charges what the policy says. Terms for a tier or a region and
/// special-price models are known to the policy alone: there the simulation goes on charging the channel's pick-up price.
/// Regions, tiers and accounts are named as the assumptions name them; whether the chain has them is for the importer
/// to say.
package struct ChainPolicies: Sendable {
    /// A model in one storage, in all its colours, while it is traded.
    struct Variant {
        let model: String
        let storage: String
        let product: Int
        let launched: Day
        let from: Day
        let to: Day?
        let cuts: [Day]
    }

    let chain: Chain
    let assumptions: Assumptions
    let lives: ProductLives
    let variants: [Variant]

    package init(_ chain: Chain, _ assumptions: Assumptions) throws(AssumptionFlaw) {
        let lives = try ProductLives(chain, assumptions)
        var variants: [Variant] = []
        for (number, product) in chain.products.enumerated() {
            guard !variants.contains(where: { $0.model == product.model && $0.storage == product.storage }) else {
                continue
            }
            let colours = chain.products.indices.filter {
                chain.products[$0].model == product.model && chain.products[$0].storage == product.storage
            }
            let ends = colours.map { lives.endOfTrade(of: $0) }
            variants.append(
                Variant(
                    model: product.model, storage: product.storage, product: number,
                    launched: colours.map { chain.products[$0].launched }.min() ?? product.launched,
                    from: colours.map { lives.firstShipment(of: $0) }.min() ?? product.launched,
                    to: ends.contains(nil) ? nil : ends.compactMap(\.self).max(),
                    cuts: lives.cutDays(of: number)))
        }
        (self.chain, self.assumptions, self.lives, self.variants) = (chain, assumptions, lives, variants)
        for special in assumptions.policy.specials where product(of: special.goods) == nil {
            throw .goodsUnknown(special.goods.text)
        }
    }

    /// From the first month of trade up to and including the one after the last.
    package var months: [Month] {
        let last = assumptions.lastDay.month.next ?? .last
        return Array(sequence(first: assumptions.firstDay.month) { $0 < last ? $0.next : nil })
    }

    /// The month's lines: list prices and standing terms variant by variant, then the special-price models.
    package func lines(of month: Month) -> [PolicyLine] {
        variants.flatMap { variant in
            windows(of: variant, in: month).flatMap { window in listed(variant, in: month, window) }
        } + specials(of: month)
    }

    /// The month's price file, with its header.
    package func file(of month: Month, _ currency: Currency) -> [UInt8] {
        let rows = [PolicyLine.columns] + lines(of: month).map { $0.fields(currency) }
        return Array(rows.map(DelimitedLine.text).joined().utf8)
    }

    /// The days of the month on which a variant is traded, parted where its price is cut.
    private func windows(of variant: Variant, in month: Month) -> [(from: Day, to: Day?)] {
        let end = [month.days.to, variant.to].compactMap(\.self).min()
        let start = max(month.firstDay, variant.from)
        guard end.map({ start < $0 }) ?? true else { return [] }
        let starts = [start] + Set(variant.cuts).filter { start < $0 && $0 < (end ?? .last) }.sorted()
        return zip(starts, starts.dropFirst().map(Optional.some) + [end]).map { ($0, $1) }
    }

    /// The lines of a window; a month's own first and last day stay unsaid, as people write a policy.
    private func listed(_ variant: Variant, in month: Month, _ window: (from: Day, to: Day?)) -> [PolicyLine] {
        let guide = lives.price(of: variant.product, on: window.from)
        let prices = assumptions.prices
        func line(_ scope: PolicyLine.Scope) -> PolicyLine {
            PolicyLine(
                .variant(model: variant.model, storage: variant.storage), scope,
                from: window.from == month.firstDay ? nil : window.from,
                to: window.to == month.days.to ? nil : window.to)
        }
        var all = line(.chain)
        all.guide = guide
        all.supply = prices.supply(ofGuide: guide)
        all.floor = assumptions.policy.floorPermille.map { Assumptions.Prices.wholeYuan(guide, $0) }
        var lines = [all]
        for channel in Channel.allCases {
            var its = line(.channel(channel))
            its.pickUp = prices.pickUp(ofGuide: guide, in: channel)
            lines.append(its)
        }
        for term in assumptions.policy.terms where term.modelClass == lives.modelClass(of: variant.product) {
            var other = line(PolicyLine.Scope(term.buyers, term.channel))
            let base = prices.pickUp(ofGuide: guide, in: term.channel)
            other.pickUp = Assumptions.Prices.wholeYuan(base, term.permille)
            other.note = term.note
            lines.append(other)
        }
        return lines
    }
}

extension PolicyLine.Scope {
    init(_ buyers: Assumptions.Policy.Buyers, _ channel: Channel) {
        self =
            switch buyers {
            case .channel: .channel(channel)
            case .tier(let tier): .tier(tier)
            case .region(let region): .region(region)
            case .account(let account): .account(account)
            }
    }
}
