/// Histories of many products and places over the same weeks.
package struct DemandPanel: Equatable, Sendable {
    package struct Series: Equatable, Sendable {
        package var name: String
        /// As its owner classes it; nil to go by how its demand comes.
        package var group: String?
        package var history: DemandHistory

        package init(_ name: String, group: String? = nil, _ history: DemandHistory) {
            (self.name, self.group, self.history) = (name, group, history)
        }
    }

    package private(set) var series: [Series]
    /// Of every history.
    package let weeks: Int

    /// Histories that are shorter than the longest begin later: what was before is not known.
    package init(_ series: [Series]) {
        let weeks = series.map(\.history.weeks.count).max() ?? 0
        self.weeks = weeks
        self.series = series.map { series in
            var series = series
            let missing = weeks - series.history.weeks.count
            guard missing > 0 else { return series }
            series.history.weeks.insert(contentsOf: repeatElement(.unknown, count: missing), at: 0)
            if !series.history.plans.isEmpty {
                series.history.plans.insert(contentsOf: repeatElement(DemandHistory.Plan(), count: missing), at: 0)
            }
            return series
        }
    }
}
