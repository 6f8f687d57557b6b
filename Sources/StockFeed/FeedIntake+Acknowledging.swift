import Postgres
package import Retail

extension FeedIntake {
    /// Whom an acknowledgement goes to, and when; nil where the person sees no such account.
    package func addressee(
        _ account: AccountCode, on day: Day
    ) async throws -> (party: Acknowledgement.Party, now: Instant)? {
        try await own.read { tx in try tx.addressee(account, on: day) }
    }

    /// What an acknowledgement tells of a document: of one that was only checked, what its receipt carries.
    package func findings(of receipt: FeedReceipt) async throws -> [FeedFinding] {
        if let number = receipt.number {
            return try await own.read { tx in
                try tx.findings(of: number, in: receipt.file, limit: Acknowledgement.limit)
            }
        }
        return receipt.problems.map { FeedFinding(isWarning: false, problem: $0) }
            + receipt.warnings.map { FeedFinding(isWarning: true, problem: $0) }
    }
}
