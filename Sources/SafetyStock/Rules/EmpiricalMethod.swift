/// The quantile of the totals of intervals that have been (`science.md` F13).
package struct EmpiricalMethod: LevelMethod {
    package let name = "empirical"
    /// Intervals that count, the latest.
    package static let window = 22

    package init() {}

    package func outlooks(of histories: [DemandHistory], classes: [Int], over interval: ProtectionInterval) -> [Outlook]
    {
        let run = interval.wholeWeeks
        return histories.map { history in
            let totals = history.totals(of: run).suffix(Self.window).compactMap(\.self)
            let weekly = totals.isEmpty ? 0 : totals.reduce(0, +) / Double(totals.count * run)
            let part = interval.weeks / Double(run)
            return Outlook(.seen(totals.map { $0 * part }.sorted()), weekly: weekly, isBorrowed: totals.isEmpty)
        }
    }
}
