import SafetyStock

/// Demand that is the same in every run.
struct RandomDemand {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func below(_ limit: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % limit
    }

    func series(of weeks: Int, seldom: Bool) -> DemandHistory {
        var random = self
        return DemandHistory(
            weeks: (0..<weeks).map { _ in
                let size = Double(1 + random.below(12))
                return .sold(seldom && random.below(3) > 0 ? 0 : size)
            },
            plans: (0..<weeks).map { _ in DemandHistory.Plan(isPromoted: random.below(5) == 0) })
    }

    static func panel(_ count: Int, weeks: Int) -> DemandPanel {
        DemandPanel(
            (0..<count).map { index in
                DemandPanel.Series(
                    "\(index)", RandomDemand(seed: UInt64(index)).series(of: weeks, seldom: index.isMultiple(of: 2)))
            })
    }
}
