package import Retail

/// A product at an account, as a rehearsal looks at it.
package struct RehearsedProduct: Equatable, Sendable {
    /// Pieces that the account bought in the month that is rehearsed on.
    package let units: Int64
    /// Pick-up prices by the policy that rules and by the draft, minor units; nil where a policy says none.
    package let before: Int64?
    package let after: Int64?
    /// What we pay for a piece; nil where it is not known.
    package let cost: Int64?

    package init(units: Int64, before: Int64?, after: Int64?, cost: Int64?) {
        (self.units, self.before, self.after, self.cost) = (units, before, after, cost)
    }

    /// Whether both policies name a price.
    package var isPriced: Bool { before != nil && after != nil }
}

/// What a draft would have done to an account, and does to its stock; minor units.
package struct RehearsedAccount: Equatable, Sendable {
    package let account: AccountCode
    /// Pieces that it bought in the month that is rehearsed on, and those, bought or given back, that count in no sum: without
    /// a price of both policies, or without a cost.
    package let units: Int64
    package let unpriced: Int64
    /// Pick-up price less cost, over the pieces that count.
    package let marginBefore: Int64
    package let marginAfter: Int64
    /// What the account would have paid less.
    package let priceGain: Int64
    /// What it would have earned by the rebates of each policy; nil where that is not known.
    package let rebateBefore: Int64?
    package let rebateAfter: Int64?
    /// What the falls of list prices would owe for its stock; nil where a price falls and nobody knows the stock.
    package let protection: Int64?

    package init(
        account: AccountCode, units: Int64, unpriced: Int64, marginBefore: Int64, marginAfter: Int64, priceGain: Int64,
        rebateBefore: Int64?, rebateAfter: Int64?, protection: Int64?
    ) {
        (self.account, self.units, self.unpriced) = (account, units, unpriced)
        (self.marginBefore, self.marginAfter, self.priceGain) = (marginBefore, marginAfter, priceGain)
        (self.rebateBefore, self.rebateAfter, self.protection) = (rebateBefore, rebateAfter, protection)
    }

    package init(
        _ account: AccountCode, _ products: [RehearsedProduct], rebateBefore: Int64?, rebateAfter: Int64?,
        protection: Int64?
    ) {
        var sums = (before: Int128(0), after: Int128(0), gain: Int128(0))
        var unpriced: Int64 = 0
        for product in products {
            if let before = product.before, let after = product.after, let cost = product.cost {
                let units = Int128(product.units)
                sums.before += Int128(before - cost) * units
                sums.after += Int128(after - cost) * units
                sums.gain += Int128(before - after) * units
            } else {
                unpriced += abs(product.units)
            }
        }
        self.init(
            account: account, units: products.reduce(0) { $0 + $1.units }, unpriced: unpriced,
            marginBefore: Int64(clamping: sums.before), marginAfter: Int64(clamping: sums.after),
            priceGain: Int64(clamping: sums.gain), rebateBefore: rebateBefore, rebateAfter: rebateAfter,
            protection: protection)
    }

    /// What the account is better off by, as far as it is known: lower prices, more rebate, protection of its stock.
    package var gain: Int64 {
        priceGain + (protection ?? 0) + (rebateAfter.flatMap { after in rebateBefore.map { after - $0 } } ?? 0)
    }

    /// Margins and what would have been paid less; nil where none of the pieces counts.
    package var known: (marginBefore: Int64, marginAfter: Int64, priceGain: Int64)? {
        let isDark = unpriced > 0 && units == unpriced && (marginBefore, marginAfter, priceGain) == (0, 0, 0)
        return isDark ? nil : (marginBefore, marginAfter, priceGain)
    }

    /// Whether all that the gain is made of is known.
    package var isWhole: Bool { unpriced == 0 && protection != nil && rebateBefore != nil && rebateAfter != nil }

    /// The line as it is signed.
    package var plain: String {
        func text(_ minor: Int64?) -> String { minor.map { "\($0)" } ?? "unknown" }
        return
            "\(account) units \(units) unpriced \(unpriced) margin \(marginBefore) \(marginAfter) price \(priceGain) "
            + "rebate \(text(rebateBefore)) \(text(rebateAfter)) protection \(text(protection))"
    }
}
