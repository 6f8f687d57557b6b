/// Text from data, made harmless to look at: what would move the cursor, colour the screen or reorder the
/// line is spelled out instead.
package enum VisibleText {
    /// Newlines become `⏎`, a tab `\t`, every other control or reordering character `\u{1b}`.
    package static func escaped(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isPlain), text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var out = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": out += "⏎"
            case "\t": out += "\\t"
            case _ where isUnsafe(scalar): out += "\\u{\(String(scalar.value, radix: 16))}"
            default: out.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return out
    }

    /// C0 and C1 controls, line and paragraph separators, and the bidirectional overrides and isolates that can
    /// make a line read as something else.
    package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Bytes that need no second look: neither a control nor the first byte of a character that may be unsafe
    /// (U+0080…, U+2000…).
    package static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2
    }
}
