import Retail

extension Assumptions {
    /// The life of a model from launch to clearance.
    package struct Life: Equatable, Sendable {
        package var launchDays = 28
        package var launchPeakPermille: [ModelClass: Int] = [:]
        package var rampDays = 35
        package var rampPermille = 1000
        package var phaseOutDays = 63
        package var phaseOutPermille = 1000
        package var clearanceDays = 0
        package var clearancePermille = 0
        package var successorTakesPermille = 0
        package var successorDays = 21
        package var lastShipmentDays = 0

        package init() {}
    }

    /// What is paid of the guide price, and what a cut does.
    package struct Prices: Equatable, Sendable {
        package var pickUpPermille = 1000
        package var directPickUpPermille = 1000
        package var supplyPermille = 1000
        package var cutLiftPermille = 0
        package var cutLiftDays = 0

        package init() {}

        /// What an account of a channel pays for a unit; minor units, as the guide price.
        func pickUp(ofGuide guide: Int, in channel: Channel) -> Int {
            Self.wholeYuan(guide, channel == .direct ? directPickUpPermille : pickUpPermille)
        }

        /// What a store pays for a unit.
        func supply(ofGuide guide: Int) -> Int { Self.wholeYuan(guide, supplyPermille) }

        /// A part of a price, rounded to a hundred minor units.
        static func wholeYuan(_ minor: Int, _ permille: Int) -> Int { (minor * permille / 1000 + 50) / 100 * 100 }
    }

    /// How stores and accounts keep themselves in stock.
    package struct Supply: Equatable, Sendable {
        package var storeCoverDays = 12
        /// Cover that an account orders up to, for goods arriving on days 1–10, 11–20 and later in a month.
        package var firstTenCoverDays = 20
        package var secondTenCoverDays = 20
        package var lastCoverDays = 20
        package var forecastErrorPermille = 0
        package var topUpPermille = 0
        package var leadTimeSpreadDays = 0
        package var smallestOrderUnits = 0
        package var scarceDays = 0
        package var scarcePermille = 1000
        package var rotationPermille = 0

        package init() {}
    }

    /// What consumers do at the counter and after it.
    package struct Consumers: Equatable, Sendable {
        package var substitutesPermille = 0
        package var returnedPermille = 0
        package var returnedWithinDays = 7

        package init() {}
    }

    /// What is known of single phones, and who counts.
    package struct Proof: Equatable, Sendable {
        /// So many of a thousand phones are activated up to and including so many days after the sale.
        package struct Activated: Equatable, Sendable {
            package var days: Int
            package var permille: Int

            package init(days: Int, permille: Int) { (self.days, self.permille) = (days, permille) }
        }
        package var imeiPermille = 0
        /// Growing in days and parts.
        package var activated: [Activated] = []
        package var elsewherePermille = 0
        /// Own units a month from which a store has a promoter who counts.
        package var countedFromUnits = 0

        package init() {}
    }
}
