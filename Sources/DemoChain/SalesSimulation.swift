import Retail

/// A chain's trade, day after day: what consumers want, what stores and accounts
/// have and order, what is returned, activated and counted.
///
/// The same chain, assumptions and seed give the same days on every machine. Stock is never below zero and never comes
/// from nowhere: the first day begins with the shipments that fill the chain. At the end of every day
/// - an account's stock is its sell-in less its sell-through; a sell-in counts on the day of receipt,
/// - a store's stock is its sell-through less its sell-out.
package struct SalesSimulation: Sequence, IteratorProtocol {
    struct Shipment {
        let account: Int
        let product: Int
        let units: Int
    }
    struct Return {
        let store: Int
        let product: Int
        let minor: Int
    }
    struct Activation {
        let store: Int
        let account: Int?
        let product: Int
        let serial: IMEI
    }

    package let chain: Chain
    let assumptions: Assumptions
    let lives: ProductLives
    let rhythm: Rhythm
    let tiers: [String]
    let tierOfStore: [Int]
    /// By tier and product, thousandths.
    let taste: [[Int]]
    let daysOfChange: Set<Day>
    let products: Int
    let unlistedStores: [Int]

    var dice: Dice
    private var nextDay: Day?

    // By account and product, or by store and product: number × products + product.
    var accountStock: [Int]
    var onOrder: [Int]
    var storeStock: [Int]
    /// Serials that a shipment told, still in the store.
    var knownSerials: [[IMEI]]
    var serialsMade: [Int]

    /// By store; nil while it is closed.
    var assortmentOfStore: [Int?]
    /// A store's own units on an average day, millionths.
    var dailyUnits: [Int]
    var luck: [Int]
    var assortments: [Assortment] = []

    var arrivals: [Int32: [Shipment]] = [:]
    var returns: [Int32: [Return]] = [:]
    /// With a serial; without one, their key is all there is: (store × accounts + account) × products + product.
    var activations: [Int32: [Activation]] = [:]
    var plainActivations: [Int32: [Int]] = [:]
    var orderNumber = 0
    var prices: [Int]
    var today: DayOfTrade

    /// From the assumptions' first day up to and including their last.
    package init(_ chain: Chain, _ assumptions: Assumptions) throws(AssumptionFlaw) {
        self.chain = chain
        self.assumptions = assumptions
        lives = try ProductLives(chain, assumptions)
        guard assumptions.storeBands.contains(where: { $0.capacity <= 0 }) else { throw .storeBandsEndEarly }
        let named = Array(assumptions.tierOfCity.values) + Array(assumptions.tierOfFormat.values)
        let tiers = [Assumptions.otherTier] + Set(named).subtracting([Assumptions.otherTier]).sorted()
        let first = assumptions.firstDay
        products = chain.products.count
        var taste: [[Int]] = []
        for tier in tiers {
            guard let classes = assumptions.tastePermille[tier] else { throw .tasteUnknown(tier: tier) }
            taste.append(chain.products.indices.map { [lives] in classes[lives.modelClass(of: $0)] ?? 1000 })
        }
        (self.tiers, self.taste) = (tiers, taste)
        tierOfStore = chain.stores.map { store in
            let city = ChainFiles.original(of: chain.regions[store.region].code)
            let tier = assumptions.tierOfFormat[store.format] ?? assumptions.tierOfCity[city]
            return tier.flatMap { tiers.firstIndex(of: $0) } ?? 0
        }
        let days = Int(assumptions.lastDay.sinceEpoch - first.sinceEpoch) + 1
        rhythm = Rhythm(assumptions, tiers: tiers, first: first, days: Swift.max(days, 1) + 90)
        daysOfChange = chain.daysOfChange
        unlistedStores = chain.stores.indices.filter { !chain.stores[$0].isListed }
        dice = Dice(seed: assumptions.seed)
        nextDay = first
        accountStock = Array(repeating: 0, count: chain.accounts.count * products)
        onOrder = accountStock
        storeStock = Array(repeating: 0, count: chain.stores.count * products)
        knownSerials = Array(repeating: [], count: storeStock.count)
        serialsMade = Array(repeating: 0, count: products)
        assortmentOfStore = Array(repeating: nil, count: chain.stores.count)
        dailyUnits = Array(repeating: 0, count: chain.stores.count)
        luck = Array(repeating: 1000, count: chain.stores.count)
        prices = Array(repeating: 0, count: products)
        today = DayOfTrade(first)
    }

    /// The next day; nil after the last.
    package mutating func next() -> DayOfTrade? {
        guard let day = nextDay, day <= assumptions.lastDay else { return nil }
        let isFirst = day == assumptions.firstDay
        nextDay = day.later(1)
        today = DayOfTrade(day)
        prices = (0..<products).map { lives.price(of: $0, on: day) }
        takeUpRanges(isFirst: isFirst)
        if isFirst { fillTheChain() } else { receive() }
        if day.parts.day == 10 { rotate() }
        supplyStores(all: isFirst)
        sell()
        takeBack()
        activate()
        if day.weekday == 6 { countStores() }
        if !isFirst { orderGoods() }
        return today
    }

    /// Units of a product in an account's warehouses at the end of the day that `next` gave last.
    package func stock(ofAccount account: Int, product: Int) -> Int { accountStock[account * products + product] }

    /// Units on their way to an account.
    package func inTransit(toAccount account: Int, product: Int) -> Int { onOrder[account * products + product] }

    /// Units of a product in a store at the end of the day that `next` gave last.
    package func stock(inStore store: Int, product: Int) -> Int { storeStock[store * products + product] }
}

extension Day {
    /// 0 is Monday. (1970-01-01 was a Thursday.)
    var weekday: Int { ((Int(sinceEpoch) + 3) % 7 + 7) % 7 }

    /// So many days later; the last day that can be written does not end.
    func later(_ days: Int) -> Day { Day(sinceEpoch: sinceEpoch + Int32(days)) ?? Day.last }
}
