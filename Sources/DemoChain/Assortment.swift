import Retail

/// What stores of one kind carry and sell on a day: stores with one tier, one supplier per series and one breadth.
struct Assortment {
    struct Key: Hashable {
        let tier: Int
        /// By series; nil where nobody supplies it.
        let suppliers: [Int?]
        let breadth: Int
        let shown: Int
    }
    let key: Key
    /// Millionths of all units that the supplied series have while they are mature.
    let mature: Int
    /// The stores' own units a day, millionths, summed.
    var dailyUnits = 0

    /// Of all units on this day, in thousandths of a mature range: launches and cuts bring people in.
    private(set) var pull = 0
    private(set) var carried: [Bool]
    private(set) var wantedSums: [Int]
    private(set) var carriedSums: [Int]
    /// How the account should expect the units of a mature day to fall on the products, millionths.
    private(set) var expected: [Int]

    init(_ key: Key, mature: Int, products: Int) {
        self.key = key
        self.mature = max(mature, 1)
        carried = Array(repeating: false, count: products)
        (wantedSums, carriedSums, expected) = ([], [], [])
    }

    /// Takes what consumers want today and some days ahead, millionths by product; stores think their range over
    /// when `isReviewed`.
    mutating func update(wanted: [Int], ahead: [Int], isReviewed: Bool) {
        if isReviewed || wanted.count(where: { $0 > 0 }) <= key.breadth {
            carried = Self.favourites(wanted, key.breadth)
        }
        (wantedSums, carriedSums) = ([], [])
        var (all, own) = (0, 0)
        for product in wanted.indices {
            all += wanted[product]
            if carried[product] { own += wanted[product] }
            wantedSums.append(all)
            carriedSums.append(own)
        }
        pull = all * 1000 / mature
        let favourites = Self.favourites(ahead, key.breadth)
        let whole = ahead.reduce(0, +)
        let stocked = ahead.indices.reduce(0) { favourites[$1] ? $0 + ahead[$1] : $0 }
        expected = ahead.indices.map { favourites[$0] ? whole * ahead[$0] / mature * 1_000_000 / stocked : 0 }
    }

    /// Of the units of a day, the part that falls on a product; millionths.
    func share(of product: Int) -> Int {
        guard carried[product], let whole = carriedSums.last, whole > 0 else { return 0 }
        let before = product == 0 ? 0 : carriedSums[product - 1]
        return (carriedSums[product] - before) * 1_000_000 / whole
    }

    private static func favourites(_ wanted: [Int], _ breadth: Int) -> [Bool] {
        var favourites = wanted.map { $0 > 0 }
        let order = wanted.indices.filter { favourites[$0] }.sorted { (wanted[$1], $0) < (wanted[$0], $1) }
        for product in order.dropFirst(breadth) { favourites[product] = false }
        return favourites
    }
}
