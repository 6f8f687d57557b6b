import Postgres
package import Retail

/// How a store comes to a better grade.
package struct WayToGrade: Equatable, Sendable {
    package let run: GradeRun
    package let scheme: GradingScheme
    package let proposal: GradeProposal
    let lift: GradeLift
    /// From the proposed grade.
    package let from: Grade
    package let target: Grade
    package let standing: GradeLift.Standing
    /// The least measure that is enough at the present total, with the band; nil where none is.
    package var bar: Int64? { bar(after: standing.total) }
    package let outcome: Outcome
    /// What of one figure alone would do, everything else as it is.
    package let alone: [Alone]
    /// Some actions were tried less often than they may be done: there are more combinations than can be looked at.
    package let isTrimmed: Bool

    package enum Outcome: Equatable, Sendable {
        /// Far enough already: something else holds the grade.
        case reached
        case way(WayUp)
        /// No combination is enough; the one that comes furthest.
        case short(WayUp)
    }

    package struct Alone: Equatable, Sendable {
        package let source: FactorSource
        /// A month, in the unit of the source; whole in people's unit.
        package let addition: Int64
    }

    /// What has to be done, if anything can be done that is enough.
    package var way: WayUp? {
        guard case .way(let way) = outcome else { return nil }
        return way
    }

    /// The least measure that is enough with such a total: a refinement moves the cut-offs.
    package func bar(after total: Points) -> Int64? { lift.bar(for: total) }
    /// Whether any of the actions, or more sales alone, moves what the cut-offs are compared with.
    package let movesMeasure: Bool
    /// How many regradings it takes, since a store may only rise so many grades at once.
    package var regradings: Int { (from.place - target.place + scheme.steps - 1) / scheme.steps }
}

extension GradeBook {
    /// The cheapest actions, and of those the fewest, that bring a store over the cut-off of a better grade with the
    /// band, by the newest run of a month; with the cut-offs and the peers as they are. Refuses stores without a grade
    /// and grades that are not better.
    ///
    /// - Parameters:
    ///   - month: nil for the newest graded one up to today.
    ///   - target: nil for the next better one than the proposed.
    package func way(
        of store: StoreCode, month: Month? = nil, to target: Grade? = nil, today: Day
    ) async throws -> WayToGrade {
        try await own.read(isolation: .repeatableRead) { tx in
            try tx.way(of: store, try tx.judged(store, month: month, today: today), to: target)
        }
    }
}

extension Transaction {
    func way(of store: StoreCode, _ judged: JudgedStore, to wanted: Grade?) throws -> WayToGrade {
        let (run, rules, proposal) = judged
        let scheme = try rules.named(run.scheme)
        guard let from = proposal.proposed, let group = proposal.group, let measure = proposal.measure,
            let total = proposal.total
        else { throw Refusal("grade.way.ungraded", ["store": store.text, "month": "\(run.month)"]) }
        guard from.place > 0 else { throw Refusal("grade.way.top", ["store": store.text]) }
        let target = wanted ?? Grade.allCases[from.place - 1]
        guard target < from else {
            throw Refusal(
                "grade.way.not-better", ["store": store.text, "grade": from.rawValue, "wanted": target.rawValue],
                at: Place(path: "--to", value: target.rawValue))
        }
        var shareBar: Int64?
        if case .shares(let shares) = scheme.cut {
            shareBar = try GradeLift.shareBar(
                lastRank: GradeCut.lastRanks(shares, of: group.size)[target.place], band: scheme.band
            ) { total in
                let count = try peers(of: store, in: run.number, factor: nil, [total]).first
                return count.map { $0.known - $0.below - $0.level } ?? 0
            }
        }
        let lift = GradeLift(
            scheme: scheme, figures: proposal.figures, points: proposal.points,
            isDropped: scheme.factors.map { run.dropped.contains($0.name) }, measure: measure, target: target,
            cuts: group.cuts, shareBar: shareBar)
        func look(_ place: Int, _ figures: [Int64]) throws -> [Int32] {
            try points(of: store, in: run.number, factor: place, scheme.factors[place].normalisation, figures)
        }
        let search = LiftSearch(rules.actions)
        let known = try LiftPoints(lift, search, look: look)
        let standing = GradeLift.Standing(total: total, measure: measure)
        let outcome: WayToGrade.Outcome =
            if lift.reaches(standing) {
                .reached
            } else if let way = search.cheapest(lift, points: known) {
                .way(way)
            } else {
                .short(search.furthest(lift, points: known) ?? WayUp(steps: [], standing: standing))
            }
        let alone =
            outcome == .reached
            ? []
            : try [FactorSource.units, .keyUnits, .value].compactMap { source in
                try lift.least(of: source, look: look).map { WayToGrade.Alone(source: source, addition: $0) }
            }
        return WayToGrade(
            run: run, scheme: scheme, proposal: proposal, lift: lift, from: from, target: target, standing: standing,
            outcome: outcome, alone: alone, isTrimmed: search.isTrimmed,
            movesMeasure: search.sources.contains { lift.moves($0) } || !alone.isEmpty)
    }
}
