/// One row, lent for the call that receives it. Fields are counted from 0.
@safe package struct DelimitedRow: ~Copyable {
    /// Where a field stands, counted in bytes from the beginning of the row.
    struct Field {
        /// The first byte behind the separator.
        var outer: UInt32
        /// The content, without its quotes.
        var start: UInt32
        var end: UInt32
        var hasDoubledQuotes: Bool
        var isQuoted: Bool
    }

    /// Where the row begins in the text, counted from 1.
    package let line: Int
    /// How many fields the row has.
    package let count: Int
    private let bytes: UnsafePointer<UInt8>
    private let fields: UnsafePointer<Field>

    init(line: Int, count: Int, bytes: UnsafePointer<UInt8>, fields: UnsafePointer<Field>) {
        (self.line, self.count) = (line, count)
        unsafe (self.bytes, self.fields) = unsafe (bytes, fields)
    }

    private func field(_ index: Int) -> Field {
        precondition(index >= 0 && index < count, "the row has no such field")
        return unsafe fields[index]
    }

    private func raw(_ field: Field) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: bytes + Int(field.start), count: Int(field.end - field.start))
    }

    /// Lends the bytes of a field, without its quotes; doubled ones are single. Only a field with doubled quotes is
    /// copied for it.
    package func withBytes<Result, Failure: Error>(
        _ index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let field = field(index)
        if field.hasDoubledQuotes { return try body(undoubled(field).span) }
        return try body(unsafe Span(_unsafeElements: raw(field)))
    }

    /// The field as it stands, without its quotes.
    package func string(_ index: Int) -> String {
        let field = field(index)
        if field.hasDoubledQuotes { return String(decoding: undoubled(field), as: UTF8.self) }
        return unsafe String(decoding: raw(field), as: UTF8.self)
    }

    /// The field as it was before an export made it safe for spreadsheets: without the apostrophe that was put in
    /// front of what they would take for a formula, and unchanged where none was.
    package func unguardedString(_ index: Int) -> String {
        let text = string(index)
        return GuardingApostrophe.guards(text) ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Whether nothing stands in the field, quotes aside.
    package func isEmpty(_ index: Int) -> Bool {
        let field = field(index)
        return field.start == field.end
    }

    /// Whether the field stands in quotes.
    package func isQuoted(_ index: Int) -> Bool { field(index).isQuoted }

    /// Where the field begins in the text, at its quote if it has one. Counted anew at each call: for messages.
    package func place(of index: Int) -> TextPlace {
        let before = unsafe UnsafeBufferPointer(start: bytes, count: Int(field(index).outer))
        return TextPlace(after: unsafe Span(_unsafeElements: before), from: line)
    }

    /// Nothing but blanks without a quote: what people see as an empty line.
    var isBlank: Bool {
        guard count == 1, !field(0).isQuoted else { return false }
        return unsafe raw(field(0)).allSatisfy { $0 == 0x20 }
    }

    private func undoubled(_ field: Field) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(Int(field.end - field.start))
        var skipsQuote = false
        let raw = unsafe raw(field)
        for index in raw.indices {
            let byte = unsafe raw[index]
            if byte == 0x22, skipsQuote {
                skipsQuote = false
                continue
            }
            skipsQuote = byte == 0x22
            out.append(byte)
        }
        return out
    }
}

extension TextPlace {
    /// The place behind some bytes that begin a line.
    init(after bytes: Span<UInt8>, from line: Int) {
        var line = line
        var column = 1
        var before: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x0A, before == 0x0D {
                // The second half of one line end.
            } else if byte == 0x0A || byte == 0x0D {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            before = byte
        }
        self.init(line: line, column: column)
    }
}

/// The apostrophe that exports put before a text which a spreadsheet would run as a formula.
package enum GuardingApostrophe {
    /// Whether the text begins with one: with apostrophes and then, blanks and invisible characters aside, with a
    /// character that begins a formula. Exports guard exactly the texts for which this makes taking one off right.
    package static func guards(_ text: String) -> Bool {
        guard text.utf8.first == 0x27 else { return false }
        for scalar in text.unicodeScalars.drop(while: { $0 == "'" }) {
            switch scalar {
            case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
            case "!"..."~": return false
            case _ where scalar.properties.isWhitespace || scalar.properties.generalCategory == .format: continue
            default: return false
            }
        }
        return false
    }
}
