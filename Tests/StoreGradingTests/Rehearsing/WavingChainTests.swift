import Retail
import StoreGrading
import TestKit
import Testing

/// Thirty stores over ten months whose sales wave by up to 11 % by a fixed formula; the expected figures were worked out
/// apart, with numpy.
@Suite struct `Thirty stores whose sales wave` {
    private static func sales(of store: Int, in month: Int) -> Int64 {
        let wave = (store * store * 7 + month * month * 5 + store * month * 3) % 23 - 11
        return Int64((31 - store) * 40 * (100 + wave))
    }

    /// Graded by the mean of so many months.
    private static func rehearsal(months: Int, band: Int) -> Rehearsal {
        var rehearsal = Rehearsal(Months.scheme(months: months, band: band))
        for last in months...10 {
            let stores = (1...30).map { store in
                let sum = (last - months + 1...last).reduce(0) { $0 + sales(of: store, in: $1) }
                return StoreFacts(
                    store: Int64(store), code: Months.code(store), region: 0,
                    now: SoldPieces(months: months, units: sum, amount: sum))
            }
            let next = (1...30).map { store in
                (Int64(store), SoldPieces(months: 1, units: 1, amount: sales(of: store, in: last + 1)))
            }
            rehearsal.run(
                RehearsalGround(
                    month: sure(Months.first.adding(months: last)), chart: Months.chart, stores: stores,
                    sold: last < 10 ? Dictionary(uniqueKeysWithValues: next) : nil))
        }
        return rehearsal
    }

    private func expect(
        _ figures: RehearsalFigures, _ expected: [Double], _ location: SourceLocation = #_sourceLocation
    ) {
        let found = [
            figures.changing, figures.flapping, figures.agreement, figures.separation, figures.foresight,
            figures.foresightOfSales,
        ]
        for (found, expected) in zip(found, expected) {
            #expect(abs(sure(found) - expected) < 0.000_001, "\(figures)", sourceLocation: location)
        }
    }

    @Test func `are graded calmly by three months and a band`() {
        expect(
            Self.rehearsal(months: 3, band: 5).figures, [0.009524, 0.000000, 0.992757, 0.942882, 0.962633, 0.990911])
    }

    @Test func `jump about by one month without a band`() {
        expect(
            Self.rehearsal(months: 1, band: 0).figures, [0.133333, 0.066667, 0.898305, 0.942250, 0.959643, 0.984971])
    }
}
