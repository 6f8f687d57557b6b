/// An answer to a person: understood, and not done. Everything else that goes wrong is a fault.
///
/// A refusal carries every problem that was found, not only the first.
package struct Refusal: Error, Equatable, Sendable {
    /// What a script should make of it; the counters turn it into an exit code or an HTTP status.
    package enum Kind: Equatable, Sendable {
        /// A rule of the business or of the program says no.
        case refused
        /// The command itself was put wrongly: a flag, a setting.
        case wrongUsage
        /// A file could not be opened or is not of its kind.
        case unreadableInput
        /// The answer could not be written.
        case unwritableOutput
        /// No database answers.
        case unreachable
        /// Somebody else holds it, or nobody knows whether it happened; running it again is safe.
        case busy
        /// The person has no right to it.
        case forbidden
    }

    package let kind: Kind
    package let problems: [Problem]

    package init(_ kind: Kind, _ problems: [Problem]) {
        precondition(!problems.isEmpty, "a refusal names at least one problem")
        self.kind = kind
        self.problems = problems
    }

    /// One problem.
    package init(_ kind: Kind, _ code: String, _ values: [String: String] = [:], at place: Place = .nowhere) {
        self.init(kind, [Problem(code, values, at: place)])
    }

    /// One problem that a rule has with it.
    package init(_ code: String, _ values: [String: String] = [:], at place: Place = .nowhere) {
        self.init(.refused, code, values, at: place)
    }

    /// Several in one: refused, unless every one of them says the same that is worse. nil for none.
    package init?(all refusals: [Refusal]) {
        guard let first = refusals.first else { return nil }
        self.init(
            refusals.allSatisfy { $0.kind == first.kind } ? first.kind : .refused, refusals.flatMap(\.problems))
    }
}
