import Retail
import Testing

@testable import StoreGrading

@Suite struct `An explanation` {
    @Test(arguments: UInt64(1)...20)
    func `adds up to the total, by the weights that count`(seed: UInt64) {
        var chain = LiftedChain(seed)
        let stores = chain.stores(60), scheme = chain.scheme()
        let grading = Grading(scheme, in: chain.chart, for: chain.month)
        let outcome = grading.outcome(of: stores)
        #expect(outcome.dropped == ["display"])
        var looked = 0
        for (place, store) in outcome.stores.enumerated() {
            let explained = grading.explanation(of: place, in: outcome)
            #expect(explained.factors.last?.use == .dropped && explained.factors.last?.share == Percentage.none)
            guard let total = store.total else { continue }
            looked += 1
            let sum = explained.factors.reduce(Int32(0)) { $0 + ($1.contribution?.tenThousandths ?? 0) }
            #expect(sum == total.tenThousandths)
            #expect(explained.factors.reduce(0) { $0 + $1.share.basisPoints } == 10_000)
            for factor in explained.factors {
                // Weight over the weights that count, times points, to the last digit but one.
                let exact =
                    factor.points.map {
                        Double(factor.factor.weight.basisPoints) / Double(explained.weights.basisPoints)
                            * Double($0.tenThousandths)
                    } ?? 0
                #expect(abs(exact - Double(factor.contribution?.tenThousandths ?? -9)) <= 1)
            }
        }
        #expect(looked > 30)
    }

    /// A store that does nothing but reach the bar has the better grade; with one less it has not; and the worse one
    /// comes with the first step below the other bar.
    @Test(arguments: [0, 500, 1000], [Int64(600_000), -1_000, 1, 7, 333])
    func `says how far it is`(band: Int, cut: Int64) throws {
        let settling = GradeSettling(band: try #require(Percentage(basisPoints: band)), steps: 1)
        let bars = settling.bars(of: cut)
        #expect(settling.isAbove(bars.above, cut) && !settling.isAbove(bars.above - 1, cut))
        #expect(!settling.isBelow(bars.kept, cut) && settling.isBelow(bars.kept - 1, cut))
    }

    @Test func `of points`() throws {
        let points = LiftedChain(1).points
        let scheme = GradingScheme(
            name: "p", factors: [GradingFactor("units", weight: .whole, source: .units)],
            cut: .points([80, 60, 40, 20].map(points)), band: try #require(Percentage(basisPoints: 500)))
        let explained = GradeExplanation(
            scheme, figures: [50_000], points: [590_000], dropped: [], total: points(59), measure: 590_000,
            proposed: .b, cuts: [80, 60, 40, 20].map { $0 * 10_000 })
        #expect(explained.better == GradeDistance(grade: .a, cut: 800_000, bar: 840_000, measure: 590_000))
        #expect(explained.better?.gap == 250_000)
        #expect(explained.worse == GradeDistance(grade: .c, cut: 600_000, bar: 570_000, measure: 590_000))
        #expect(explained.worse?.gap == -20_000)
    }

    @Test func `of a store that is not ranked has figures and no points`() {
        let scheme = GradingScheme(
            name: "p",
            factors: [
                GradingFactor("units", weight: .whole, source: .units)
            ], cut: .points([80, 60, 40, 20].map(LiftedChain(1).points)))
        let explained = GradeExplanation(
            scheme, figures: [12_000], points: [nil], dropped: [], total: nil, measure: nil, proposed: nil, cuts: [])
        #expect(explained.factors.map(\.figure) == [12_000] && explained.factors.map(\.use) == [.unused])
        #expect(explained.factors.allSatisfy { $0.points == nil && $0.contribution == nil })
        #expect(explained.better == nil && explained.worse == nil)
    }

    @Test(arguments: [
        (FactorSource.value, Int64(123_456), "1234.56"), (.units, 12_500, "12.5"), (.units, -12_000, "-12"),
        (.growth, -53_214, "-5.3214"), (.share, 1_000_000, "100"), (.area, 87, "87"), (.judgement, 805_000, "80.5"),
        (.units, 7, "0.007"),
    ])
    func `shows figures in people's units, exactly`(source: FactorSource, figure: Int64, shown: String) {
        #expect(source.number(figure, in: .yuan) == shown)
    }

    @Test func `the largest remainders get the rest`() {
        #expect(LargestRemainder.parts([10, 10, 10], over: 3) == [4, 3, 3])
        #expect(LargestRemainder.parts([5, 7, 0], over: 6) == [1, 1, 0])
        #expect(LargestRemainder.parts([], over: 1) == [])
    }
}
