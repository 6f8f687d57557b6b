package import Retail

/// A product of a cut at an account, as it was frozen.
package struct FrozenFall: Equatable, Sendable {
    package let product: Int64
    package let sku: String
    /// Pick-up prices before the drop day and on it, minor units.
    package let before: Int64
    package let after: Int64
    /// The last feed before the announcement; nil where there was none.
    package let feed: ProtectionGround.Telling?
    /// What was known at the announcement to have gone to stores since the feed: what is told later only adds to it. nil before
    /// the announcement.
    package let shippedOn: Int64?

    package init(
        product: Int64, sku: String, before: Int64, after: Int64, feed: ProtectionGround.Telling?,
        shippedOn: Int64? = nil
    ) {
        (self.product, self.sku, self.before, self.after) = (product, sku, before, after)
        (self.feed, self.shippedOn) = (feed, shippedOn)
    }
}

/// All that is on record about an account and the products of a cut, before it is told apart by products.
package struct ProtectionFacts: Sendable {
    /// In the order in which they are gone through: what moved until the later feed needs its day.
    package enum Kind: String, CaseIterable, Sendable {
        /// What the newest feed after the announcement tells; the number is the feed's.
        case later
        case sellIn = "sell_in"
        case sellThrough = "sell_through"
        /// Got from other accounts by transfer, or handed to them: negative.
        case handed
        /// Batches that came with a transfer or went with one, by their day; the number is the day of shipping where that was
        /// before.
        case lot
        case transit
        /// Ordered, and on the way at a cut before: shipped on the day, received on that of the number, days since 1970-01-01.
        case arrived
        /// What the first feed of the drop day or later tells.
        case after
        /// That this feed was a full one: what it does not name is not there.
        case afterWhole = "after_whole"
        /// A phone of the look-back: a unit where it counts, none where it is gone; the number is its serial.
        case phone
        /// Bought as demo sets or exclusively; with a number, granted to go back.
        case excluded
        /// That the account tells what it ships to stores.
        case teller
    }

    /// One thing on record.
    package struct Fact: Equatable, Sendable {
        package var product: Int64
        package var day: Day?
        package var units: Int64
        /// What was paid for all of it, minor units; nil where nobody said.
        package var minor: Int64?
        package var number: Int64?
        /// The day of the transfer of a batch.
        package var came: Day?

        package init(
            product: Int64, day: Day? = nil, units: Int64 = 0, minor: Int64? = nil, number: Int64? = nil,
            came: Day? = nil
        ) {
            (self.product, self.day, self.units, self.minor) = (product, day, units, minor)
            (self.number, self.came) = (number, came)
        }
    }

    private var facts: [Kind: [Fact]] = [:]

    package init() {}

    package mutating func add(_ facts: [Fact], as kind: Kind) { self.facts[kind, default: []] += facts }

    /// What the protection of each of the falls is made from; batches count from `since` on, and nothing of `end` or later.
    ///
    /// - Parameter late: the first day of a month whose policy came late.
    package func grounds(of falls: [FrozenFall], since: Day, end: Day, late: Day? = nil) -> [ProtectionGround] {
        var grounds = falls.map {
            ProtectionGround(
                product: $0.product, sku: $0.sku, before: $0.before, after: $0.after, feed: $0.feed,
                tellsSellThrough: facts[.teller] != nil, afterDrop: facts[.afterWhole] == nil ? nil : 0, late: late)
        }
        let places = Dictionary(falls.indices.map { (falls[$0].product, $0) }) { first, _ in first }
        for kind in Kind.allCases {
            for fact in facts[kind] ?? [] {
                guard let place = places[fact.product] else { continue }
                grounds[place].take(fact, as: kind, since: since, end: end)
            }
        }
        for place in grounds.indices {
            grounds[place].sellThrough = max(grounds[place].sellThrough, falls[place].shippedOn ?? .min)
        }
        return grounds
    }
}

extension ProtectionGround {
    fileprivate mutating func take(
        _ fact: ProtectionFacts.Fact, as kind: ProtectionFacts.Kind, since: Day, end: Day
    ) {
        let isOfLookBack = fact.day.map { $0 >= since && $0 < end } ?? false
        switch kind {
        case .later: later = Telling(fact)
        case .sellIn, .handed, .sellThrough: move(fact, isOutward: kind == .sellThrough, end: end)
        case .transit: shipments.append(Shipment(day: fact.day ?? .first, units: fact.units))
        case .after: afterDrop = fact.units
        case .arrived:
            if let shipped = fact.day, let received = fact.number.flatMap({ Day(sinceEpoch: Int32($0)) }) {
                arrivals.append(Arrival(shipped: shipped, received: received, units: fact.units))
            }
        case .lot, .phone, .excluded, .afterWhole, .teller: break
        }
        guard isOfLookBack, let day = fact.day else { return }
        switch kind {
        case .sellIn: lots.append(StockLot(day: day, units: fact.units, minor: fact.minor))
        case .lot:
            let shipped = fact.number.flatMap { Day(sinceEpoch: Int32($0)) }
            lots.append(StockLot(day: day, units: fact.units, minor: fact.minor, shipped: shipped, came: fact.came))
        case .excluded: excluded.append(Excluded(day: day, units: fact.units, isGoingBack: fact.number != nil))
        case .phone:
            phonesBought += 1
            guard fact.units > 0, let serial = fact.number else { return }
            phones.append(ProtectedPhone(serial: serial, day: day, minor: fact.minor))
        case .later, .sellThrough, .handed, .transit, .arrived, .after, .afterWhole, .teller: break
        }
    }

    /// Only what came after the feed changes what it told.
    private mutating func move(_ fact: ProtectionFacts.Fact, isOutward: Bool, end: Day) {
        guard let feed, let day = fact.day, day > feed.day else { return }
        if day < end {
            if isOutward { sellThrough += fact.units } else { sellIn += fact.units }
        }
        if let later, day <= later.day { laterMoved += isOutward ? -fact.units : fact.units }
    }
}

extension ProtectionGround.Telling {
    fileprivate init?(_ fact: ProtectionFacts.Fact) {
        guard let feed = fact.number, let day = fact.day else { return nil }
        self.init(feed: feed, day: day, units: fact.units)
    }
}
