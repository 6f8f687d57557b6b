import Postgres
package import Retail
import RetailSQL
import StandingRules

/// A store in a run, with the rules that the run was made by.
typealias JudgedStore = (run: GradeRun, rules: GradingRules, proposal: GradeProposal)

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
            let judged = try tx.judged(store, month: month, knownAt: knownAt, today: today)
            return try tx.explanation(of: store, judged, knownAt: knownAt, today: today)
        }
    }

    /// Why a store stands where it stands in the newest graded month up to today, and the cheapest way up from there, or
    /// why there is none. Refuses what `explanation` refuses.
    package func standing(
        of store: StoreCode, today: Day
    ) async throws -> (why: ExplainedGrade, way: Result<WayToGrade, Refusal>) {
        try await own.read(isolation: .repeatableRead) { tx in
            let judged = try tx.judged(store, month: nil, today: today)
            let why = try tx.explanation(of: store, judged, today: today)
            do {
                return (why, .success(try tx.way(of: store, judged, to: nil)))
            } catch let refusal as Refusal where refusal.kind == .refused { return (why, .failure(refusal)) }
        }
    }
}

extension Transaction {
    fileprivate func explanation(
        of store: StoreCode, _ judged: JudgedStore, knownAt: Instant? = nil, today: Day
    ) throws -> ExplainedGrade {
        let (run, rules, proposal) = judged
        let scheme = try rules.named(run.scheme)
        let explanation = proposal.explanation(by: scheme, run)
        let ranked = explanation.factors.enumerated().compactMap { place, share in
            share.use == .counted && share.factor.normalisation == .percentile
                ? share.figure.map { (factor: place, figure: $0) } : nil
        }
        let peers = Dictionary(
            zip(ranked.map(\.factor), try peers(of: store, in: run.number, ranked)), uniquingKeysWith: { $1 })
        let months = GradingWindow(month: run.month).reaching(back: scheme.months)
        let day = min(run.month.lastDay, max(run.month.firstDay, today))
        return ExplainedGrade(
            run: run, scheme: scheme, proposal: proposal,
            inForce: try grades(on: day, store: store, knownAt: knownAt).first, explanation: explanation,
            peers: explanation.factors.indices.map { peers[$0] }, months: months,
            emptyMonths: try monthsWithoutSales(of: months), why: proposal.reasons(by: scheme, explanation))
    }

    /// A store in the run of a month that was accepted, or in the newest while none was, with the rules that the run was
    /// made by.
    func judged(
        _ store: StoreCode, month: Month?, knownAt: Instant? = nil, today: Day
    ) throws -> JudgedStore {
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
        return (run, try config.read { try GradingRules(file: $0) })
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
