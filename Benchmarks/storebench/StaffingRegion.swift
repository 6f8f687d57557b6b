import PromoterStaffing
import Retail

/// A made-up region for postings: stores of all grades and promoters of all ranks on a map, some of them posted by whoever asked
/// first.
struct StaffingRegion {
    /// Headcounts as the reference has them: A 4, B 3, C 2, D 1.
    static var settings: StaffingSettings {
        var settings = StaffingSettings.builtIn
        settings.norm = HeadcountNorm(months: 3, grades: [.a: .init(4), .b: .init(3), .c: .init(2), .d: .init(1)])
        settings.rules.moves = .whole
        return settings
    }

    let ground: PostingGround

    init(stores count: Int, promoters people: Int, seed: UInt64 = 20_261_123) {
        var random = SplitMix(state: seed)
        let settings = Self.settings
        // About four kilometres between neighbours.
        let width = Double(count).squareRoot() * 0.036
        func place() -> Coordinates? {
            Coordinates(
                latitude: Int32((30 + width * random.unit()) * 1e7),
                longitude: Int32((120 + width * random.unit()) * 1e7))
        }
        var shops = (0..<count).map { number in
            let share = Double(number) / Double(count)
            let grade = Grade.allCases[[0.1, 0.3, 0.6, 0.85].firstIndex { share < $0 } ?? 4]
            let units = [90_000.0, 55_000, 35_000, 20_000, 8_000][Grade.allCases.firstIndex(of: grade) ?? 4]
            let ground = StoreStaffing.Ground(
                store: "S-\(number)", name: "", region: "R",
                format: number.isMultiple(of: 5) ? "flagship" : "chain_store",
                grade: grade, monthlyUnits: Int64(units * (0.6 + 0.8 * random.unit())), footfall: nil)
            return PostingGround.Shop(
                StoreStaffing(ground, posted: 0, by: settings.norm, lift: settings.lift), place: place(),
                regions: ["R"], suppliers: ["APEX": "D-1"])
        }
        let ranks = [
            "senior", "senior", "star", "junior", "junior", "junior", "junior", "trainee", "trainee", "trainee",
        ]
        var workers = (0..<people).map { number in
            PostingGround.Worker(
                code: "P-\(number)", rank: ranks[Int(random.unit() * 10)], employer: "brand",
                skills: Set(["photography", "gaming", "data_transfer", "service"].filter { _ in random.unit() < 0.5 }),
                home: place(), pay: Int64(250_000 + 150_000 * random.unit()))
        }
        // Four of five were posted over the years, to the nearest store that still had room.
        var posted = [Int](repeating: 0, count: count)
        for worker in workers.indices where random.unit() < 0.8 {
            guard let home = workers[worker].home else { continue }
            let near = shops.indices.filter { posted[$0] < shops[$0].staffing.wanted }
                .min { metres(home, shops[$0]) < metres(home, shops[$1]) }
            guard let near else { continue }
            posted[near] += 1
            workers[worker].present = shops[near].code
        }
        for shop in shops.indices {
            let was = shops[shop].staffing
            let ground = StoreStaffing.Ground(
                store: was.store, name: was.name, region: was.region, format: was.format, grade: was.grade,
                monthlyUnits: was.monthlyUnits, footfall: nil)
            shops[shop].staffing = StoreStaffing(ground, posted: posted[shop], by: settings.norm, lift: settings.lift)
        }
        ground = PostingGround(
            region: "R", month: Month.first, day: Day.first, workers: workers, shops: shops)
    }
}

private func metres(_ home: Coordinates, _ shop: PostingGround.Shop) -> Int {
    shop.place.map { home.metres(to: $0) } ?? .max
}

struct SplitMix {
    var state: UInt64

    mutating func unit() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ mixed >> 31) >> 11) / Double(1 << 53)
    }
}
