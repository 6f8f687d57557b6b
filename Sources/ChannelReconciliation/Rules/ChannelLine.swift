package import Retail

/// One product at one place between two tellings of its stock, in pieces; what is not known is nil and never 0.
package struct ChannelLine: Equatable, Sendable {
    /// The account; of a store's line the one that supplies it, where anything names it.
    package let account: String?
    /// nil for an account's line.
    package let store: String?
    package let sku: String
    /// The day at whose end the opening was told; movements count from the next day on.
    package let openedOn: Day?
    /// The day at whose end the closing was told; movements count up to and with it.
    package let closedOn: Day?
    package let opening: Int64?
    /// To the account; nil for a store's line.
    package let sellIn: Int64?
    /// From the account to stores, or to the store.
    package let sellThrough: Int64?
    /// Nil for an account's line.
    package let sellOut: Int64?
    /// From other accounts, less what went to others; 0 for a store's line.
    package let transferred: Int64
    /// The closing.
    package let told: Int64?
    /// On its way to the account at the closing, as told.
    package let inTransit: Int64?
    /// What the account's own documents say was sold in the time: a check beside the ledger's sell-through.
    package let toldSold: Int64?

    package init(
        account: String?, store: String?, sku: String, openedOn: Day?, closedOn: Day?, opening: Int64?, sellIn: Int64?,
        sellThrough: Int64?, sellOut: Int64?, told: Int64?, inTransit: Int64?, toldSold: Int64?,
        transferred: Int64 = 0
    ) {
        (self.account, self.store, self.sku) = (account, store, sku)
        (self.openedOn, self.closedOn) = (openedOn, closedOn)
        (self.opening, self.told) = (opening, told)
        (self.sellIn, self.sellThrough, self.sellOut) = (sellIn, sellThrough, sellOut)
        (self.inTransit, self.toldSold, self.transferred) = (inTransit, toldSold, transferred)
    }

    /// What keeps a line from being checked.
    package enum Missing: String, Sendable, CaseIterable {
        case openingUntold = "opening_untold"
        /// Nothing was told since the opening.
        case closingStale = "closing_stale"
        /// The closing document does not tell this product.
        case closingUntold = "closing_untold"
        case sellInUntold = "sell_in_untold"
        case sellThroughUntold = "sell_through_untold"
        case sellOutUntold = "sell_out_untold"
    }

    /// The first part that is missing; nil where all are known.
    package var missing: Missing? {
        if opening == nil { return .openingUntold }
        if closedOn == nil { return .closingStale }
        if told == nil { return .closingUntold }
        if store == nil, sellIn == nil { return .sellInUntold }
        if sellThrough == nil { return .sellThroughUntold }
        if store != nil, sellOut == nil { return .sellOutUntold }
        return nil
    }

    /// Account: opening + sell-in + transfers from others − to others − sell-through. Store: opening + sell-through − sell-out.
    package var expected: Int64? {
        guard let opening, let sellThrough else { return nil }
        if store == nil { return sellIn.map { opening + $0 + transferred - sellThrough } }
        return sellOut.map { opening + sellThrough - $0 }
    }

    /// Told less expected: negative for pieces that are missing. Nil where a part is not known.
    package var difference: Int64? {
        guard missing == nil, let told, let expected else { return nil }
        return told - expected
    }
}
