package import Postgres
package import Retail

/// The roll of stock feeds: which were expected, which came, and how far an account's word can be trusted.
///
/// The feed of a day is every document that holds for the day, by the chain's calendar. It came when the first of them
/// was received; it is complete when together they speak of every place that the account is known for (its warehouses,
/// and those of its stores of which its documents have ever spoken) and no line of the last of them is refused.
package struct FeedRoll: Sendable {
    let own: Database
    /// The chain's time zone, of accounts that name none.
    let timeZone: String

    package init(own: Database, timeZone: String) { (self.own, self.timeZone) = (own, timeZone) }
}

/// A feed that was expected, and what became of it.
package struct ExpectedFeed: Equatable, Sendable {
    package let account: String
    package let name: String
    /// The business day whose stock it tells.
    package let day: Day
    /// When it was due, without the grace.
    package let due: Instant
    package let state: FeedState
    /// When the first document of the day was received, and its number.
    package let receivedAt: Instant?
    package let receipt: Int64?
    /// Places that no document of the day spoke of.
    package let missingPlaces: [String]
    /// Lines that are refused.
    package let refused: Int64
}

/// What an account's documents were like, in counts; `TrustScore` weighs them.
package struct FeedRecord: Equatable, Sendable {
    package let account: String
    package let name: String
    package let timely: Tally
    package let complete: Tally
    package let uncorrected: Tally
}

extension FeedRoll {
    /// Every feed that the calendar expects of the accounts that the person sees, or of one of them, from one day to
    /// another, both among them; by day and account. Refused where the person does not see the account, or the days lie
    /// the wrong way round.
    package func expected(
        of account: AccountCode? = nil, by calendar: FeedCalendar, from: Day, to: Day
    ) async throws -> [ExpectedFeed] {
        guard from <= to else {
            throw Refusal(.wrongUsage, "channel.days-reversed", ["from": "\(from)", "to": "\(to)"])
        }
        return try await own.read { [timeZone] tx in
            let accounts = try tx.accounts(account)
            if let account, accounts.isEmpty { throw Refusal("channel.no-account", ["account": account.text]) }
            return try tx.attendance(calendar.entries(of: accounts, from: from, to: to), elseIn: timeZone)
        }
    }

    /// What is to be judged of each account from one day to another, both among them. What is not due yet is not judged.
    package func records(
        of account: AccountCode? = nil, by calendar: FeedCalendar, from: Day, to: Day
    ) async throws -> [FeedRecord] {
        let feeds = try await expected(of: account, by: calendar, from: from, to: to)
        let documents = try await own.read { tx in try tx.documents(of: account, from, to) }
        let byAccount = Dictionary(grouping: feeds, by: \.account)
        return documents.map { entry in
            let due = (byAccount[entry.account] ?? []).filter { $0.state != .notYetDue }
            let came = due.filter { $0.receivedAt != nil }
            return FeedRecord(
                account: entry.account, name: entry.name,
                timely: Tally(due.count { $0.state == .inTime || $0.state == .partial }, of: due.count),
                complete: Tally(came.count { $0.missingPlaces.isEmpty && $0.refused == 0 }, of: came.count),
                uncorrected: entry.uncorrected)
        }
    }
}
