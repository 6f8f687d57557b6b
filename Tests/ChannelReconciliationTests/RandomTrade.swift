import Retail
import TestKit

/// Two months of trade on the small chain, drawn by a seed: what truly happened, what was told of it, and what the
/// ledger has.
struct RandomTrade {
    struct Movement {
        let account: String
        /// nil for a sell-in.
        let store: String?
        let product: Int
        let level: SalesLevel
        let day: Int32
        let units: Int64
    }

    /// One document an account and day; a product that is not in `rows` is not named, one that is nil tells no stock.
    struct Document {
        let account: String
        let place: String
        let day: Int32
        let refused: Int64
        let rows: [Int: Int64?]
    }

    struct Count {
        let store: String
        let product: Int
        let day: Int32
        let units: Int64
    }

    struct Key: Hashable {
        let place: String
        let product: Int
        let day: Int32
    }

    static let accounts = ["D-ZJ": ["S-HZ-1", "S-HZ-2"], "D-GD": ["S-GZ-1"], "C-XC": ["C-HZ-1"]]
    static let warehouses = ["D-ZJ": "W-ZJ", "D-GD": "W-GD", "C-XC": "W-XC"]
    static let products = ["A6-256-BK", "A6-256-WH", "M3-128-BK"]
    /// 2026-01-01 and the days after it.
    static let first: Int32 = 20_454
    static let length: Int32 = 75
    /// Tells changes only.
    static let delta = "D-GD"
    /// Its sell-through is not loaded from this day on.
    static let silent = (account: "C-XC", from: first + 55)

    var movements: [Movement] = []
    var documents: [Document] = []
    var counts: [Count] = []
    /// Pieces that a telling is wrong by.
    var errors: [Key: Int64] = [:]

    init(seed: UInt64) {
        var dice = Seeded(seed)
        var stock = Pieces()
        var toldBefore: [String: [Int64]] = [:]
        for day in Self.first..<Self.first + Self.length {
            for (account, stores) in Self.accounts.sorted(by: { $0.key < $1.key }) {
                for product in 0..<3 {
                    if dice.below(5) == 0 {
                        let units = dice.below(8) == 0 && stock[account, product] > 0 ? -1 : dice.below(Int64(20)) + 1
                        move(account, nil, product, .sellIn, day, units, to: account, in: &stock)
                    }
                    for store in stores {
                        let most = min(stock[account, product], 3)
                        if most > 0, dice.below(2) == 0 {
                            let units = dice.below(most) + 1
                            stock[account, product] -= units
                            move(account, store, product, .sellThrough, day, units, to: store, in: &stock)
                        }
                        if stock[store, product] > 0, dice.below(2) == 0 {
                            move(account, store, product, .sellOut, day, 1, to: store, in: &stock)
                        }
                    }
                }
                tell(account, stores, day, stock, &toldBefore, &dice)
            }
        }
    }

    private mutating func move(
        _ account: String, _ store: String?, _ product: Int, _ level: SalesLevel, _ day: Int32, _ units: Int64,
        to place: String, in stock: inout Pieces
    ) {
        stock[place, product] += level == .sellOut ? -units : units
        if level == .sellThrough, account == Self.silent.account, day >= Self.silent.from { return }
        movements.append(
            Movement(account: account, store: store, product: product, level: level, day: day, units: units))
    }

    private mutating func tell(
        _ account: String, _ stores: [String], _ day: Int32, _ stock: Pieces,
        _ before: inout [String: [Int64]], _ dice: inout Seeded
    ) {
        if dice.below(4) == 0 {
            var rows: [Int: Int64?] = [:]
            let refused: Int64 = account != Self.delta && dice.below(6) == 0 ? 1 : 0
            for product in 0..<3 {
                let error = dice.below(12) == 0 ? dice.below(Int64(4)) + 1 : 0
                let units = stock[account, product] + error
                let key = Key(place: account, product: product, day: day)
                if account == Self.delta {
                    // Also what is not told again is told: it is as before.
                    if error > 0 { errors[key] = error }
                    if let known = before[account]?[product], known == units { continue }
                    before[account, default: [-1, -1, -1]][product] = units
                } else if units == 0 || refused > 0, dice.below(2) == 0 {
                    continue
                } else if dice.below(15) == 0 {
                    rows[product] = .some(nil)
                    continue
                }
                if error > 0 { errors[key] = error }
                rows[product] = units
            }
            documents.append(
                Document(
                    account: account, place: Self.warehouses[account] ?? "", day: day, refused: refused, rows: rows))
        }
        for store in stores where dice.below(6) == 0 {
            for product in 0..<3 where dice.below(5) > 0 {
                let error = dice.below(10) == 0 ? dice.below(Int64(3)) + 1 : 0
                if error > 0 { errors[Key(place: store, product: product, day: day)] = error }
                counts.append(
                    Count(store: store, product: product, day: day, units: stock[store, product] + error))
            }
        }
    }
}

/// What is at a place, by product.
struct Pieces {
    private var pieces: [String: [Int64]] = [:]

    subscript(place: String, product: Int) -> Int64 {
        get { pieces[place, default: [0, 0, 0]][product] }
        set { pieces[place, default: [0, 0, 0]][product] = newValue }
    }
}
