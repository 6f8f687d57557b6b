/// Columns that `text` takes on a terminal or in a spreadsheet, by grapheme cluster: a Chinese character takes two.
///
/// Own code, because the C library answers -1 for everything beyond ASCII outside a UTF-8 locale. Characters of
/// ambiguous width (`…`, `–`, `°`) count as 1. Control characters are expected to be escaped before.
package func displayWidth(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x7F }) { return text.utf8.count }
    return DisplayWidth.ofPlain(text.unicodeScalars) ?? text.reduce(0) { $0 + DisplayWidth.of($1) }
}

/// The same of a single character.
package enum DisplayWidth {
    /// 0, 1 or 2.
    ///
    /// The scalars of a cluster add up, but never beyond 2: a family joined by ZWJ is drawn as one emoji, two
    /// regional indicators make one flag, jamo make one syllable, and a half-width kana keeps its separate mark.
    package static func of(_ character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars {
            // Emoji presentation asked for: ❤ is 1 wide, ❤️ is 2.
            if scalar == "\u{FE0F}", width == 1, character.unicodeScalars.first?.properties.isEmoji == true { return 2 }
            width += of(scalar)
        }
        return min(width, 2)
    }

    /// Latin and ideographs, which never join their neighbours: a sum without looking for clusters, which is what
    /// makes a table of Chinese names fast. nil when anything else occurs.
    static func ofPlain(_ scalars: some Sequence<Unicode.Scalar>) -> Int? {
        var width = 0
        for scalar in scalars {
            switch scalar.value {
            case 0..<0x300: width += 1
            case 0x4E00...0x9FFF: width += 2
            default: return nil
            }
        }
        return width
    }

    static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // Hangul vowels and final consonants sit in the cell of the leading consonant.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
        if (0x1F1E6...0x1F1FF).contains(value) { return 1 }
        return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }

    /// Binary search in `wide`.
    private static func isWide(_ value: UInt32) -> Bool {
        var (low, high) = (0, wide.count)
        while low < high {
            let middle = (low + high) / 2
            if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wide.count && wide[low].contains(value)
    }

    /// East Asian Wide and Fullwidth (UAX #11, Unicode 16) without the emoji, which carry a property of their own;
    /// sorted, with the unassigned gaps inside a block closed.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul leading consonants
        0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F,
        0x2E80...0x303E,  // radicals, ideographic punctuation
        0x3041...0x3247, 0x3250...0xA4CF,  // kana, CJK, Yi
        0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
        0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
        0x16FE0...0x16FFF, 0x17000...0x18DFF,  // Tangut, Khitan
        0x1AFF0...0x1B2FF,  // more kana, Nüshu
        0x1D300...0x1D356, 0x1D360...0x1D376,
        0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F260...0x1F265,
        0x20000...0x2FFFD, 0x30000...0x3FFFD,  // CJK extensions
    ]
}
