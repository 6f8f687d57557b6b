/// Looks over a whole input to say how it is encoded: the first of two passes over a file, and the sure way.
///
/// A byte order mark decides. Otherwise what is valid UTF-8 from end to end is UTF-8, and so is plain ASCII. Where a
/// sequence is not, damaged UTF-8 has to be told from GB18030, which would take most of it as other characters: in
/// Chinese UTF-8 sequences of three bytes outnumber the damage, in GB18030 almost nothing looks like one. The more
/// numerous decides; damaged UTF-8 is then UTF-8, and a decoder names the place of the damage.
///
/// UTF-16 without a mark is not recognised: it is taken for ASCII full of NULs, which no reader of text accepts.
package struct EncodingScout: Sendable {
    private var automaton = UTF8Automaton()
    private var first: [UInt8] = []
    /// Characters of three or four bytes.
    private var wide = 0
    private var broken = 0

    package init() {}

    /// Looks at the next block, of any size.
    package mutating func look(at block: Span<UInt8>) {
        var index = 0
        while first.count < 4, index < block.count {
            first.append(block[index])
            index += 1
        }
        index = 0
        while index < block.count {
            if automaton.underway == 0 {
                index = block.endOfASCII(from: index)
                guard index < block.count else { return }
            }
            switch automaton.step(block[index]) {
            case .inside: index += 1
            case .complete(let length):
                if length > 2 { wide += 1 }
                index += 1
            case .broken(let before):
                broken += 1
                // The byte that broke one character may begin the next.
                if before == 0 { index += 1 }
            }
        }
    }

    /// What the byte order mark says that the input begins with; nil where it begins with none.
    package var marked: TextEncoding? { ByteOrderMark(first)?.encoding }

    /// What the bytes so far are, taken for all there is: a decoder for it is `TextDecoder(as:)`.
    package var verdict: TextEncoding {
        ByteOrderMark(first)?.encoding ?? verdictOnContent
    }

    /// The same of bytes that are not the first ones.
    var verdictOnContent: TextEncoding {
        let damage = broken + (automaton.underway > 0 ? 1 : 0)
        return damage == 0 || wide > damage ? .utf8 : .gb18030
    }

    /// The same when more bytes will come, so that a character may still be unfinished.
    var verdictSoFar: TextEncoding { broken == 0 || wide > broken ? .utf8 : .gb18030 }

    /// Valid UTF-8 from end to end, with characters that other encodings hardly ever spell by chance.
    var isSurelyUTF8: Bool { wide > 0 && broken == 0 && automaton.underway == 0 }
}

/// The bytes by which an input says itself what it is.
enum ByteOrderMark: CaseIterable {
    case utf8, utf16LittleEndian, utf16BigEndian, gb18030

    static let longest = 4

    init?(_ first: [UInt8]) {
        guard let mark = Self.allCases.first(where: { first.starts(with: $0.bytes) }) else { return nil }
        self = mark
    }

    var bytes: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        }
    }

    var encoding: TextEncoding {
        switch self {
        case .utf8: .utf8
        case .utf16LittleEndian: .utf16LittleEndian
        case .utf16BigEndian: .utf16BigEndian
        case .gb18030: .gb18030
        }
    }
}
