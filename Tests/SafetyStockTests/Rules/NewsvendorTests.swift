import Distributions
import SafetyStock
import Testing

@Suite struct `What can be had only once` {
    private func near(_ one: Double, _ other: Double, _ far: Double) -> Bool { abs(one - other) <= far }

    @Test(
        arguments: [
            // Tutorsglobe 52554787; stockpyl's documentation, twice; FoSCT, example 4.3.
            (40.0, 10.0, 1000.0, 200.0, 1168.3, 0.05), (18, 2, 120, 10, 132.8155, 0.0001),
            (0.70, 0.18, 50, 8, 56.604, 0.001), (150, 15, 350, 100, 483.5, 0.05),
        ])
    func `is bought by what a missing piece and a left one cost`(
        missing: Double, left: Double, mean: Double, deviation: Double, quantity: Double, far: Double
    ) throws {
        let newsvendor = try #require(Newsvendor(missing: missing, left: left))
        #expect(near(newsvendor.quantity(mean: mean, deviation: deviation), quantity, far))
    }

    @Test func `costs what the examples say`() throws {
        let bakery = try #require(Newsvendor(missing: 40, left: 10))
        #expect(near(bakery.criticalRatio, 0.8, 1e-12))
        let quantity = bakery.quantity(mean: 1000, deviation: 200)
        #expect(WholePieces.upwards(quantity) == 1169)
        // 40 a piece sold less what the chance costs: the profit that is printed.
        #expect(near(40 * 1000 - bakery.cost(of: quantity, mean: 1000, deviation: 200), 37_200.4, 0.1))
        let first = try #require(Newsvendor(missing: 18, left: 2))
        #expect(near(first.cost(of: 132.8155, mean: 120, deviation: 10), 35.0997, 0.0001))
        let second = try #require(Newsvendor(missing: 0.70, left: 0.18))
        #expect(near(second.cost(of: 56.604, mean: 50, deviation: 8), 1.9976, 0.0001))
    }

    @Test(arguments: [(2.0, 3.0), (9, 30), (40, 500), (0.3, 0.3)])
    func `costs least at the right quantity, of any demand`(mean: Double, variance: Double) throws {
        let demand = DemandDistribution(mean: mean, variance: variance)
        for (missing, left) in [(1.0, 1.0), (9, 1), (1, 4), (99, 1)] {
            let newsvendor = try #require(Newsvendor(missing: missing, left: left))
            let right = newsvendor.quantity(of: demand)
            let least = newsvendor.cost(of: right, demand: demand)
            for other in [right - 1, right + 1] where other >= 0 {
                #expect(newsvendor.cost(of: other, demand: demand) >= least - 1e-6)
            }
        }
    }

    @Test func `has no right quantity where a piece costs nothing`() {
        for (missing, left) in [(0.0, 1.0), (1, 0), (0, 0), (-1, 2), (.nan, 1), (.infinity, 1)] {
            #expect(Newsvendor(missing: missing, left: left) == nil)
        }
        let newsvendor = Newsvendor(missing: 1, left: 9)
        #expect(newsvendor?.quantity(mean: 10, deviation: 0) == 10)
        #expect(newsvendor?.quantity(mean: 10, deviation: 100) == 0)
        #expect(newsvendor?.quantity(of: .none) == 0)
    }
}
