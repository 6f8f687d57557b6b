import Postgres
package import Retail
import StandingRules

/// What a rehearsal came to.
package struct GradeRehearsal: Sendable {
    package let from: Month
    package let to: Month
    /// The scheme that was asked for.
    package let draft: RehearsedScheme
    /// The one in force, to compare it with; nil where none is.
    package let inForce: RehearsedScheme?
    /// Months that count in the last grading, without any sale on record.
    package let emptyMonths: [Month]
}

/// A scheme with all that was found out about it.
package struct RehearsedScheme: Sendable {
    package let rehearsal: Rehearsal
    /// As of the last month.
    package let changeover: GradeChangeover
    private let ground: RehearsalGround

    init(_ rehearsal: Rehearsal, on ground: RehearsalGround, cost: (Grade) -> GradeCost) {
        self.rehearsal = rehearsal
        self.ground = ground
        changeover = GradeChangeover(to: rehearsal.scheme, on: ground, cost: cost)
    }

    /// How fast it sees a step of so many percent, from the last month on; on as many stores as there is time for.
    package func step(to percent: Int, tell: (_ done: Int, _ of: Int) -> Void = { _, _ in }) -> StepResponse {
        // Every store takes its own run over the chain, some twenty times: the work is kept to some ten seconds.
        let most = max(10, 250_000 / max(ground.stores.count, 1))
        return StepResponse(of: rehearsal.scheme, to: percent, at: ground, most: most, tell: tell)
    }
}

extension GradeBook {
    /// Runs a scheme over months that follow each other, up to three years, and the one in force beside it; nothing is
    /// written but the sums of months. Headquarters only: every figure comes from the sales of the whole chain.
    ///
    /// - Parameters:
    ///   - rules: of a draft; nil for those that rule `to`.
    ///   - scheme: its name in them; nil for the one in use.
    ///   - from: the first graded month; nil for six before the last.
    ///   - to: the last; nil for the present one.
    ///   - tell: is told how many of the months are done.
    package func rehearse(
        _ rules: GradingRules?, scheme: String?, from: Month?, to: Month?, today: Day,
        tell: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> GradeRehearsal {
        let span = try RehearsalSpan(from: from, to: to, today: today)
        return try await own.write { tx in
            guard try tx.value("select auth.is_hq()", as: Bool.self) else {
                throw Refusal(.forbidden, "grade.hq-only")
            }
            let ruling = try tx.config(.grading, for: span.to, knownAt: nil).map {
                try GradingRules(file: $0.settings)
            }
            guard let asked = rules ?? ruling else { throw Refusal("grade.no-scheme") }
            let draft = try asked.named(scheme)
            let present = try ruling?.named(nil)
            let longest = max(draft.months, present?.months ?? 0)
            for month in span.reaching(back: 2 * longest) { try tx.sumSales(of: month) }

            let schemes = [draft] + (present.map { [$0] } ?? [])
            var rehearsals = schemes.map { Rehearsal($0) }
            var last: [Int: RehearsalGround] = [:]
            for (done, month) in span.months.enumerated() {
                last = [:]
                for months in Set(schemes.map(\.months)) {
                    last[months] = try tx.rehearsalGround(
                        of: month, months: months, displays: schemes.contains { $0.asks(.display) }, today: today)
                }
                for place in rehearsals.indices {
                    if let ground = last[rehearsals[place].scheme.months] { rehearsals[place].run(ground) }
                }
                tell(done + 1, span.months.count)
            }
            let standards = try tx.workStandards(for: span.to).standards
            let rehearsed = rehearsals.compactMap { rehearsal in
                last[rehearsal.scheme.months].map { ground in
                    RehearsedScheme(rehearsal, on: ground) { grade in
                        GradeCost(heads: standards[grade].promoters, money: standards[grade].displayMoney)
                    }
                }
            }
            guard let first = rehearsed.first,
                first.rehearsal.months.contains(where: { $0.count(of: .graded) > 0 })
            else {
                throw Refusal(
                    "grade.rehearsal-no-facts", ["from": "\(span.from)", "to": "\(span.to)"],
                    at: Place(path: "--from", value: "\(span.from)"))
            }
            let window = GradingWindow(month: span.to).reaching(back: draft.months)
            return GradeRehearsal(
                from: span.from, to: span.to, draft: first, inForce: rehearsed.dropFirst().first,
                emptyMonths: try tx.monthsWithoutSales(of: window))
        }
    }
}

extension Transaction {
    fileprivate func rehearsalGround(
        of month: Month, months: Int, displays: Bool, today: Day
    ) throws(PostgresError) -> RehearsalGround {
        let ground = try ground(of: month, months: months, displays: displays)
        return RehearsalGround(
            month: month, chart: ground.chart, stores: ground.stores,
            sold: month.lastDay < today ? try sold(in: month) : nil)
    }
}

/// The months of a rehearsal.
private struct RehearsalSpan {
    let from: Month
    let to: Month

    init(from: Month?, to: Month?, today: Day) throws(Refusal) {
        self.to = to ?? today.month
        self.from = from ?? self.to.adding(months: -6) ?? self.to
        let most = 36
        guard self.to.firstDay <= today, self.from.year >= 2000, self.from <= self.to,
            self.from.adding(months: most - 1).map({ self.to <= $0 }) ?? true
        else {
            throw Refusal(
                "grade.rehearsal-span",
                ["from": "\(self.from)", "to": "\(self.to)", "today": "\(today)", "most": "\(most)"],
                at: Place(path: "--from", value: "\(self.from)"))
        }
    }

    var months: [Month] { Array(sequence(first: from) { $0 < to ? $0.next : nil }) }

    /// The graded months and so many before the first.
    func reaching(back count: Int) -> [Month] { GradingWindow(month: from).reaching(back: count) + months }
}
