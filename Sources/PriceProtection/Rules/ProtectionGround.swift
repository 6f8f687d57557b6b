package import Retail

/// A batch that the brand shipped to an account.
package struct StockLot: Equatable, Sendable {
    package let day: Day
    /// Pieces; negative for what went back that day.
    package let units: Int64
    /// What was paid for all of it, minor units; nil where nobody said.
    package let minor: Int64?
    /// When it was shipped, where a transfer tells that it came later.
    package let shipped: Day?
    /// When it came by transfer from another account, or went to one; nil for what the brand shipped to this account itself.
    package let came: Day?

    package init(day: Day, units: Int64, minor: Int64?, shipped: Day? = nil, came: Day? = nil) {
        (self.day, self.units, self.minor, self.shipped, self.came) = (day, units, minor, shipped, came)
    }
}

/// A phone that an account bought inside the look-back, and that nobody activated, returned, or was paid for.
package struct ProtectedPhone: Equatable, Sendable {
    package let serial: Int64
    /// When the brand shipped it.
    package let day: Day
    /// What was paid for it, minor units; nil where nobody said.
    package let minor: Int64?
    /// Where it was protected before, at whichever account.
    package var protected: ProtectedDown?

    package init(serial: Int64, day: Day, minor: Int64?, protected: ProtectedDown? = nil) {
        (self.serial, self.day, self.minor, self.protected) = (serial, day, minor, protected)
    }
}

/// Everything that the protection of one product at one account is made from.
package struct ProtectionGround: Equatable, Sendable {
    /// What a document tells of the product.
    package struct Telling: Equatable, Sendable {
        package let feed: Int64
        package let day: Day
        package let units: Int64

        package init(feed: Int64, day: Day, units: Int64) { (self.feed, self.day, self.units) = (feed, day, units) }
    }

    /// Pieces bought as demo sets or exclusively, or granted to go back, which nothing is paid for.
    package struct Excluded: Equatable, Sendable {
        package let day: Day
        package let units: Int64
        /// Whether they go back.
        package let isGoingBack: Bool

        package init(day: Day, units: Int64, isGoingBack: Bool = false) {
            (self.day, self.units, self.isGoingBack) = (day, units, isGoingBack)
        }
    }

    /// Pieces that the brand shipped on a day, and that had not arrived on the drop day.
    package struct Shipment: Equatable, Sendable {
        package let day: Day
        package let units: Int64

        package init(day: Day, units: Int64) { (self.day, self.units) = (day, units) }
    }

    /// Pieces of an order that was on the way for some days.
    package struct Arrival: Equatable, Sendable {
        package let shipped: Day
        package let received: Day
        package let units: Int64

        package init(shipped: Day, received: Day, units: Int64) {
            (self.shipped, self.received, self.units) = (shipped, received, units)
        }
    }

    package var product: Int64
    package var sku: String
    /// Pick-up prices before the drop day and on it, minor units.
    package var before: Int64
    package var after: Int64
    /// The last feed before the announcement; nil where there was none.
    package var feed: Telling?
    /// From the day after the feed to the day before the drop, what was handed to and got from other accounts included.
    package var sellIn: Int64
    package var sellThrough: Int64
    /// Whether the account tells what it ships to stores.
    package var tellsSellThrough: Bool
    /// What was on the way to the account.
    package var shipments: [Shipment]
    /// What had been on the way at a cut before, and has come since.
    package var arrivals: [Arrival]
    /// The newest feed that came after the announcement, and what moved between the two.
    package var later: Telling?
    package var laterMoved: Int64
    /// What the first feed of the drop day or later tells.
    package var afterDrop: Int64?
    /// The batches of the look-back.
    package var lots: [StockLot]
    /// Phones that were bought inside the look-back; those of them that count.
    package var phonesBought: Int64
    package var phones: [ProtectedPhone]
    package var excluded: [Excluded]
    /// What cuts before this one settled.
    package var earlier: [EarlierCut]
    /// Pieces that were protected where they lay before they came here.
    package var handed: [ProtectedPieces]
    /// The first day of a month whose policy rules only from the drop day on; nil where it came in time.
    package var late: Day?

    package init(
        product: Int64 = 0, sku: String = "", before: Int64, after: Int64, feed: Telling? = nil, sellIn: Int64 = 0,
        sellThrough: Int64 = 0, tellsSellThrough: Bool = true, shipments: [Shipment] = [], arrivals: [Arrival] = [],
        later: Telling? = nil, laterMoved: Int64 = 0, afterDrop: Int64? = nil, lots: [StockLot] = [],
        phonesBought: Int64 = 0,
        phones: [ProtectedPhone] = [], excluded: [Excluded] = [], earlier: [EarlierCut] = [],
        handed: [ProtectedPieces] = [], late: Day? = nil
    ) {
        (self.product, self.sku, self.before, self.after) = (product, sku, before, after)
        (self.feed, self.sellIn, self.sellThrough) = (feed, sellIn, sellThrough)
        (self.shipments, self.arrivals) = (shipments, arrivals)
        (self.tellsSellThrough, self.later, self.laterMoved) = (tellsSellThrough, later, laterMoved)
        (self.afterDrop, self.lots, self.phonesBought) = (afterDrop, lots, phonesBought)
        (self.phones, self.excluded, self.earlier, self.handed) = (phones, excluded, earlier, handed)
        self.late = late
    }
}

extension ProtectionGround {
    /// Pieces shipped and not received on the drop day.
    package var inTransit: Int64 { shipments.reduce(0) { $0 + $1.units } }
}

/// Stock of a store for which the account passed the fall on, by what was counted there.
package struct StoreProof: Equatable, Sendable {
    package let product: Int64
    package let store: Int64
    /// The smaller of what was proved and what was counted.
    package let units: Int64
    /// What the account credited the store with, minor units.
    package let credited: Int64

    package init(product: Int64, store: Int64, units: Int64, credited: Int64) {
        (self.product, self.store, self.units, self.credited) = (product, store, units, credited)
    }
}
