package import Retail

/// A pick-up price of an account that falls on the drop day.
package struct AnnouncedFall: Hashable, Sendable {
    package let account: AccountCode
    package let sku: SKU
    /// Minor units.
    package let before: Int64
    package let after: Int64

    package init(account: AccountCode, sku: SKU, before: Int64, after: Int64) {
        (self.account, self.sku, self.before, self.after) = (account, sku, before, after)
    }
}

/// What lies at an account of a product whose price is to fall.
package struct FrozenItem: Equatable, Sendable {
    package let account: AccountCode
    package let ground: ProtectionGround
    /// Eligible, what is held for proof included.
    package let units: Int64
    /// Of them, those of which nothing is known for certain.
    package let held: Int64
    /// What they would be credited with without the cap, minor units.
    package let exposure: Int64

    init(account: AccountCode, _ ground: ProtectionGround, by terms: ProtectionTerms) {
        let lines = ProtectionRule(terms).lines(of: ground)
        (self.account, self.ground) = (account, ground)
        units = lines.reduce(0) { $0 + $1.units }
        held = lines.reduce(0) { $0 + ($1.basis.waits ? $1.units : 0) }
        exposure = lines.reduce(0) { $0 + $1.full }
    }
}

/// What an announcement would freeze, or has frozen.
package struct CutOutlook: Equatable, Sendable {
    package let drop: Day
    package let items: [FrozenItem]
    /// Cuts that announced some of the falls of the day before.
    package let announced: [String]

    package var accounts: Int { Set(items.map(\.account)).count }
    package var skus: Int { Set(items.map(\.ground.sku)).count }
    package var units: Int64 { items.reduce(0) { $0 + $1.units } }
    /// Minor units.
    package var exposure: Int64 { items.reduce(0) { $0 + $1.exposure } }
}
