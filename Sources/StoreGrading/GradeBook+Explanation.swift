import Postgres
package import Retail
import RetailSQL
import StandingRules

/// Why a store has its grade, with all that it was made from.
package struct ExplainedGrade: Equatable, Sendable {
    package let run: GradeRun
    package let scheme: GradingScheme
    package let proposal: GradeProposal
    /// In force on the last day of the month that has come; nil where the person does not see it any more.
    package let inForce: StoreGrade?
    package let explanation: GradeExplanation
    /// Of each factor in turn, where the figure lies among the peers'; nil of those that are not ranked by them.
    package let peers: [PeerCount?]
    /// The months that count, and those of them without any sale on record in the chain.
    package let months: [Month]
    package let emptyMonths: [Month]
    /// One sentence or two.
    package let why: [Notice]
}

extension GradeBook {
    /// Why a store stands where it stands in a month's newest run, or in the newest that was known then. Refuses stores
    /// that the person does not see, months that were not graded, and stores that the run does not know.
    ///
    /// - Parameter month: nil for the newest graded one up to today.
    package func explanation(
        of store: StoreCode, month: Month? = nil, knownAt: Instant? = nil, today: Day
    ) async throws -> ExplainedGrade {
        try await own.read(isolation: .repeatableRead) { tx in
            let (run, rules, proposal) = try tx.judged(store, month: month, knownAt: knownAt, today: today)
            let scheme = try rules.named(run.scheme)
            let explanation = proposal.explanation(by: scheme, run)
            var peers: [PeerCount?] = []
            for (place, share) in explanation.factors.enumerated() {
                guard share.use == .counted, share.factor.normalisation == .percentile, let figure = share.figure else {
                    peers.append(nil)
                    continue
                }
                peers.append(try tx.peers(of: store, in: run.number, factor: place, [figure]).first)
            }
            let months = GradingWindow(month: run.month).reaching(back: scheme.months)
            let day = min(run.month.lastDay, max(run.month.firstDay, today))
            return ExplainedGrade(
                run: run, scheme: scheme, proposal: proposal,
                inForce: try tx.grades(on: day, store: store, knownAt: knownAt).first, explanation: explanation,
                peers: peers, months: months, emptyMonths: try tx.monthsWithoutSales(of: months),
                why: proposal.reasons(by: scheme, explanation))
        }
    }
}

extension Transaction {
    /// A store in the run of a month that was accepted, or in the newest while none was, with the rules that the run was
    /// made by.
    func judged(
        _ store: StoreCode, month: Month?, knownAt: Instant? = nil, today: Day
    ) throws -> (run: GradeRun, rules: GradingRules, proposal: GradeProposal) {
        try refuseAccounts()
        try refuseUnseen(store)
        let month = try month ?? newestGraded(until: today.month, knownAt: knownAt) ?? today.month
        let accepted = try acceptedRun(of: month, knownAt: knownAt)
        let (run, rules) = try ruled(month, by: accepted, knownAt: knownAt)
        guard let proposal = try proposals(of: run, store: store).first else {
            throw Refusal(
                "grade.store-not-in-run", ["found": store.text, "month": "\(month)"],
                at: Place(path: "store", value: store.text))
        }
        return (run, rules, proposal)
    }

    /// A run of a month, the newest unless one is given, with the rules that it was made by.
    func ruled(
        _ month: Month, by run: GradeRun? = nil, knownAt: Instant? = nil
    ) throws -> (run: GradeRun, rules: GradingRules) {
        guard let run = try run ?? newestRun(of: month, knownAt: knownAt) else {
            throw Refusal("grade.none", ["month": "\(month)"], at: Place(path: "--month", value: "\(month)"))
        }
        guard let config = try config(.grading, version: run.version) else { throw Refusal("grade.no-scheme") }
        return (run, try GradingRules(file: config.settings))
    }

    /// A store that is not there, or is another's: the answer does not tell which.
    func refuseUnseen(_ store: StoreCode) throws {
        guard try sees(store) else {
            throw Refusal("grade.store-unseen", ["found": store.text], at: Place(path: "store", value: store.text))
        }
    }

    func refuseAccounts() throws { try refuseAccounts("grade.not-for-accounts") }
}

extension GradeProposal {
    func explanation(by scheme: GradingScheme, _ run: GradeRun) -> GradeExplanation {
        GradeExplanation(
            scheme, figures: figures, points: points, dropped: run.dropped, total: total, measure: measure,
            proposed: proposed, cuts: group?.cuts ?? [])
    }
}

extension GradeProposal {
    func reasons(by scheme: GradingScheme, _ explanation: GradeExplanation) -> [Notice] {
        let reasons = GradeReasons(scheme, explanation)
        guard let reached, let proposed, let measure else {
            return reasons.reasons(missing: missing, months: months, proposed: proposed)
        }
        return reasons.reasons(
            reached: reached, previous: previous, proposed: proposed, hold: hold, measure: measure)
    }
}
