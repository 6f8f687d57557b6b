package import Postgres
package import Retail

/// Who works where: norms and vacancies, postings, rosters, and what belongs to the people themselves.
package struct PromoterRota: Sendable {
    let own: Database
    /// The chain's; amounts in files are in it.
    let currency: Currency

    package init(own: Database, currency: Currency) { (self.own, self.currency) = (own, currency) }
}
