import Distributions
import SafetyStock
import Testing

@Suite struct `A launch` {
    private func near(_ one: Double, _ other: Double, _ far: Double = 1e-9) -> Bool { abs(one - other) <= far }

    /// Four weeks each, of 100 and of 1,000 units.
    private static let analogues = [[40.0, 30, 20, 10], [200, 300, 300, 200]]

    @Test func `goes as its analogues went on average, whatever they sold`() throws {
        let curve = try #require(LaunchCurve(analogues: Self.analogues))
        let expected = [0, 0.3, 0.6, 0.85, 1]
        for (week, share) in expected.enumerated() { #expect(near(curve.share(by: Double(week)), share)) }
        #expect(near(curve.share(by: 1.5), 0.45))
        #expect(curve.share(by: -1) == 0)
        #expect(near(curve.share(by: 100), 1))
        // A life of twice as many weeks.
        let longer = try #require(LaunchCurve(analogues: Self.analogues, weeks: 8))
        for (week, share) in expected.enumerated() { #expect(near(longer.share(by: Double(2 * week)), share)) }
    }

    @Test func `of longer and shorter analogues ends with the longest`() throws {
        let curve = try #require(LaunchCurve(analogues: [[1, 1], [1, 1, 1, 1], [], [0, 0]]))
        #expect(near(curve.share(by: 2), 0.75))
        #expect(near(curve.share(by: 4), 1))
    }

    @Test func `without analogues is not foreseen at all`() {
        #expect(LaunchCurve(analogues: []) == nil)
        #expect(LaunchCurve(analogues: [[], [0], [-3]]) == nil)
    }

    @Test func `scatters as its analogues did around their mean`() throws {
        let curve = try #require(LaunchCurve(analogues: Self.analogues))
        // By weeks: (.4 − .2)²/2 … over the squares of the means .3, .3, .25, .15.
        #expect(near(curve.spread(over: 1), (0.02 + 0 + 0.005 + 0.005) / (0.09 + 0.09 + 0.0625 + 0.0225)))
        // To the end of life: nothing from the first week on, (.6 − .8)²/2 from the second on.
        #expect(near(curve.spread(over: 100), (0 + 0.02 + 0.02 + 0.005) / (1 + 0.49 + 0.16 + 0.0225)))
        let lone = try #require(LaunchCurve(analogues: [[4, 3, 2, 1]]))
        #expect(lone.spread(over: 1) == LaunchCurve.loneSpread)
        #expect(try #require(LaunchCurve(analogues: [[4, 3], [8, 6]])).spread(over: 1) == 0)
    }

    @Test func `begins with what the planner says, and learns from what is sold`() throws {
        let plan = LaunchPlan(curve: try #require(LaunchCurve(analogues: Self.analogues)), volume: 1000)
        #expect(plan.scale(sold: []) == (1, 0.09))
        #expect(plan.scale(sold: [nil]) == (1, 0.09))
        // 300 were expected; 600 came. The week weighs 1/(.02/.09 + 1/300) against 1/.09.
        let weight = 1 / (0.02 / 0.09 + 1 / 300.0)
        let scale = plan.scale(sold: [600])
        #expect(near(scale.mean, (1 / 0.09 + weight * 2) / (1 / 0.09 + weight)))
        #expect(near(scale.variance, 1 / (1 / 0.09 + weight)))
        // The longer it goes on the more it counts, and it never goes beyond what is sold.
        let means = (1...4).map { plan.scale(sold: Array([600.0, 600, 500, 300].prefix($0))).mean }
        #expect(means == means.sorted() && means.allSatisfy { $0 > 1 && $0 < 2 })
        #expect(plan.scale(sold: [300, 300]).mean == 1)
        #expect(plan.scale(sold: [0, 0]).mean < 1)
        #expect(plan.scale(sold: [-50]).mean == plan.scale(sold: [0]).mean)
        #expect(plan.scale(sold: [600, nil]).mean > 1)
    }

    @Test func `is foreseen over the protection interval`() throws {
        let curve = try #require(LaunchCurve(analogues: Self.analogues))
        let plan = LaunchPlan(curve: curve, volume: 1000)
        let two = plan.outlook(sold: [], over: ProtectionInterval(review: 1, lead: 1))
        guard case .pieces(let demand) = two.shape else {
            Issue.record("\(two.shape)")
            return
        }
        #expect(near(demand.mean, 600, 1e-6))
        #expect(near(demand.variance, 600 * 600 * (curve.spread(over: 2) + 0.09) + 600, 1e-4))
        #expect(near(two.weekly, 300, 1e-6))
        #expect(two.isBorrowed)
        // One week or three, as likely: the mean of .3 and .85, and how far they are apart comes on top.
        let lead = [LeadTimeShare(weeks: 0, share: 0.5), LeadTimeShare(weeks: 2, share: 0.5)]
        let mixed = plan.outlook(sold: [], over: ProtectionInterval(review: 1, lead: lead))
        guard case .pieces(let wide) = mixed.shape else {
            Issue.record("\(mixed.shape)")
            return
        }
        #expect(near(wide.mean, 575, 1e-6))
        #expect(wide.variance > 275 * 275)
    }

    @Test func `is over when its analogues were, and nothing of nothing is foreseen`() throws {
        let curve = try #require(LaunchCurve(analogues: Self.analogues))
        let interval = ProtectionInterval(review: 1, lead: 2)
        let over = LaunchPlan(curve: curve, volume: 1000).outlook(sold: [300, 300, 250, 150], over: interval)
        #expect(over.shape == .pieces(.none))
        let nothing = LaunchPlan(curve: curve, volume: 0).outlook(sold: [5], over: interval)
        #expect(nothing.shape == .pieces(.none))
        let instant = LaunchPlan(curve: curve, volume: 10).outlook(sold: [], over: .init(review: 0, lead: 0))
        #expect((instant.shape, instant.weekly) == (.pieces(.none), 0))
    }
}
