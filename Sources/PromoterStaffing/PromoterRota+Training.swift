import Postgres
package import Retail

extension PromoterRota {
    /// What is taught and done for the team in the quarter of a month, below a region.
    package func training(of month: Month, below region: RegionCode?) async throws -> TrainingPlan {
        let quarter = month.quarterStart
        return try await read(StaffScope(region: region)) { tx in
            try TrainingPlan(
                quarter: quarter.quarterName, budgets: tx.trainingBudgets(of: quarter, below: region),
                sessions: tx.trainingSessions(of: quarter, below: region),
                events: tx.teamEvents(of: quarter, below: region))
        }
    }

    /// Who holds what: on the last day of the month, or today in the present one.
    package func certificates(
        of month: Month, by scope: StaffScope, today: Day
    ) async throws -> [HeldCertificate] {
        try await read(scope) { tx in try tx.heldCertificates(of: scope, on: month.day(by: today)) }
    }
}

extension Month {
    /// The day on which a month is looked at: today in the present one, else its last day, or its first where it has not
    /// begun.
    func day(by today: Day) -> Day { max(firstDay, min(today, lastDay)) }
}
