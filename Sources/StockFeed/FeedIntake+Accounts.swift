import Postgres
package import Retail

extension FeedIntake {
    /// Whether the account exists on the day and the person may send documents for it.
    package func takes(from account: AccountCode, today: Day) async throws -> Bool {
        try await intake.read { [timeZone] tx in try tx.party(account, on: today, elseIn: timeZone) != nil }
    }
}
