import Retail

/// How much a policy may differ from what is usual before somebody has to look again; `StoreConfig/pricing.yaml`.
package struct PriceLimits: Hashable, Sendable {
    /// A price that moves by more than so many thousandths is a warning.
    package var changePermille: Int64
    /// One that moves by more than so many thousandths is submitted only by who says that it is meant: a slip of a
    /// column or a digit looks like that.
    package var confirmPermille: Int64
    /// A pick-up price that leaves less than so many thousandths of it above the cost is a warning; below the cost it is
    /// refused.
    package var marginPermille: Int64
    /// So many days after a product began to run out, lines about it are a warning, and are not carried into the next
    /// month.
    package var phasedOutDays: Int32

    package init(
        changePermille: Int64 = 150, confirmPermille: Int64 = 400, marginPermille: Int64 = 50,
        phasedOutDays: Int32 = 180
    ) {
        (self.changePermille, self.confirmPermille) = (changePermille, confirmPermille)
        (self.marginPermille, self.phasedOutDays) = (marginPermille, phasedOutDays)
    }

    /// Whether a product ran out so long ago that nobody prices it any more.
    func isLongOut(_ product: PriceFacts.Product, on day: Day) -> Bool {
        guard let phaseOut = product.phaseOut else { return false }
        return day.sinceEpoch - phaseOut.sinceEpoch > phasedOutDays
    }
}
