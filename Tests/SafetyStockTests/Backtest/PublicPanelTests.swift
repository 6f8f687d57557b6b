import SafetyStock
import Testing

/// The reference's own figures, printed by its script: stock that an achieved 95 % takes, and what was achieved at a
/// nominal 95 %, with a lead time of two weeks.
@Suite(.serialized) struct `The backtest on public panels` {
    @Test(.enabled(if: PublicPanel.products.stands))
    func `gives the reference's figures on Complete Journey, store by product`() async throws {
        let panel = try await PublicPanel.products.panel()
        let result = await Backtest(leadTime: 2, review: 1, target: 0.95)
            .play([ReferenceMethod(), CoverMethod()], over: panel)
        let reference = try #require(result["reference"])
        #expect(reference.series == 704)
        #expect(abs(reference.asked.achieved - 0.971) < 0.001)
        #expect(abs(try #require(reference.weeks(at: 0.95)) - 2.99) < 0.005)
        #expect(abs(try #require(result["cover"]?.weeks(at: 0.95)) - 3.64) < 0.005)
        #expect(abs(try #require(result["cover"]).asked.achieved - 0.946) < 0.001)
    }

    /// A tenth of the series, so that it stays short; what the script's arithmetic gives for this tenth is not published.
    @Test(arguments: [PublicPanel.categories, .online].filter(\.stands))
    func `plays a tenth of the larger panels near the figures of the whole`(_ set: PublicPanel) async throws {
        let panel = try await set.panel(each: 10)
        let result = await Backtest(leadTime: 2, review: 1, target: 0.95).play([ReferenceMethod()], over: panel)
        let reference = try #require(result["reference"])
        let published = set == .online ? (achieved: 0.929, weeks: 12.7) : (achieved: 0.960, weeks: 2.75)
        #expect(abs(reference.asked.achieved - published.achieved) < 0.015)
        #expect(abs(try #require(reference.weeks(at: 0.95)) / published.weeks - 1) < 0.2)
    }
}
