import Retail
import StoreGrading
import Testing

@Suite struct `A file of schemes` {
    static let good = """
        in_use: plain
        schemes:
          plain:
            months: 3
            minimum_months: 2
            regrade: quarterly
            new_stores: { grace_months: 2, grade: C }
            peers: { region: branch, formats: apart, at_least: 5 }
            factors:
              size: { weight: 60%, source: area, steps: { 50: 20, 120: 60.5 } }
              growth: { weight: 40 %, source: growth, range: { from: -2.5%, to: greatest }, missing: 40 }
            cut: { by: value, A: 5000.50, B: 400, C: 30, D: 2, refine: { within: 10%, up_from: 70, down_below: 30 } }
            band: 5
            steps: 1
            quotas: [{ grade: A, at_most: 15%, region: branch }]
            second_signature_above: 10%
        guards:
          - { store: S-1, at_least: B, month: 2026-03, note: the flagship }
        actions:
          zone: { en: A zone, zh: 专区, adds: { units: 8.5, growth: 1% }, cost: 1200.50, at_most: 2 }

        """

    @Test func `is read in the units of people`() throws {
        let rules = try GradingRules(file: Self.good)
        let scheme = try #require(rules.scheme("plain"))
        #expect(rules.inUse == "plain" && rules.schemes.count == 1)
        #expect(scheme.months == 3 && scheme.minimumMonths == 2 && scheme.calendar == .quarterly && scheme.steps == 1)
        #expect(scheme.newStores == NewStoreRule(graceMonths: 2, grade: .c))
        #expect(scheme.peers == PeerRule(level: .branch, byFormat: true, atLeast: 5))
        let (growth, size) = (
            scheme.factors.last?.normalisation, scheme.factors.first?.normalisation
        )
        #expect(growth == .range(from: -25_000, to: nil))
        #expect(
            size
                == .banded([
                    .init(from: 50, points: try #require(Points("20"))),
                    .init(from: 120, points: try #require(Points("60.5"))),
                ]))
        #expect(scheme.factors.map(\.weight.basisPoints) == [6000, 4000])
        #expect(scheme.factors.map(\.missing) == [.ungraded, .points(try #require(Points("40")))])
        guard case .measure(.value, let cuts, let refinement?) = scheme.cut else {
            return #expect(Bool(false), "\(scheme.cut)")
        }
        #expect(cuts == [500_050, 40_000, 3_000, 200] && refinement.within.basisPoints == 1000)
        #expect(scheme.band.basisPoints == 500 && scheme.secondSignatureAbove?.basisPoints == 1000)
        #expect(scheme.quotas.first?.atMost.basisPoints == 1500 && scheme.quotas.first?.level == .branch)
        let guarded = try #require(rules.guards.first)
        #expect(guarded.store.text == "S-1" && guarded.expectation == .atLeast && guarded.grade == .b)
        #expect(guarded.month == Month("2026-03") && guarded.note == "the flagship")
        let action = try #require(rules.actions.first)
        #expect(action.adds == [.units: 8500, .growth: 10_000] && action.cost == 120_050 && action.atMost == 2)
    }

    @Test func `says little where the usual will do`() throws {
        let rules = try GradingRules(
            file: """
                in_use: one
                schemes:
                  one:
                    factors: { units: { weight: 100, source: units } }
                    cut: { by: shares, A: 10, B: 20, C: 30, D: 25, E: 15 }
                """)
        let usual = GradingScheme(
            name: "one", factors: [GradingFactor("units", weight: .whole, source: .units)],
            cut: .shares([10, 20, 30, 25].compactMap { Percentage(basisPoints: $0 * 100) }))
        #expect(rules == GradingRules(inUse: "one", schemes: [usual]))
    }

    /// A line of the good file that is replaced, and what is then said, where, of what.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let from: String
        let to: String
        let code: String
        let place: (line: Int, column: Int, path: String)
        let value: String?

        init(
            _ from: String, _ to: String, _ code: String, _ line: Int, _ column: Int, _ path: String,
            _ value: String? = nil
        ) {
            (self.from, self.to, self.code, self.value) = (from, to, code, value)
            place = (line, column, path)
        }
        var testDescription: String { to }
    }

