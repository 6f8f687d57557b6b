import Access
import Postgres
package import PromoterStaffing
package import Retail

extension Office {
    /// Lets a person go in one act: the list for the successor, the tasks, the posting, the shifts, and where the person is a
    /// user of the system, the access too. Answers false where it was done before.
    ///
    /// - Parameter account: the user that the person is; ending it needs the right to administer.
    package func leave(_ leaving: Leaving, account: UserCode?) async throws -> Bool {
        try await own.write { tx in
            if let account {
                try tx.demandAdministration()
                _ = try tx.disable(account, reason: leaving.reason.text)
            }
            return try tx.leave(leaving, account: account)
        }
    }
}
