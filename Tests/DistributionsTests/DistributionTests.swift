import Distributions
import Testing

/// Against values that others worked out: SciPy 1.17, and textbooks by name.
@Suite("Distributions") struct DistributionTests {
    private func near(_ one: Double, _ other: Double, _ far: Double = 0.01) -> Bool { abs(one - other) <= far }

    @Test func `the normal distribution is the one of the tables`() {
        #expect(near(StandardNormal.quantile(0.95), 1.644853627, 1e-8))
        #expect(near(StandardNormal.quantile(0.001), -3.090232306, 1e-8))
        #expect(near(StandardNormal.cdf(1.96), 0.975002105, 1e-8))
        // Chopra & Meindl, HP printers: 43.86 pieces of σ 212.13 are missing at k 0.4714.
        #expect(near(212.132 * StandardNormal.loss(100 / 212.132), 43.86))
        #expect(StandardNormal.quantile(0) == -.infinity)
        #expect(StandardNormal.quantile(1) == .infinity)
        #expect(StandardNormal.quantile(1.1).isNaN)
        #expect(StandardNormal.quantile(.nan).isNaN)
    }

    @Test(arguments: [
        (30.0, 12.0, [46.04, 52.07, 64.69]), (100, 25, [133.08, 144.36, 167.14]), (25, 20, [51.58, 64.24, 92.76]),
    ])
    func `many pieces are gamma`(mean: Double, deviation: Double, expected: [Double]) {
        let demand = DemandDistribution(mean: mean, variance: deviation * deviation)
        for (p, pieces) in zip([0.9, 0.95, 0.99], expected) {
            #expect(near(demand.quantile(p), pieces))
            #expect(near(demand.cdf(demand.quantile(p)), p, 1e-9))
        }
    }

    @Test(arguments: [
        (6.0, 10.0, [10.0, 12, 15]), (2, 3, [4, 5, 7]), (0.5, 1, [2, 2, 5]), (12, 40, [20, 24, 31]),
        (6, 6, [9, 10, 12]),
    ])
    func `few pieces are negative binomial, or Poisson`(mean: Double, variance: Double, expected: [Double]) {
        let demand = DemandDistribution(mean: mean, variance: variance)
        #expect([0.9, 0.95, 0.99].map(demand.quantile) == expected)
    }

    @Test func `what is missing is the sum of what lies beyond`() {
        for (mean, variance) in [(6.0, 9.0), (0.3, 0.9), (15, 15), (40, 400), (25, 1000)] {
            let demand = DemandDistribution(mean: mean, variance: variance)
            #expect(demand.shortfall(0) == mean)
            for stock in [1.0, 4, 11, 60] {
                // Of a continuous demand pieces are cut fine.
                let step = mean < 20 ? 1.0 : 0.01
                let sum = stride(from: stock, to: 4000, by: step).reduce(0) { sum, x in
                    sum + (1 - demand.cdf(step == 1 ? x : x + step / 2)) * step
                }
                #expect(near(demand.shortfall(stock), sum, 0.001), "\(demand) at \(stock)")
            }
        }
        // Agrawal & Smith: NB(6, 9) over P, 2 a week: the fill is .9436 at 11 and .9677 at 12.
        let demand = DemandDistribution(mean: 6, variance: 9)
        #expect(near(1 - demand.shortfall(11) / 2, 0.9436, 0.0001))
        #expect(near(1 - demand.shortfall(12) / 2, 0.9677, 0.0001))
    }

    @Test func `no demand, no variance and nonsense are no trap`() {
        for mean in [0, -1, Double.nan, .infinity] {
            #expect(DemandDistribution(mean: mean, variance: 4) == .none, "\(mean)")
        }
        #expect(
            DemandDistribution(mean: 4, variance: .nan) == .none
                || DemandDistribution(mean: 4, variance: .nan) == .poisson(mean: 4))
        #expect(DemandDistribution.none.quantile(0.99) == 0)
        #expect(DemandDistribution.none.shortfall(3) == 0)
        #expect(DemandDistribution(mean: 100, variance: 0) == .gamma(mean: 100, variance: 100))
        let demand = DemandDistribution(mean: 5, variance: 9)
        #expect(demand.quantile(0) == 0)
        #expect(demand.quantile(1).isFinite)
        let huge = DemandDistribution(mean: 1e9, variance: 1e15)
        #expect(near(huge.quantile(0.5) / 1e9, 1, 0.001))
        // So erratic that nearly all of it is one week.
        let wild = DemandDistribution(mean: 0.01, variance: 10)
        #expect(wild.quantile(0.95) == 0)
        #expect(wild.quantile(0.9999).isFinite)
    }
}
