import CLibXML2

/// Writes one XML document in UTF-8, element by element: libxml2's writer, which escapes what has to be escaped.
///
/// Texts may be anything: what XML cannot hold, such as a control character, becomes U+FFFD. Names are the program's
/// own, with their prefixes. Traps when there is no memory.
@safe package final class XMLWriter {
    private let writer: xmlTextWriterPtr
    private let buffer: xmlBufferPtr

    package init() {
        guard let buffer = unsafe xmlBufferCreate(), let writer = unsafe xmlNewTextWriterMemory(buffer, 0) else {
            preconditionFailure("no memory for a document")
        }
        unsafe (self.buffer, self.writer) = unsafe (buffer, writer)
        unsafe xmlTextWriterSetIndent(writer, 1)
        unsafe xmlTextWriterSetIndentString(writer, "  ")
        unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil)
    }

    deinit {
        unsafe xmlFreeTextWriter(writer)
        unsafe xmlBufferFree(buffer)
    }

    /// An element with others inside.
    package func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ inside: () -> Void
    ) {
        begin(name, attributes.map { ($0, $1) })
        inside()
        end()
    }

    /// An element with a text.
    package func element(_ name: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        begin(name, attributes.map { ($0, $1) })
        let text = XMLWriter.fitting(text)
        check(unsafe xmlTextWriterWriteString(writer, text))
        end()
    }

    /// An element that is ended by `end`, for what is written piece by piece.
    package func begin(_ name: String, _ attributes: [(name: String, value: String)] = []) {
        check(unsafe xmlTextWriterStartElement(writer, name))
        for (name, value) in attributes {
            check(unsafe xmlTextWriterWriteAttribute(writer, name, XMLWriter.fitting(value)))
        }
    }

    package func end() { check(unsafe xmlTextWriterEndElement(writer)) }

    /// What was written since the last time, so that a document of any length needs no memory for it.
    package func piece() -> String {
        check(unsafe xmlTextWriterFlush(writer))
        let written = unsafe xmlBufferContent(buffer).map { unsafe String(cString: $0) } ?? ""
        unsafe xmlBufferEmpty(buffer)
        return written
    }

    /// The document, or what is left of it, which ends with a line end. What is still open is closed; nothing can be written after it.
    package func finish() -> String {
        check(unsafe xmlTextWriterEndDocument(writer))
        return piece()
    }

    private func check(_ code: Int32) { precondition(code >= 0, "no memory for a document") }

    /// The text with U+FFFD for every scalar that is no Char of XML 1.0 (production 2).
    private static func fitting(_ text: String) -> String {
        func isChar(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
            default: false
            }
        }
        guard !text.unicodeScalars.allSatisfy(isChar) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isChar($0) ? $0 : "\u{FFFD}" }))
    }
}
