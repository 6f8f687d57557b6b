import Postgres
package import Retail

/// What promoters make of the sales of stores, beside what the rules take it for.
package struct LiftAnswer: Equatable, Sendable {
    package let measured: PromoterLift
    /// `lift` of the rules of the last month.
    package let assumed: Percentage
}

extension PromoterRota {
    /// By how much stores that the caller sees sell more with a promoter than without, over some months.
    ///
    /// - Parameter count: so many months, the last one included.
    package func lift(until month: Month, months count: Int, below region: RegionCode?) async throws -> LiftAnswer {
        try await read(StaffScope(region: region)) { tx in
            LiftAnswer(
                measured: PromoterLift(try tx.liftHistories(below: region, until: month, months: count)),
                assumed: try tx.staffingRules(for: month).settings.lift)
        }
    }
}
