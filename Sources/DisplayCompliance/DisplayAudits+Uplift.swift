import Postgres
package import Retail

extension DisplayAudits {
    /// How much more is sold of what is on display, in the stores that the person sees.
    ///
    /// - Parameters:
    ///   - zone: where it is looked at; nil: in any zone.
    ///   - series: only products of one.
    ///   - window: days behind a look of which it tells, at most.
    package func uplift(
        from: Month, to: Month, in zone: DisplayZone? = nil, series: String? = nil, window: Int = 7
    ) async throws -> DisplayUplift {
        let strata = try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.displayStrata(from: from, to: to, in: zone, series: series, window: window)
        }
        return DisplayUplift(strata)
    }
}
