package import Postgres
package import Retail

/// The desk of prices: the month's policy from the first draft to its publication, and what everything costs for whom,
/// on which day, and why.
package struct PriceDesk: Sendable {
    /// The database under the login of the person's class.
    let own: Database
    /// The same under the login for prices, which alone sees drafts.
    let drafting: Database
    package let currency: Currency
    /// The chain's calendar.
    let timeZone: String
    /// Whether the person may read what is the brand's own affair.
    package let seesFloor: Bool

    package init(own: Database, drafting: Database, currency: Currency, timeZone: String, seesFloor: Bool) {
        (self.own, self.drafting, self.currency) = (own, drafting, currency)
        (self.timeZone, self.seesFloor) = (timeZone, seesFloor)
    }
}

/// Where a price is asked for.
package enum PricePlace: Hashable, Sendable {
    case store(StoreCode)
    case account(AccountCode)

    enum Kind: String { case store, account }

    var kind: Kind {
        switch self {
        case .store: .store
        case .account: .account
        }
    }

    package var code: String {
        switch self {
        case .store(let code): code.text
        case .account(let code): code.text
        }
    }
}

/// A published version of a month's policy.
package struct PublishedPolicy: Hashable, Sendable {
    package let id: Int64
    package let month: Month
    /// From 1; what comes later in the month is an amendment.
    package let revision: Int32
    /// The first day that it rules.
    package let effectiveFrom: Day
    package let countsOn: OrderDate
    package let reason: String?
    package let notes: String?
    package let isTakenOver: Bool
    package let lineCount: Int32
    package let author: String
    package let approver: String
    package let publisher: String
    package let publishedAt: Instant
    /// SHA-256 in hexadecimal of all it says, as the approver saw it.
    package let sha256: String

    /// `2026-12 r1`.
    package var name: String { "\(month) r\(revision)" }

    /// Whether the day is of a later month, for which no policy is published yet.
    package func isCarriedOver(to day: Day) -> Bool { day.month != month }
}

/// Which date of an order decides about its price.
package enum OrderDate: String, CaseIterable, Sendable { case ordered, confirmed, shipped, received }
