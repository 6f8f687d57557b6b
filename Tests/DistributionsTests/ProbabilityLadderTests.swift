import Distributions
import Testing

@Suite struct `Quantiles that are asked for together` {
    private static let steps = [0.5, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99, 0.998]

    @Test func `are those that are asked for one by one`() {
        let ladder = ProbabilityLadder(Self.steps)
        for mean in [1e-6, 0.003, 0.2, 1, 7.5, 19.99, 20, 57, 400, 1e5] {
            for spread in [1, 1.00005, 1.5, 4, 60, 3000.0] {
                let demand = DemandDistribution(mean: mean, variance: mean * spread)
                for (step, found) in zip(Self.steps, demand.quantiles(ladder)) {
                    let one = demand.quantile(step)
                    #expect(abs(found - one) <= 1e-6 * one, "\(mean) × \(spread), \(step): \(found), \(one)")
                }
            }
        }
        #expect(DemandDistribution.none.quantiles(ladder) == Self.steps.map { _ in 0 })
    }
}

@Suite struct `Pieces that are missing` {
    @Test(arguments: [
        DemandDistribution(mean: 6, variance: 10), DemandDistribution(mean: 6, variance: 6),
        DemandDistribution(mean: 0.4, variance: 3),
    ])
    func `are summed in one step as piece by piece`(_ demand: DemandDistribution) {
        // E[(D − s)⁺] = μ − Σ (1 − F(k)) over the whole k below s.
        var met = 0.0
        for stock in 1...60 {
            met += 1 - demand.cdf(Double(stock - 1))
            let (whole, half) = (demand.shortfall(Double(stock)), demand.shortfall(Double(stock) + 0.5))
            #expect(abs(whole - (demand.mean - met)) < 1e-12)
            #expect(abs(half - (whole + demand.shortfall(Double(stock) + 1)) / 2) < 1e-12)
        }
    }
}
