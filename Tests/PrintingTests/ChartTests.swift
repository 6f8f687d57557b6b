import Testing
import XMLReading

@testable import Printing

@Suite struct `A chart of parts` {
    private var chart: PrintedChart {
        var chart = PrintedChart("Grades & shares", parts: ["A", "B", "<none>"])
        chart.add("2026-01", [1, 3, 0])
        chart.add("2026-02", [0, 0, 0])
        return chart
    }

    @Test func `fills each bar with its parts and leaves an empty one empty`() {
        let pieces = chart.pieces(of: chart.bars[0])
        #expect(
            pieces == [
                .init(part: 0, from: 0, to: 0.25, count: 1), .init(part: 1, from: 0.25, to: 1, count: 3),
            ])
        #expect(chart.pieces(of: chart.bars[1]).isEmpty)
    }

    @Test func `is a picture that says what it shows, and breaks no page`() throws {
        let document = PrintedDocument("T", in: .english, sections: [PrintedSection("S", [.chart(chart)])])
        let page = String(decoding: document.html(), as: UTF8.self)
        #expect(page.contains("aria-label=\"Grades &amp; shares\"") && page.contains("<title>2026-01 B: 3</title>"))
        #expect(page.contains("&lt;none&gt;") && !page.contains("<none>"))
        let reader = XMLReader(limits: XMLLimits())
        var bars = 0
        func receive(_ event: borrowing XMLEvent) {
            switch event {
            case .start(let tag): if tag.name == "rect" { bars += 1 }
            case .text: break
            case .end: break
            }
        }
        try reader.push(Array(document.html().drop { $0 != UInt8(ascii: "\n") }).span) { receive($0) }
        try reader.finish { receive($0) }
        // Three in the key, two in the one bar.
        #expect(bars == 5)
        #expect(try document.pdf().starts(with: Array("%PDF".utf8)))
    }
}
