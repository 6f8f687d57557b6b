/// Writes `&` as XML wants it where it begins no reference, in any encoding that holds ASCII.
struct BareAmpersands {
    /// How many there were.
    private(set) var count: Int64 = 0
    /// Whether a section stands in the document in which `&` means itself.
    private(set) var hasSections = false
    /// From an `&` on that may still begin a reference.
    private var held: [UInt8] = []
    private var matched = 0

    private static let section = Array("<![CDATA[".utf8)
    private static let longest = 64

    /// The block with every bare one escaped, but for one at its end that is not decided yet.
    mutating func push(_ block: Span<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(block.count + 64)
        for index in block.indices {
            let byte = block[index]
            matched = byte == Self.section[matched] ? matched + 1 : byte == Self.section[0] ? 1 : 0
            if matched == Self.section.count { (hasSections, matched) = (true, 0) }
            take(byte, &out)
        }
        return out
    }

    mutating func finish() -> [UInt8] {
        var out: [UInt8] = []
        release(&out)
        return out
    }

    private mutating func take(_ byte: UInt8, _ out: inout [UInt8]) {
        guard !held.isEmpty else {
            if byte == UInt8(ascii: "&") { held = [byte] } else { out.append(byte) }
            return
        }
        switch byte {
        case UInt8(ascii: ";") where held.count > 1:
            out += held + [byte]
            held = []
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "#"):
            held.append(byte)
            if held.count > Self.longest { release(&out) }
        default:
            release(&out)
            take(byte, &out)
        }
    }

    private mutating func release(_ out: inout [UInt8]) {
        guard !held.isEmpty else { return }
        count += 1
        out += Array("&amp;".utf8) + held.dropFirst()
        held = []
    }
}

extension FeedFile {
    /// The same with every bare `&` escaped, and how many there are; nil where that would change something else, or
    /// where there is none.
    func withoutBareAmpersands() throws -> (file: FeedFile, count: Int64)? {
        var first: [UInt8] = []
        var ampersands = BareAmpersands()
        try blocks { block in
            for index in block.indices where first.count < 2 { first.append(block[index]) }
            _ = ampersands.push(block)
        }
        _ = ampersands.finish()
        // Packed, or in two bytes a letter.
        guard ampersands.count > 0, !ampersands.hasSections,
            ![[0x1F, 0x8B], [0x50, 0x4B], [0xFF, 0xFE], [0xFE, 0xFF]].contains(first)
        else { return nil }
        let blocks = blocks
        let mended = FeedFile(name: name) { receive in
            var ampersands = BareAmpersands()
            try blocks { block in try receive(ampersands.push(block).span) }
            try receive(ampersands.finish().span)
        }
        return (mended, ampersands.count)
    }
}
