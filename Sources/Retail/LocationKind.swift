/// Where stock stands.
package enum LocationKind: String, CaseIterable, Sendable {
    /// Of an account.
    case warehouse
    /// A shop, which is a location of its own.
    case store
}
