/// What people call something: 1 to 200 scalars of any script, blanks at both ends removed, otherwise as it was typed.
///
/// Names are compared by their bytes, as PostgreSQL compares them, and not by Swift's canonical equivalence: é and
/// e + ◌́ are two names here and two rows there.
package struct Name: Sendable {
    package let text: String

    /// Refuses control characters, line breaks, damaged text (U+FFFD) and what is invisible or turns the direction of
    /// writing. U+200C and U+200D are kept, since scripts and emoji need them, but are not enough for a name.
    package init(_ typed: some StringProtocol) throws(TextFlaw) {
        let trimmed = typed.unicodeScalars.trimmed
        var count = 0
        var isSeen = false
        for scalar in trimmed {
            guard !scalar.spoilsNames else { throw .foreign(scalar) }
            count += 1
            guard count <= 200 else { throw .tooLong(limit: 200) }
            isSeen = isSeen || !scalar.isJoiner
        }
        guard isSeen else { throw .empty }
        text = String(String.UnicodeScalarView(trimmed))
    }
}

extension Name: Hashable, Comparable, CustomStringConvertible {
    package static func == (left: Name, right: Name) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
        hasher.combine(0xFF as UInt8)
    }

    package static func < (left: Name, right: Name) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    package var description: String { text }
}

extension Unicode.Scalar {
    fileprivate var isJoiner: Bool { self == "\u{200C}" || self == "\u{200D}" }

    /// Category Cf holds the bidirectional controls, the zero-width space and the byte order mark.
    fileprivate var spoilsNames: Bool {
        // Most of what is loaded, and looking its category up would take most of the time.
        if (0x20..<0x7F).contains(value) { return false }
        return switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: !isJoiner
        default: self == "\u{FFFD}" || properties.isNoncharacterCodePoint
        }
    }
}
