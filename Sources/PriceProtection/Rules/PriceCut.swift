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
    /// What the others would be credited with without the cap, minor units; what those that are held would come to.
    package let exposure: Int64
    package let heldExposure: Int64

    init(account: AccountCode, _ ground: ProtectionGround, by terms: ProtectionTerms) {
        let lines = ProtectionRule(terms).lines(of: ground)
        (self.account, self.ground) = (account, ground)
        units = lines.reduce(0) { $0 + $1.units }
        let waiting = lines.filter(\.basis.waits)
        held = waiting.reduce(0) { $0 + $1.units }
        heldExposure = waiting.reduce(0) { $0 + $1.full }
        exposure = lines.reduce(0) { $0 + $1.full } - heldExposure
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
    /// Of the units, those that are held for proof; what they would come to, minor units.
    package var held: Int64 { items.reduce(0) { $0 + $1.held } }
    package var heldExposure: Int64 { items.reduce(0) { $0 + $1.heldExposure } }
}

/// Falls of pick-up prices as they are published, for cuts after whose announcement policies were published. What was
/// announced stands where nothing is said of a cut.
package struct PublishedFalls: Sendable {
    private var prices: [String: [AccountCode: [String: Int64]]] = [:]

    package init() {}

    /// Notes all falls that an account has on the drop day of a cut; those that it has not do not fall any more.
    package mutating func add(_ falls: [AnnouncedFall], of account: AccountCode, cut: String) {
        prices[cut, default: [:]][account] = Dictionary(falls.map { ($0.sku.text, $0.after) }) { first, _ in first }
    }

    /// The price of the drop day: that before, where it does not fall any more. Minor units.
    func price(cut: String, _ account: AccountCode, sku: String, _ before: Int64, _ announced: Int64) -> Int64 {
        guard let published = prices[cut]?[account] else { return announced }
        return published[sku] ?? before
    }
}
