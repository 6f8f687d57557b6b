package import Retail

/// Something that a store is judged by.
package struct GradingFactor: Equatable, Sendable {
    /// A code: `value`.
    package var name: String
    /// Its part of the whole.
    package var weight: Percentage
    package var source: FactorSource
    package var normalisation: Normalisation
    package var missing: MissingValue

    package init(
        _ name: String, weight: Percentage, source: FactorSource, _ normalisation: Normalisation = .percentile,
        missing: MissingValue = .ungraded
    ) {
        self.name = name
        self.weight = weight
        self.source = source
        self.normalisation = normalisation
        self.missing = missing
    }
}

/// Where a factor's figure comes from. Means are taken over the months with sales on record.
package enum FactorSource: String, CaseIterable, Sendable {
    /// Mean sales a month, in minor units of the chain's currency.
    case value
    /// Mean pieces a month, in thousandths of a piece.
    case units
    /// The same of key products.
    case keyUnits = "key_units"
    /// Pieces a month against as many months before, less the median of the region: millionths.
    case growth
    /// Pieces a month for each person who comes in: millionths.
    case conversion
    /// What the store can sell of all brands in a month, in thousandths of a piece.
    case capacity
    /// People who come in, a month.
    case footfall
    /// Selling area in square metres.
    case area
    /// Mean price of a piece sold, in minor units.
    case priceMix = "price_mix"
    /// Own pieces of what the store can sell of all brands: millionths.
    case share
    /// That share less the one of as many months before: millionths.
    case shareTrend = "share_trend"
    /// Points of the display audits: ten-thousandths of a point.
    case display
    /// Points that people gave for location and cooperation: ten-thousandths of a point.
    case judgement

    /// Digits behind the point of the unit that people write: of a piece, a percent, a point, a whole of the currency.
    package func decimals(in currency: Currency) -> Int {
        switch self {
        case .value, .priceMix: currency.exponent
        case .units, .keyUnits, .capacity: 3
        case .footfall, .area: 0
        case .growth, .conversion, .share, .shareTrend, .display, .judgement: 4
        }
    }

    /// How many of its units make one of that.
    package func scale(in currency: Currency) -> Int64 {
        (0..<decimals(in: currency)).reduce(1) { scale, _ in scale * 10 }
    }

    /// People write it with a percent sign.
    package var isPercent: Bool {
        switch self {
        case .growth, .conversion, .share, .shareTrend: true
        default: false
        }
    }
}

/// How a figure becomes points, 0 to 100.
package enum Normalisation: Equatable, Sendable {
    /// The part of the group that lies below, with half of those that lie level.
    case percentile
    /// From 0 at `from` to 100 at `to`, capped; the least and the greatest of the group where they are nil. In the unit
    /// of the source.
    case range(from: Int64?, to: Int64?)
    /// The points of the last step that the figure reaches, 0 below the first. Rising.
    case banded([Step])

    package struct Step: Equatable, Sendable {
        /// In the unit of the source.
        package let from: Int64
        package let points: Points

        package init(from: Int64, points: Points) { (self.from, self.points) = (from, points) }
    }
}

/// What it means that a figure is not known.
package enum MissingValue: Equatable, Sendable {
    /// The store gets no grade.
    case ungraded
    /// The factor is left out, and the weights of the others make up the whole.
    case leftOut
    /// It gets these points.
    case points(Points)
}
