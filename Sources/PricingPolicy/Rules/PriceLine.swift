package import Retail

/// A line of a price policy: what a product costs for whom, and when.
package struct PriceLine: Hashable, Sendable {
    package var subject: PricedProduct
    package var scope: PriceScope
    /// Days on which the line holds while its policy rules.
    package var window: Window
    package var prices: Prices
    /// nil is a list price.
    package var special: SpecialPrice?
    package var note: Name?

    package init(
        _ subject: PricedProduct, _ scope: PriceScope = .chain, _ window: Window = .always, _ prices: Prices,
        special: SpecialPrice? = nil, note: Name? = nil
    ) {
        (self.subject, self.scope, self.window, self.prices) = (subject, scope, window, prices)
        (self.special, self.note) = (special, note)
    }

    /// What two lines of one policy must not share on one day.
    package struct Key: Hashable, Sendable {
        package let subject: PricedProduct
        package let scope: PriceScope
        package let special: SpecialCode?
    }

    package var key: Key { Key(subject: subject, scope: scope, special: special?.code) }
}

/// What a line is about: a SKU, all colours of a model in a storage, or a whole model.
package enum PricedProduct: Hashable, Sendable {
    case sku(SKU)
    case storage(model: Name, storage: Name)
    case model(Name)

    /// The closer to the SKU, the better it is meant.
    package enum Level: String, CaseIterable, Sendable { case model, storage, sku }

    package var level: Level {
        switch self {
        case .sku: .sku
        case .storage: .storage
        case .model: .model
        }
    }
}

/// Whom a line is for.
package enum PriceScope: Hashable, Sendable {
    case chain
    case channel(Channel)
    case region(RegionCode)
    case tier(TierCode)
    case account(AccountCode)
    case store(StoreCode)

    /// From the widest to the closest: the order of precedence.
    package enum Kind: String, CaseIterable, Sendable { case chain, channel, region, tier, account, store }

    package var kind: Kind {
        switch self {
        case .chain: .chain
        case .channel: .channel
        case .region: .region
        case .tier: .tier
        case .account: .account
        case .store: .store
        }
    }

    /// nil where the code is not one of the kind, or missing, or one too many.
    package init?(_ kind: Kind, code: String?) {
        if kind == .chain {
            guard code == nil else { return nil }
            self = .chain
            return
        }
        guard let code else { return nil }
        switch kind {
        case .chain: return nil
        case .channel:
            guard let channel = Channel(rawValue: code) else { return nil }
            self = .channel(channel)
        case .region:
            guard let code = try? RegionCode(code) else { return nil }
            self = .region(code)
        case .tier:
            guard let code = try? TierCode(code) else { return nil }
            self = .tier(code)
        case .account:
            guard let code = try? AccountCode(code) else { return nil }
            self = .account(code)
        case .store:
            guard let code = try? StoreCode(code) else { return nil }
            self = .store(code)
        }
    }

    /// The code or word of the scope; nil for the chain.
    package var code: String? {
        switch self {
        case .chain: nil
        case .channel(let channel): channel.rawValue
        case .region(let code): code.text
        case .tier(let code): code.text
        case .account(let code): code.text
        case .store(let code): code.text
        }
    }
}

/// Days from the first up to, and without, the second; open where there is none.
package struct Window: Hashable, Sendable {
    package let from: Day?
    package let to: Day?

    package static let always = Window(unchecked: nil, nil)

    private init(unchecked from: Day?, _ to: Day?) { (self.from, self.to) = (from, to) }

    /// nil when no day lies between.
    package init?(from: Day?, to: Day?) {
        if let from, let to, from >= to { return nil }
        self.init(unchecked: from, to)
    }

    package func contains(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
    }

    package func overlaps(_ other: Window) -> Bool {
        let start = [from, other.from].compactMap(\.self).max()
        let end = [to, other.to].compactMap(\.self).min()
        guard let start, let end else { return true }
        return start < end
    }
}

/// The terms of a special price.
package struct SpecialPrice: Hashable, Sendable {
    package var code: SpecialCode
    package var type: SpecialType
    /// Units that an account may take, 1 to 10,000,000; nil is without limit.
    package var quota: Int32?
    /// Units that all accounts may take together.
    package var cap: Int32?
    /// What a bundle is sold with.
    package var together: SKU?
    /// Pick-up prices by the units of one order, the fewest units first.
    package var steps: [PriceStep]

    package init(
        _ code: SpecialCode, _ type: SpecialType, quota: Int32? = nil, cap: Int32? = nil, together: SKU? = nil,
        steps: [PriceStep] = []
    ) {
        (self.code, self.type, self.quota, self.cap) = (code, type, quota, cap)
        (self.together, self.steps) = (together, steps)
    }
}

/// From so many units of one order, each costs so much.
package struct PriceStep: Hashable, Sendable {
    package let units: Int32
    /// Minor units.
    package let minor: Int64

    package init(units: Int32, minor: Int64) { (self.units, self.minor) = (units, minor) }
}

/// The kinds of special prices, each with terms of its own; from the widest terms to the narrowest, which is the order of
/// precedence among them.
package enum SpecialType: String, CaseIterable, Sendable {
    /// 直降: for a window.
    case directCut = "direct_cut"
    /// 限量特价: as long as quota and cap last.
    case limitedBatch = "limited_batch"
    /// 包销: one account takes the whole lot, without protection or return.
    case buyOut = "buy_out"
    /// 阶梯价: by the units of one order.
    case step
    /// 套餐: when bought together with another product.
    case bundle
    /// 样机: for show.
    case demo

    /// Whether units bought so are protected when the list price falls.
    package var isProtected: Bool { self != .buyOut && self != .demo }

    /// Whether units bought so may be returned.
    package var isReturnable: Bool { self != .buyOut }
}
