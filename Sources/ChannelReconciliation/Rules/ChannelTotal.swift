/// How an account's lines and those of the stores that it supplies come out.
package struct ChannelTotal: Equatable, Sendable {
    package let account: String
    package let name: String
    /// Products, and of them those whose identity could be checked, and those that do not close.
    package let products: Int
    package let checked: Int
    package let differing: Int
    /// Pieces that are fewer, and that are more, than expected.
    package let short: Int64
    package let over: Int64
    /// In its warehouses, and on its way there, at the closing; nil where one of the products was not told.
    package let accountStock: Int64?
    package let inTransit: Int64?
    /// In the stores that were counted; nil where none was.
    package let storeStock: Int64?
    package let storesCounted: Int
    package let storesSupplied: Int
    /// All three; nil where one is not known, or a store that is supplied was not counted.
    package var channelStock: Int64? {
        guard let accountStock, let inTransit, let storeStock, storesCounted >= storesSupplied else { return nil }
        return accountStock + inTransit + storeStock
    }

    /// An account, and how many stores it supplied in the time.
    struct Supplied: Equatable, Sendable {
        let code: String
        let name: String
        let stores: Int
    }

    /// One an account, in the order of `accounts`.
    static func totals(_ accounts: [Supplied], _ lines: [ChannelLine], _ stores: [ChannelLine]) -> [ChannelTotal] {
        let ofAccount = Dictionary(grouping: lines) { $0.account ?? "" }
        let ofStores = Dictionary(grouping: stores) { $0.account ?? "" }
        return accounts.map { account in
            ChannelTotal(account, ofAccount[account.code] ?? [], ofStores[account.code] ?? [])
        }
    }

    private init(_ account: Supplied, _ lines: [ChannelLine], _ inStores: [ChannelLine]) {
        (self.account, name, storesSupplied) = (account.code, account.name, account.stores)
        let differences = lines.compactMap(\.difference)
        (products, checked) = (lines.count, differences.count)
        differing = differences.count { $0 != 0 }
        short = -differences.filter { $0 < 0 }.reduce(0, +)
        over = differences.filter { $0 > 0 }.reduce(0, +)
        accountStock = ChannelTotal.sum(lines.map(\.told))
        inTransit = ChannelTotal.sum(lines.map(\.inTransit))
        let counted = inStores.filter { $0.told != nil }
        storesCounted = Set(counted.map(\.store)).count
        storeStock = ChannelTotal.sum(counted.map(\.told))
    }

    /// Nil where a part is not known, or there is none.
    private static func sum(_ parts: [Int64?]) -> Int64? {
        let known = parts.compactMap(\.self)
        return known.isEmpty || known.count < parts.count ? nil : known.reduce(0, +)
    }
}
