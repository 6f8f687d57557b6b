package import Retail

/// A line of a month's price policy. Amounts are in minor units; nil says nothing about them.
package struct PolicyLine: Equatable, Sendable {
    package enum Scope: Equatable, Sendable {
        case chain
        case channel(Channel)
        case region(RegionCode)
        case tier(TierCode)
        case account(AccountCode)
    }

    /// What makes a line that of a special-price model.
    package struct Special: Equatable, Sendable {
        /// Such as `SP-202611-01`.
        package var code: String
        package var kind: Assumptions.Policy.Special.Kind
        package var quota: Int?
        package var cap: Int?
        package var with: SKU?
        package var steps: [Step] = []
    }

    /// From so many units on, a pick-up price.
    package struct Step: Equatable, Sendable {
        package let units: Int
        package let minor: Int
    }

    package var goods: Assumptions.Policy.Special.Goods
    package var scope: Scope
    /// nil is the policy's first day.
    package var from: Day?
    /// The first day on which it no longer holds; nil is until another policy takes its place.
    package var to: Day?
    package var pickUp: Int?
    package var supply: Int?
    package var guide: Int?
    package var floor: Int?
    package var special: Special?
    package var note = ""

    init(_ goods: Assumptions.Policy.Special.Goods, _ scope: Scope, from: Day?, to: Day?) {
        (self.goods, self.scope, self.from, self.to) = (goods, scope, from, to)
    }
}

extension PolicyLine {
    /// The header of a price file.
    static let columns = [
        "sku", "model", "storage", "scope", "code", "from", "to", "pick_up", "supply", "guide", "floor", "special",
        "type", "quota", "cap", "with", "steps", "note",
    ]

    /// The line in these columns.
    func fields(_ currency: Currency) -> [String] {
        func amount(_ minor: Int?) -> String { minor.map { Money(minor: Int64($0), currency).amount } ?? "" }
        func number(_ number: Int?) -> String { number.map(String.init) ?? "" }
        let steps = special?.steps.map { "\($0.units):\(amount($0.minor))" } ?? []
        return goods.fields + scope.fields + [from?.description ?? "", to?.description ?? ""]
            + [pickUp, supply, guide, floor].map(amount)
            + [
                special?.code ?? "", special?.kind.rawValue ?? "", number(special?.quota), number(special?.cap),
                special?.with?.text ?? "", steps.joined(separator: " "), note,
            ]
    }
}

extension Assumptions.Policy.Special.Goods {
    /// `sku`, `model` and `storage`.
    fileprivate var fields: [String] {
        switch self {
        case .sku(let sku): [sku.text, "", ""]
        case .variant(let model, let storage): ["", model, storage]
        }
    }
}

extension PolicyLine.Scope {
    /// `scope` and `code`.
    fileprivate var fields: [String] {
        switch self {
        case .chain: ["chain", ""]
        case .channel(let channel): ["channel", channel.rawValue]
        case .region(let region): ["region", region.text]
        case .tier(let tier): ["tier", tier.text]
        case .account(let account): ["account", account.text]
        }
    }
}
