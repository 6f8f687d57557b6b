package import Retail

/// What the postings of a region in a month are worked out from: as it stands on one day.
package struct PostingGround: Equatable, Sendable {
    /// A promoter who may be posted.
    package struct Worker: Equatable, Sendable {
        package var code: String
        package var name: String
        package var rank: String?
        /// `brand`, `agency`, or the account whose own person it is.
        package var employer: String?
        package var skills: Set<String>
        package var languages: Set<String>
        /// Those that hold on the day.
        package var certificates: Set<String>
        package var home: Coordinates?
        /// Base pay a month in minor units; nil where it is unknown.
        package var pay: Int64?
        /// The store of the day; nil for nowhere.
        package var present: String?
        /// The store that the person came from in this month already; nil for who did not move.
        package var cameFrom: String?
        /// Units of each series in the months that count; none where nothing was told.
        package var sold: [String: Int64]
        package var traits: [String: Int]
        /// Stores whose owners do not want the person.
        package var vetoes: Set<String>

        package init(
            code: String, name: String = "", rank: String? = nil, employer: String? = nil, skills: Set<String> = [],
            languages: Set<String> = [], certificates: Set<String> = [], home: Coordinates? = nil, pay: Int64? = nil,
            present: String? = nil, cameFrom: String? = nil, sold: [String: Int64] = [:], traits: [String: Int] = [:],
            vetoes: Set<String> = []
        ) {
            (self.code, self.name, self.rank, self.employer) = (code, name, rank, employer)
            (self.skills, self.languages, self.certificates) = (skills, languages, certificates)
            (self.home, self.pay, self.present, self.cameFrom) = (home, pay, present, cameFrom)
            (self.sold, self.traits, self.vetoes) = (sold, traits, vetoes)
        }
    }

    /// A store whose norm wants people, or that has some.
    package struct Shop: Equatable, Sendable {
        package var staffing: StoreStaffing
        package var place: Coordinates?
        /// Codes of the regions that it lies in, the chain first.
        package var regions: [String]
        /// By series, the account that supplies the store with it.
        package var suppliers: [String: String]
        /// Units of each series in the months that count.
        package var sold: [String: Int64]
        /// Promoters of other regions who work there.
        package var guests: Int

        package init(
            _ staffing: StoreStaffing, place: Coordinates? = nil, regions: [String] = [],
            suppliers: [String: String] = [:], sold: [String: Int64] = [:], guests: Int = 0
        ) {
            (self.staffing, self.place, self.regions) = (staffing, place, regions)
            (self.suppliers, self.sold, self.guests) = (suppliers, sold, guests)
        }

        package var code: String { staffing.store }
        /// Heads that may be posted here.
        package var room: Int { max(0, staffing.wanted - guests) }
    }

    /// What headquarters grants a region and all below it.
    package struct Grant: Equatable, Sendable {
        package var region: String
        package var heads: Int
        /// Base pay a month in minor units; nil is no limit.
        package var money: Int64?
        /// What people beyond this ground use of it.
        package var usedHeads: Int
        package var usedMoney: Int64

        package init(region: String, heads: Int, money: Int64? = nil, usedHeads: Int = 0, usedMoney: Int64 = 0) {
            (self.region, self.heads, self.money) = (region, heads, money)
            (self.usedHeads, self.usedMoney) = (usedHeads, usedMoney)
        }
    }

    /// A model that is new, and for which somebody has to have learned.
    package struct Launch: Equatable, Sendable {
        package var model: String
        package var series: String

        package init(model: String, series: String) { (self.model, self.series) = (model, series) }
    }

    package var region: String
    package var month: Month
    package var day: Day
    /// By code.
    package var workers: [Worker]
    /// By code.
    package var shops: [Shop]
    package var launches: [Launch]
    package var grants: [Grant]

    package init(
        region: String, month: Month, day: Day, workers: [Worker], shops: [Shop], launches: [Launch] = [],
        grants: [Grant] = []
    ) {
        (self.region, self.month, self.day) = (region, month, day)
        (self.workers, self.shops, self.launches, self.grants) = (workers, shops, launches, grants)
    }
}

/// What the one who asks wants of a proposal beside the rules; each wish is a rule too, and may collide with the others.
package struct PostingWishes: Equatable, Sendable {
    /// By person the store.
    package var posted: [String: String]
    /// Stores whose every head has to be filled.
    package var filled: Set<String>
    /// Instead of what the settings allow.
    package var moves: Percentage?

    package init(posted: [String: String] = [:], filled: Set<String> = [], moves: Percentage? = nil) {
        (self.posted, self.filled, self.moves) = (posted, filled, moves)
    }
}
