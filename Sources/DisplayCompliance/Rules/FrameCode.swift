/// A code that has to be seen in the pictures of one visit: six letters and digits that nobody mistakes for others when
/// they are written by hand or read off a photograph.
package struct FrameCode: Hashable, Sendable {
    /// As it is kept: no hyphen.
    package let text: String

    /// Without 0 O Q, 1 I L, 2 Z, 5 S, 6 G, 8 B and U V, and without vowels, which would make words.
    static let letters = Array("CDFHJKMNPRTWXY3479")
    static let length = 6

    /// One by chance.
    init(by chance: inout some RandomNumberGenerator) {
        text = String((0..<Self.length).map { _ in Self.letters.randomElement(using: &chance) ?? "C" })
    }

    /// As it is kept, of what a person wrote: capitals, without blanks and hyphens. Nothing else is mended, so that what is
    /// no code stays what it is.
    package static func kept(_ written: String) -> String {
        written.filter { $0 != "-" && $0 != " " }.uppercased()
    }

    /// As it is read out and written down: `K7M-4XW`.
    package static func shown(_ kept: String) -> String {
        kept.count == length ? "\(kept.prefix(length / 2))-\(kept.suffix(length / 2))" : kept
    }
}

/// What the code of a visit proves.
package enum CodeState: String, CaseIterable, Sendable {
    /// None was given out, and none is told.
    case notAsked = "not_asked"
    case right
    /// One was given out, and the visit tells none.
    case missing
    /// It is of another store or day, or none at all.
    case wrong
    /// Another visit used it up.
    case used
}
