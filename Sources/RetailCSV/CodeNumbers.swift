/// Codes as the bytes that they are in a file, numbered from 0 as they came: found without making a text of them.
package struct CodeNumbers: Sendable {
    /// The number of the code, -1 where a slot is free.
    private var slots: [Int32] = Array(repeating: -1, count: 64)
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []

    package init() {}

    package var count: Int { ends.count }

    /// Answers its number, which is new where it was not there.
    @discardableResult
    package mutating func insert(_ code: Span<UInt8>) -> Int {
        if let known = self[code] { return known }
        if ends.count * 2 >= slots.count { grow() }
        for index in code.indices { bytes.append(code[index]) }
        ends.append(Int32(bytes.count))
        place(Int32(ends.count - 1), Self.hash(code))
        return ends.count - 1
    }

    package subscript(code: Span<UInt8>) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(code)) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            let start = number == 0 ? 0 : Int(ends[number - 1])
            if Self.equal(bytes.span.extracting(start..<Int(ends[number])), code) { return number }
            slot = (slot + 1) & mask
        }
        return nil
    }

    package subscript(code: String) -> Int? { self[Array(code.utf8).span] }

    /// The code of a number that was given.
    package func code(_ number: Int) -> String {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        return String(decoding: bytes[start..<Int(ends[number])], as: UTF8.self)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 4)
        for number in ends.indices {
            let start = number == 0 ? 0 : Int(ends[number - 1])
            place(Int32(number), Self.hash(bytes.span.extracting(start..<Int(ends[number]))))
        }
    }

    private mutating func place(_ index: Int32, _ hash: UInt64) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = index
    }

    private static func equal(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        for index in one.indices where one[index] != other[index] { return false }
        return true
    }

    /// FNV-1a (Fowler, Noll, Vo); the codes are our own, nobody chooses them to collide. The high half is folded in,
    /// since the slots look at the low bits.
    private static func hash(_ code: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in code.indices { hash = (hash ^ UInt64(code[index])) &* 0x100_0000_01B3 }
        return hash ^ hash >> 32
    }
}
