import Postgres
package import Retail
import RetailSQL

/// A key model that a store of grade A or B does not have.
package struct KeyStockout: Equatable, Sendable {
    /// Who said so: the promoters' count of the store, or a visit that found none at the shelf.
    package enum Told: String, Sendable { case count, visit }

    package let store: String
    package let name: String
    package let grade: Grade
    package let model: String
    package let told: Told
    package let day: Day
}

/// What stores of grades A and B lack, and how many of them anybody knows of.
package struct KeyStockouts: Equatable, Sendable {
    /// Stores of grade A before B, by code.
    package let found: [KeyStockout]
    /// Stores of these grades, and those of which a count or a visit told within the last days.
    package let stores: Int
    package let told: Int
}

extension DisplayAudits {
    /// Days in which a count or a visit speaks for its store.
    static let stockoutDays: Int32 = 14

    /// Key models of which A and B stores have none, by the newest count or visit up to a day.
    package func keyStockouts(on day: Day) async throws -> KeyStockouts {
        try await own.read { tx in
            try tx.refuseAccounts("display.not-for-accounts")
            return try tx.keyStockouts(DisplayDays(day.month, today: day), within: Self.stockoutDays)
        }
    }
}
