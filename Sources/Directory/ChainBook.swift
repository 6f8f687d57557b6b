package import Postgres
package import Retail

/// The book of the chain: regions, accounts, places, products and people, and who supplies what to whom.
///
/// What changes is dated. Files replace nothing: they add rows and dated changes, whole or not at all.
package struct ChainBook: Sendable {
    /// Where the person reads, with the rights of the person's class.
    let own: Database
    /// Where files come in, on the person's behalf.
    let intake: Database
    /// Of costs in files.
    let currency: Currency

    package init(own: Database, intake: Database, currency: Currency) {
        (self.own, self.intake, self.currency) = (own, intake, currency)
    }
}

/// How many rows a file had, and what they did.
package struct LoadCounts: Equatable, Sendable {
    package let rows: Int
    package let added: Int
    package let changed: Int
    package let unchanged: Int
}

/// The answer to a file.
package struct LoadReceipt: Equatable, Sendable {
    package let counts: LoadCounts
    /// The same bytes were loaded before, and nothing of their kind since: nothing was done.
    package let isRepeated: Bool
    /// What was taken as it is, and may still be a slip.
    package let warnings: [Problem]
}
