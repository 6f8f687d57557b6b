package import Retail

/// What other figures would bring a store, with its peers and the cut-offs as they are, and what a better grade asks.
package struct GradeLift: Equatable, Sendable {
    let scheme: GradingScheme
    /// In the order of the scheme's factors, as the run has them.
    let figures: [Int64?]
    let points: [Int32?]
    let isDropped: [Bool]
    /// What is compared with the cut-offs.
    let measure: Int64
    /// Which grade is wanted.
    let target: Grade
    let cuts: [Int64?]
    /// Where shares of the group cut: the least total that ranks among them, the store itself counted; nil for none.
    let shareBar: Int64?

    /// What the cut-offs say of a store.
    package struct Standing: Equatable, Sendable {
        package let total: Points
        /// In the unit of the cut-offs.
        package let measure: Int64
    }

    /// What is added to figures, in the units of their sources.
    typealias Raise = [FactorSource: Int64]

    /// The factors whose points a raise changes: those whose figure is known.
    func places(of source: FactorSource) -> [Int] {
        scheme.factors.indices.filter { scheme.factors[$0].source == source && !isDropped[$0] && figures[$0] != nil }
    }

    /// Where the store would stand.
    ///
    /// - Parameter pointsOf: The points of a factor, by its place, for a figure.
    func standing(_ raise: Raise, pointsOf: (Int, Int64) throws -> Int32) rethrows -> Standing {
        var raised = points
        for (source, addition) in raise where addition != 0 {
            for place in places(of: source) {
                if let figure = figures[place] { raised[place] = try pointsOf(place, figure.adding(addition)) }
            }
        }
        let total = scheme.total(of: raised[...], isDropped)
        guard case .measure(let source, _, _) = scheme.cut else {
            return Standing(total: total, measure: Int64(total.tenThousandths))
        }
        return Standing(total: total, measure: measure.adding(raise[source] ?? 0))
    }

    /// Whether that is far enough beyond the cut-off of the wanted grade for a store that comes from a worse one.
    func reaches(_ standing: Standing) -> Bool {
        if case .shares = scheme.cut { return shareBar.map { standing.measure >= $0 } ?? false }
        guard let cut = cut(for: standing.total) else { return true }
        return GradeSettling(band: scheme.band, steps: scheme.steps).isAbove(standing.measure, cut)
    }

    /// Whether the first is further from being enough than the second, or as far with a lower total.
    func isShorter(_ one: Standing, than other: Standing) -> Bool {
        func gap(_ standing: Standing) -> Int64 { (bar(for: standing.total) ?? .max).adding(-standing.measure) }
        return (-Int128(gap(one)), one.total.tenThousandths) < (-Int128(gap(other)), other.total.tenThousandths)
    }

    /// The least measure that is, for a store with such a total; nil where no measure is enough.
    func bar(for total: Points) -> Int64? {
        if case .shares = scheme.cut { return shareBar }
        return cut(for: total).map { GradeSettling(band: scheme.band, steps: scheme.steps).bars(of: $0).above }
    }

    private func cut(for total: Points) -> Int64? {
        scheme.cut.refined(CutOffs(ends: cuts, ranks: nil), forTotal: total).ends[target.place]
    }
}

extension GradeLift {
    /// The least total with which a store is far enough beyond where a share of its group ends, itself counted; nil where
    /// none is: a group with one A keeps it, while the band asks to be beyond the store's own total.
    static func shareBar(
        lastRank: Int, band: Percentage, peersAbove: (Int64) throws -> Int
    ) rethrows -> Int64? {
        var (low, high) = (Int64(0), Int64(Points.all.tenThousandths) + 1)
        while low < high {
            let middle = (low + high) / 2
            if try isAmongShare(middle, lastRank: lastRank, band: band, peersAbove: peersAbove) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low > Int64(Points.all.tenThousandths) ? nil : low
    }

    /// Whether a store with such a total would be far enough beyond where a share of its group ends, itself counted,
    /// when so many of its peers lie above a total.
    ///
    /// - Parameter peersAbove: How many of the others have more than that.
    static func isAmongShare(
        _ total: Int64, lastRank: Int, band: Percentage, peersAbove: (Int64) throws -> Int
    ) rethrows -> Bool {
        // Of level stores the others count as better: their order is decided by figures that are not looked at here.
        guard try peersAbove(total - 1) < lastRank else { return false }
        let margin = GradeSettling(band: band, steps: 1)
        // The greatest cut-off that such a total is far enough above.
        var (low, high) = (Int64(0), max(total, 0))
        while low < high {
            let middle = (low + high + 1) / 2
            if margin.isAbove(total, middle) { low = middle } else { high = middle - 1 }
        }
        let own = total > low ? 1 : 0
        return try peersAbove(low) + own < lastRank
    }
}

extension Int64 {
    /// What does not fit is the greatest or the least that does.
    func adding(_ other: Int64) -> Int64 {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? (other > 0 ? .max : .min) : sum
    }

    func times(_ count: Int) -> Int64 {
        let (product, overflows) = multipliedReportingOverflow(by: Int64(count))
        return overflows ? (self > 0 ? .max : .min) : product
    }
}

extension GradeLift {
    /// Whether more of a source can bring the store over the cut-off: where that is a fixed measure of another source, its
    /// points only move the cut-off by the refinement.
    func moves(_ source: FactorSource) -> Bool {
        guard case .measure(let measured, _, _) = scheme.cut else { return !places(of: source).isEmpty }
        return measured == source
    }

    /// The least addition to one source that is enough, everything else as it is: whole in people's unit; nil where no
    /// addition is, up to a thousand million.
    ///
    /// - Parameter look: The points of a factor, by its place, for figures.
    func least(of source: FactorSource, look: (Int, [Int64]) throws -> [Int32]) rethrows -> Int64? {
        let places = places(of: source)
        guard moves(source) || !places.isEmpty else { return nil }
        /// Which of the additions, rising, is the first that is enough.
        func first(_ additions: [Int64]) throws -> Int? {
            var points: [Int: [Int64: Int32]] = [:]
            for place in places {
                guard let figure = figures[place] else { continue }
                let raised = additions.map { figure.adding($0.times(Int(source.scale(in: scheme.currency)))) }
                points[place] = Dictionary(zip(raised, try look(place, raised)), uniquingKeysWith: { $1 })
            }
            return additions.firstIndex { addition in
                reaches(
                    standing([source: addition.times(Int(source.scale(in: scheme.currency)))]) { points[$0]?[$1] ?? 0 })
            }
        }
        // By powers of two, and then thirty-two parts at a time.
        let powers = (0...30).map { Int64(1) << $0 }
        guard let power = try first(powers) else { return nil }
        var (low, high) = (power == 0 ? 1 : powers[power - 1] + 1, powers[power])
        while low < high {
            let step = max((high - low) / 32, 1)
            let tried = Array(stride(from: low, to: high, by: Int(step))) + [high]
            let place = try first(tried) ?? tried.count - 1
            high = tried[place]
            if place > 0 { low = tried[place - 1] + 1 } else { low = high }
        }
        return low.times(Int(source.scale(in: scheme.currency)))
    }
}
