/// Why a text cannot be a code or a name.
package enum TextFlaw: Error, Equatable, Sendable {
    /// Nothing is left between the blanks.
    case empty
    /// More scalars than `limit`, blanks at the ends not counted.
    case tooLong(limit: Int)
    /// The first scalar that does not belong there. It may be invisible: show `escaped(_:)`.
    case foreign(Unicode.Scalar)

    /// `\u{202E}`: what a person can read of a scalar that does not show, or that looks like another one.
    package static func escaped(_ scalar: Unicode.Scalar) -> String {
        "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
}
