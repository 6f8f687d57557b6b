package import Postgres

/// Takes distributors' documents in: from first byte to receipt in one transaction.
package struct FeedIntake: Sendable {
    let own: Database
    let intake: Database
    /// The chain's time zone, which decides the business day of a document.
    let timeZone: String
    let limits: FeedLimits

    package init(own: Database, intake: Database, timeZone: String, limits: FeedLimits = FeedLimits()) {
        (self.own, self.intake, self.timeZone, self.limits) = (own, intake, timeZone, limits)
    }
}

/// From where on a document is odd.
package struct FeedLimits: Sendable, Equatable {
    /// Percent of the products with stock at a full document's places; one that would zero more of them is held.
    package var heldAbove = 20
    /// Pieces, and times: stock that differs from what was known by as much as both is a jump.
    package var jumpPieces = 100
    package var jumpTimes = 10
    /// Lines with stock of a place that all tell what they told before.
    package var frozenLines = 10

    package init() {}
}

/// A document as a person gave it.
package struct FeedFile: Sendable {
    /// Hands every block of the document to a receiver; asked for twice, the same blocks.
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
