import SafetyStock
import TestKit
import Testing

@Suite struct `What is wanting to a target` {
    @Test func `goes to the needs first, and beyond them by what is foreseen`() {
        #expect(TargetSplit.parts(of: 100, needs: [20, 30, nil], weekly: [30, 10, 10]) == [50, 40, 10])
        #expect(TargetSplit.parts(of: 40, needs: [20, 60], weekly: [90, 10]) == [10, 30])
        #expect(TargetSplit.parts(of: 0, needs: [20, 60], weekly: [90, 10]) == [0, 0])
        // Of what nobody asks for as much of each.
        #expect(TargetSplit.parts(of: 7, needs: [0, 0], weekly: [0, 0]) == [4, 3])
        #expect(TargetSplit.parts(of: 7, needs: [], weekly: []).isEmpty)
    }

    @Test func `sums to the gap, whatever the needs and the forecasts`() {
        var dice = Seeded(20_261_123)
        for _ in 0..<500 {
            let count = Int.random(in: 1...8, using: &dice)
            let gap = Int64.random(in: 0...500, using: &dice)
            let needs = (0..<count).map { _ in
                Bool.random(using: &dice) ? nil : Int64.random(in: 0...100, using: &dice)
            }
            let weekly = (0..<count).map { _ in Int64.random(in: 0...5000, using: &dice) }
            let parts = TargetSplit.parts(of: gap, needs: needs, weekly: weekly)
            #expect(parts.reduce(0, +) == gap && parts.allSatisfy { $0 >= 0 })
            let pushed = zip(parts, needs).reduce(0) { $0 + max(0, $1.0 - ($1.1 ?? 0)) }
            #expect(pushed == max(0, gap - needs.reduce(0) { $0 + ($1 ?? 0) }), "no push while a need is open")
        }
    }

    @Test func `counts what was bought and what is ordered`() {
        func gap(_ bought: Int64, _ ordered: Int64) -> Int64 {
            TargetOfModel(model: "A", target: 100, bought: bought, ordered: ordered, load: 1, setBy: "hq").gap
        }
        #expect([gap(0, 0), gap(30, 20), gap(80, 40), gap(-10, 0)] == [100, 50, 0, 100])
    }
}
