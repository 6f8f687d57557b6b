package import Retail

/// From where it is known what was asked for.
package enum DemandSource: String, CaseIterable, Sendable {
    /// What stores sold.
    case sellOut = "sell_out"
    /// Phones that came alive; some days later, and now and then elsewhere.
    case activation
    /// What was shipped to stores, less what their stock grew by.
    case sellThrough = "sell_through"
}

/// All that is known of a product in one place of an account.
package struct LevelLine: Equatable, Sendable {
    package var location: Int64
    package var locationCode: String
    package var product: Int64
    package var sku: String
    package var series: String
    package var launched: Day?
    package var phaseOut: Day?
    /// Pieces in a carton; nil where nobody said.
    package var pack: Int64?
    package var source: DemandSource?
    /// Of the pieces that the place's stores buy, those of stores that tell; nil without a source.
    package var coverage: Percentage?
    /// Empty where the product was never asked for.
    package var history: DemandHistory
    package var stock: ToldStock

    package init(
        location: Int64, locationCode: String, product: Int64, sku: String, series: String = "", launched: Day? = nil,
        phaseOut: Day? = nil, pack: Int64? = nil, source: DemandSource?, coverage: Percentage?, history: DemandHistory,
        stock: ToldStock
    ) {
        (self.location, self.locationCode, self.product, self.sku) = (location, locationCode, product, sku)
        (self.series, self.launched, self.phaseOut, self.pack) = (series, launched, phaseOut, pack)
        (self.source, self.coverage, self.history, self.stock) = (source, coverage, history, stock)
    }
}

/// Stock as it was told, and what is ordered; pieces.
package struct ToldStock: Equatable, Sendable {
    package var onHand: Int64?
    package var inTransit: Int64?
    package var reserved: Int64?
    /// The day for which it was told.
    package var toldOn: Day?
    /// Confirmed, and neither received nor in what is told as in transit.
    package var onOrder: Int64

    package init(
        onHand: Int64? = nil, inTransit: Int64? = nil, reserved: Int64? = nil, toldOn: Day? = nil, onOrder: Int64 = 0
    ) {
        (self.onHand, self.inTransit, self.reserved) = (onHand, inTransit, reserved)
        (self.toldOn, self.onOrder) = (toldOn, onOrder)
    }

    /// nil where it is not known, or told too long ago.
    package func position(on day: Day, staleAfter limit: Int) -> StockPosition? {
        StockPosition(
            onHand: onHand, inTransit: inTransit, onOrder: onOrder, reserved: reserved, told: toldOn, on: day,
            staleAfter: limit)
    }
}

/// What an account agreed to, and how its orders came.
package struct LevelAccount: Equatable, Sendable {
    package var id: Int64
    package var code: String
    package var platform: StockPlatform
    /// By contract.
    package var leadDays: Int?
    /// By contract.
    package var reviewDays: Int?
    /// The latest orders that have come in full.
    package var receipts: [LeadTime.Receipt]

    package init(
        id: Int64, code: String, platform: StockPlatform, leadDays: Int?, reviewDays: Int?,
        receipts: [LeadTime.Receipt] = []
    ) {
        (self.id, self.code, self.platform) = (id, code, platform)
        (self.leadDays, self.reviewDays, self.receipts) = (leadDays, reviewDays, receipts)
    }
}
