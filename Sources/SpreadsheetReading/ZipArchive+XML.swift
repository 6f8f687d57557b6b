import TextDecoding
import XMLReading

extension ZipArchive {
    /// Reads a part that is an XML document. Throws a `WorkbookProblem`, or what the receiver throws.
    func read(_ part: String, limits: WorkbookLimits, _ receive: XMLReader.Receiver) throws {
        let reader = XMLReader(limits: limits.ofParts)
        var decoder: TextDecoder?
        do {
            try unpack(part) { block in
                if decoder == nil { decoder = TextDecoder(as: block.isUTF16 ? .utf16 : .utf8) }
                try decoder?.decode(block) { text in try reader.push(text, receive) }
            }
            try decoder?.finish { text in try reader.push(text, receive) }
            try reader.finish(receive)
        } catch let problem as XMLProblem {
            throw WorkbookProblem(.xml(problem), part: part)
        } catch is TextDecodingError {
            throw WorkbookProblem(.notText, part: part)
        }
    }
}

extension WorkbookLimits {
    /// A cell's text may be written in numbered references all through, eight bytes each.
    fileprivate var ofParts: XMLLimits {
        var limits = XMLLimits()
        limits.textBytes = cellCharacters * 4
        limits.markupBytes = max(limits.markupBytes, cellCharacters * 10)
        return limits
    }
}

extension Span<UInt8> {
    /// Parts are UTF-8, or UTF-16 with its mark.
    fileprivate var isUTF16: Bool {
        count >= 2 && ((self[0] == 0xFF && self[1] == 0xFE) || (self[0] == 0xFE && self[1] == 0xFF))
    }
}

extension XMLTag {
    /// Whether it belongs to the language of spreadsheets, in its usual or its strict form.
    var isOfSpreadsheet: Bool {
        isIn("http://schemas.openxmlformats.org/spreadsheetml/2006/main")
            || isIn("http://purl.oclc.org/ooxml/spreadsheetml/main")
    }

    /// The attribute `r:id`, by which a part names another one.
    var relationship: String? {
        (0..<attributeCount).first { isQualified($0) && attributeName($0) == "id" }.map { value($0) }
    }
}
