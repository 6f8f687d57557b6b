package import Postgres

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
