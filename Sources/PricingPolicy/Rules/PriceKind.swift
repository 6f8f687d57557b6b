import Retail

/// The prices that a line of a policy may name.
package enum PriceKind: String, CaseIterable, Sendable {
    /// 提货价: what an account pays the brand.
    case pickUp = "pick_up"
    /// 分销价: what a store pays its account.
    case supply
    /// 零售指导价: what consumers are advised to pay.
    case guide
    /// 最低限价: below it our own sales need approval. Internal.
    case floor

    /// All but what is internal.
    package static let outside: [PriceKind] = [.pickUp, .supply, .guide]
}

/// Amounts by kind, minor units of one currency; nil is "not said".
package struct Prices: Hashable, Sendable {
    package var pickUp: Int64?
    package var supply: Int64?
    package var guide: Int64?
    package var floor: Int64?

    package init(pickUp: Int64? = nil, supply: Int64? = nil, guide: Int64? = nil, floor: Int64? = nil) {
        (self.pickUp, self.supply, self.guide, self.floor) = (pickUp, supply, guide, floor)
    }

    /// What a price may be, minor units.
    package static let sane: ClosedRange<Int64> = 1...100_000_000_000

    package subscript(kind: PriceKind) -> Int64? {
        get {
            switch kind {
            case .pickUp: pickUp
            case .supply: supply
            case .guide: guide
            case .floor: floor
            }
        }
        set {
            switch kind {
            case .pickUp: pickUp = newValue
            case .supply: supply = newValue
            case .guide: guide = newValue
            case .floor: floor = newValue
            }
        }
    }

    package var isEmpty: Bool { PriceKind.allCases.allSatisfy { self[$0] == nil } }
}
