import Retail
import StoreGrading

/// The same rule written down once more, store by store and without regard for time: counting instead of sorting.
struct NaiveGrading {
    struct Answer: Equatable {
        var proposed: Grade?
        var outcome: GradedStore.Outcome
        var rank: Int?
        var total: Int?
    }
    let chain: RandomChain
    private var scheme: GradingScheme { chain.scheme }
    private var stores: [StoreFacts] { chain.stores }

    /// Of the stores in turn.
    func answers() -> [Answer] {
        let dropped = scheme.factors.map { factor in stores.allSatisfy { figure($0, factor.source) == nil } }
        var answers = stores.map { store in first(store, dropped) }
        let ranked = stores.indices.filter { answers[$0].outcome == .graded }
        let groups = groups(of: ranked)
        for index in ranked {
            let peers = groups.first { $0.contains(index) } ?? []
            answers[index].total = total(of: index, among: peers, dropped)
        }
        for peers in groups {
            for index in peers {
                answers[index].rank = 1 + peers.count { isBefore($0, index, answers) }
            }
        }
        for peers in groups {
            let order = peers.sorted { (answers[$0].rank ?? 0) < (answers[$1].rank ?? 0) }
            for index in peers { answers[index].proposed = settled(index, order, answers) }
        }
        guard scheme.calendar == .monthly || [1, 4, 7, 10].contains(chain.month.month) else { return answers }
        for quota in scheme.quotas { hold(quota, ranked, &answers) }
        return answers
    }

    // Figures --------------------------------------------------------------------------------------------------------

    private func figure(_ store: StoreFacts, _ source: FactorSource) -> Int? {
        func half(_ value: Double) -> Int { Int(value.rounded(.toNearestOrAwayFromZero)) }
        let (now, before) = (store.now, store.before)
        let (sold, sales) = (Double(now.units), now.months > 0 ? Double(now.months) : nil)
        func share(_ of: SoldPieces) -> Int? {
            guard of.months > 0, let whole = store.capacity, whole > 0 else { return nil }
            return half(Double(of.units) * 1_000_000 / Double(Int(whole) * of.months))
        }
        switch source {
        case .value:
            guard let sales, now.units <= 0 || now.unpriced < now.units else { return nil }
            return half(Double(now.amount) / sales)
        case .units: return sales.map { half(sold * 1000 / $0) }
        case .keyUnits: return sales.map { half(Double(now.keyUnits) * 1000 / $0) }
        case .growth:
            guard let own = ratio(store) else { return nil }
            var region = Optional(store.region)
            while let place = region {
                let known = stores.filter { chain.chart.path(from: $0.region).contains(place) }.compactMap(ratio)
                    .sorted()
                let above = chain.chart.regions[place].parent
                if known.count >= scheme.peers.atLeast || above == nil {
                    let (low, high) = (known[(known.count - 1) / 2], known[known.count / 2])
                    return own - Int((Double(low + high) / 2).rounded(.down))
                }
                region = above
            }
            return nil
        case .conversion:
            guard let sales, let people = store.footfall, people > 0 else { return nil }
            return half(sold * 1_000_000 / (Double(people) * sales))
        case .capacity: return store.capacity.map { Int($0) * 1000 }
        case .footfall: return store.footfall.map(Int.init)
        case .area: return store.area.map(Int.init)
        case .priceMix:
            let priced = now.units - now.unpriced
            return sales != nil && priced > 0 ? half(Double(now.amount) / Double(priced)) : nil
        case .share: return share(now)
        case .shareTrend:
            guard let late = share(now), let early = share(before) else { return nil }
            return late - early
        case .display, .judgement: return nil
        }
    }

    private func ratio(_ store: StoreFacts) -> Int? {
        let (now, before) = (store.now, store.before)
        guard now.months > 0, before.months > 0, before.units > 0 else { return nil }
        let whole = Double(now.units) * Double(before.months) * 1_000_000 / (Double(before.units) * Double(now.months))
        return Int(whole.rounded(.toNearestOrAwayFromZero)) - 1_000_000
    }

    // Who is ranked, and among whom ------------------------------------------------------------------------------------

