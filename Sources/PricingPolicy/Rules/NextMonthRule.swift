package import Retail

/// How prices of lines that it is meant for change from one month to the next; `StoreConfig/pricing.yaml`.
package struct NextMonthRule: Hashable, Sendable {
    package let name: String
    package var match: Match
    /// What is done to each kind of price; a kind that is not named stays.
    package var changes: [PriceKind: Change]
    package var rounding: Rounding

    package init(_ name: String, _ match: Match, _ changes: [PriceKind: Change], _ rounding: Rounding = .none) {
        (self.name, self.match, self.changes, self.rounding) = (name, match, changes, rounding)
    }

    /// Which lines are meant; what is nil or empty does not matter. All that is named has to fit, for a line about
    /// several products for each of them.
    package struct Match: Hashable, Sendable {
        package var series: Set<Name> = []
        package var models: Set<Name> = []
        package var storages: Set<Name> = []
        package var scopes: Set<PriceScope.Kind> = []
        package var channels: Set<Channel> = []
        /// Whole months since the launch, counted on the first day of the month that is made.
        package var ageFrom: Int?
        package var ageTo: Int?
        /// The phase-out begins within so many days from then, or has begun.
        package var phaseOutWithin: Int32?
        package var specials: Specials = .none

        package init() {}

        /// Which special prices, besides list prices.
        package enum Specials: Hashable, Sendable {
            /// Only list prices.
            case none
            case only(Set<SpecialType>)
        }
    }

    package enum Change: Hashable, Sendable {
        /// Minor units, up or down.
        case amount(Int64)
        /// Thousandths of the price, up or down.
        case permille(Int64)
    }

    /// To what a changed price is rounded, half up, in whole units of the currency.
    package enum Rounding: Hashable, Sendable {
        case none
        /// To multiples of so many whole units, from 1.
        case whole(Int64)
        /// To the nearest that ends in this digit: 1899, 1909.
        case ending(Int64)
    }
}

extension NextMonthRule.Rounding {
    /// A positive price after rounding, at least one step; `unit` is a whole unit of the currency in minor ones.
    func rounded(_ minor: Int64, unit: Int64) -> Int64 {
        switch self {
        case .none: minor
        case .whole(let units): max(NextMonthRule.nearest(minor, to: units * unit), units * unit)
        case .ending(let digit):
            max(NextMonthRule.nearest(minor - digit * unit, to: 10 * unit), 0) + digit * unit
        }
    }
}

extension NextMonthRule {
    /// The nearest multiple of a positive step, half up.
    static func nearest(_ minor: Int64, to step: Int64) -> Int64 {
        let doubled = Int128(minor) * 2 + Int128(step)
        let (whole, rest) = doubled.quotientAndRemainder(dividingBy: Int128(step) * 2)
        return Int64(clamping: (rest < 0 ? whole - 1 : whole) * Int128(step))
    }

    func applied(to minor: Int64, _ kind: PriceKind, unit: Int64) -> Int64 {
        let changed: Int64
        switch changes[kind] {
        case nil: return minor
        case .amount(let amount): changed = minor + amount
        case .permille(let permille):
            changed = Int64(clamping: Int128(minor) + Int128(NextMonthRule.share(minor, permille)))
        }
        return min(max(rounding.rounded(max(changed, 1), unit: unit), 1), Prices.sane.upperBound)
    }

    /// So many thousandths, half away from zero, so that a rise and a fall mirror each other.
    private static func share(_ minor: Int64, _ permille: Int64) -> Int64 {
        let product = Int128(minor) * Int128(permille)
        let half = product < 0 ? Int128(-500) : 500
        return Int64(clamping: (product + half) / 1000)
    }
}
