import Retail
import RetailCSV
import SafetyStock
import Testing

@Suite struct `A file of series` {
    private func panel(_ text: String) throws -> DemandPanel {
        try SeriesFile.panel(of: TableFile(name: "demand.csv", bytes: Array(text.utf8)))
    }

    @Test func `is read in any order, with what is not known left so`() throws {
        let panel = try panel(
            """
            series,class,week,units,price,promotion,stockout
            B,phones,3,4.5,,,
            A,,1,2,99.50,yes,
            A,,3,5,,no,1
            A,,4,,89,1,
            B,,1,,,,

            """)
        #expect(panel.series.map(\.name) == ["B", "A"])
        #expect(panel.series.map(\.group) == ["phones", nil])
        #expect(panel.weeks == 3)
        #expect(panel.series[0].history.weeks == [.unknown, .unknown, .sold(4.5)])
        #expect(panel.series[1].history.weeks == [.sold(2), .unknown, .atLeast(5)])
        // The plan of the week to come is known, its demand is not.
        #expect(panel.series[1].history.plans.map(\.isPromoted) == [true, false, false, true])
        #expect(panel.series[1].history.plans.map(\.price) == [99.5, nil, nil, 89])
    }

    @Test func `may name its weeks by any day in them`() throws {
        let panel = try panel("series,week,units\nA,2026-01-01,1\nA,2026-01-05,2\nA,2026-01-25,3\n")
        #expect(panel.series[0].history.weeks == [.sold(1), .sold(2), .unknown, .sold(3)])
        #expect(panel.series[0].history.plans.isEmpty)
    }

    @Test func `is refused with everything that is wrong with it`() throws {
        let refusal = #expect(throws: Refusal.self) {
            try panel(
                """
                series,class,week,units,price,promotion,stockout
                A,x,1,2,,,
                A,y,2,2,,,
                A,x,1,3,,,
                A,x,2026-01-05,3,,,
                A,x,soon,3,,,
                A,x,5,-3,,,
                A,x,6,many,-1,perhaps,
                ,x,7,1,,,
                A,x,90000,1,,,

                """)
        }
        let found = try #require(refusal).problems.map { "\($0.place.line ?? 0) \($0.place.path ?? "") \($0.code)" }
        #expect(
            found == [
                "3 class series.class-differs", "4 week series.repeated", "5 week series.weeks-mixed",
                "6 week series.no-week", "7 units series.negative", "8 units series.no-number",
                "8 price series.price-negative", "8 promotion flag.unreadable", "9 series cell.blank",
                "10 week series.too-long",
            ])
    }
}
