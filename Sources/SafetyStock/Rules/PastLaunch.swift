/// How a product began that is out of its first weeks: what a new one can be foreseen by.
package struct PastLaunch: Equatable, Sendable {
    package var product: Int64
    package var series: String
    /// What consumers paid for a piece on average, in minor units; nil where nobody told.
    package var price: Int64?
    /// Of the first weeks since it was sold, pieces, or parts of them where only the shape is told.
    package var weeks: [Double]

    package init(product: Int64, series: String, price: Int64? = nil, weeks: [Double]) {
        (self.product, self.series, self.price, self.weeks) = (product, series, price, weeks)
    }
}

/// The launches of the whole chain, as far as an account may know them: their shapes, and never their pieces.
package struct LaunchLore: Equatable, Sendable {
    /// By product.
    package var launches: [PastLaunch]
    /// What consumers pay for products that are being launched, in minor units.
    package var prices: [Int64: Int64]

    package static let none = LaunchLore(launches: [], prices: [:])

    package init(launches: [PastLaunch], prices: [Int64: Int64]) { (self.launches, self.prices) = (launches, prices) }
}

/// What a product in its first weeks was foreseen by.
package struct LaunchBasis: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Earlier launches of the series in the same place.
        case ownSeries = "own_series"
        /// Earlier launches of the series anywhere in the chain.
        case chainSeries = "chain_series"
        /// Earlier launches in the chain at about the same price.
        case chainPrice = "chain_price"
        /// All launches that the chain has seen.
        case chain
        /// Nothing was launched before, or nothing says how many pieces it may be: its own history has to do.
        case nothing
    }

    package var kind: Kind
    /// Products, rising.
    package var analogues: [Int64]
    /// Own weeks that it was corrected by.
    package var weeks: Int
    /// Pieces that the planner sees in the first weeks in all places of the account; nil where nobody said.
    package var planned: Int64?

    package init(_ kind: Kind, analogues: [Int64] = [], weeks: Int = 0, planned: Int64? = nil) {
        (self.kind, self.analogues, self.weeks, self.planned) = (kind, analogues, weeks, planned)
    }
}
