import PromoterStaffing
import Retail
import TestKit

extension PostingGround {
    /// A region by chance: few people and stores, so that every posting of them can be tried; rules of all kinds bite.
    static func madeUp(_ random: inout Seeded, people: Int, stores: Int) -> PostingGround {
        let shops = (0..<stores).map { number in
            let grade = sure([Grade.a, .b, .c].randomElement(using: &random))
            let posted = Int.random(in: 0...2, using: &random)
            let staffing = StoreStaffing(
                .init(
                    store: "S-\(number)", name: "", region: "R",
                    format: Bool.random(using: &random) ? "flagship" : "mall",
                    grade: grade,
                    monthlyUnits: Int.random(in: 0...9, using: &random) == 0
                        ? nil : Int64.random(in: 20_000...90_000, using: &random), footfall: nil),
                posted: posted, by: norm, lift: StaffingSettings.builtIn.lift)
            return Shop(
                staffing, place: place(&random), regions: ["CN", number < 2 ? "ZJ" : "JS"],
                suppliers: ["APEX": number.isMultiple(of: 2) ? "D-1" : "D-2", "MUSE": "D-2"],
                sold: ["APEX": Int64.random(in: 0...30, using: &random), "MUSE": 10])
        }
        let workers = (0..<people).map { number in
            Worker(
                code: "P-\(number)", rank: ["trainee", "junior", "senior", "star"].randomElement(using: &random),
                employer: ["brand", "agency", "D-1"].randomElement(using: &random),
                skills: Set(["gaming", "service", "photography"].filter { _ in Bool.random(using: &random) }),
                languages: Bool.random(using: &random) ? ["wuu"] : [],
                certificates: Int.random(in: 0...3, using: &random) > 0 ? ["A-9"] : [],
                home: Int.random(in: 0...5, using: &random) > 0 ? place(&random) : nil,
                pay: Int.random(in: 0...4, using: &random) > 0
                    ? Int64.random(in: 200_000...560_000, using: &random) : nil,
                present: Bool.random(using: &random) ? shops.randomElement(using: &random)?.code : nil,
                sold: ["APEX": Int64.random(in: 0...9, using: &random)],
                vetoes: Int.random(in: 0...6, using: &random) == 0 ? ["S-0"] : [])
        }
        return PostingGround(
            region: "ZJ", month: sure(Month("2026-11")), day: sure(Day("2026-11-01")), workers: workers, shops: shops,
            launches: [Launch(model: "A-9", series: "APEX")],
            grants: [
                Grant(region: "ZJ", heads: Int.random(in: 1...4, using: &random), money: 900_000, usedHeads: 0),
                Grant(region: "CN", heads: 5, usedHeads: Int.random(in: 0...1, using: &random)),
            ])
    }

    private static let norm = HeadcountNorm(months: 3, grades: [.a: .init(2), .b: .init(2), .c: .init(1)])

    private static func place(_ random: inout Seeded) -> Coordinates? {
        Coordinates(
            latitude: Int32.random(in: 300_000_000...303_000_000, using: &random),
            longitude: Int32.random(in: 1_200_000_000...1_203_000_000, using: &random))
    }
}

/// The rules again, written apart from the program and as plainly as can be.
struct RuleCheck {
    let ground: PostingGround
    let settings: StaffingSettings
    /// By worker, then by shop.
    private let pairs: [[PostingPair]]

    init(ground: PostingGround, settings: StaffingSettings) {
        (self.ground, self.settings) = (ground, settings)
        let worths = ground.headWorths(lift: settings.lift)
        pairs = ground.workers.indices.map { worker in
            ground.shops.indices.map { ground.pair(worker, $0, by: settings, head: worths[$0]) }
        }
    }

    /// What a posting of everybody (the store's place, or nil) breaks, in words.
    func broken(_ stores: [Int?]) -> [String] {
        var broken: [String] = []
        for (worker, shop) in stores.enumerated() {
            guard let shop else { continue }
            if let bar = pairs[worker][shop].bar { broken.append("\(worker) in \(shop): \(bar)") }
        }
        for (place, shop) in ground.shops.enumerated() {
            let team = stores.indices.filter { stores[$0] == place }.map { ground.workers[$0] }
            let ranks = team.map { $0.rank ?? "" }
            if team.count > shop.staffing.wanted - shop.guests { broken.append("\(place): full") }
            if ranks.count(where: { $0 == "trainee" }) > 1 { broken.append("\(place): trainees") }
            if team.count >= 2, [.a, .b].contains(shop.staffing.grade), !ranks.contains("senior"),
                !ranks.contains("star")
            {
                broken.append("\(place): nobody experienced")
            }
        }
        for grant in ground.grants {
            let inside = stores.indices.filter { worker in
                stores[worker].map { ground.shops[$0].regions.contains(grant.region) } ?? false
            }
            if !inside.isEmpty, inside.count + grant.usedHeads > grant.heads { broken.append("\(grant.region): heads") }
            let paid = inside.reduce(grant.usedMoney) { $0 + (ground.workers[$1].pay ?? 0) }
            if let money = grant.money, paid > money, paid > grant.usedMoney { broken.append("\(grant.region): money") }
        }
        if moved(stores) > allowance { broken.append("moves") }
        return broken
    }

    private func stayers() -> [(worker: Int, shop: Int)] {
        ground.workers.indices.compactMap { worker in
            guard let shop = ground.shops.firstIndex(where: { $0.code == ground.workers[worker].present }),
                pairs[worker][shop].bar == nil
            else { return nil }
            return (worker, shop)
        }
    }

    private func moved(_ stores: [Int?]) -> Int { stayers().count { stores[$0.worker] != $0.shop } }

    private var allowance: Int {
        let stayers = stayers()
        let surplus = ground.shops.indices.reduce(0) { sum, place in
            sum + max(0, stayers.count { $0.shop == place } - ground.shops[place].room)
        }
        return surplus + stayers.count * settings.rules.moves.basisPoints / 10_000
    }

    func worth(_ stores: [Int?]) -> Int64 {
        stores.enumerated().reduce(0) { sum, posting in
            sum + (posting.element.map { pairs[posting.offset][$0].value } ?? 0)
        }
    }

    /// The most that any posting is worth, by trying all; nil where none keeps the rules.
    func best() -> Int64? {
        var best: Int64?
        var stores = [Int?](repeating: nil, count: ground.workers.count)
        func go(_ worker: Int) {
            if worker == stores.count {
                if broken(stores).isEmpty { best = max(best ?? .min, worth(stores)) }
                return
            }
            for shop in [nil] + ground.shops.indices.map(Int?.some) {
                stores[worker] = shop
                go(worker + 1)
            }
        }
        go(0)
        return best
    }
}
