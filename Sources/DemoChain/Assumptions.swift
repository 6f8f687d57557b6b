package import Retail

/// What the simulation takes for granted about the trade; `Seeds/chain.yaml` explains each value.
///
/// Whole numbers, so that every machine reckons alike: parts and factors in thousandths (`permille`, 1000 is the whole
/// or "as usual"), money in minor units. Fresh from `init` all is neutral: no rhythm, no feasts, no returns, no serials.
package struct Assumptions: Equatable, Sendable {
    /// How a model lives and what it does in a tier of cities.
    package enum ModelClass: String, CaseIterable, Sendable { case entry, middle, flagship }

    /// The first store band that a store's capacity reaches says how it trades.
    package struct StoreBand: Equatable, Sendable {
        /// Units of all brands a month, from which the band begins.
        package var capacity = 0
        package var ownPermille = 200
        /// How many SKUs the store carries.
        package var breadth = 10
        /// How many units of a SKU it has at least.
        package var shown = 1

        package init() {}
    }

    package struct Festival: Equatable, Sendable {
        package var days: DayRange
        /// By tier; `other` for tiers that are not named.
        package var permille: [String: Int]

        package init(days: DayRange, permille: [String: Int]) { (self.days, self.permille) = (days, permille) }
    }

    package struct Model: Equatable, Sendable {
        /// From its day on, the price of all storages is less by so many minor units.
        package struct Cut: Equatable, Sendable {
            package var day: Day
            package var minor: Int

            package init(day: Day, minor: Int) { (self.day, self.minor) = (day, minor) }
        }
        package var modelClass = ModelClass.middle
        /// Of all units, while it is mature.
        package var partPermille = 0
        package var predecessor: String?
        /// Retail guide price at launch by storage, minor units.
        package var price: [String: Int] = [:]
        package var cuts: [Cut] = []

        package init() {}
    }

    /// The same luck on every machine.
    package var seed: UInt64 = 0
    package var firstDay: Day
    package var lastDay: Day
    /// The largest capacity first.
    package var storeBands: [StoreBand] = []
    /// A distributor's unlisted stores, of what its listed stores sell.
    package var unlistedPermille = 1000
    /// By the code of the city; what is not named is of tier `other`.
    package var tierOfCity: [String: String] = [:]
    /// By the store's format, before the city's.
    package var tierOfFormat: [String: String] = [:]
    package var tastePermille: [String: [ModelClass: Int]] = [:]
    /// Seven, Monday first.
    package var weekdayPermille = Array(repeating: 1000, count: 7)
    /// Twelve, January first.
    package var monthPermille = Array(repeating: 1000, count: 12)
    package var storeLuckPermille = 0
    package var festivals: [Festival] = []
    package var life = Life()
    package var models: [String: Model] = [:]
    package var prices = Prices()
    package var policy = Policy()
    package var supply = Supply()
    package var consumers = Consumers()
    package var proof = Proof()

    package init(firstDay: Day, lastDay: Day) { (self.firstDay, self.lastDay) = (firstDay, lastDay) }

    static let otherTier = "other"
}
