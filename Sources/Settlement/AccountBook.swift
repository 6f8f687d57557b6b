package import Postgres
package import Retail

/// The books between the brand and its accounts: invoices and payments, the rebate pool and what it paid, rebates as they
/// were settled, claims, and the statement that puts them together.
///
/// Headquarters keeps them. A regional manager sees those of the own regions' accounts, an account its own. Nothing is ever
/// changed: what was wrong is put right by another entry. Amounts are minor units of the chain's currency.
package struct AccountBook: Sendable {
    let own: Database
    package let currency: Currency

    package init(own: Database, currency: Currency) { (self.own, self.currency) = (own, currency) }
}
