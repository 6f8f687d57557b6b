package import Retail

extension Assumptions {
    /// What the monthly price policies hold beside the list prices, which follow from `Prices` and the models.
    /// Fresh from `init` there is nothing.
    package struct Policy: Equatable, Sendable {
        /// For whom a line is; without more, for all of a channel.
        package enum Buyers: Equatable, Sendable {
            case channel
            case tier(TierCode)
            case region(RegionCode)
            case account(AccountCode)
        }

        /// Other terms than the channel's for a class of models, month after month.
        package struct Term: Equatable, Sendable {
            package var buyers = Buyers.channel
            /// Whose pick-up price is taken as the base.
            package var channel = Channel.distribution
            package var modelClass = ModelClass.entry
            /// Of that price.
            package var permille = 1000
            package var note = ""

            package init() {}
        }

        /// A special-price model: one product for a few days of one month.
        package struct Special: Equatable, Sendable {
            /// As files name it.
            package enum Kind: String, CaseIterable, Sendable {
                case limitedBatch = "limited_batch"
                case directCut = "direct_cut"
                case buyOut = "buy_out"
                case bundle
                case step
                case demo
            }

            package enum Goods: Equatable, Sendable {
                case sku(SKU)
                case variant(model: String, storage: String)
            }

            /// From so many units on, so much of the channel's price.
            package struct Step: Equatable, Sendable {
                package var units: Int
                package var permille: Int

                package init(units: Int, permille: Int) { (self.units, self.permille) = (units, permille) }
            }

            package var kind: Kind
            package var goods: Goods
            /// What reaches into another month is cut off at the end of the first.
            package var days: DayRange
            package var buyers = Buyers.channel
            package var channel = Channel.distribution
            /// Of the channel's pick-up price on the first day.
            package var permille = 1000
            /// Units an account.
            package var quota: Int?
            /// Units of all accounts together.
            package var cap: Int?
            /// Of a bundle: what goes with it.
            package var with: SKU?
            package var steps: [Step] = []
            package var note = ""

            package init(_ kind: Kind, _ goods: Goods, days: DayRange) {
                (self.kind, self.goods, self.days) = (kind, goods, days)
            }
        }

        /// Sets for the tables of the shops, in the month in which a model of the class is launched.
        package struct Demo: Equatable, Sendable {
            package var modelClass = ModelClass.flagship
            package var permille = 1000
            package var quota = 0
            package var note = ""

            package init() {}
        }

        /// Of the guide price: what our own shops may go down to without asking.
        package var floorPermille: Int?
        package var terms: [Term] = []
        package var specials: [Special] = []
        package var demo: Demo?

        package init() {}
    }
}
