package import Retail
import StandingRules

extension GradingRules {
    package static let fileName = "StoreConfig/grading.yaml"

    /// Reads the file; throws a `Refusal` with every mistake in it and its place.
    ///
    /// - Parameter currency: the chain's; nil of what was in force once, which says it where it is not the yuan.
    package init(file text: String, in currency: Currency? = nil) throws(Refusal) {
        self = try ConfigReading.read(text, file: Self.fileName, currency) { reading, root in reading.gradingRules(root)
        }
    }
}

extension ConfigReading {
    fileprivate mutating func gradingRules(_ root: ConfigPiece) -> GradingRules? {
        let own = fields(root, ["currency", "in_use", "schemes", "guards", "actions"])
        follow(own["currency"])
        let written = required("schemes", own).map { named($0) }
        if let piece = own["schemes"], written?.isEmpty == true { note("grading.no-schemes", at: piece) }
        let schemes = (written ?? []).compactMap { scheme($0.name, $0.piece) }
        let inUse = required("in_use", own).flatMap { piece in
            word(piece, (written ?? []).map { ($0.name, $0.name) })
        }
        let guards = own["guards"].map { items($0) } ?? []
        let actions = own["actions"].map { named($0) } ?? []
        let rules = GradingRules(
            inUse: inUse ?? "", schemes: schemes, guards: guards.compactMap { gradeGuard($0) },
            actions: actions.compactMap { action($0.name, $0.piece) }, in: currency)
        return inUse == nil ? nil : rules
    }

    // Guards and actions ---------------------------------------------------------------------------------------------

    private mutating func gradeGuard(_ piece: ConfigPiece) -> GradeGuard? {
        let expectations = GradeGuard.Expectation.allCases.map(\.rawValue)
        let own = fields(piece, ["store"] + expectations + ["month", "note"])
        let store = required("store", own).flatMap { code($0, of: Coded.Store.self) }
        let month = own["month"].flatMap { self.month($0) }
        let why = own["note"].flatMap { sentence($0) }
        let expected = expectations.filter { own[$0] != nil }
        guard expected.count == 1, let word = expected.first, let said = own[word] else {
            note("grading.guard-expects", ["words": expectations.joined(separator: ", ")], at: piece)
            return nil
        }
        guard let store, let grade: Grade = self.word(said), let expectation = GradeGuard.Expectation(rawValue: word)
        else { return nil }
        let place = Place(line: piece.line, column: piece.column, path: piece.path, value: store.text)
        return GradeGuard(store, expectation, grade, in: month, note: why, at: place)
    }

    private mutating func action(_ name: String, _ piece: ConfigPiece) -> LiftingAction? {
        let own = fields(piece, ["en", "zh", "adds", "cost", "at_most"])
        let english = required("en", own).flatMap { sentence($0) }
        let chinese = required("zh", own).flatMap { sentence($0) }
        let cost = required("cost", own).flatMap { amount($0) }
        let atMost = own["at_most"].map { whole($0, 1...1000) } ?? 1
        let adds = required("adds", own).flatMap { additions($0) }
        guard let english, let chinese, let cost, let atMost, let adds else { return nil }
        return LiftingAction(name, english: english, chinese: chinese, adds: adds, cost: cost, atMost: atMost)
    }

    private mutating func additions(_ piece: ConfigPiece) -> [FactorSource: Int64]? {
        var adds: [FactorSource: Int64] = [:]
        let known = FactorSource.allCases
        let own = fields(piece, known.map(\.rawValue))
        let written = known.filter { own[$0.rawValue] != nil }
        for source in written {
            guard let part = own[source.rawValue], let figure = figure(part, source) else { continue }
            if figure > 0 { adds[source] = figure } else { note("grading.adds-nothing", at: part) }
        }
        if written.isEmpty { note("grading.adds-nothing", at: piece) }
        return adds.isEmpty ? nil : adds
    }
}
