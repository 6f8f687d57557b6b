import Retail
import StoreGrading
import Testing

@Suite struct `Grading by shares` {
    private let month = Month(year: 2026, month: 4) ?? .first
    private let chart = RegionChart([RegionChart.Region(code: "CN", level: .national, parent: nil)])

    private var scheme: GradingScheme {
        GradingScheme(
            name: "plain", factors: [GradingFactor("units", weight: .whole, source: .units)],
            cut: .shares([10, 20, 30, 25].compactMap { Percentage(basisPoints: $0 * 100) }))
    }

    @Test func `the shares of a hundred stores hold`() {
        let stores = (1...100).map {
            StoreFacts(
                store: $0, code: "S-\($0)", region: 0, now: SoldPieces(months: 3, units: $0 * 3))
        }
        let outcome = Grading(scheme, in: chart, for: month).outcome(of: stores)
        let sizes = Grade.allCases.map { grade in outcome.stores.count { $0.proposed == grade } }
        #expect(sizes == [10, 20, 30, 25, 15])
        #expect(outcome.stores.last?.rank == 1)
    }
}
