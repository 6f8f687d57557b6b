import Postgres
package import Retail
import RetailSQL
import StandingRules
import Trail

/// What a proposal came to.
package struct GradeRunReceipt: Equatable, Sendable {
    package let run: GradeRun
    /// The same was proposed before: nothing was added.
    package let isRepeated: Bool
    /// Of the months that count, those without any sale on record.
    package let emptyMonths: [Month]
}

extension GradeBook {
    /// Grades every listed store of the chain for a month, by the facts of the months before it. Headquarters only; what
    /// went in before gives the same run again. Refuses months to come, months without facts, and where no scheme is in
    /// force.
    ///
    /// - Parameter scheme: its name; nil for the one in use.
    package func propose(_ month: Month, scheme: String? = nil, today: Day) async throws -> GradeRunReceipt {
        let window = try GradingWindow.checked(month, today: today)
        let asked = try await own.read { tx in try tx.schemeToRun(scheme, for: month).scheme }
        try await sumSales(of: window.reaching(back: asked.months * 2))
        return try await own.write { tx in
            try tx.waitForOtherRuns()
            let (config, scheme) = try tx.schemeToRun(scheme, for: month)
            // What came in since; and what another scheme wants, if one was put in force meanwhile.
            for part in window.reaching(back: scheme.months * 2) { try tx.sumSales(of: part) }
            let ground = try tx.ground(of: month, months: scheme.months, displays: scheme.asks(.display))
            let counted = window.reaching(back: scheme.months)
            guard ground.stores.contains(where: { $0.now.months > 0 }) else {
                throw Refusal(
                    "grade.no-facts",
                    ["month": "\(month)", "first": "\(counted.first ?? month)", "last": "\(counted.last ?? month)"],
                    at: Place(path: "--month", value: "\(month)"))
            }
            let empty = try tx.monthsWithoutSales(of: counted)
            let outcome = Grading(scheme, in: ground.chart, for: month).outcome(of: ground.stores)
            let inputs = ground.digest(config, scheme)
            if let run = try tx.newestRun(of: month, madeFrom: inputs) {
                return GradeRunReceipt(run: run, isRepeated: true, emptyMonths: empty)
            }
            let number = try tx.addRun(of: month, outcome, ground, scheme, config, inputs)
            try tx.addGroups(outcome.groups, ground.chart, run: number)
            try tx.addProposals(outcome, ground, run: number)
            guard let run = try tx.run(number) else { throw Refusal(.busy, "grade.run-moved") }
            try tx.record(
                Change(
                    "grade_run", "\(month)",
                    new: [
                        "scheme": "\(scheme.name)", "version": "\(config.version)", "stores": "\(run.stores)",
                        "graded": "\(run.graded)", "moved": "\(run.moved)",
                    ], verb: "graded"))
            return GradeRunReceipt(run: run, isRepeated: false, emptyMonths: empty)
        }
    }

    /// Brings the sums of months up to date ahead of the transaction that reads them, two at a time: the server sums a
    /// month on one of its processors.
    private func sumSales(of months: [Month]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, month) in months.enumerated() {
                if place >= 2 { try await group.next() }
                group.addTask { try await own.write { tx in try tx.sumSales(of: month) } }
            }
            try await group.waitForAll()
        }
    }

    /// The newest run of a month, or the newest that was known then; nil where the month was not graded.
    package func run(of month: Month, knownAt: Instant? = nil) async throws -> GradeRun? {
        try await own.read { tx in try tx.newestRun(of: month, knownAt: knownAt) }
    }

    /// The newest run of a month that somebody accepted; nil where nobody did.
    package func acceptedRun(of month: Month) async throws -> GradeRun? {
        try await own.read { tx in try tx.acceptedRun(of: month) }
    }

    /// What a run says of the stores that the person sees, group by group, best first.
    package func proposals(of run: GradeRun) async throws -> [GradeProposal] {
        try await own.read { tx in try tx.proposals(of: run, store: nil) }
    }
}

extension Transaction {
    /// The scheme that rules a month, or the one that is asked for. Headquarters only.
    fileprivate func schemeToRun(
        _ name: String?, for month: Month
    ) throws -> (config: ConfigVersion, scheme: GradingScheme) {
        guard try value("select auth.is_hq()", as: Bool.self) else { throw Refusal(.forbidden, "grade.hq-only") }
        guard let config = try config(.grading, for: month, knownAt: nil) else { throw Refusal("grade.no-scheme") }
        return (config, try config.read { try GradingRules(file: $0) }.named(name))
    }
}

extension GradingRules {
    /// The scheme of a name, or the one in use.
    func named(_ name: String?) throws(Refusal) -> GradingScheme {
        guard let scheme = scheme(name) else {
            throw Refusal(
                "grade.scheme-unknown",
                ["name": name ?? inUse, "known": schemes.map(\.name).joined(separator: ", ")],
                at: Place(path: "--scheme", value: name ?? inUse))
        }
        return scheme
    }
}

/// The months whose facts count for a month's grades.
struct GradingWindow {
    let month: Month

    /// Refuses months that have not begun on the business day, and those of which no ledger tells.
    static func checked(_ month: Month, today: Day) throws(Refusal) -> GradingWindow {
        guard month.year >= 2000, month.firstDay <= today else {
            throw Refusal(
                "grade.month-unfit", ["month": "\(month)", "today": "\(today)"],
                at: Place(path: "--month", value: "\(month)"))
        }
        return GradingWindow(month: month)
    }

    /// So many months before, the first of them first.
    func reaching(back count: Int) -> [Month] {
        (1...count).reversed().compactMap { month.adding(months: -$0) }.filter { $0.year >= 2000 }
    }
}
