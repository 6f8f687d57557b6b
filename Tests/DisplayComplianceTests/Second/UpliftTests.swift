import DisplayCompliance
import Testing

@Suite struct `Uplift of display` {
    /// Rothman, Greenland, Lash: with one stratum the ratio of Mantel and Haenszel is the ratio of the rates.
    @Test func `is the ratio of the rates in one store`() throws {
        let uplift = DisplayUplift([
            DisplayStratum(store: 0, shownUnits: 30, shownDays: 10, otherUnits: 40, otherDays: 20)
        ])
        #expect(abs(try #require(uplift.ratio) - 1.5) < 1e-12)
        #expect(uplift.low == nil && uplift.high == nil)
    }

    @Test func `is not fooled by big stores being on display more often`() throws {
        // In each store display changes nothing; the big one is on display nine days of ten.
        let uplift = DisplayUplift([
            DisplayStratum(store: 0, shownUnits: 900, shownDays: 90, otherUnits: 100, otherDays: 10),
            DisplayStratum(store: 1, shownUnits: 10, shownDays: 10, otherUnits: 90, otherDays: 90),
        ])
        #expect(abs(try #require(uplift.ratio) - 1) < 1e-12)
    }

    @Test func `leaves out what was never, or always, on display`() {
        let uplift = DisplayUplift([
            DisplayStratum(store: 0, shownUnits: 5, shownDays: 7, otherUnits: 0, otherDays: 0),
            DisplayStratum(store: 1, shownUnits: 0, shownDays: 0, otherUnits: 3, otherDays: 7),
        ])
        #expect(uplift.ratio == nil && uplift.strata == 0 && uplift.stores == 0)
    }

    /// Stores drawn with a true ratio of 1.25: its interval holds it.
    @Test func `finds a true ratio, and its interval narrows with more stores`() throws {
        var chance = Dice(7)
        func strata(_ stores: Int) -> [DisplayStratum] {
            (0..<stores).map { store in
                let rate = 0.5 + 3 * chance.next()
                let (shown, other) = (7 * (1 + Int(chance.next() * 10)), 7 * (1 + Int(chance.next() * 10)))
                return DisplayStratum(
                    store: store, shownUnits: chance.count(1.25 * rate * Double(shown)), shownDays: shown,
                    otherUnits: chance.count(rate * Double(other)), otherDays: other)
            }
        }
        let (few, many) = (DisplayUplift(strata(20)), DisplayUplift(strata(400)))
        let (low, high) = try (#require(many.low), #require(many.high))
        #expect(low < 1.25 && 1.25 < high)
        #expect(try #require(few.high) - #require(few.low) > 2 * (high - low))
        #expect(DisplayUplift(strata(1)).low == nil)
    }
}

/// Chance that is the same every time.
private struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// Between 0 and 1.
    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / Double(1 << 53)
    }

    /// How many of so many on average: trials of a tenth each.
    mutating func count(_ mean: Double) -> Int { (0..<Int((mean * 10).rounded())).count { _ in next() < 0.1 } }
}
