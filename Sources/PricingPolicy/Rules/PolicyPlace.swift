package import Retail

/// Where a policy answers: a real store or account, or any place of a region, tier or channel that no line of its own
/// is about.
package enum PolicyPlace: Hashable, Sendable {
    case store(StoreCode)
    case account(AccountCode)
    case region(RegionCode, Channel)
    case tier(TierCode, Channel)
    case channel(Channel)

    /// `region:EAST distribution`.
    package var label: String {
        switch self {
        case .store(let code): "store:\(code)"
        case .account(let code): "account:\(code)"
        case .region(let code, let channel): "region:\(code) \(channel.rawValue)"
        case .tier(let code, let channel): "tier:\(code) \(channel.rawValue)"
        case .channel(let channel): channel.rawValue
        }
    }

    /// Whether somebody buys or sells there.
    var isReal: Bool {
        switch self {
        case .store, .account: true
        case .region, .tier, .channel: false
        }
    }
}

/// A scope in which a place stands; deeper regions are closer.
package struct PlacedScope: Hashable, Sendable {
    package let scope: PriceScope
    /// From the top of the tree of regions, which is 1; 0 for other scopes.
    package let depth: Int32
}

extension PriceFacts {
    /// The scopes in which a place stands for the products of a series, the closest first; as the look-up finds them in
    /// the database. nil where there is no such place.
    package func scopes(of place: PolicyPlace, series: Name) -> [PlacedScope]? {
        switch place {
        case .store(let code):
            guard let store = stores[code] else { return nil }
            var scopes: [PriceScope] = [.store(code)]
            if let supplier = supplier(of: code, series: series) {
                scopes += [.account(supplier)] + tier(of: supplier)
            }
            return placed(scopes, store.region, store.channel)
        case .account(let code):
            guard let account = accounts[code] else { return nil }
            return placed([.account(code)] + tier(of: code), account.region, account.channel)
        case .region(let code, let channel):
            return regions[code] == nil ? nil : placed([], code, channel)
        case .tier(let code, let channel): return placed([.tier(code)], nil, channel)
        case .channel(let channel): return placed([], nil, channel)
        }
    }

    /// Who supplies a series to a store: by an agreement of its own, else by that of the nearest area, which is meant
    /// for the stores of the distribution channel.
    package func supplier(of code: StoreCode, series: Name) -> AccountCode? {
        if let own = coverage.ofStores[code]?[series] { return own }
        guard let store = stores[code], store.channel == .distribution, let region = regions[store.region] else {
            return nil
        }
        for code in region.path.reversed() {
            if let found = coverage.ofRegions[code]?[series] { return found }
        }
        return nil
    }

    private func tier(of code: AccountCode) -> [PriceScope] {
        accounts[code]?.tier.map { [.tier($0)] } ?? []
    }

    /// `closest` is what is closer than a region, in the order of precedence.
    private func placed(_ closest: [PriceScope], _ region: RegionCode?, _ channel: Channel) -> [PlacedScope] {
        var placed = closest.map { PlacedScope(scope: $0, depth: 0) }
        let path = region.flatMap { regions[$0]?.path } ?? []
        for (index, code) in path.enumerated().reversed() {
            placed.append(PlacedScope(scope: .region(code), depth: Int32(index + 1)))
        }
        return placed + [.channel(channel), .chain].map { PlacedScope(scope: $0, depth: 0) }
    }
}
