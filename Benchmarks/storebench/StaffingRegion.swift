import Optimisation

/// A made-up region for postings: stores of all grades and promoters of three levels on a map, each with what a posting is worth
/// in whole yuan a month, and a present posting that grew by itself.
struct StaffingRegion {
    struct Store {
        let grade: Int
        let place: (Double, Double)
        /// Heads at least, wished for and at most, by grade A to E.
        var heads: (least: Int, wished: Int, most: Int) {
            [(3, 4, 5), (2, 3, 4), (1, 2, 3), (1, 1, 2), (0, 1, 2)][grade]
        }
        var isLarge: Bool { grade < 2 }
    }

    struct Promoter {
        let level: Level
        let skill: Double
        let place: (Double, Double)
    }

    enum Level { case senior, fellow, trainee }

    let stores: [Store]
    let promoters: [Promoter]
    /// By promoter: the nearest stores, and what the posting there is worth.
    private(set) var choices: [[(store: Int, worth: Int)]] = []
    /// The store of each promoter; nil for nowhere.
    private(set) var present: [Int?] = []

    /// What a head below the wished number costs.
    static let shortfall = 900
    private static let stayBonus = 250

    init(stores count: Int, promoters people: Int, nearest: Int, seed: UInt64 = 20_261_123) {
        var random = SplitMix(state: seed)
        let width = Double(count).squareRoot() * 4
        stores = (0..<count).map { number in
            let share = Double(number) / Double(count)
            let grade = [0.1, 0.3, 0.6, 0.85].firstIndex { share < $0 } ?? 4
            return Store(grade: grade, place: (random.unit() * width, random.unit() * width))
        }
        promoters = (0..<people).map { _ in
            let share = random.unit()
            let level: Level = share < 0.3 ? .senior : share < 0.75 ? .fellow : .trainee
            return Promoter(
                level: level, skill: 0.6 + 0.8 * random.unit(), place: (random.unit() * width, random.unit() * width))
        }
        let near = promoters.map { promoter in
            stores.indices.map { (distance(promoter.place, stores[$0].place), $0) }.sorted { $0 < $1 }.prefix(nearest)
        }
        let plain = zip(promoters, near).map { promoter, near in
            near.map { (store: $0.1, worth: worth(promoter, stores[$0.1], kilometres: $0.0)) }
        }
        choices = plain
        // Posted over the years, by whoever asked first: rules kept, worth seen through a haze.
        let hazy = plain.map { $0.map { (store: $0.store, worth: $0.worth / 4 + Int(random.unit() * 3000)) } }
        present = greedy(by: hazy)
        choices = zip(plain, present).map { choices, store in
            choices.map { ($0.store, $0.worth + ($0.store == store ? Self.stayBonus : 0)) }
        }
    }

    private func distance(_ one: (Double, Double), _ other: (Double, Double)) -> Double {
        ((one.0 - other.0) * (one.0 - other.0) + (one.1 - other.1) * (one.1 - other.1)).squareRoot()
    }

    private func worth(_ promoter: Promoter, _ store: Store, kilometres: Double) -> Int {
        let grades = [3000.0, 2200, 1500, 1000, 600]
        let level: Double =
            switch promoter.level {
            case .senior: 1.3
            case .fellow: 1
            case .trainee: 0.7
            }
        return Int(grades[store.grade] * level * promoter.skill - 25 * max(0, kilometres - 5))
    }

    /// What anybody would do by hand: seniors into large stores first, then everybody where they are worth most, while the
    /// store has room, least numbers before wishes.
    func greedy() -> [Int?] { greedy(by: choices) }

    private func greedy(by choices: [[(store: Int, worth: Int)]]) -> [Int?] {
        let pairs = choices.enumerated().flatMap { person, list in list.map { (person, $0.store, $0.worth) } }
            .sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
        var posted = [Int?](repeating: nil, count: promoters.count)
        var heads = [Int](repeating: 0, count: stores.count)
        var (seniors, trainees) = (heads, heads)
        func pass(_ isWanted: (_ person: Int, _ store: Int) -> Bool) {
            for (person, store, _) in pairs where posted[person] == nil && isWanted(person, store) {
                let level = promoters[person].level
                if heads[store] >= stores[store].heads.most || level == .trainee && trainees[store] > 0 { continue }
                posted[person] = store
                heads[store] += 1
                seniors[store] += level == .senior ? 1 : 0
                trainees[store] += level == .trainee ? 1 : 0
            }
        }
        pass { promoters[$0].level == .senior && stores[$1].isLarge && seniors[$1] == 0 }
        pass { heads[$1] < stores[$1].heads.least }
        pass { heads[$1] < stores[$1].heads.wished }
        pass { _, _ in true }
        return posted
    }
}

struct SplitMix {
    var state: UInt64

    mutating func unit() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ mixed >> 31) >> 11) / Double(1 << 53)
    }
}
