import Postgres
package import Retail

/// A month's newest run, as the person sees it before it is accepted.
package struct GradeReviewed: Equatable, Sendable {
    package let run: GradeRun
    package let scheme: GradingScheme
    /// Group by group, best first.
    package let proposals: [GradeProposal]
    /// Of the months that count, those without any sale on record in the chain.
    package let emptyMonths: [Month]
}

extension GradeBook {
    /// What the newest run of a month proposes for the stores that the person sees. Refuses a month that was not graded.
    package func review(of month: Month) async throws -> GradeReviewed {
        try await own.read(isolation: .repeatableRead) { tx in
            try tx.refuseAccounts()
            let (run, rules) = try tx.ruled(month)
            let scheme = try rules.named(run.scheme)
            return GradeReviewed(
                run: run, scheme: scheme, proposals: try tx.proposals(of: run, store: nil),
                emptyMonths: try tx.monthsWithoutSales(of: GradingWindow(month: month).reaching(back: scheme.months)))
        }
    }
}
