package import Postgres
package import Retail

extension Day {
    /// Days that are told of people and their work: from 2000 to 2098.
    static let ofStaff = (Day(year: 2000, month: 1, day: 1) ?? .first)...(Day(year: 2098, month: 12, day: 31) ?? .last)
}

/// Who works where: norms and vacancies, postings, rosters, and what belongs to the people themselves.
package struct PromoterRota: Sendable {
    let own: Database
    /// The chain's; amounts in files are in it.
    let currency: Currency

    package init(own: Database, currency: Currency) { (self.own, self.currency) = (own, currency) }
}
