import Directory
package import Retail
package import SafetyStock
import StoreGrading
import Synchronization

/// How the stores and accounts of a region, and of all below it, stand on a day.
package struct RegionStanding: Equatable, Sendable {
    package let code: String
    package let name: String
    package let level: String
    /// nil at the top of what the person sees.
    package fileprivate(set) var parent: String?
    package fileprivate(set) var stores = 0
    /// Of the grades, in their order.
    package fileprivate(set) var grades = [Int](repeating: 0, count: Grade.allCases.count)
    package fileprivate(set) var needs = 0
    /// nil where headquarters has no rules of staffing.
    package fileprivate(set) var vacancies: Int?
    /// Stores that were visited in this month or the one before, and those that were judged and passed.
    package fileprivate(set) var audited = 0
    package fileprivate(set) var judged = 0
    package fileprivate(set) var passed = 0
    /// Accounts, and those of them that told their stock.
    package fileprivate(set) var accounts = 0
    package fileprivate(set) var told = 0
    fileprivate var position: Int64? = 0
    fileprivate var shipped: Int64? = 0
    /// Days since the oldest of it was told.
    package fileprivate(set) var oldest: Int?

    package var ungraded: Int { stores - grades.reduce(0, +) }

    /// Of the stock of its accounts; unknown where nobody told any.
    package var supply: DaysOfSupply {
        DaysOfSupply(
            position: told > 0 ? position : nil, shipped: told > 0 ? shipped : nil, window: StockCover.window)
    }

    init(code: String, name: String, level: String, parent: String?) {
        (self.code, self.name, self.level, self.parent) = (code, name, level, parent)
    }

    fileprivate mutating func add(_ store: StoreNeed) {
        stores += 1
        needs += store.need
        if let place = store.store.grade.flatMap({ Grade.allCases.firstIndex(of: $0) }) { grades[place] += 1 }
        if let wanted = store.vacancies { vacancies = (vacancies ?? 0) + wanted }
        if store.lastVisit != nil { audited += 1 }
        if let passes = store.passes {
            judged += 1
            passed += passes ? 1 : 0
        }
    }

    fileprivate mutating func add(_ stock: AccountStock?, on day: Day) {
        accounts += 1
        guard let stock else { return }
        told += 1
        position = stock.position.flatMap { own in position.map { $0 + own } }
        shipped = stock.shipped.flatMap { own in shipped.map { $0 + own } }
        oldest = max(oldest ?? 0, stock.age(on: day))
    }
}

extension [RegionStanding] {
    /// Sums over regions with something in them, each behind the one that it belongs to. Above the stores of a person who sees
    /// only a part of the chain there is nothing to tell.
    init(
        _ regions: [RegionStanding], _ stores: [StoreNeed], _ accounts: [(region: String, stock: AccountStock?)],
        on day: Day
    ) {
        var found = Dictionary(regions.map { ($0.code, $0) }) { first, _ in first }
        func path(_ code: String) -> [String] {
            var (path, next) = ([String](), Optional(code))
            while let code = next, let region = found[code], !path.contains(code) {
                path.append(code)
                next = region.parent
            }
            return path
        }
        for store in stores { for code in path(store.store.region) { found[code]?.add(store) } }
        for account in accounts { for code in path(account.region) { found[code]?.add(account.stock, on: day) } }
        let children = Dictionary(grouping: found.values.filter { $0.stores > 0 }) { $0.parent ?? "" }
        var rows: [RegionStanding] = []
        func gather(_ region: RegionStanding) {
            rows.append(region)
            for child in (children[region.code] ?? []).sorted(by: { $0.code < $1.code }) { gather(child) }
        }
        for var top in (children[""] ?? []).sorted(by: { $0.code < $1.code }) {
            while stores.allSatisfy({ $0.store.region != top.code }), let only = children[top.code], only.count == 1 {
                top = only[0]
            }
            top.parent = nil
            gather(top)
        }
        self = rows
    }
}

extension Office {
    /// The regions that the person sees, from the top down, with how they stand on a day.
    package func regionStandings(on day: Day) async throws -> [RegionStanding] {
        let regions = Mutex<[RegionStanding]>([])
        try await chain.each(.regions, on: day) { row in
            guard let code = row[0], let name = row[1], let level = row[3] else { return }
            regions.withLock { $0.append(RegionStanding(code: code, name: name, level: level, parent: row[2])) }
        }
        let accounts = Mutex<[(code: String, region: String)]>([])
        try await chain.each(.accounts, on: day) { row in
            if let code = row[0], let region = row[4] { accounts.withLock { $0.append((code, region)) } }
        }
        let stocks = Dictionary(try await morningStocks(on: day).accounts.map { ($0.account, $0) }) { first, _ in first
        }
        return [RegionStanding](
            regions.withLock { $0 }, try await storeNeeds(on: day),
            accounts.withLock { $0 }.map { ($0.region, stocks[$0.code]) }, on: day)
    }
}
