package import Retail

/// How many promoters a store should have in a month and has, and what it loses for want of them.
package struct StoreStaffing: Equatable, Sendable {
    package let store: String
    package let name: String
    package let region: String
    package let format: String
    /// In force on the month's first day; nil where there is none.
    package let grade: Grade?
    /// Own units a month in thousandths, the mean of the months that count; nil where nothing is told of any of them.
    package let monthlyUnits: Int64?
    /// What the norm wants.
    package let wanted: Int
    /// Posted on the month's first day, or on today of the present month.
    package let posted: Int
    /// Thousandths of a unit a week; nil where the units are unknown, which is not 0.
    package let lostWeekly: Int64?

    package init(_ ground: Ground, posted: Int, by norm: HeadcountNorm, lift: Percentage) {
        (store, name, region, format) = (ground.store, ground.name, ground.region, ground.format)
        (grade, monthlyUnits, self.posted) = (ground.grade, ground.monthlyUnits, posted)
        wanted = norm.heads(
            for: ground.grade, format: ground.format, monthlyUnits: ground.monthlyUnits, footfall: ground.footfall)
        lostWeekly = monthlyUnits.map { [wanted] units in
            Self.lost(of: units, wanted: wanted, posted: posted, lift: lift) * 7 * 12 / 365
        }
    }

    /// What the chain tells of a store.
    package struct Ground: Equatable, Sendable {
        package var store: String
        package var name: String
        package var region: String
        package var format: String
        package var grade: Grade?
        /// Thousandths.
        package var monthlyUnits: Int64?
        /// People a month.
        package var footfall: Int?

        package init(
            store: String, name: String, region: String, format: String, grade: Grade?, monthlyUnits: Int64?,
            footfall: Int?
        ) {
            (self.store, self.name, self.region, self.format) = (store, name, region, format)
            (self.grade, self.monthlyUnits, self.footfall) = (grade, monthlyUnits, footfall)
        }
    }

    package var vacancies: Int { max(0, wanted - posted) }
    /// Without a grade the norm is unknown, and nobody is above it.
    package var surplus: Int { grade == nil ? 0 : max(0, posted - wanted) }

    /// What a store sells less a month than it would with all heads of its norm, in the unit of `units`.
    ///
    /// A store with all its promoters sells 1 + lift of what it would sell with none, and each head brings the same: with h
    /// of n heads it sells U = B·(1 + lift·h/n), so that B·lift·(n − h)/n are lost.
    package static func lost(of units: Int64, wanted: Int, posted: Int, lift: Percentage) -> Int64 {
        guard posted < wanted, units > 0 else { return 0 }
        let (whole, heads, there) = (Int64(10_000), Int64(wanted), Int64(max(0, posted)))
        let part = Int64(lift.basisPoints)
        return (units * part * (heads - there) / (whole * heads + part * there))
    }
}

extension [StoreStaffing] {
    /// Those that want people, the greatest loss first; behind them those whose loss is unknown, by store.
    package var vacant: [StoreStaffing] {
        filter { $0.vacancies > 0 }.sorted {
            ($0.lostWeekly ?? -1, $1.store) > ($1.lostWeekly ?? -1, $0.store)
        }
    }
}
