/// Text of an HTML page, as bytes that grow: markup of our own as it stands, everything else escaped.
struct Markup {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ markup: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// A text between tags or between the double quotes of an attribute: it can close neither.
    mutating func text(_ text: String) {
        for byte in text.printable.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\""): raw("&quot;")
            case UInt8(ascii: "'"): raw("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    /// Bytes in 64 letters (RFC 4648, 4).
    mutating func base64(_ content: [UInt8]) {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        for start in stride(from: 0, to: content.count, by: 3) {
            let group = content[start..<min(start + 3, content.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                bytes.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
    }

    /// A text between two pieces of markup; nothing at all where the text is empty.
    mutating func element(_ open: StaticString, _ content: String, _ close: StaticString) {
        guard !content.isEmpty else { return }
        raw(open)
        text(content)
        raw(close)
    }
}
