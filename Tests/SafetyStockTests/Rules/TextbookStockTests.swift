import SafetyStock
import Testing

/// Against the worked examples of textbooks and papers, each named; to the digits that they print.
@Suite struct `Safety stock by the textbooks` {
    private func near(_ one: Double, _ other: Double, _ far: Double = 0.01) -> Bool { abs(one - other) <= far }

    @Test func `covers demand that varies`() {
        // Waters: 400 a week, σ 60, three weeks.
        let stock = TextbookStock.againstDemand(factor: ServiceTarget(0.95).factor, deviation: 60, weeks: 3)
        #expect(near(stock, 170.94))
        #expect(near(TextbookStock.point(weekly: 400, weeks: 3, safety: stock), 1370.94))
        let higher = TextbookStock.againstDemand(factor: ServiceTarget(0.98).factor, deviation: 60, weeks: 3)
        #expect(near(higher, 213.43))
        // smartsolve.ai: 60, σ 10, three weeks at 99 %.
        let third = TextbookStock.againstDemand(factor: ServiceTarget(0.99).factor, deviation: 10, weeks: 3)
        #expect(near(TextbookStock.point(weekly: 60, weeks: 3, safety: third), 220.29))
    }

    @Test func `takes a deviation in the time that it was measured over`() {
        // King 2011: σ 120 a month and ten days are not 120 · √10.
        let daily = TextbookStock.weekly(120, over: 30)
        #expect(near(TextbookStock.againstDemand(factor: 1, deviation: daily, weeks: 10), 69.28))
        #expect(TextbookStock.weekly(120, over: 0) == 0)
    }

    @Test func `covers a lead time that varies`() {
        // Heizer and Render: 60 a week, six weeks, s_L 2, z 1.28.
        let stock = TextbookStock.againstLeadTime(factor: 1.28, weekly: 60, leadDeviation: 2)
        #expect(near(TextbookStock.point(weekly: 60, weeks: 6, safety: stock), 513.6, 1e-9))
        #expect(WholePieces.upwards(513.6) == 514)
    }

    @Test func `covers both, apart and together`() {
        func both(_ factor: Double) -> Double {
            TextbookStock.againstBoth(factor: factor, weekly: 30, deviation: 3, lead: 7, leadDeviation: 4)
        }
        // King 2011, with z as printed and as it is.
        #expect(near(both(1.28), 153.94))
        #expect(near(both(ServiceTarget(0.9).factor), 154.12))
        let together = TextbookStock.againstBothTogether(
            factor: 1.28, weekly: 30, deviation: 3, lead: 7, leadDeviation: 4)
        #expect(near(together, 163.76))
    }

    @Test(arguments: zip([7.0, 6, 5, 4, 3, 2, 1, 0], [22_491.0, 19_298, 16_109, 12_927, 9_760, 6_628, 3_625, 1_695]))
    func `falls as Dell's lead times become surer`(leadDeviation: Double, expected: Double) {
        let stock = TextbookStock.againstBoth(
            factor: ServiceTarget(0.9).factor, weekly: 2500, deviation: 500, lead: 7, leadDeviation: leadDeviation)
        #expect(near(stock, expected, 0.6))
    }

    @Test func `lasts until the next order has come`() {
        // Chempedia: 2,500 a week, σ 500, two weeks, every four, 90 %.
        let stock = TextbookStock.againstDemand(factor: ServiceTarget(0.9).factor, deviation: 500, weeks: 6)
        #expect(near(stock, 1569.6, 0.05))
        #expect(near(TextbookStock.point(weekly: 2500, weeks: 6, safety: stock), 16_569.6, 0.05))
    }

    @Test func `knows a demand whose logarithm is normal`() {
        // OR StackExchange, 13001843: mean 19.917, 99 % 97.690, safety stock 77.773.
        let mean = TextbookStock.logNormalMean(location: 2.645, scale: 0.83255)
        let enough = TextbookStock.logNormal(ServiceTarget(0.99), location: 2.645, scale: 0.83255)
        #expect(near(mean, 19.917))
        #expect(near(enough, 97.690))
        #expect(near(enough - mean, 77.773))
    }

    @Test func `is never negative, and never without end`() {
        #expect(ServiceTarget(0.5).factor == 0)
        #expect(ServiceTarget(0.2).flaw == .needsNone)
        #expect(ServiceTarget(0.95).flaw == nil)
        #expect(ServiceTarget(1).share == 0.9995)
        #expect(ServiceTarget(1).flaw == .beyondReason)
        #expect(near(ServiceTarget(1).factor, 3.2905))
        for nonsense in [-0.1, 1.5, .nan, .infinity] {
            #expect(ServiceTarget(nonsense).flaw == .noShare)
            #expect(ServiceTarget(nonsense).factor.isFinite)
        }
        let (low, none) = (ServiceTarget(0.3).factor, 0.0)
        #expect(TextbookStock.againstDemand(factor: low, deviation: 10, weeks: 2) == 0)
        #expect(TextbookStock.againstDemand(factor: 2, deviation: none, weeks: 2) == 0)
        #expect(TextbookStock.againstDemand(factor: 2, deviation: 10, weeks: 0) == 0)
        #expect(TextbookStock.againstDemand(factor: 2, deviation: 10, weeks: -1) == 0)
        #expect(TextbookStock.againstBoth(factor: 2, weekly: 0, deviation: 0, lead: 0, leadDeviation: 3) == 0)
        #expect(TextbookStock.againstLeadTime(factor: 2, weekly: -5, leadDeviation: 3) == 0)
        #expect(TextbookStock.againstDemand(factor: 2, deviation: .nan, weeks: 1) == 0)
        #expect(TextbookStock.point(weekly: -3, weeks: 2, safety: 0) == 0)
    }
}
