/// What a reader found next, lent for the call that receives it.
package enum XMLEvent: ~Copyable {
    /// `<line …>`; `<line …/>` is a start and an end.
    case start(XMLTag)
    /// All text between two tags in one piece, with entities and sections resolved and comments left out; blanks too.
    case text(XMLText)
    case end(XMLTag)
}

/// The text between two tags.
@safe package struct XMLText: ~Copyable {
    /// Of the tag that the text stands behind.
    package let place: XMLPlace
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>, place: XMLPlace) {
        unsafe self.bytes = unsafe bytes
        self.place = place
    }

    /// The text as it stands.
    package var string: String { unsafe String(decoding: bytes, as: UTF8.self) }

    /// Nothing but blanks and line ends: what stands between elements to make them readable.
    package var isBlank: Bool { unsafe bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

    /// The text without the blanks and line ends around it.
    package var trimmed: String {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let start = unsafe bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
        let end = unsafe bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
        return unsafe String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
