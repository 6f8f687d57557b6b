package import Postgres
package import Retail
package import StandingRules

extension Transaction {
    /// Puts schemes in force, unless one of their cases fails; the refusal names all that do. A chain without facts for
    /// a case's month is no judge of it.
    package func apply(
        _ rules: GradingRules, from month: Month?, note: String?, today: Day
    ) throws -> ConfigReceipt {
        try waitForOtherRuns()
        var receipt = try applyConfig(.grading, plain: rules.plain, from: month, note: note, today: today)
        guard !receipt.isRepeated, let scheme = rules.scheme() else { return receipt }
        var problems: [Problem] = []
        let cases = Dictionary(grouping: rules.guards.enumerated()) { $0.element.month ?? today.month }
        for (month, cases) in cases.sorted(by: { $0.key < $1.key }) {
            guard month <= today.month else {
                problems += cases.map { $1.problem("grade.guard-early", $0, month: month) }
                continue
            }
            guard let grades = try grades(by: scheme, for: month, today: today) else {
                receipt.guardsSkipped = true
                continue
            }
            for (place, guarded) in cases {
                guard let graded = grades[guarded.store.text] else {
                    problems.append(guarded.problem("grade.guard-no-store", place, month: month))
                    continue
                }
                guard !guarded.holds(for: graded.proposed) else { continue }
                problems.append(
                    graded.proposed.map { guarded.problem("grade.guard-fails", place, month: month, found: $0) }
                        ?? guarded.problem("grade.guard-ungraded", place, month: month))
            }
        }
        guard problems.isEmpty else { throw Refusal(.refused, problems) }
        return receipt
    }

    /// Puts work standards in force.
    package func apply(
        _ standards: WorkStandards, from month: Month?, note: String?, today: Day
    ) throws -> ConfigReceipt {
        try waitForOtherRuns()
        return try applyConfig(.workStandards, plain: standards.plain, from: month, note: note, today: today)
    }

    /// What a scheme says of each store for a month, by code; nil where no store has facts.
    private func grades(by scheme: GradingScheme, for month: Month, today: Day) throws -> [String: GradedStore]? {
        for part in try GradingWindow.checked(month, today: today).reaching(back: scheme.months * 2) {
            try sumSales(of: part)
        }
        let ground = try ground(of: month, months: scheme.months, displays: scheme.asks(.display))
        guard ground.stores.contains(where: { $0.now.months > 0 }) else { return nil }
        let outcome = Grading(scheme, in: ground.chart, for: month).outcome(of: ground.stores)
        return Dictionary(
            zip(ground.stores.lazy.map(\.code), outcome.stores), uniquingKeysWith: { first, _ in first })
    }
}

extension GradeGuard {
    /// - Parameter place: among the cases, from 0.
    fileprivate func problem(_ code: String, _ place: Int, month: Month, found: Grade? = nil) -> Problem {
        var values = [
            "store": store.text, "expected": "\(expectation.rawValue) \(grade.rawValue)", "month": "\(month)",
        ]
        values["found"] = found?.rawValue
        return Problem(code, values, at: self.place ?? Place(path: "guards.\(place + 1)", value: store.text))
    }
}
