import Postgres
package import Retail

extension FeedIntake {
    /// The receipt of a document; refused where there is none that the person sees.
    package func receipt(_ number: Int64) async throws -> FeedReceipt {
        guard let receipt = try await own.read({ tx in try tx.receipt(number) }) else {
            throw Refusal("feed.no-feed", ["feed": "\(number)"])
        }
        return receipt
    }

    /// Everything that was found in a document, in its order; refused where there is none that the person sees.
    package func problems(of number: Int64) async throws -> [FeedFinding] {
        let receipt = try await receipt(number)
        return try await own.read { tx in try tx.findings(of: number, in: receipt.file) }
    }

    /// Receipts without their problems, newest first; of one account, or of all that the person sees.
    package func receipts(of account: AccountCode? = nil, limit: Int = 100) async throws -> [FeedReceipt] {
        try await own.read { tx in try tx.receipts(of: account, limit: limit) }
    }
}
