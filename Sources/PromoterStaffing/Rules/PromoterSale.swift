package import Retail

/// A phone that a promoter sold.
package struct PromoterSale: Equatable, Sendable {
    package let day: Day
    package let person: String
    package let name: String
    package let store: String
    package let sku: String
    package let serial: IMEI
    /// Minor units; nil where nobody said.
    package let amount: Int64?
    /// Minor units.
    package let incentive: Int64
    /// nil while it is out.
    package let takenBackOn: Day?
}

/// What a promoter sold in a month.
package struct PromoterSales: Equatable, Sendable {
    package let person: String
    package let name: String
    package let units: Int64
    /// Of them came back, whenever that was.
    package let unitsBack: Int64
    /// Minor units, of those whose price was told.
    package let amount: Int64
    /// Units whose price nobody told.
    package let unpriced: Int64
    /// Minor units, for all of them.
    package let incentive: Int64
    /// Minor units, for those that came back.
    package let takenBack: Int64

    package var net: Int64 { incentive - takenBack }
}

/// What a promoter gets of a month beside the base pay: for what was sold in it, less what came back in it, whenever that
/// was sold. So every phone that stays out is paid once, and one that comes back not at all.
package struct IncentiveStatement: Equatable, Sendable {
    package let person: String
    package let name: String
    package let units: Int64
    /// Minor units.
    package let earned: Int64
    /// Units that came back in the month.
    package let unitsBack: Int64
    /// Minor units.
    package let takenBack: Int64

    /// Below 0 where more was taken back than earned.
    package var net: Int64 { earned - takenBack }
}
