import Postgres
package import Retail
import RetailSQL

extension PriceDesk {
    /// When pick-up prices of an account fall after a day, for every product that is on sale, by policies that are
    /// published. A draft counts for nobody, headquarters included, whatever its state: what is worked out from the answer
    /// goes to the account, and would tell of it.
    package func comingFalls(for account: AccountCode, after day: Day) async throws -> [PriceFall] {
        try await own.read(isolation: .repeatableRead) { tx in
            let policies = try tx.rulingFrom(day)
            guard !policies.isEmpty else { return [] }
            let stands = try tx.stands(of: .account(account), on: day)
            let products = try tx.productsOnSale(on: day)
            let scopes = Set(stands.values.flatMap(\.scopes.keys)).sorted()
            let sheets = try policies.map { policy in
                PlaceSheet(
                    products: products, stands: stands,
                    lines: Dictionary(
                        grouping: try tx.lines(of: policy, at: scopes, floor: false), by: \.subject), taken: [:])
            }
            return products.flatMap { listed in
                PriceFall.coming(
                    for: listed.product.sku,
                    zip(policies, sheets).map { policy, sheet in
                        RuledPrices(
                            month: policy.month, revision: policy.revision, from: policy.effectiveFrom,
                            sheet.candidates(of: listed))
                    }, after: day)
            }
        }
    }
}

extension Transaction {
    /// The policy that rules a day, and those that begin to rule after it.
    fileprivate func rulingFrom(_ day: Day) throws(PostgresError) -> [PublishedPolicy] {
        try all(
            """
            select \(Self.policyColumns) from pricing.policy p
            where p.effective_from > \(day)::date or p.id = pricing.ruling(\(day), null)
            order by p.month, p.revision
            """
        ) { (row) throws(PostgresError) in try PublishedPolicy(row) }
    }
}
