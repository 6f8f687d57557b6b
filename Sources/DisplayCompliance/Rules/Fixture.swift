package import Retail

/// How something of the brand was found in a store.
package enum FixtureState: String, CaseIterable, Sendable {
    case working
    case damaged
    case missing
    /// Taken back by the brand.
    case removed
}

/// Something of the brand that stands in a store: furniture, a light box, a demo unit.
package struct Fixture: Equatable, Sendable {
    package let store: String
    package let code: String
    /// A word of the chain's own: `demo_unit`, `light_box`.
    package let kind: String
    package let zone: DisplayZone?
    package let counter: String?
    /// What a demo unit is one of.
    package let sku: String?
    package let serial: String?
    /// The newest; nil where nobody looked yet.
    package let state: FixtureState?
    package let day: Day?
    package let note: String?
    package let user: String?
}

/// Which of them are asked for.
package struct FixtureQuestion: Sendable {
    package var store: StoreCode?
    package var kind: String?
    package var state: FixtureState?

    package init(store: StoreCode? = nil, kind: String? = nil, state: FixtureState? = nil) {
        (self.store, self.kind, self.state) = (store, kind, state)
    }
}
