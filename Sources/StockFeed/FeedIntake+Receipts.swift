import Postgres
package import Retail

extension FeedIntake {
    /// The receipt of a document with its problems; nil where there is none that the person sees.
    package func receipt(_ number: Int64) async throws -> FeedReceipt? {
        try await own.read { tx in try tx.receipt(number) }
    }

    /// Receipts without their problems, newest first; of one account, or of all that the person sees.
    package func receipts(of account: AccountCode? = nil, limit: Int = 100) async throws -> [FeedReceipt] {
        try await own.read { tx in try tx.receipts(of: account, limit: limit) }
    }
}
