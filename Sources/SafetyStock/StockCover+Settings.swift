package import Postgres
package import Retail
package import StandingRules

/// The rules of stock levels that rule a month.
package struct StockRules: Equatable, Sendable {
    package let settings: StockSettings
    package let version: ConfigVersion
}

extension Transaction {
    /// The rules of stock levels that rule a month; refused where headquarters never put any in force.
    func stockRules(for month: Month) throws -> StockRules {
        guard let version = try config(.safetyStock, for: month, knownAt: nil) else { throw Refusal("stock.no-rules") }
        return StockRules(settings: try version.read { try StockSettings(file: $0) }, version: version)
    }

    /// Puts rules of stock levels in force, for a workflow that lends its transaction.
    ///
    /// - Parameter month: nil for the present one, and for the first version since ever.
    package func apply(
        _ settings: StockSettings, from month: Month?, note: String?, today: Day
    ) throws -> ConfigReceipt {
        try applyConfig(.safetyStock, plain: settings.plain, from: month, note: note, today: today)
    }
}
