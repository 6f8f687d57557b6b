import Retail
import SafetyStock
import TestKit
import Testing

@Suite struct `The classes of products` {
    @Test func `are fast, regular and slow by their share of the units`() {
        let classes = MoverClass.classes(of: ["a": 60, "b": 25, "c": 9, "d": 4, "e": 2])
        // The second crosses 80 %, the fourth begins at 94 and crosses 95.
        #expect(classes == ["a": .fast, "b": .fast, "c": .regular, "d": .regular, "e": .slow])
        #expect(MoverClass.classes(of: ["a": 85, "b": 15]) == ["a": .fast, "b": .regular])
        // Who begins where a line is, is behind it.
        #expect(MoverClass.classes(of: ["a": 80, "b": 15, "c": 5]) == ["a": .fast, "b": .regular, "c": .slow])
    }

    @Test func `are slow without sales, and where more comes back than goes`() {
        #expect(MoverClass.classes(of: ["a": 0, "b": -3]) == ["a": .slow, "b": .slow])
        #expect(MoverClass.classes(of: ["a": 10, "b": -90]) == ["a": .fast, "b": .slow])
        #expect(MoverClass.classes(of: [String: Int64]()) == [:])
    }

    @Test func `of equals hang on the code and not on the order of rows`() {
        let equal = MoverClass.classes(of: Dictionary(uniqueKeysWithValues: (0..<10).map { ($0, Int64(7)) }))
        #expect((0..<10).map { equal[$0] } == Array(repeating: .fast, count: 8) + [.regular, .regular])
        #expect(MoverClass.classes(of: ["a": Int64.max, "b": .max, "c": 1])["c"] == .slow)
    }

    @Test func `go by errors, and what is not known is as bad as any`() {
        #expect([0.2, 0.5, 0.51, 1, 3].map { Variability($0) } == [.x, .x, .y, .y, .z])
        #expect(Variability(nil) == .z)
        #expect(Variability(.nan) == .z)
        #expect(Variability(0.2, cuts: .init(x: 0.1, y: 0.25)) == .y)
        #expect(Variability.coefficient(errors: [3, -4, 0, 0], mean: 5) == 0.5)
        #expect(Variability.coefficient(errors: [], mean: 5) == nil)
        #expect(Variability.coefficient(errors: [1], mean: 0) == nil)
    }

    @Test func `follow a product through its life`() throws {
        let launched = try #require(Day("2026-01-01"))
        let end = try #require(Day("2026-12-31"))
        func stage(_ days: Int) throws -> LifecycleStage {
            LifecycleStage(on: try #require(launched.adding(days: days)), launched: launched, end: end)
        }
        let days = [-10, 0, 27, 28, 83, 84, 364 - 85, 364 - 84, 400]
        #expect(
            try days.map(stage) == [
                .launch, .launch, .launch, .ramp, .ramp, .mature, .mature, .phaseOut, .phaseOut,
            ])
        #expect(LifecycleStage(on: launched, launched: nil, end: nil) == .mature)
        // A life so short that it ends before it begins to be known.
        #expect(LifecycleStage(on: launched, launched: launched, end: launched.adding(days: 30)) == .phaseOut)
    }
}
