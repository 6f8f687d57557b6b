import Retail

extension StockSettings {
    /// The same in plain YAML without comments, which reads back as the same settings.
    package var plain: String {
        var lines = [
            "movers: { weeks: \(movers.weeks), fast: \(movers.fast)%, regular: \(movers.regular)% }",
            "variability: { x: \(variability.x)%, y: \(variability.y)% }",
            "demand: { weeks: \(demand.weeks), coverage: \(demand.coverage)%, stale_days: \(demand.staleDays), "
                + "dead_days: \(demand.deadDays) }",
            "lead_time: { orders: \(leadTime.orders), spread: \(leadTime.spread)% }",
            "life:", "  launch_weeks: \(life.launchWeeks)", "  ramp_weeks: \(life.rampWeeks)",
            "  phase_out_weeks: \(life.phaseOutWeeks)", "  phase_out_quantile: \(life.phaseOutQuantile)%",
            "push: { second_name_above_days: \(pushDays) }", "goals:",
        ]
        for platform in StockPlatform.allCases {
            lines.append("  \(platform.rawValue):")
            for mover in MoverClass.allCases {
                if let goal = goals[platform]?[mover] { lines.append("    \(mover.rawValue): \(goal.plain)") }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension StockGoal {
    fileprivate var plain: String {
        let target =
            switch service {
            case .cycle(let share): "cycle: \(share)%"
            case .fill(let share): "fill: \(share)%"
            }
        return "{ \(target), review_days: \(reviewDays), cap_days: \(capDays), minimum_packs: \(minimumPacks) }"
    }
}
