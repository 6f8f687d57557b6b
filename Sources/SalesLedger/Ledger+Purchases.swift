import Postgres
package import Retail
import RetailSQL

/// What an account bought of a product in a time.
package struct Purchase: Equatable, Sendable {
    package let account: AccountCode
    package let sku: SKU
    /// Pieces, returns taken off.
    package let units: Int64
    /// Over the lines that name an amount, minor units; and pieces of those that name none.
    package let amount: Int64
    package let unpriced: Int64
}

extension Ledger {
    /// What the accounts that the person sees bought in a month up to a day, in all of it without one; by account and SKU.
    package func purchases(in month: Month, until day: Day? = nil) async throws -> [Purchase] {
        try await own.read { tx in
            try tx.all(
                """
                select a.code, p.sku, sum(b.units)::bigint, sum(b.amount_minor)::bigint, sum(b.unpriced_units)::bigint
                from chain.account_purchases(\(month.firstDay), \(min(day ?? month.lastDay, month.lastDay))) b
                    join chain.account a on a.id = b.account_id join chain.product p on p.id = b.product_id
                group by a.code, p.sku order by a.code collate "C", p.sku collate "C"
                """
            ) { (row) throws(PostgresError) in
                Purchase(
                    account: try row[0], sku: try row[1], units: try row[2], amount: try row[3], unpriced: try row[4])
            }
        }
    }
}
