package import Retail

/// The chain as the simulation needs it: places, buyers and goods by number, references resolved.
package struct Chain: Sendable {
    /// Who buys from the brand.
    package struct Account: Sendable {
        package let code: AccountCode
        package let kind: AccountKind
        /// The account's own warehouse, where its goods arrive.
        package let location: LocationCode
        /// Usual days from order to receipt.
        package let leadTimeDays: Int
        let region: Int
    }

    /// Where consumers buy.
    package struct Store: Sendable {
        package let code: StoreCode
        /// False for the place that stands for all stores of a distributor that nobody lists.
        package let isListed: Bool
        /// Units of all brands in a month; nil where nobody knows.
        package let capacityUnits: Int?
        let format: String
        let region: Int
        let opened: Day?
        let closed: Day?

        func isOpen(on day: Day) -> Bool { (opened.map { $0 <= day } ?? true) && (closed.map { day < $0 } ?? true) }
    }

    /// What is sold.
    package struct Product: Sendable {
        package let sku: SKU
        package let model: String
        let series: Int
        let storage: String
        let launched: Day
        let phaseOut: Day?
        let packSize: Int
    }

    struct Region: Sendable {
        let code: String
        let parent: Int?
    }

    /// Days on which an account supplies a store, or the stores of a region, with a series.
    struct Coverage: Sendable {
        let account: Int
        let from: Day
        let to: Day?
    }

    /// What coverage is for.
    struct Covered: Hashable, Sendable {
        enum Place: Hashable, Sendable { case store(Int), region(Int) }
        let place: Place
        let series: Int
    }

    package internal(set) var accounts: [Account] = []
    package internal(set) var stores: [Store] = []
    package internal(set) var products: [Product] = []
    var series: [String] = []
    var regions: [Region] = []
    var coverage: [Covered: [Coverage]] = [:]

    /// Who supplies a store with a series. A row that names the store goes before one of its region, a deeper region
    /// before a higher one; a place of unlisted stores has only the rows that name it.
    func supplier(of store: Int, series: Int, on day: Day) -> Int? {
        func found(_ place: Covered.Place) -> Int? {
            coverage[Covered(place: place, series: series)]?
                .first { $0.from <= day && ($0.to.map { day < $0 } ?? true) }?.account
        }
        if let named = found(.store(store)) { return named }
        var region = stores[store].isListed ? stores[store].region : nil
        while let place = region {
            if let account = found(.region(place)) { return account }
            region = regions[place].parent
        }
        return nil
    }

    /// The days on which somebody's supplier changes, or a store opens or closes.
    var daysOfChange: Set<Day> {
        var days: Set<Day> = []
        for rows in coverage.values {
            for row in rows { days.formUnion([row.from, row.to].compactMap(\.self)) }
        }
        for store in stores { days.formUnion([store.opened, store.closed].compactMap(\.self)) }
        return days
    }
}
