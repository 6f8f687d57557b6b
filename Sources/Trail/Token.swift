/// What a person proves the own identity with. It prints nothing of itself.
package struct Token: Equatable, Sendable {
    /// The secret; for the settings of a transaction and for the one time that it is shown.
    package let secret: String

    package init(_ secret: String) { self.secret = secret }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "Token" }
    package var debugDescription: String { "Token" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
