package import Retail

/// How much a policy may differ from what is usual before somebody has to look again; `StoreConfig/pricing.yaml`.
package struct PriceLimits: Hashable, Sendable {
    /// A price that moves by more than so many thousandths is a warning.
    package var changePermille: Int64
    /// A pick-up price that leaves less than so many thousandths of it above the cost is a warning; below the cost it is
    /// refused.
    package var marginPermille: Int64

    package init(changePermille: Int64 = 150, marginPermille: Int64 = 50) {
        (self.changePermille, self.marginPermille) = (changePermille, marginPermille)
    }
}
