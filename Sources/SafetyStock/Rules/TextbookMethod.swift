import RealModule

/// d·P + z·σ·√P with mean and standard deviation of demand in the last half year (`science.md` F6).
package struct TextbookMethod: LevelMethod {
    package let name = "textbook"
    /// Weeks whose demand counts.
    package static let window = 26

    package init() {}

    package func outlooks(of histories: [DemandHistory], classes: [Int], over interval: ProtectionInterval) -> [Outlook]
    {
        histories.map { history in
            let known = history.last(Self.window)
            guard !known.isEmpty else { return Outlook(.normal(mean: 0, deviation: 0), weekly: 0, isBorrowed: true) }
            let mean = known.reduce(0, +) / Double(known.count)
            let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let variance = known.count > 1 ? squares / Double(known.count - 1) : 0
            return Outlook(
                .normal(mean: mean * interval.weeks, deviation: .sqrt(variance * interval.weeks)), weekly: mean)
        }
    }
}
