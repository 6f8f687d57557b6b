import Postgres
package import Retail
import RetailSQL

extension FeedIntake {
    /// The receipt of a document; refused where there is none that the person sees.
    package func receipt(_ number: Int64) async throws -> FeedReceipt {
        guard let receipt = try await own.read({ tx in try tx.receipt(number) }) else {
            throw Refusal("feed.no-feed", ["feed": "\(number)"])
        }
        return receipt
    }

    /// Hands out everything that was found in a document, in its order and in flat memory; refused where there is none
    /// that the person sees.
    package func problems(of number: Int64, _ receive: @escaping @Sendable (FeedFinding) -> Void) async throws {
        let file = try await receipt(number).file
        try await own.read { tx in
            var last: Int32 = 0
            while true {
                let findings = try tx.findings(of: number, in: file, after: last, limit: 5_000)
                for finding in findings { receive(finding) }
                // They are numbered without gaps.
                last += Int32(findings.count)
                if findings.count < 5_000 { return }
            }
        }
    }

    /// Receipts without their problems, newest first; of one account, or of all that the person sees.
    ///
    /// - Parameter day: the last day that they tell of, or came on where they tell of none; nil is all.
    package func receipts(
        of account: AccountCode? = nil, until day: Day? = nil, limit: Int = 100
    ) async throws -> [FeedReceipt] {
        try await own.read { [timeZone] tx in
            try tx.refuseUnseen(account)
            return try tx.receipts(of: account, until: day, timeZone, limit: limit)
        }
    }
}
