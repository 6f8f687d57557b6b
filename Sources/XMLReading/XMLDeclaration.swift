/// What a document says about itself in its first line, `<?xml version="1.0" encoding="GBK"?>`.
package struct XMLDeclaration: Equatable, Sendable {
    /// How long it may be, blanks counted.
    package static let longest = 1024

    /// The name as it stands; nil where none is given, which means UTF-8.
    package let encoding: String?

    /// Looks at the first bytes of a document, in UTF-8 or any encoding in which ASCII is ASCII, without a byte order
    /// mark. nil where no declaration stands, or not all of it. What else is wrong with it is for the parser to say.
    package init?(_ head: Span<UInt8>) {
        guard let text = XMLDeclaration.text(head) else { return nil }
        encoding = XMLDeclaration.value(of: "encoding", in: text)
    }

    /// Whether more bytes may still turn these into a declaration.
    package static func isUnfinished(_ head: Span<UInt8>) -> Bool {
        head.count < longest && opens(head) && text(head) == nil
    }

    /// Whether the bytes are a declaration, or the beginning of one.
    static func opens(_ head: Span<UInt8>) -> Bool {
        let opening = Array("<?xml ".utf8)
        for index in 0..<min(opening.count, head.count) where head[index] != opening[index] {
            let isBlank = index == 5 && [0x09, 0x0A, 0x0D].contains(head[index])
            guard isBlank else { return false }
        }
        return true
    }

    /// Between `<?xml` and `?>`.
    private static func text(_ head: Span<UInt8>) -> String? {
        guard head.count > 6, opens(head) else { return nil }
        var bytes: [UInt8] = []
        for index in 5..<min(head.count - 1, longest) {
            if head[index] == UInt8(ascii: "?"), head[index + 1] == UInt8(ascii: ">") {
                return String(decoding: bytes, as: UTF8.self)
            }
            bytes.append(head[index])
        }
        return nil
    }

    private static func value(of name: String, in text: String) -> String? {
        var rest = text[...]
        while let equals = rest.firstIndex(of: "=") {
            let found = rest[..<equals].filter { !$0.isWhitespace }
            rest = rest[equals...].dropFirst().drop(while: \.isWhitespace)
            guard let quote = rest.first, quote == "\"" || quote == "'",
                let end = rest.dropFirst().firstIndex(of: quote)
            else { return nil }
            if found == name { return String(rest[rest.index(after: rest.startIndex)..<end]) }
            rest = rest[end...].dropFirst()
        }
        return nil
    }
}
