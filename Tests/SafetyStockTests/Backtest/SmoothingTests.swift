import SafetyStock
import Testing

/// The values are those of `science.md` 1.4, which public packages give too.
@Suite struct `Demand that is smoothed` {
    private static let public1: [Double] = [1, 0, 0, 0, 2, 0, 0]
    private static let seldom: [Double] = [0, 3, 0, 0, 2, 0, 4, 0, 0, 1]

    private func croston(_ weeks: [Double], _ start: CrostonSmoothing) -> CrostonSmoothing {
        weeks.reduce(into: start) { $0.take($1) }
    }

    @Test(arguments: [
        (Self.public1, 0.846_153_8, 0.803_846_2), ([0, 0, 0, 0, 2, 0, 0], 0.4, 0.38), ([0, 0, 0, 0], 0, 0), ([], 0, 0),
    ])
    func `by Croston, and by Syntetos and Boylan, is as published`(weeks: [Double], croston: Double, unbiased: Double) {
        let end = self.croston(weeks, .fromFirstDemand(alpha: 0.1))
        #expect(abs(end.forecast - croston) < 5e-8)
        #expect(abs(end.unbiasedForecast - unbiased) < 5e-8)
    }

    @Test func `by Croston from a given start is as worked out`() {
        let end = croston(Self.seldom, CrostonSmoothing(alpha: 0.1, size: 2.5, interval: 2.5))
        #expect(abs(end.size - 2.48095) < 5e-6)
        #expect(abs(end.interval - 2.50905) < 5e-6)
        #expect(abs(end.forecast - 0.9888) < 5e-5)
        #expect(abs(end.unbiasedForecast - 0.9394) < 5e-5)
        #expect(CrostonSmoothing(alpha: 0.1, start: Self.seldom).size == 2.5)
        #expect(CrostonSmoothing(alpha: 0.1, start: Self.seldom).interval == 2.5)
    }

    @Test func `by Teunter, Syntetos and Babai fades, as published`() {
        let first = Self.public1.reduce(into: DecaySmoothing.fromFirstDemand(alpha: 0.1, beta: 0.1)) { $0.take($1) }
        #expect(abs(first.forecast - 0.673_685_1) < 5e-8)
        let given = Self.seldom.reduce(into: DecaySmoothing(alpha: 0.1, beta: 0.1, size: 2.5, probability: 0.4)) {
            $0.take($1)
        }
        #expect(abs(given.size - 2.48095) < 5e-6)
        #expect(abs(given.probability - 0.414467) < 5e-7)
        #expect(abs(given.forecast - 1.028272) < 5e-7)
        let gone = (0..<100).reduce(into: given) { smoothing, _ in smoothing.take(0) }
        #expect(gone.forecast < 1e-4)
        #expect(DecaySmoothing(alpha: 0.1, beta: 0.1, start: [0, 4, 0, 2]).forecast == 1.5)
        #expect(
            [0.0, 0].reduce(into: DecaySmoothing.fromFirstDemand(alpha: 0.1, beta: 0.1)) { $0.take($1) }.forecast == 0)
    }

    @Test func `from its mean does not begin with the first interval`() {
        let weeks: [Double] = [1] + Array(repeating: 0, count: 22) + [1]
        #expect(croston(weeks, .fromFirstDemand(alpha: 0.05)).forecast > 0.4)
        #expect(CrostonSmoothing(alpha: 0.05, start: weeks).forecast == 2.0 / 24)
    }

    @Test func `simply goes a part of the way`() {
        var simple = SimpleSmoothing(alpha: 0.1, start: [2, 4])
        #expect(simple.forecast == 3)
        simple.take(13)
        #expect(simple.forecast == 4)
        #expect(SimpleSmoothing(alpha: 0.1, start: []).forecast == 0)
    }

    @Test func `is of a pattern by how often it comes and in what sizes`() {
        #expect(DemandPattern(Self.seldom) == .intermittent)
        #expect(abs(DemandPattern.sizeVariation([3, 2, 4, 1]) - 0.2667) < 5e-5)
        #expect(DemandPattern([5, 5, 4, 5]) == .smooth)
        #expect(DemandPattern([1, 1, 1, 40]) == .erratic)
        #expect(DemandPattern([1, 0, 1, 0, 40, 0]) == .lumpy)
        #expect(DemandPattern([]) == .smooth)
        // 33 weeks with 25 demands are just 1.32.
        #expect(DemandPattern(Array(repeating: 1, count: 25) + Array(repeating: 0, count: 8)) == .intermittent)
    }
}
