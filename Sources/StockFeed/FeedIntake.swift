package import Postgres
package import Retail

/// Takes distributors' documents in: from first byte to receipt in one transaction.
package struct FeedIntake: Sendable {
    let own: Database
    let intake: Database
    /// The chain's time zone, which decides the business day of a document.
    let timeZone: String

    package init(own: Database, intake: Database, timeZone: String) {
        (self.own, self.intake, self.timeZone) = (own, intake, timeZone)
    }
}

/// A document as a person gave it.
package struct FeedFile: Sendable {
    /// Hands every block of the document to a receiver.
    package typealias Blocks = @Sendable ((Span<UInt8>) throws -> Void) throws -> Void

    package let name: String
    let blocks: Blocks

    package init(name: String, blocks: @escaping Blocks) { (self.name, self.blocks) = (name, blocks) }
}

/// What is to happen to a document.
package enum FeedTreatment: Sendable {
    /// Good rows are applied, bad ones kept with their reasons.
    case applyGoodRows
    /// One bad row refuses the document.
    case allOrNothing
    /// Everything but the last step: nothing stays.
    case check
}

/// The answer to a document.
package struct FeedReceipt: Equatable, Sendable {
    /// nil for a document that was only checked.
    package let number: Int64?
    package let account: String
    package let file: String
    package let format: String
    package let document: String
    package let kind: String
    package let asOf: Instant
    package let counts: FeedCounts
    /// The same bytes were taken before: nothing was done, and this is the receipt of then.
    package let isRepeated: Bool
    /// Rows that were refused, and what is odd: the first `problemLimit` of each.
    package let problems: [Problem]
    package let warnings: [Problem]

    /// Problems and warnings of a document that are kept one by one; the others are counted.
    package static let problemLimit = 10_000
}

/// What the rows of a document came to.
package struct FeedCounts: Equatable, Sendable {
    package var lines: Int64 = 0
    package var applied: Int64 = 0
    package var unchanged: Int64 = 0
    /// Products that a full document left out, and that are zero now.
    package var zeroed: Int64 = 0
    package var refused: Int64 = 0
    package var warned: Int64 = 0
}
