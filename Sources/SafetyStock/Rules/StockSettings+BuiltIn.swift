import Retail

extension StockSettings {
    /// What the shipped `StoreConfig/safety-stock.yaml` says; a chain that is seeded without such a file begins with it.
    package static let builtIn = StockSettings(
        movers: MoverRules(weeks: 6, fast: percent(80), regular: percent(15)),
        variability: VariabilityCuts(x: 50, y: 100),
        demand: DemandRules(weeks: 104, coverage: percent(80), staleDays: 7, deadDays: 56),
        leadTime: LeadTimePrior(orders: 5, spread: 30),
        life: LifeRules(launchWeeks: 4, rampWeeks: 8, phaseOutWeeks: 12, phaseOutQuantile: percent(50)),
        pushDays: 45,
        goals: [
            .distribution: [
                .fast: StockGoal(.cycle(percent(97)), reviewDays: 7, capDays: 45),
                .regular: StockGoal(.cycle(percent(95)), reviewDays: 7, capDays: 60),
                .slow: StockGoal(.fill(percent(90)), reviewDays: 14, capDays: 90),
            ],
            .direct: [
                .fast: StockGoal(.cycle(percent(98)), reviewDays: 7, capDays: 30),
                .regular: StockGoal(.cycle(percent(95)), reviewDays: 7, capDays: 45),
                .slow: StockGoal(.fill(percent(90)), reviewDays: 7, capDays: 60),
            ],
        ])

    private static func percent(_ whole: Int) -> Percentage { Percentage(basisPoints: whole * 100) ?? .whole }
}
