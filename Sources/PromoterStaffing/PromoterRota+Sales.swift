import Postgres
package import Retail
import RetailSQL

extension PromoterRota {
    /// What promoters sold in a month, a line each; refused where the caller knows no such region or person.
    package func sales(of month: Month, by scope: StaffScope) async throws -> [PromoterSales] {
        try await read(scope) { tx in try tx.sales(of: month, by: scope) }
    }

    /// The same, phone by phone.
    package func saleLines(of month: Month, by scope: StaffScope) async throws -> [PromoterSale] {
        try await read(scope) { tx in try tx.saleLines(of: month, by: scope) }
    }

    /// What promoters get of a month beside their base pay.
    package func incentives(of month: Month, by scope: StaffScope) async throws -> [IncentiveStatement] {
        try await read(scope) { tx in try tx.incentives(of: month, by: scope) }
    }

    /// Reads about people that the caller sees; accounts, and whoever asks for strangers, are refused.
    func read<T: Sendable>(
        _ scope: StaffScope, _ body: @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            try tx.refuseStrangers(in: scope)
            return try body(tx)
        }
    }
}
