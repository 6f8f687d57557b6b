package import Retail

/// What is known of a store when it is graded.
package struct StoreFacts: Equatable, Sendable {
    package var store: Int64
    /// Decides at last between stores that are level, as bytes.
    package var code: String
    /// In the `RegionChart`.
    package var region: Int
    package var format: String?
    package var opened: Day?
    /// Of the months that count, and of as many before.
    package var now: SoldPieces
    package var before: SoldPieces
    /// Phones of all brands a month.
    package var capacity: Int64?
    /// People a month.
    package var footfall: Int64?
    /// Square metres.
    package var area: Int64?
    /// Of the display audits.
    package var display: Points?
    /// Of people, for location and cooperation.
    package var judgement: Points?
    /// In force until now; nil also for a provisional one, which binds nothing.
    package var previous: Grade?

    package init(
        store: Int64, code: String, region: Int, format: String? = nil, opened: Day? = nil,
        now: SoldPieces = SoldPieces(), before: SoldPieces = SoldPieces(), capacity: Int64? = nil,
        footfall: Int64? = nil, area: Int64? = nil, display: Points? = nil, judgement: Points? = nil,
        previous: Grade? = nil
    ) {
        self.store = store
        self.code = code
        self.region = region
        self.format = format
        self.opened = opened
        self.now = now
        self.before = before
        self.capacity = capacity
        self.footfall = footfall
        self.area = area
        self.display = display
        self.judgement = judgement
        self.previous = previous
    }
}

/// What consumers bought over some months.
package struct SoldPieces: Equatable, Sendable {
    /// Those that have sales on record; 0 where nothing is known.
    package var months: Int
    package var units: Int64
    /// Minor units, over the pieces that have a price.
    package var amount: Int64
    package var unpriced: Int64
    package var keyUnits: Int64

    package init(months: Int = 0, units: Int64 = 0, amount: Int64 = 0, unpriced: Int64 = 0, keyUnits: Int64 = 0) {
        self.months = months
        self.units = units
        self.amount = amount
        self.unpriced = unpriced
        self.keyUnits = keyUnits
    }
}
