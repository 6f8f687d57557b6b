import DemoChain
import Retail

/// What the seeds' simulation did from the first day to the last, run once for all tests.
struct WholeRun: Sendable {
    static let once = Result { try WholeRun() }

    var rows: [SalesLevel: Int] = [:]
    var units: [SalesLevel: Int] = [:]
    var serials: [SalesLevel: [IMEI]] = [:]
    var serialsOnOthers = 0
    var listedUnits = 0
    var soldUnits = 0
    var returnedUnits = 0
    var lostUnits = 0
    var elsewhere = 0
    var wrongStocks = 0
    var negativeStocks = 0
    var comparedStocks = 0
    var stockAtTheEnd = 0
    var orderDatesOutOfTurn = 0
    /// Units by day, account and product.
    var receivedByOrders: [[Int]: Int] = [:]
    var receivedBySellIn: [[Int]: Int] = [:]
    var sellInByDayOfMonth = Array(repeating: 0, count: 31)
    /// Phones with a serial, by days from sale to activation.
    var activatedAfter: [Int32: Int] = [:]
    private var sold: [Int32: Int] = [:]
    private var soldOn: [IMEI: Int32] = [:]
    private var soldByModel: [String: [Int32: Int]] = [:]
    private var sellIn: [String: Int] = [:]
    private var accountStock: [Int]
    private var storeStock: [Int]

    private init() throws {
        var simulation = try SalesSimulation(Chain(Seeds.files()), Seeds.assumptions())
        let chain = simulation.chain
        accountStock = Array(repeating: 0, count: chain.accounts.count * chain.products.count)
        storeStock = Array(repeating: 0, count: chain.stores.count * chain.products.count)
        while let trade = simulation.next() {
            for row in trade.sales { take(row, on: trade.day, chain) }
            for row in trade.orders { take(row) }
            lostUnits += trade.lostUnits
            compare(with: simulation)
        }
        stockAtTheEnd = accountStock.reduce(0, +) + storeStock.reduce(0, +)
    }

    private mutating func take(_ row: SalesRow, on day: Day, _ chain: Chain) {
        rows[row.level, default: 0] += 1
        units[row.level, default: 0] += row.units
        if let serial = row.serial {
            serials[row.level, default: []].append(serial)
            let isSold = row.level == .activation || row.store.map { chain.stores[$0].isListed } ?? false
            if row.units != 1 || !isSold { serialsOnOthers += 1 }
        }
        if let serial = row.serial, row.level == .sellOut { soldOn[serial] = day.sinceEpoch }
        if row.level == .activation, let sale = row.serial.flatMap({ soldOn[$0] }) {
            activatedAfter[day.sinceEpoch - sale, default: 0] += 1
        }
        let model = chain.products[row.product].model
        switch row.level {
        case .sellIn:
            guard let account = row.account else { break }
            accountStock[account * chain.products.count + row.product] += row.units
            sellIn[chain.accounts[account].code.text, default: 0] += row.minor ?? 0
            // What goes back is no order's.
            if row.units > 0 {
                receivedBySellIn[[Int(day.sinceEpoch), account, row.product], default: 0] += row.units
            }
            // The first month fills the chain.
            if day.month != Month("2025-05") { sellInByDayOfMonth[day.parts.day - 1] += row.units }
        case .sellThrough:
            guard let account = row.account, let store = row.store else { break }
            accountStock[account * chain.products.count + row.product] -= row.units
            storeStock[store * chain.products.count + row.product] += row.units
        case .sellOut:
            guard let store = row.store else { break }
            storeStock[store * chain.products.count + row.product] -= row.units
            sold[day.sinceEpoch, default: 0] += row.units
            soldByModel[model, default: [:]][day.sinceEpoch, default: 0] += row.units
            if row.units < 0 { returnedUnits -= row.units } else { soldUnits += row.units }
            if row.units > 0, chain.stores[store].isListed { listedUnits += row.units }
        case .activation:
            guard let account = row.account, let store = row.store else { break }
            // Only unlisted stores bear the code of their account.
            let place = chain.stores[store].code.text
            if !chain.stores[store].isListed, place != "U-\(chain.accounts[account].code)" { elsewhere += row.units }
        case .storeStock: break
        }
    }

    private mutating func take(_ row: OrderRow) {
        let days = [row.day, row.confirmed, row.shipped, row.received].compactMap(\.self)
        if days != days.sorted() { orderDatesOutOfTurn += 1 }
        guard let received = row.received else { return }
        receivedByOrders[[Int(received.sinceEpoch), row.account, row.product], default: 0] += row.units
    }

    private mutating func compare(with simulation: SalesSimulation) {
        let products = simulation.chain.products.count
        for (index, stock) in accountStock.enumerated() {
            if simulation.stock(ofAccount: index / products, product: index % products) != stock { wrongStocks += 1 }
            if stock < 0 { negativeStocks += 1 }
        }
        for (index, stock) in storeStock.enumerated() {
            if simulation.stock(inStore: index / products, product: index % products) != stock { wrongStocks += 1 }
            if stock < 0 { negativeStocks += 1 }
        }
        comparedStocks += accountStock.count + storeStock.count
    }

    /// Units a day.
    func meanSold(where isMeant: (Day) -> Bool) -> Double {
        let days = sold.filter { Day(sinceEpoch: $0.key).map(isMeant) ?? false }
        return Double(days.values.reduce(0, +)) / Double(max(days.count, 1))
    }

    func meanOfModel(_ model: String, from first: Int32, days: Int32) -> Double {
        let units = (first..<first + days).reduce(0) { $0 + (soldByModel[model]?[$1] ?? 0) }
        return Double(units) / Double(days)
    }

    /// Minor units.
    func sellInOf(_ account: String) -> Int { sellIn[account] ?? 0 }
}

extension Day {
    /// 0 is Monday.
    var weekday: Int { (Int(sinceEpoch) + 3) % 7 }
}
