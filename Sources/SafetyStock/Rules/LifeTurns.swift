/// Where products of a panel begin and end, as far as their demand tells: nothing else marks it in a file of series.
package struct LifeTurns: Equatable, Sendable {
    /// Weeks without demand before a first sale, or behind a last one, that make it a beginning or an end.
    package static let silence = 8
    /// Weeks of a launch and of a phase-out that are judged.
    package static let window = 12

    package struct Turn: Equatable, Sendable {
        /// By its place in the panel.
        package let series: Int
        /// The first week with demand, or the first without any more.
        package let week: Int
    }

    package let launches: [Turn]
    package let ends: [Turn]

    /// Those whose window lies in the panel, with all of its weeks known. What ends has to have been sold for as long as a
    /// beginning takes before its window.
    package init(_ panel: DemandPanel) {
        var launches: [Turn] = []
        var ends: [Turn] = []
        for (index, series) in panel.series.enumerated() {
            let pieces = series.history.weeks.map(\.pieces)
            guard let first = pieces.firstIndex(where: { ($0 ?? 0) > 0 }),
                let last = pieces.lastIndex(where: { ($0 ?? 0) > 0 })
            else { continue }
            func isKnown(_ weeks: Range<Int>) -> Bool {
                weeks.lowerBound >= 0 && weeks.upperBound <= pieces.count && pieces[weeks].allSatisfy { $0 != nil }
            }
            if first >= Self.silence, isKnown(first..<first + Self.window) {
                launches.append(Turn(series: index, week: first))
            }
            let end = last + 1
            if panel.weeks - end >= Self.silence, end - Self.window - Self.silence >= first,
                isKnown(end - Self.window..<end)
            {
                ends.append(Turn(series: index, week: end))
            }
        }
        (self.launches, self.ends) = (launches, ends)
    }
}