    private func first(_ store: StoreFacts, _ dropped: [Bool]) -> Answer {
        if let opened = store.opened?.month, let end = opened.adding(months: scheme.newStores.graceMonths),
            chain.month < end
        {
            return Answer(proposed: scheme.newStores.grade, outcome: .provisional)
        }
        let used = zip(scheme.factors, dropped).filter { !$1 }.map(\.0)
        let known = used.filter { figure(store, $0.source) != nil }
        var isGraded = store.now.months >= scheme.minimumMonths && !known.isEmpty
        if case .measure(let source, _, _) = scheme.cut, figure(store, source) == nil { isGraded = false }
        if used.contains(where: { $0.missing == .ungraded && figure(store, $0.source) == nil }) { isGraded = false }
        return Answer(outcome: isGraded ? .graded : .ungraded)
    }

    /// Merged upwards: from the deepest regions on, what is too small goes one region up.
    private func groups(of ranked: [Int]) -> [[Int]] {
        let chart = chain.chart
        var pools: [(region: Int, format: String?, members: [Int])] = []
        func put(_ members: [Int], _ region: Int, _ format: String?) {
            if let place = pools.firstIndex(where: { $0.region == region && $0.format == format }) {
                pools[place].members += members
            } else {
                pools.append((region, format, members))
            }
        }
        for index in ranked {
            var region = stores[index].region
            let height = scheme.peers.level?.height ?? 99
            while chart.regions[region].level.height < height, let parent = chart.regions[region].parent {
                region = parent
            }
            put([index], region, scheme.peers.byFormat ? stores[index].format ?? "" : nil)
        }
        var groups: [(region: Int, format: String?, members: [Int])] = []
        while let deepest = pools.map(\.region).max() {
            let own = pools.filter { $0.region == deepest && $0.format != nil }
            if let pool = own.first {
                pools.removeAll { $0.region == deepest && $0.format == pool.format }
                if pool.members.count >= scheme.peers.atLeast {
                    groups.append(pool)
                } else if let parent = chart.regions[deepest].parent {
                    put(pool.members, parent, pool.format)
                } else {
                    put(pool.members, deepest, nil)
                }
                continue
            }
            var mixed = pools.first { $0.region == deepest } ?? (deepest, nil, [])
            pools.removeAll { $0.region == deepest }
            if mixed.members.count < scheme.peers.atLeast, let parent = chart.regions[deepest].parent {
                put(mixed.members, parent, nil)
                continue
            }
            while mixed.members.count < scheme.peers.atLeast,
                let least = groups.map({ ($0.members.count, $0.region, $0.format ?? "") }).min(by: <)
            {
                for group in groups where (group.members.count, group.region, group.format ?? "") == least {
                    mixed.members += group.members
                }
                groups.removeAll { ($0.members.count, $0.region, $0.format ?? "") == least }
            }
            groups.append(mixed)
        }
        return groups.map(\.members)
    }

    // Points and order -------------------------------------------------------------------------------------------------

    private func total(of index: Int, among peers: [Int], _ dropped: [Bool]) -> Int {
        var (sum, weights) = (0, 0)
        for (factor, isDropped) in zip(scheme.factors, dropped) where !isDropped {
            let weight = factor.weight.basisPoints
            let known = peers.compactMap { figure(stores[$0], factor.source) }
            if let own = figure(stores[index], factor.source) {
                sum += weight * points(own, factor.normalisation, known)
            } else if case .points(let given) = factor.missing {
                sum += weight * Int(given.tenThousandths)
            } else {
                continue
            }
            weights += weight
        }
        return weights == 0 ? 0 : sum / weights
    }

    private func points(_ own: Int, _ normalisation: Normalisation, _ known: [Int]) -> Int {
        switch normalisation {
        case .percentile:
            return (2 * known.count { $0 < own } + known.count { $0 == own }) * 1_000_000 / (2 * known.count)
        case .range(let from, let to):
            let (low, high) = (from.map(Int.init) ?? known.min() ?? 0, to.map(Int.init) ?? known.max() ?? 0)
            return low < high ? (min(max(own, low), high) - low) * 1_000_000 / (high - low) : 500_000
        case .banded(let steps): return steps.filter { $0.from <= own }.last.map { Int($0.points.tenThousandths) } ?? 0
        }
    }

