/// What a login of the database may be trusted with; each login belongs to exactly one class.
package enum TrustClass: String, CaseIterable, Sendable {
    /// Headquarters: the whole chain.
    case hq
    /// A regional manager: one region's subtree.
    case region
    /// An account: itself.
    case distributor
    /// By whose login files come in, on behalf of whoever brings them.
    case importer
    /// By whose login headquarters' people with the right `pricing` work on price policies.
    case pricing
    /// Reads everything and writes nothing.
    case auditor
    /// Changes the schema.
    case migrator
}
