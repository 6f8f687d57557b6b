import Retail
import StoreGrading
import TestKit
import Testing

@Suite struct `Whatever the chain, a grading` {
    private func answers(_ chain: RandomChain) -> [NaiveGrading.Answer] {
        Grading(chain.scheme, in: chain.chart, for: chain.month).outcome(of: chain.stores).stores.map {
            NaiveGrading.Answer(
                proposed: $0.proposed, outcome: $0.outcome, rank: $0.rank,
                total: $0.total.map { Int($0.tenThousandths) })
        }
    }

    @Test(arguments: 1...150) func `is what the naive one says`(seed: UInt64) {
        let chain = RandomChain(seed)
        #expect(answers(chain) == NaiveGrading(chain: chain).answers())
    }

    @Test(arguments: 1...60) func `does not depend on the order of the stores`(seed: UInt64) {
        let chain = RandomChain(seed)
        var dice = Seeded(seed)
        let order = chain.stores.indices.shuffled(using: &dice)
        var shuffled = chain
        shuffled.stores = order.map { chain.stores[$0] }
        let (straight, mixed) = (answers(chain), answers(shuffled))
        #expect(mixed == order.map { straight[$0] })
    }

    /// More of one figure, all others of the store and of its peers as they are.
    @Test(arguments: 1...100) func `never lowers the total of a store that has more of a factor`(seed: UInt64) {
        var dice = Seeded(seed)
        let chain = RandomChain(seed)
        let index = Int.random(in: chain.stores.indices, using: &dice)
        let before = answers(chain)
        for raise in [\StoreFacts.capacity, \.footfall, \.area] {
            var raised = chain
            guard let figure = raised.stores[index][keyPath: raise] else { continue }
            raised.stores[index][keyPath: raise] = figure + Int64.random(in: 1...100, using: &dice)
            // What people or capacity are a part of would fall: only the factor itself is looked at.
            let parts: [FactorSource] = [.conversion, .share, .shareTrend]
            guard !raised.scheme.factors.contains(where: { parts.contains($0.source) }) else { continue }
            let after = answers(raised)
            guard let old = before[index].total, let new = after[index].total else { continue }
            #expect(new >= old)
            if raised.scheme.quotas.isEmpty, let old = before[index].proposed, let new = after[index].proposed {
                #expect(new <= old)
            }
        }
    }

    @Test(arguments: 1...100) func `keeps shares where no grade was before, and quotas always`(seed: UInt64) {
        var chain = RandomChain(seed)
        for index in chain.stores.indices { chain.stores[index].previous = nil }
        let quotas = chain.scheme.quotas
        chain.scheme.quotas = []
        let outcome = Grading(chain.scheme, in: chain.chart, for: chain.month).outcome(of: chain.stores)
        if case .shares(let shares) = chain.scheme.cut {
            for (number, group) in outcome.groups.enumerated() {
                let members = outcome.stores.filter { $0.group == number }
                #expect(members.count == group.size)
                var sum = 0
                for (grade, share) in zip(Grade.allCases, shares) {
                    sum += share.basisPoints
                    let better = members.count { ($0.proposed ?? .e) <= grade }
                    let exact = Double(group.size * sum) / 10_000
                    #expect(Double(better) == max(1, exact.rounded(.toNearestOrAwayFromZero)))
                }
            }
        }
        chain.scheme.quotas = quotas
        guard let quota = quotas.first else { return }
        let held = Grading(chain.scheme, in: chain.chart, for: chain.month).outcome(of: chain.stores)
        let graded = chain.stores.indices.filter { held.stores[$0].outcome == .graded }
        for (_, members) in Dictionary(
            grouping: graded, by: { chain.chart.region(chain.stores[$0].region, at: quota.level) })
        {
            let having = members.count { held.stores[$0].proposed == quota.grade }
            #expect(having * 10_000 <= members.count * quota.atMost.basisPoints)
        }
    }

    @Test(arguments: 1...60) func `never says E for want of facts`(seed: UInt64) {
        let chain = RandomChain(seed)
        let outcome = Grading(chain.scheme, in: chain.chart, for: chain.month).outcome(of: chain.stores)
        for (store, graded) in zip(chain.stores, outcome.stores) where store.now.months < chain.scheme.minimumMonths {
            #expect(graded.outcome != .graded)
        }
        for graded in outcome.stores {
            #expect((graded.outcome == .ungraded) == (graded.proposed == nil))
            #expect((graded.outcome == .ungraded) == (graded.missing != nil))
        }
    }
}
