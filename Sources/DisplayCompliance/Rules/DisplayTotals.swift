package import Retail

/// What the findings of some stores, zones or products come to.
package struct DisplayTotals: Hashable, Sendable {
    package var score: DisplayScore
    package var shelf: ShelfShare
    /// Products of which somebody said whether the shelf is out of stock, and those that were.
    package var stockAsked: Int
    package var outOfStock: Int

    package init(
        score: DisplayScore = DisplayScore(), shelf: ShelfShare = ShelfShare(), stockAsked: Int = 0, outOfStock: Int = 0
    ) {
        self.score = score
        self.shelf = shelf
        self.stockAsked = stockAsked
        self.outOfStock = outOfStock
    }

    /// nil where nobody looked.
    package var outOfStockRate: Percentage? { Percentage(outOfStock, of: stockAsked) }

    package static func + (left: DisplayTotals, right: DisplayTotals) -> DisplayTotals {
        DisplayTotals(
            score: left.score + right.score,
            shelf: ShelfShare(own: left.shelf.own + right.shelf.own, all: left.shelf.all + right.shelf.all),
            stockAsked: left.stockAsked + right.stockAsked, outOfStock: left.outOfStock + right.outOfStock)
    }
}

/// Pieces of the brand that face the customer, of those of all brands: summed over visits and places, so that a long
/// shelf weighs more than a short one. A place where nobody counted the others is no part of it.
package struct ShelfShare: Hashable, Sendable {
    package var own: Int
    /// Of a place on a visit the greatest number that was told, and never less than the own pieces.
    package var all: Int

    package init(own: Int = 0, all: Int = 0) { (self.own, self.all) = (own, all) }

    /// nil where nobody counted.
    package var share: Percentage? { Percentage(own, of: all) }
}

/// How many of the stores that were judged passed.
package struct PassRate: Hashable, Sendable {
    package let passed: Int
    package let judged: Int

    package init(passed: Int, judged: Int) { (self.passed, self.judged) = (passed, judged) }

    /// nil where none was judged.
    package var share: Percentage? { Percentage(passed, of: judged) }

    /// Where the rate of all stores lies with 95 % confidence, if those that were judged are a sample of them: the score
    /// interval (Wilson, Probable Inference, the Law of Succession, and Statistical Inference, 1927).
    package var interval: ClosedRange<Percentage>? {
        guard judged > 0, passed <= judged else { return nil }
        let (n, z) = (Double(judged), 1.959_963_985)
        let (rate, square) = (Double(passed) / n, z * z)
        let middle = (rate + square / (2 * n)) / (1 + square / n)
        let half = z / (1 + square / n) * (rate * (1 - rate) / n + square / (4 * n * n)).squareRoot()
        func bound(_ value: Double) -> Percentage {
            Percentage(basisPoints: min(10_000, max(0, Int((value * 10_000).rounded())))) ?? .none
        }
        return bound(middle - half)...bound(middle + half)
    }
}

extension Percentage {
    /// A part of a whole, halves up; nil of nothing.
    init?(_ part: Int, of whole: Int) {
        guard whole > 0 else { return nil }
        self.init(basisPoints: (part * 20_000 + whole) / (whole * 2))
    }
}