    private func measure(_ index: Int, _ answers: [Answer]) -> Int {
        guard case .measure(let source, _, _) = scheme.cut else { return answers[index].total ?? 0 }
        return figure(stores[index], source) ?? 0
    }

    private func isBefore(_ one: Int, _ other: Int, _ answers: [Answer]) -> Bool {
        let factors = scheme.factors.enumerated().sorted {
            ($1.element.weight.basisPoints, $0.offset) < ($0.element.weight.basisPoints, $1.offset)
        }
        let keys = [one, other].map { index in
            [measure(index, answers), answers[index].total ?? 0]
                + factors.map { figure(stores[index], $0.element.source) ?? .min }
        }
        if keys[0] != keys[1] { return keys[1].lexicographicallyPrecedes(keys[0]) }
        return Array(stores[one].code.utf8).lexicographicallyPrecedes(Array(stores[other].code.utf8))
    }

    // Grades -----------------------------------------------------------------------------------------------------------

    private func settled(_ index: Int, _ order: [Int], _ answers: [Answer]) -> Grade {
        let own = measure(index, answers)
        var ends: [Int?]
        var reached = 4
        switch scheme.cut {
        case .shares(let shares):
            var sum = 0
            let last = shares.map { share -> Int in
                sum += share.basisPoints
                let exact = Double(order.count * sum) / 10_000
                return min(order.count, max(1, Int(exact.rounded(.toNearestOrAwayFromZero))))
            }
            ends = last.map {
                guard $0 < order.count else { return nil }
                let sides = measure(order[$0 - 1], answers) + measure(order[$0], answers)
                return Int((Double(sides) / 2).rounded(.up))
            }
            reached = last.firstIndex { answers[index].rank ?? 0 <= $0 } ?? 4
        case .points(let cuts): ends = cuts.map { Int($0.tenThousandths) }
        case .measure(_, let cuts, let refinement):
            ends = cuts.map(Int.init)
            if let refinement, let total = answers[index].total {
                let percent = Double(refinement.within.basisPoints)
                let factor =
                    total >= refinement.up.tenThousandths
                    ? 10_000 - percent : total < refinement.down.tenThousandths ? 10_000 + percent : 10_000
                ends = cuts.map { Int((Double($0) * factor / 10_000).rounded(.toNearestOrAwayFromZero)) }
            }
        }
        if case .shares = scheme.cut {} else { reached = ends.firstIndex { own >= $0 ?? .min } ?? 4 }
        guard let previous = stores[index].previous.flatMap({ Grade.allCases.firstIndex(of: $0) }) else {
            return Grade.allCases[reached]
        }
        guard scheme.calendar == .monthly || [1, 4, 7, 10].contains(chain.month.month) else {
            return Grade.allCases[previous]
        }
        var place = previous
        for _ in 0..<scheme.steps where place != reached {
            let end = ends[reached < place ? place - 1 : place].map { Double($0) }
            let margin = end.map { abs($0) * Double(scheme.band.basisPoints) / 10_000 } ?? 0
            let passes = end.map { reached < place ? Double(own) >= $0 + margin : Double(own) < $0 - margin } ?? true
            guard passes else { break }
            place += reached < place ? -1 : 1
        }
        return Grade.allCases[place]
    }

    private func hold(_ quota: GradeQuota, _ ranked: [Int], _ answers: inout [Answer]) {
        let frozen = answers
        func region(_ index: Int) -> Int { chain.chart.region(stores[index].region, at: quota.level) }
        for index in ranked where frozen[index].proposed == quota.grade {
            let members = ranked.filter { region($0) == region(index) }
            let better = members.filter { frozen[$0].proposed == quota.grade && isBefore($0, index, frozen) }
            if better.count >= members.count * quota.atMost.basisPoints / 10_000 {
                answers[index].proposed = Grade.allCases[quota.grade.place + 1]
            }
        }
    }
}
