import Distributions
import SafetyStock
import Testing

@Suite struct `The fill rate` {
    private func near(_ one: Double?, _ other: Double, _ far: Double = 0.0001) -> Bool {
        one.map { abs($0 - other) <= far } ?? false
    }

    @Test func `of orders at a point is the one of Chopra's printers`() {
        // HP: σ_L 212.13, 1,000 an order, 100 above the mean; Dell: σ_L 707.1, 10,000 an order.
        let (printers, computers) = (150 * 2.0.squareRoot(), 500 * 2.0.squareRoot())
        #expect(near(FillRate.ofOrders(quantity: 1000, safety: 100, deviation: printers), 0.95614))
        #expect(near(FillRate.ofOrders(quantity: 10_000, safety: 1000, deviation: computers), 0.9975))
        #expect(near(FillRate.safety(for: 0.975, quantity: 10_000, deviation: computers), 66.7, 0.1))
        #expect(near(FillRate.inverseLoss(0.35355), 0.0943))
    }

    @Test func `needs no safety where large orders serve anyway, and none of what never varies`() {
        #expect(FillRate.safety(for: 0.5, quantity: 1000, deviation: 100) == 0)
        #expect(FillRate.safety(for: 0.99, quantity: 1000, deviation: 0) == 0)
        #expect(FillRate.safety(for: 0.99, quantity: 0, deviation: 10) == 0)
        #expect(FillRate.safety(for: 1, quantity: 1000, deviation: 100).isFinite)
        #expect(FillRate.ofOrders(quantity: 0, safety: 10, deviation: 10) == nil)
        #expect(FillRate.ofOrders(quantity: 10, safety: 0, deviation: 0) == 1)
        #expect(FillRate.inverseLoss(0) == .infinity)
        #expect(near(FillRate.inverseLoss(3), -2.9996))
    }

    @Test(arguments: [0.5, 0.9, 0.95, 0.99, 0.999])
    func `comes back from the safety stock that it needs`(target: Double) {
        let safety = FillRate.safety(for: target, quantity: 300, deviation: 400)
        #expect(near(FillRate.ofOrders(quantity: 300, safety: safety, deviation: 400), target, 1e-9))
    }

    @Test func `at reviews counts only what was not missing before`() {
        // Desks: 40 a week, σ 20, two weeks, every week.
        func rate(_ stock: Double) -> Double? {
            FillRate.ofReviews(stock: stock, weekly: 40, deviation: 20, review: 1, lead: 2)
        }
        #expect(near(rate(120), 0.6796))
        #expect(near(rate(200), 0.99692, 0.00001))
        #expect(near(FillRate.stock(for: 0.6796, weekly: 40, deviation: 20, review: 1, lead: 2), 120, 0.01))
        // 98 % of the weeks without a stock-out, which is another thing.
        let weeks = TextbookStock.againstDemand(factor: ServiceTarget(0.98).factor, deviation: 20, weeks: 3)
        #expect(near(TextbookStock.point(weekly: 40, weeks: 3, safety: weeks), 191.14, 0.01))
    }

    @Test func `of few pieces is the one of Agrawal and Smith`() {
        // NB(6, 9), two a week; without what was missing before, as they print it.
        let interval = DemandDistribution(mean: 6, variance: 9)
        #expect(near(FillRate.ofReviews(stock: 11, interval: interval, lead: .none, asked: 2), 0.9436))
        #expect(near(FillRate.ofReviews(stock: 12, interval: interval, lead: .none, asked: 2), 0.9677))
        #expect(FillRate.stock(for: 0.95, interval: interval, lead: .none, asked: 2) == 12)
        // With it fewer are enough.
        let lead = DemandDistribution(mean: 4, variance: 6)
        #expect(FillRate.stock(for: 0.95, interval: interval, lead: lead, asked: 2) <= 12)
    }

    @Test func `at reviews has its edges`() {
        let interval = DemandDistribution(mean: 30, variance: 300)
        #expect(FillRate.ofReviews(stock: 5, interval: .none, lead: .none, asked: 0) == nil)
        #expect(FillRate.stock(for: 0.95, interval: .none, lead: .none, asked: 0) == 0)
        #expect(FillRate.stock(for: 0, interval: interval, lead: .none, asked: 30) == 0)
        #expect(FillRate.stock(for: 1, interval: interval, lead: .none, asked: 30).isFinite)
        #expect(FillRate.ofReviews(stock: 5, weekly: 0, deviation: 1, review: 1, lead: 1) == nil)
        #expect(FillRate.ofReviews(stock: 5, weekly: 1, deviation: 1, review: 0, lead: 1) == nil)
        #expect(FillRate.stock(for: 0.95, weekly: 0, deviation: 1, review: 1, lead: 1) == 0)
        // Without variance the last piece that is asked for is the last that is needed.
        #expect(near(FillRate.stock(for: 0.9, weekly: 10, deviation: 0, review: 1, lead: 0), 9))
        #expect(near(FillRate.ofReviews(stock: 15, weekly: 10, deviation: 0, review: 1, lead: 1), 0.5))
        let huge = DemandDistribution(mean: 1e9, variance: 1e16)
        let stock = FillRate.stock(for: 0.95, interval: huge, lead: .none, asked: 1e9)
        #expect(near(FillRate.ofReviews(stock: stock, interval: huge, lead: .none, asked: 1e9), 0.95))
    }

    @Test(arguments: [(3.0, 5.0), (0.4, 0.9), (60, 900), (15, 15)])
    func `rises with stock, and its stock is the smallest`(mean: Double, variance: Double) throws {
        let interval = DemandDistribution(mean: mean * 3, variance: variance * 3)
        let lead = DemandDistribution(mean: mean * 2, variance: variance * 2)
        var last = 0.0
        for stock in stride(from: 0.0, through: mean * 6, by: max(1, mean.rounded())) {
            let rate = try #require(FillRate.ofReviews(stock: stock, interval: interval, lead: lead, asked: mean))
            #expect(rate >= last - 1e-9)
            last = rate
        }
        for target in [0.8, 0.95, 0.99] {
            let stock = FillRate.stock(for: target, interval: interval, lead: lead, asked: mean)
            let rate = FillRate.ofReviews(stock: stock, interval: interval, lead: lead, asked: mean)
            let less = FillRate.ofReviews(stock: stock - 1, interval: interval, lead: lead, asked: mean)
            #expect(try #require(rate) >= target)
            #expect(try #require(less) < target)
        }
    }
}
