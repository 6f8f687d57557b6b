import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite struct `Postings of a region` {
    private var settings: StaffingSettings {
        var settings = StaffingSettings.builtIn
        settings.rules.moves = sure(Percentage("40"))
        // Seconds are of the whole program, in which other tests work too.
        settings.workSeconds = 3600
        return settings
    }

    @Test(arguments: 0..<40) func `are the best of all that keep the rules`(_ seed: Int) async throws {
        var random = Seeded(UInt64(seed))
        let ground = PostingGround.madeUp(&random, people: 5, stores: 4)
        let check = RuleCheck(ground: ground, settings: settings)
        let best = check.best()
        switch await ground.postings(by: settings) {
        case .plan(let plan):
            #expect(check.broken(stores(of: plan, ground)) == [])
            #expect(plan.value == best && plan.isProven, "\(plan.value) up to \(plan.bound), tried \(best ?? -1)")
            #expect(plan.value == check.worth(stores(of: plan, ground)))
            #expect(plan.lines.map(\.person) == ground.workers.map(\.code))
        case .collision(let rules, _):
            #expect(best == nil && !rules.isEmpty)
        case .undecided: Issue.record("undecided")
        }
    }

    @Test(arguments: 0..<12) func `are worth no less without a rule`(_ seed: Int) async throws {
        var random = Seeded(UInt64(1000 + seed))
        var ground = PostingGround.madeUp(&random, people: 14, stores: 7)
        let strict = await value(ground, settings)
        var free = settings
        free.rules.moves = .whole
        let moved = await value(ground, free)
        free.rules.team.seniorIn = []
        free.rules.team.trainees = 9
        let teams = await value(ground, free)
        ground.grants = []
        let granted = await value(ground, free)
        free.rules.certificates.grades = []
        free.rules.pay = [:]
        free.rules.ofEmployer = false
        let barred = await value(ground, free)
        let values = [strict, moved, teams, granted, barred].compactMap(\.self)
        #expect(values == values.sorted() && barred != nil, "\(values)")
    }

    @Test(arguments: 0..<12) func `of many break no rule and beat what one does by hand`(_ seed: Int) async throws {
        var random = Seeded(UInt64(2000 + seed))
        var ground = PostingGround.madeUp(&random, people: 40, stores: 20)
        ground.grants = [.init(region: "ZJ", heads: 9, money: 5_000_000)]
        var free = settings
        free.rules.moves = .whole
        guard case .plan(let plan) = await ground.postings(by: free) else {
            Issue.record("no plan")
            return
        }
        #expect(RuleCheck(ground: ground, settings: free).broken(stores(of: plan, ground)) == [])
        #expect(plan.present <= plan.byHand && plan.byHand <= plan.value && plan.value <= plan.bound)
        for line in plan.lines {
            #expect(line.posting?.parts.reduce(0, +) == line.posting?.value)
            if let other = line.other { #expect(other.store != line.store) }
        }
    }

    @Test func `that cannot be say which rules collide, and no more`() async throws {
        var random = Seeded(7)
        var ground = PostingGround.madeUp(&random, people: 0, stores: 3)
        ground.grants = [.init(region: "CN", heads: 1)]
        ground.launches = []
        ground.workers = ["P-1", "P-2"].map { PostingGround.Worker(code: $0, rank: "senior") }
        let wishes = PostingWishes(posted: ["P-1": "S-0", "P-2": "S-1"])
        let outcome = await ground.postings(by: settings, wishes: wishes)
        guard case .collision(let rules, let isSmallest) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(isSmallest)
        #expect(
            Set(rules) == [
                .grantedHeads(region: "CN"), .posted(person: "P-1", store: "S-0"), .posted(person: "P-2", store: "S-1"),
            ])
    }

    @Test func `gives every swap that gains for both stores, and no other`() throws {
        for seed in 0..<20 {
            var random = Seeded(UInt64(3000 + seed))
            var ground = PostingGround.madeUp(&random, people: 10, stores: 5)
            ground.grants = []
            let worths = ground.headWorths(lift: settings.lift)
            func units(_ worker: Int, _ shop: Int) -> PostingPair {
                ground.pair(worker, shop, by: settings, head: worths[shop])
            }
            let shops = ground.workers.map { worker in ground.shops.firstIndex { $0.code == worker.present } }
            var free = settings
            free.rules.team = .init(seniorRanks: [], seniorIn: [], traineeRanks: [], trainees: 9)
            let swaps = ground.swaps(by: free)
            var expected = 0
            for one in ground.workers.indices {
                for other in ground.workers.indices where one < other {
                    guard let here = shops[one], let there = shops[other], here != there else { continue }
                    let gain = units(other, here).units - units(one, here).units
                    let otherGain = units(one, there).units - units(other, there).units
                    let isOpen = units(other, here).bar == nil && units(one, there).bar == nil
                    if gain > 0, otherGain > 0, isOpen { expected += 1 }
                }
            }
            #expect(swaps.count == expected)
            #expect(swaps.allSatisfy { $0.gain > 0 && $0.otherGain > 0 })
            #expect(swaps.map(\.total) == swaps.map(\.total).sorted(by: >))
            #expect(ground.swaps(by: settings).count <= swaps.count)
        }
    }

    private func stores(of plan: PostingPlan, _ ground: PostingGround) -> [Int?] {
        plan.lines.map { line in ground.shops.firstIndex { $0.code == line.store } }
    }

    private func value(_ ground: PostingGround, _ settings: StaffingSettings) async -> Int64? {
        guard case .plan(let plan) = await ground.postings(by: settings), plan.isProven else { return nil }
        return plan.value
    }
}
