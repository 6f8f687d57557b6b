import Postgres
package import Retail

extension Ledger {
    /// What was shipped, sold and activated in a month, as far as the person sees it, with its coverage up to the business
    /// day. It costs what the month's daily totals cost, however long the ledger is.
    ///
    /// Groups that should have sales and have none are there, as unknown. Counts of store stock are no sales.
    package func summary(
        of month: Month, by grouping: SalesSummary.Grouping, today: Day
    ) async throws -> SalesSummary {
        try await own.read { [currency] tx in
            let end = min(today, month.lastDay)
            let lines: [SalesSummary.Line] =
                switch grouping {
                case .region: try tx.salesByRegion(month, end, currency)
                case .store: try tx.salesByStore(month, end, currency)
                case .sku: try tx.salesByProduct(month, end, currency)
                }
            return try SalesSummary(month: month, lines: lines, coverage: tx.salesCoverage(month, end))
        }
    }
}
