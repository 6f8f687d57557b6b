package import Retail

/// What `verify` found.
package struct TrailReport: Equatable, Sendable {
    /// Acts in the chain, and events in them.
    package let seals: Int
    package let events: Int
    /// SHA-256 of the last seal in hexadecimal; nil before the first. Kept outside of the database, it alone shows that
    /// the end of the chain was cut off.
    package let head: String?
    /// Committed acts that the next seal will take.
    package let unsealed: [Int64]
    /// Where the trail is not what was sealed, first in the chain first.
    package let findings: [Finding]

    package var isWhole: Bool { findings.isEmpty }

    /// One place where the trail is not what was sealed.
    package struct Finding: Equatable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            /// A link is missing before this one.
            case sealRemoved = "seal_removed"
            /// This link does not hold on to the one before: that one was exchanged.
            case chainBroken = "chain_broken"
            case sealAltered = "seal_altered"
            case actRemoved = "act_removed"
            case actAltered = "act_altered"
            case eventRemoved = "event_removed"
            case eventAltered = "event_altered"
            case eventInserted = "event_inserted"
            /// An act without a link that none will take: inserted, or its link was cut off.
            case actUnsealed = "act_unsealed"
        }
        package let kind: Kind
        /// Number of the link, where there is one.
        package let seal: Int64?
        package let act: Int64?
        package let event: Int64?
    }
}

/// A line of the trail.
package struct TrailEntry: Equatable, Sendable {
    package let event: Int64
    package let act: Int64
    package let at: Instant
    /// Code of the person; nil for who administers the database itself.
    package let user: String?
    /// The role that the session logged in as.
    package let login: String
    package let osUser: String?
    package let program: String?
    package let verb: String
    package let kind: String
    package let key: String
    /// JSON objects.
    package let old: String?
    package let new: String?
    package let reason: String?
    package let transaction: String
    /// What differs between them, field by field.
    package let changes: [FieldChange]

    /// A field of a thing that is another after an act.
    package struct FieldChange: Equatable, Sendable {
        package let field: String
        /// nil where there was none, or will be none.
        package let before, after: String?
    }
}
