/// Follows UTF-8 byte by byte, across the borders of blocks. Strict: no overlong forms, no surrogates, nothing
/// beyond U+10FFFF.
struct UTF8Automaton: Sendable {
    enum Step {
        case inside
        /// A character is whole.
        case complete(length: Int)
        /// The byte cannot stand here; as many bytes of an unfinished character stand before it.
        case broken(before: Int)
    }

    /// How many bytes of an unfinished character have gone by.
    private(set) var underway = 0
    private var needed = 0
    private var second: ClosedRange<UInt8> = 0x80...0xBF

    mutating func step(_ byte: UInt8) -> Step {
        if needed == 0 { return begin(byte) }
        guard second.contains(byte) else {
            let before = underway
            self = UTF8Automaton()
            return .broken(before: before)
        }
        second = 0x80...0xBF
        needed -= 1
        underway += 1
        guard needed == 0 else { return .inside }
        defer { underway = 0 }
        return .complete(length: underway)
    }

    private mutating func begin(_ byte: UInt8) -> Step {
        switch byte {
        case 0x00...0x7F: return .complete(length: 1)
        case 0xC2...0xDF: needed = 1
        case 0xE0: (needed, second) = (2, 0xA0...0xBF)
        case 0xED: (needed, second) = (2, 0x80...0x9F)
        case 0xE1...0xEF: needed = 2
        case 0xF0: (needed, second) = (3, 0x90...0xBF)
        case 0xF1...0xF3: needed = 3
        case 0xF4: (needed, second) = (3, 0x80...0x8F)
        default: return .broken(before: 0)
        }
        underway = 1
        return .inside
    }
}

extension Span<UInt8> {
    /// The first byte from `start` on that is not ASCII, or the end.
    func endOfASCII(from start: Int) -> Int {
        var index = start
        while index + 8 <= count {
            let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let high = eight & 0x8080_8080_8080_8080
            if high != 0 { return index + high.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count, self[index] < 0x80 { index += 1 }
        return index
    }
}
