package import Retail
package import RetailCSV

/// A file of cases that guard policies: a row a case, with one of store, account, or region and channel.
package struct GuardFile: Sendable {
    package static let layout = TableLayout(
        ["code", "title", "sku", "store", "account", "region", "channel", "price", "comparison", "amount"],
        required: ["code", "title", "sku", "price", "amount"])

    private let table: TableFile

    package init(_ table: TableFile) { self.table = table }

    /// All cases. Refuses the file with everything that is wrong with it.
    package func cases(_ currency: Currency) throws -> [GuardCase] {
        var cases: [GuardCase] = []
        try table.read(Self.layout, try table.scan(), progress: { _ in }) { cells in
            if let guarded = cells.guardCase(currency) { cases.append(guarded) }
        }
        return cases
    }
}

extension Cells {
    fileprivate mutating func guardCase(_ currency: Currency) -> GuardCase? {
        let (code, title) = (code("code", of: Coded.Guard.self), name("title"))
        let sku = self.code("sku", of: Coded.Product.self)
        let place = guardPlace()
        let kind = choice("price", of: PriceKind.self)
        let comparison = choice("comparison", of: GuardCase.Comparison.self)
        let amount = price("amount", currency)
        guard isSound, let code, let title, let sku, let place, let kind, let amount else { return nil }
        return GuardCase(code, title, sku, place, kind, comparison ?? .is, amount.minor)
    }

    private mutating func guardPlace() -> PolicyPlace? {
        let store = code("store", of: Coded.Store.self)
        let account = code("account", of: Coded.Account.self)
        let region = code("region", of: Coded.Region.self)
        let channel = choice("channel", of: Channel.self)
        guard isSound else { return nil }
        if let place = PolicyPlace(store: store, account: account, region: region, channel: channel) { return place }
        note("price.guard-one-place", at: "store")
        return nil
    }
}

extension PolicyPlace {
    /// Of exactly one of store, account, and region with channel; else nil.
    package init?(store: StoreCode?, account: AccountCode?, region: RegionCode?, channel: Channel?) {
        switch (store, account, region, channel) {
        case (let store?, nil, nil, nil): self = .store(store)
        case (nil, let account?, nil, nil): self = .account(account)
        case (nil, nil, let region?, let channel?): self = .region(region, channel)
        default: return nil
        }
    }
}