    static let mistakes = [
        Mistake("in_use: plain", "in_use: other", "config.word-unknown", 1, 9, "in_use", "other"),
        Mistake("in_use: plain", "", "config.key-missing", 2, 1, ""),
        Mistake("months: 3\n", "months: 25\n", "config.number-unfit", 4, 13, "schemes.plain.months", "25"),
        Mistake(
            "minimum_months: 2", "minimum_months: 4", "grading.minimum-over-months", 5, 21,
            "schemes.plain.minimum_months", "4"),
        Mistake("quarterly", "weekly", "config.word-unknown", 6, 14, "schemes.plain.regrade", "weekly"),
        Mistake("grade: C }", "grade: F }", "config.word-unknown", 7, 43, "schemes.plain.new_stores.grade", "F"),
        Mistake(
            "branch, formats", "planet, formats", "config.word-unknown", 8, 22, "schemes.plain.peers.region", "planet"),
        Mistake("apart", "aside", "config.word-unknown", 8, 39, "schemes.plain.peers.formats", "aside"),
        Mistake("weight: 60%", "weight: 50%", "grading.weights-sum", 10, 7, "schemes.plain.factors"),
        Mistake(
            "weight: 60%", "weight: 160%", "config.percent-unfit", 10, 23, "schemes.plain.factors.size.weight", "160%"),
        Mistake("weight: 60%, ", "", "config.key-missing", 10, 13, "schemes.plain.factors.size"),
        Mistake(
            "source: area", "source: moon", "config.word-unknown", 10, 36, "schemes.plain.factors.size.source", "moon"),
        Mistake("size: {", "growth: {", "yaml.duplicate-key", 11, 7, ""),
        Mistake("size: {", "\"a b\": {", "config.code-unfit", 10, 7, "schemes.plain.factors", "a b"),
        Mistake(
            "50: 20, 120", "120: 20, 120.0", "grading.figure-unfit", 10, 60, "schemes.plain.factors.size.steps", "120.0"
        ),
        Mistake(
            "50: 20, 120", "50: 20, 49", "grading.steps-not-rising", 10, 59, "schemes.plain.factors.size.steps", "49"),
        Mistake("60.5 }", "19 }", "grading.steps-not-rising", 10, 59, "schemes.plain.factors.size.steps", "120"),
        Mistake(
            "steps: {", "range: { from: 1, to: 2 }, steps: {", "grading.range-and-steps", 10, 49,
            "schemes.plain.factors.size.range"),
        Mistake("to: greatest", "to: -3%", "grading.range-empty", 11, 54, "schemes.plain.factors.growth.range"),
        Mistake(
            "missing: 40", "missing: nought", "grading.missing-unfit", 11, 94, "schemes.plain.factors.growth.missing",
            "nought"),
        Mistake("by: value", "by: luck", "config.word-unknown", 12, 16, "schemes.plain.cut.by", "luck"),
        Mistake("B: 400", "B: 5000.50", "grading.cuts-overlap", 12, 38, "schemes.plain.cut.B", "5000.50"),
        Mistake("D: 2,", "D: 2.005,", "grading.figure-unfit", 12, 53, "schemes.plain.cut.D", "2.005"),
        Mistake("D: 2,", "D: 2, E: 1,", "grading.last-has-no-end", 12, 59, "schemes.plain.cut.E", "1"),
        Mistake(", D: 2", "", "config.key-missing", 12, 10, "schemes.plain.cut"),
        Mistake(
            "down_below: 30", "down_below: 71", "grading.refine-crossed", 12, 104,
            "schemes.plain.cut.refine.down_below", "71"),
        Mistake(
            "by: value, A: 5000.50, B: 400, C: 30, D: 2, refine: { within: 10%, up_from: 70, down_below: 30 }",
            "by: shares, A: 40%, B: 30, C: 20, D: 20", "grading.shares-over", 12, 10, "schemes.plain.cut"),
        Mistake(
            "by: value, A: 5000.50, B: 400, C: 30, D: 2, refine: { within: 10%, up_from: 70, down_below: 30 }",
            "by: shares, A: 40, B: 30, C: 20, D: 5, E: 6", "grading.shares-rest", 12, 54, "schemes.plain.cut.E", "6"),
        Mistake(
            "by: value, A: 5000.50, B: 400, C: 30, D: 2, refine: { within: 10%, up_from: 70, down_below: 30 }",
            "by: points, A: 101, B: 60, C: 30, D: 2", "config.points-unfit", 12, 27, "schemes.plain.cut.A", "101"),
        Mistake("steps: 1\n", "steps: 5\n", "config.number-unfit", 14, 12, "schemes.plain.steps", "5"),
        Mistake(
            "at_most: 15%", "at_most: 101", "config.percent-unfit", 15, 35, "schemes.plain.quotas.1.at_most", "101"),
        Mistake(
            "{ grade: A, at", "{ grade: E, at", "grading.quota-of-last", 15, 23, "schemes.plain.quotas.1.grade", "E"),
        Mistake("second_signature_above", "second", "config.unknown-key", 16, 5, "schemes.plain.second"),
        Mistake("store: S-1", "store: S 1", "config.code-unfit", 18, 14, "guards.1.store", "S 1"),
        Mistake("at_least: B", "at_least: Z", "config.word-unknown", 18, 29, "guards.1.at_least", "Z"),
        Mistake("at_least: B", "at_least: B, equals: C", "grading.guard-expects", 18, 5, "guards.1"),
        Mistake("month: 2026-03", "month: 2026-13", "config.month-unfit", 18, 39, "guards.1.month", "2026-13"),
        Mistake("units: 8.5", "luck: 8.5", "config.unknown-key", 20, 39, "actions.zone.adds.luck"),
        Mistake("units: 8.5", "units: -1", "grading.adds-nothing", 20, 46, "actions.zone.adds.units", "-1"),
        Mistake("cost: 1200.50", "cost: -1", "config.amount-unfit", 20, 71, "actions.zone.cost", "-1"),
        Mistake("zh: 专区, ", "", "config.key-missing", 20, 9, "actions.zone"),
    ]

