/// Walks over the text ahead of the parser and knows the place of every `<`.
///
/// libxml2 tells a place only where it has come to, behind a tag and in bytes, and caps lines at 65,535 elsewhere. It
/// does tell how many bytes it has consumed, and no `<` can stand inside a tag: so the last one before that is where
/// the tag begins.
struct MarkupRuler {
    private struct Mark {
        var offset: Int
        var place: XMLPlace
    }

    /// Why the text may not go to the parser from some byte on.
    enum Stop { case markupTooLong, controlCharacter }

    private let markupBytes: Int
    private var line = 1
    private var column = 1
    private var isBehindReturn = false
    private var offset = 0
    private var lastOpening = 0
    /// Of what the parser may still ask for; the first is the one it asked for last.
    private var marks = [Mark(offset: 0, place: XMLPlace(line: 1, column: 1))]
    private var current = 0

    init(markupBytes: Int) { self.markupBytes = markupBytes }

    /// Behind everything that was measured.
    var end: XMLPlace { XMLPlace(line: line, column: column) }

    /// Measures the next bytes; returns how many of them are fit for the parser, and what is wrong with the next one.
    mutating func measure(_ bytes: Span<UInt8>) -> (fit: Int, stop: Stop?) {
        marks.removeFirst(current)
        current = 0
        let start = offset
        var (line, column, isBehindReturn) = (line, column, isBehindReturn)
        for index in bytes.indices {
            let byte = bytes[index]
            if byte >= 0x20 {
                if byte == 0x3C {
                    if isTooLong(upTo: start + index) { break }
                    lastOpening = start + index
                    marks.append(Mark(offset: lastOpening, place: XMLPlace(line: line, column: column)))
                }
                if byte & 0xC0 != 0x80 { column += 1 }
                isBehindReturn = false
            } else if byte == 0x0A {
                if !isBehindReturn { line += 1 }
                column = 1
                isBehindReturn = false
            } else if byte == 0x0D {
                line += 1
                column = 1
                isBehindReturn = true
            } else if byte == 0x09 {
                column += 1
                isBehindReturn = false
            } else if !isTooLong(upTo: start + index) {
                (self.line, self.column) = (line, column)
                return (index, .controlCharacter)
            }
        }
        (self.line, self.column, self.isBehindReturn) = (line, column, isBehindReturn)
        offset = start + bytes.count
        let fit = lastOpening + markupBytes - start
        return fit < bytes.count ? (max(0, fit), .markupTooLong) : (bytes.count, nil)
    }

    private func isTooLong(upTo offset: Int) -> Bool { offset - lastOpening > markupBytes }

    /// Where the last `<` before an offset stands. Offsets may not go back.
    mutating func opening(before offset: Int) -> XMLPlace {
        while current + 1 < marks.count, marks[current + 1].offset < offset { current += 1 }
        return marks[current].place
    }

    /// Where the last `<` so far stands.
    var lastPlace: XMLPlace { marks.last?.place ?? end }
}
