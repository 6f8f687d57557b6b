package import Diversion
package import Retail
package import Settlement

/// The accounts' money for a month.
package struct DemoSettlement: Sendable {
    package let month: Month
    package let currency: Currency
    package let sheets: [RebateSheet]
    package let booked: [PoolCredit]
    package let statements: [AccountStatement]
    /// What phones that went astray came to; nil where the month still runs.
    package let diversion: DiversionReceipt?
}

extension Office {
    /// Looks for phones that went astray, settles the rebates of a month that is over, and writes its statements.
    func demonstrateSettlement(_ month: Month, on today: Day) async throws -> DemoSettlement {
        guard month.lastDay < today else {
            return DemoSettlement(
                month: month, currency: settings.currency.value, sheets: [], booked: [], statements: [], diversion: nil)
        }
        let diversion = try await territories.scan(month, by: .ofStoreConfig(), today: today)
        let settled = try await settleRebates(in: month, today: today)
        return DemoSettlement(
            month: month, currency: settings.currency.value, sheets: settled.sheets, booked: settled.booked,
            statements: try await accounts.statements(of: month), diversion: diversion)
    }
}
