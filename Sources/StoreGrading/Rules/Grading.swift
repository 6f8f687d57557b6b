package import Retail

/// What a run says of a store.
package struct GradedStore: Equatable, Sendable {
    package enum Outcome: String, CaseIterable, Sendable {
        case graded
        /// A new store, whose grade is not earned yet.
        case provisional
        /// Nothing, or not enough, is known of it: that is never an E.
        case ungraded
    }
    package var outcome: Outcome
    /// nil for an ungraded one.
    package var proposed: Grade?
    /// What the cut-offs alone say; with what follows of graded ones only.
    package var reached: Grade?
    package var hold: GradeHold?
    /// In the outcome's groups.
    package var group: Int?
    /// From 1, within the group.
    package var rank: Int?
    package var total: Points?
    /// What is compared with the cut-offs, in their unit.
    package var measure: Int64?
    /// The name of the factor for want of which it is ungraded; `months` for too few of them.
    package var missing: String?
}

/// Stores that were ranked among each other.
package struct PeerGroup: Equatable, Sendable {
    /// That holds them all: its place in the chart.
    package let region: Int
    /// nil where formats were put together, or do not count.
    package let format: String?
    package let size: Int
    /// Where A, B, C and D end: the measure from which on they are reached; nil where there is no such end, since nobody
    /// or everybody is on the better side.
    package let cuts: [Int64?]
}

/// What a run says.
package struct GradingOutcome: Sendable {
    /// Of the stores in the order in which they were given.
    package let stores: [GradedStore]
    package let groups: [PeerGroup]
    /// Factors that no store has a figure for.
    package let dropped: [String]
    let figures: FactorFigures
    /// Like the figures.
    let points: [Int32?]
    private let width: Int

    init(
        stores: [GradedStore], groups: [PeerGroup], dropped: [String], figures: FactorFigures, points: [Int32?],
        width: Int
    ) {
        self.stores = stores
        self.groups = groups
        self.dropped = dropped
        self.figures = figures
        self.points = points
        self.width = width
    }

    /// The figures of a store in the order of the scheme's factors, in the units of their sources.
    package func figures(of store: Int) -> ArraySlice<Int64?> { figures.values[store * width..<(store + 1) * width] }
    /// Ten-thousandths of a point, in the same order; nil of figures that are not known, and of stores that are not ranked.
    package func points(of store: Int) -> ArraySlice<Int32?> { points[store * width..<(store + 1) * width] }
}

