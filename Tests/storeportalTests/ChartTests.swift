import Answers
import Retail
import TestKit
import Testing
import Wording

@testable import storeportal

@Suite struct `Pictures of tables` {
    @Test(
        arguments: [
            (0, 1), (1, 1), (3, 5), (17, 20), (21, 25), (26, 50), (99, 100), (101, 200), (0.3, 0.5),
            (1_000_000, 1_000_000),
        ] as [(Double, Double)])
    func `a scale ends at a round number`(most: Double, top: Double) { #expect(Scale(upTo: most).top == top) }

    @Test func `a scale holds what it was made for, and wastes no more than it has to`() {
        var dice = Seeded(20_261_124)
        for _ in 0..<1000 {
            let most = Double.random(in: 0.001...1e9, using: &dice)
            let scale = Scale(upTo: most)
            #expect(scale.top >= most * 0.999_999 && scale.top <= most * 2.500_001, "\(most): \(scale.top)")
            #expect((0...1).contains(scale.share(most)))
        }
        #expect(Scale(upTo: 10).share(-5) == 0)
        #expect(Scale(upTo: 10).share(99) == 1)
    }

    @Test(
        arguments: [(0, "0%"), (1, "100%"), (0.123_45, "12.35%"), (0.5, "50%"), (0.0005, "0.05%")] as [(Double, String)]
    )
    func `a share is written as SVG has it`(share: Double, text: String) { #expect(share.percent == text) }

    private static let stock = Table(
        [
            Column("account"), Column("sku"), Column("position", .number), Column("reorder_point", .number),
            Column("state"),
        ],
        [
            [.text("D"), .text("A"), .quantity(50), .quantity(100), .word("short")],
            [.text("D"), .text("B"), .missing, .quantity(20), .word("unknown")],
        ])

    @Test func `a bar ends where its value does, and what is not known has none`() {
        let geometry = BarGeometry(
            Self.stock, labels: ["account", "sku"], value: "position", marks: ["reorder_point"],
            said: ["position", "state"], in: .english)
        #expect(geometry.bars.map(\.share) == [0.5, nil])
        #expect(geometry.bars.map(\.marks) == [[1], [0.2]])
        // The account is the same in all of them.
        #expect(geometry.bars.map(\.label) == ["A", "B"])
        #expect(geometry.bars.map(\.said) == ["50 · short", "unknown"])
        #expect(geometry.bars.map(\.tone) == ["short", "unknown"])
        #expect(geometry.left == 0)
    }

    @Test func `what has no bar is counted`() {
        let long = Table(Self.stock.columns, Array(repeating: Self.stock.rows[0], count: BarGeometry.most + 3))
        let geometry = BarGeometry(long, labels: ["sku"], value: "position", marks: [], said: [], in: .english)
        #expect((geometry.bars.count, geometry.left) == (BarGeometry.most, 3))
    }

    private static func course(_ days: [(Int32, Int64?)]) -> Table {
        Table(
            [Column("day"), Column("position", .number)],
            days.map { [.day(orMissing: Day(sinceEpoch: 20_000 + $0.0)), .quantity(orMissing: $0.1)] })
    }

    @Test func `a line runs from the first day to the last, and breaks where nothing is known`() throws {
        let geometry = try #require(
            LineGeometry(
                Self.course([(4, 10), (0, 5), (1, 10), (2, nil), (3, 0)]), day: "day", values: ["position"]))
        #expect(
            geometry.lines == [
                [[.init(x: 0, y: 0.5), .init(x: 0.25, y: 1)], [.init(x: 0.75, y: 0), .init(x: 1, y: 1)]]
            ])
        #expect(geometry.top == 10)
        #expect(LineGeometry(Self.course([(1, 5)]), day: "day", values: ["position"]) == nil)
        #expect(LineGeometry(Self.course([(1, nil), (2, nil)]), day: "day", values: ["position"]) == nil)
    }

    @Test func `pieces of a day stand on each other, and as high as there are rows`() throws {
        let table = Table(
            [Column("day"), Column("state")],
            [(0, "fine"), (0, "short"), (0, "fine"), (2, "low")].map {
                [.day(orMissing: Day(sinceEpoch: 20_000 + $0.0)), .word($0.1)]
            })
        let geometry = try #require(
            CountGeometry(table, day: "day", word: "state", words: ["short", "low", "fine"]))
        #expect(geometry.words == ["short", "low", "fine"])
        #expect(geometry.columns.map(\.pieces.count) == [2, 1])
        #expect(geometry.columns[0].pieces.map(\.word) == ["short", "fine"])
        #expect(geometry.columns[0].pieces[0].to == geometry.columns[0].pieces[1].from)
        #expect(geometry.columns[0].pieces[1].to == 0.6)
        #expect(geometry.columns.map(\.x) == [0, 2 / 3])
    }
}
