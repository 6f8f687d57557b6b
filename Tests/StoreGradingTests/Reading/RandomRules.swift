import Retail
import StoreGrading

/// Rules as headquarters might write them, made up.
struct RandomRules<Source: RandomNumberGenerator> {
    var random: Source

    mutating func rules() throws -> GradingRules {
        let names = ["capacity", "rank", "A/1", "x_2"].shuffled(using: &random).prefix(number(1...4))
        let schemes = try names.map { try scheme($0) }
        let guards = try (0..<number(0...3)).map { _ in try guarded() }
        let actions = try ["zone", "b.2"].prefix(number(0...2)).map { try action($0) }
        return GradingRules(
            inUse: names.randomElement(using: &random) ?? "", schemes: schemes, guards: guards, actions: actions)
    }

    private mutating func scheme(_ name: String) throws -> GradingScheme {
        let months = number(1...24)
        var weights = [10_000]
        while weights.count < 5, let first = weights.first, first > 1, number(0...2) > 0 {
            let part = number(1...first - 1)
            weights = [first - part, part] + weights.dropFirst()
        }
        let factors = weights.enumerated().map { factor("f\($0)", part($1)) }
        let levels: [RegionLevel?] = [nil] + RegionLevel.allCases
        return GradingScheme(
            name: name, months: months, minimumMonths: number(1...months),
            calendar: number(0...1) == 0 ? .monthly : .quarterly,
            newStores: NewStoreRule(graceMonths: number(0...24), grade: maybe(any(Grade.allCases))),
            peers: PeerRule(level: any(levels), byFormat: number(0...1) == 0, atLeast: number(1...50)),
            factors: factors, cut: cut(), band: part(number(0...10_000)), steps: number(1...4),
            quotas: [Grade.a, .b].prefix(number(0...2)).map {
                GradeQuota($0, atMost: part(number(0...10_000)), level: any(RegionLevel.allCases))
            }, secondSignatureAbove: maybe(part(number(0...10_000))))
    }

    private mutating func factor(_ name: String, _ weight: Percentage) -> GradingFactor {
        let source = any(FactorSource.allCases)
        let missing: MissingValue = any([.ungraded, .leftOut, .points(points())])
        let normalisation: Normalisation
        switch number(0...2) {
        case 0: normalisation = .percentile
        case 1:
            let from = figure()
            normalisation = .range(from: maybe(from), to: maybe(from + Int64(number(1...1_000_000))))
        default:
            let (from, given) = ((0..<3).map { _ in figure() }.sorted(), (0..<3).map { _ in points() }.sorted())
            let rising = zip(from.enumerated(), given).map {
                Normalisation.Step(from: $0.element + Int64($0.offset), points: $1)
            }
            normalisation = .banded(Array(rising))
        }
        return GradingFactor(name, weight: weight, source: source, normalisation, missing: missing)
    }

    private mutating func cut() -> GradeCut {
        switch number(0...2) {
        case 0: return .shares((0..<4).map { _ in part(number(0...2500)) })
        case 1:
            let places = [9, 6, 4, 1].map { $0 * 100_000 + number(0...99_999) }
            return .points(places.compactMap { Points(tenThousandths: $0) })
        default:
            let ends = (0..<4).map { _ in figure() }.sorted().enumerated().map { $1 + Int64($0) }
            let (up, down) = (max(points(), points()), points())
            let refinement = GradeCut.Refinement(
                within: part(number(0...9999)), up: max(up, down), down: min(up, down))
            return .measure(any(FactorSource.allCases), ends.reversed(), refinement: maybe(refinement))
        }
    }

    private mutating func guarded() throws -> GradeGuard {
        GradeGuard(
            try StoreCode("S-\(number(1...99))"), any(GradeGuard.Expectation.allCases), any(Grade.allCases),
            in: maybe(Month(year: 2000 + number(0...99), month: number(1...12)) ?? .first), note: maybe(sentence()))
    }

    private mutating func action(_ name: String) throws -> LiftingAction {
        var adds: [FactorSource: Int64] = [any(FactorSource.allCases): 1]
        for source in FactorSource.allCases where number(0...2) == 0 { adds[source] = Int64(number(1...9_999_999)) }
        return LiftingAction(
            name, english: sentence(), chinese: sentence(), adds: adds, cost: Int64(number(0...99_999_999)),
            atMost: number(1...1000))
    }

    // Words ----------------------------------------------------------------------------------------------------------

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func figure() -> Int64 { Int64(number(-9_999_999...9_999_999_999)) }
    private mutating func points() -> Points { Points(tenThousandths: number(0...1_000_000)) ?? .none }
    private func part(_ basisPoints: Int) -> Percentage { Percentage(basisPoints: basisPoints) ?? .none }
    private mutating func maybe<Value>(_ value: Value) -> Value? { number(0...1) == 0 ? nil : value }
    private mutating func any<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

    /// With what YAML gives a meaning to.
    private mutating func sentence() -> String {
        let signs = ["a", "\"", "\\", "'", ": ", " #", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`"]
        let words = signs + ["专区", "é", "e\u{301}", "👩‍🔧", "~", "- ", "? ", "null", "---", "\\n", "0"]
        return "x" + (0..<number(0...12)).map { _ in any(words) }.joined() + "."
    }
}