/// Grades the stores of a chain for a month: whole numbers only, so that the same facts give the same digits whoever
/// asks, in whatever order they come.
///
/// Figures → points within the group → total → rank → grade reached → grade proposed (band, steps, quotas, calendar).
/// Stores that are level in the measure and the total are told apart by the figures of the factors, the heaviest first,
/// and at last by their codes.
package struct Grading: Sendable {
    let scheme: GradingScheme
    let chart: RegionChart
    let month: Month

    package init(_ scheme: GradingScheme, in chart: RegionChart, for month: Month) {
        self.scheme = scheme
        self.chart = chart
        self.month = month
    }

    package func outcome(of stores: [StoreFacts]) -> GradingOutcome {
        let figures = FactorFigures(
            of: stores, for: scheme.factors.map(\.source), atLeast: scheme.peers.atLeast, in: chart)
        let width = scheme.factors.count
        let isDropped = (0..<width).map { factor in stores.indices.allSatisfy { figures[$0, factor] == nil } }
        var graded = stores.indices.map { firstView(of: stores[$0], $0, figures, isDropped) }

        let ranked = stores.indices.filter { graded[$0].outcome == .graded }
        let groups = PeerGroups(of: ranked.lazy.map { stores[$0] }, by: scheme.peers, in: chart)
        var members = [[Int]](repeating: [], count: groups.groups.count)
        for index in ranked {
            let group = groups.group(of: stores[index])
            graded[index].group = group
            members[group].append(index)
        }
        var points = [Int32?](repeating: nil, count: figures.values.count)
        for group in members {
            for (place, factor) in scheme.factors.enumerated() where !isDropped[place] {
                for (index, given) in zip(group, factor.normalisation.points(of: group.map { figures[$0, place] })) {
                    points[index * width + place] = given
                }
            }
        }
        for index in ranked {
            let total = scheme.total(of: points[index * width..<(index + 1) * width], isDropped)
            graded[index].total = total
            graded[index].measure = measure(of: stores[index], total)
        }
        let order = RankOrder(stores, graded, figures, scheme)
        var peers: [PeerGroup] = []
        for (group, indices) in zip(groups.groups, members) {
            let ranked = indices.sorted { order.comesFirst($0, $1) }
            for (place, index) in ranked.enumerated() { graded[index].rank = place + 1 }
            let cuts = scheme.cut.cutOffs(of: ranked.map { graded[$0].measure ?? 0 })
            peers.append(
                PeerGroup(region: group.kind.region, format: group.kind.format, size: group.size, cuts: cuts.ends))
            for index in ranked { settle(&graded[index], stores[index], cuts) }
        }
        if scheme.calendar.moves(in: month) { holdQuotas(&graded, stores, order) }
        return GradingOutcome(
            stores: graded, groups: peers,
            dropped: zip(scheme.factors, isDropped).compactMap { $1 ? $0.name : nil }, figures: figures,
            points: points, width: width)
    }

    /// Whether a store can be ranked.
    private func firstView(
        of store: StoreFacts, _ index: Int, _ figures: FactorFigures, _ isDropped: [Bool]
    ) -> GradedStore {
        if isNew(store) {
            let grade = scheme.newStores.grade ?? scheme.cut.grade(ofNew: store)
            return grade.map { GradedStore(outcome: .provisional, proposed: $0) }
                ?? GradedStore(outcome: .ungraded, missing: "months")
        }
        guard store.now.months >= scheme.minimumMonths else {
            return GradedStore(outcome: .ungraded, missing: "months")
        }
        if case .measure(let source, _, _) = scheme.cut, FactorFigures.value(of: store, source) == nil {
            return GradedStore(outcome: .ungraded, missing: source.rawValue)
        }
        for (place, factor) in scheme.factors.enumerated()
        where !isDropped[place] && factor.missing == .ungraded && figures[index, place] == nil {
            return GradedStore(outcome: .ungraded, missing: factor.name)
        }
        // Points for what is missing are no figure: a store of which nothing else is known is not graded by them.
        let isKnown = scheme.factors.indices.contains { !isDropped[$0] && figures[index, $0] != nil }
        return isKnown
            ? GradedStore(outcome: .graded)
            : GradedStore(outcome: .ungraded, missing: scheme.factors.first?.name ?? "months")
    }

    private func isNew(_ store: StoreFacts) -> Bool {
        guard let opened = store.opened?.month, scheme.newStores.graceMonths > 0,
            let last = opened.adding(months: scheme.newStores.graceMonths)
        else { return false }
        return month < last
    }

    private func measure(of store: StoreFacts, _ total: Points) -> Int64 {
        guard case .measure(let source, _, _) = scheme.cut else { return Int64(total.tenThousandths) }
        return FactorFigures.value(of: store, source) ?? 0
    }

    private func settle(_ graded: inout GradedStore, _ store: StoreFacts, _ cuts: CutOffs) {
        guard let measure = graded.measure, let total = graded.total, let rank = graded.rank else { return }
        let own = scheme.cut.refined(cuts, forTotal: total)
        let reached = own.grade(measure: measure, rank: rank)
        graded.reached = reached
        let settled = GradeSettling(band: scheme.band, steps: scheme.steps).grade(
            reached: reached, previous: store.previous, measure: measure, cuts: own.ends)
        (graded.proposed, graded.hold) = (settled.grade, settled.hold)
        if let previous = store.previous, settled.grade != previous, !scheme.calendar.moves(in: month) {
            (graded.proposed, graded.hold) = (previous, .calendar)
        }
    }
}