    @Test(arguments: mistakes) func `is refused for a mistake, with its place`(_ mistake: Mistake) throws {
        let range = try #require(Self.good.firstRange(of: mistake.from))
        let file = Self.good.replacingCharacters(in: range, with: mistake.to)
        let refusal = #expect(throws: Refusal.self) { try GradingRules(file: file) }
        let problem = try #require(refusal?.problems.first { $0.code == mistake.code }, "\(refusal?.problems ?? [])")
        #expect(refusal?.problems.count == 1)
        let place = problem.place
        #expect(place.file == "StoreConfig/grading.yaml")
        #expect(place.line == mistake.place.line && place.column == mistake.place.column, "\(place)")
        #expect(place.path ?? "" == mistake.place.path && place.value == mistake.value, "\(place)")
    }

    @Test func `is refused with all its mistakes at once, in the order of their lines`() {
        let file = Self.good.replacing("band: 5", with: "band: wide").replacing("cost: 1200.50", with: "cost: dear")
            .replacing("months: 3", with: "months: x")
        let refusal = #expect(throws: Refusal.self) { try GradingRules(file: file) }
        #expect(
            refusal?.problems.map(\.code) == [
                "config.number-unfit", "config.percent-unfit", "config.amount-unfit",
            ])
    }

    @Test func `whose factor has an unknown source is told of its weights too`() {
        let file = Self.good.replacing("source: area", with: "source: moon").replacing(
            "weight: 60%", with: "weight: 70%")
        let refusal = #expect(throws: Refusal.self) { try GradingRules(file: file) }
        #expect(refusal?.problems.map(\.code) == ["grading.weights-sum", "config.word-unknown"])
    }

    @Test func `has its amounts in the chain's currency, with the decimals of that`() throws {
        let (yen, dinar) = (try #require(Currency("JPY")), try #require(Currency("KWD")))
        let file = Self.good.replacing("A: 5000.50", with: "A: 5000").replacing("cost: 1200.50", with: "cost: 1200")
        for (currency, whole) in [(yen, Int64(1)), (.yuan, 100), (dinar, 1000)] {
            let rules = try GradingRules(file: file, in: currency)
            #expect(rules.schemes.first?.cut.ends == [5000, 400, 30, 2].map { $0 * whole })
            #expect(rules.actions.first?.cost == 1200 * whole)
            #expect(rules.scheme()?.number(5000 * whole) == "5000")
            // What was in force says its currency itself.
            #expect(try GradingRules(file: rules.plain) == rules && rules.currency == currency)
        }
        #expect(try GradingRules(file: Self.good.replacing("D: 2,", with: "D: 2.005,"), in: dinar).currency == dinar)
        for (text, currency, code) in [
            (Self.good, yen, "config.amount-unfit"), ("currency: USD\n" + file, yen, "config.currency-other"),
            ("currency: yen\n" + file, yen, "config.currency-other"),
        ] {
            let refusal = #expect(throws: Refusal.self) { try GradingRules(file: text, in: currency) }
            #expect(refusal?.problems.contains { $0.code == code } == true, "\(refusal?.problems ?? [])")
        }
    }

    @Test(arguments: [
        ("", "config.key-missing"), ("schemes: {}\nin_use: x", "grading.no-schemes"), ("- a", "config.no-mapping"),
        ("a: [", "yaml.not-well-formed"), ("schemes: &a {}\nin_use: x", "yaml.anchor"), ("text", "config.no-mapping"),
        ("in_use: a\nschemes: { a: }", "config.key-missing"),
        (
            "in_use: a\nschemes: { a: { factors: {}, cut: { by: shares, A: 1, B: 1, C: 1, D: 1 } } }",
            "grading.no-factors"
        ),
    ]) func `of no shape is refused`(_ text: String, _ code: String) {
        let refusal = #expect(throws: Refusal.self) { try GradingRules(file: text) }
        #expect(refusal?.problems.contains { $0.code == code } == true, "\(refusal?.problems ?? [])")
    }
}

extension GradeCut {
    fileprivate var ends: [Int64] {
        if case .measure(_, let ends, _) = self { ends } else { [] }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
