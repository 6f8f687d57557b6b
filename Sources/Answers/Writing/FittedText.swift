import TextWidth

/// Text brought to a given width on a terminal.
package enum FittedText {
    /// At most `width` columns, the cut marked by `…`; a wide character is never halved.
    package static func cut(_ text: String, to width: Int) -> String {
        guard displayWidth(of: text) > width else { return text }
        var out = ""
        var used = 0
        for character in text {
            let next = DisplayWidth.of(character)
            guard used + next <= width - 1 else { break }
            out.append(character)
            used += next
        }
        return width > 0 ? out + "…" : ""
    }

    /// Exactly `width` columns when the text is not wider than that.
    package static func padded(_ text: String, to width: Int, right: Bool) -> String {
        let blanks = String(repeating: " ", count: max(0, width - displayWidth(of: text)))
        return right ? blanks + text : text + blanks
    }

    /// Without the blanks at the end, which a terminal does not show and a diff does.
    package static func trimmed(_ line: String) -> Substring {
        var end = line.endIndex
        while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
        return line[..<end]
    }
}
