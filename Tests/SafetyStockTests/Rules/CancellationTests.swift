import Retail
import SafetyStock
import TestKit
import Testing

@Suite struct `Cancelled sales` {
    private func line(_ buyer: String, _ day: Int32, _ units: Int64) throws -> DemandLine<String> {
        DemandLine(key: buyer, day: try #require(Day(sinceEpoch: 20_000 + day)), units: units)
    }

    @Test func `take back the last sale of their size, and what else is negative is a return`() throws {
        let lines = [
            try line("a", 1, 5), try line("a", 2, 5), try line("a", 3, -5), try line("a", 4, -2),
            try line("b", 1, -5), try line("a", 5, 0),
        ]
        #expect(
            Cancellations.fates(of: lines) == [
                .sale, .cancelled(by: 2), .cancels(1), .return, .return, .nothing,
            ])
    }

    @Test func `never come before their sale, and may come on its day`() throws {
        #expect(Cancellations.fates(of: [try line("a", 1, -5), try line("a", 2, 5)]) == [.return, .sale])
        #expect(
            Cancellations.fates(of: [try line("a", 2, -5), try line("a", 2, 5)]) == [.cancels(1), .cancelled(by: 0)])
        #expect(Cancellations.fates(of: [try line("a", 1, .max), try line("a", 1, -.max)]).count == 2)
        #expect(Cancellations.fates(of: [try line("a", 1, .min)]) == [.return])
    }

    @Test func `of Online Retail's great mistakes leave nothing`() throws {
        let lines = [
            try line("12346/23166", 0, 74_215), try line("12346/23166", 0, -74_215),
            try line("16446/23843", 300, 80_995), try line("16446/23843", 300, -80_995), try line("16446/23843", 90, 2),
        ]
        let fates = Cancellations.fates(of: lines)
        #expect(zip(lines, fates).filter { $0.1 == .sale }.map(\.0.units) == [2])
        #expect(!fates.contains(.return))
    }

    @Test func `cancel as much in whatever order lines come`() throws {
        var dice = Seeded(11)
        for _ in 0..<200 {
            let lines = try (0..<30).map { _ in
                try line(dice.one(of: ["a", "b"]), dice.below(6), dice.one(of: [-3, -2, 2, 3]))
            }
            func sums(_ lines: [DemandLine<String>]) -> [Int64] {
                var (sales, returns): (Int64, Int64) = (0, 0)
                for (line, fate) in zip(lines, Cancellations.fates(of: lines)) {
                    if fate == .sale { sales += line.units }
                    if fate == .return { returns += line.units }
                }
                return [sales, returns]
            }
            let told = sums(lines)
            #expect(told == sums(lines.shuffled(using: &dice)))
            #expect(told[0] + told[1] == lines.reduce(0) { $0 + $1.units })
        }
    }
}
