/// Codes as the bytes that they are in a file, and what each stands for: found without making a text of them.
struct CodeIndex<Value> {
    /// Where a code stands in `bytes`, and its value; -1 where a slot is free.
    private var slots: [Int32] = Array(repeating: -1, count: 64)
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []
    private var values: [Value] = []

    var count: Int { values.count }

    mutating func insert(_ code: String, _ value: Value) {
        if values.count * 2 >= slots.count { grow() }
        let start = bytes.count
        bytes.append(contentsOf: code.utf8)
        ends.append(Int32(bytes.count))
        values.append(value)
        place(Int32(values.count - 1), Self.hash(bytes.span.extracting(start..<bytes.count)))
    }

    subscript(code: Span<UInt8>) -> Value? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(code)) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            let start = index == 0 ? 0 : Int(ends[index - 1])
            if Self.equal(bytes.span.extracting(start..<Int(ends[index])), code) { return values[index] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    subscript(code: String) -> Value? { self[Array(code.utf8).span] }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 4)
        for index in values.indices {
            let start = index == 0 ? 0 : Int(ends[index - 1])
            place(Int32(index), Self.hash(bytes.span.extracting(start..<Int(ends[index]))))
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

extension CodeIndex: Sendable where Value: Sendable {}

/// The master data that codes in files are held against, as the caller sees it.
struct KnownChain: Sendable {
    /// Stores and warehouses.
    var places = CodeIndex<KnownPlace>()
    var regions = CodeIndex<KnownPlace>()
    var accounts = CodeIndex<KnownAccount>()
    var products = CodeIndex<Int64>()
    /// The account of a distributor who loads.
    var ownAccount: KnownAccount?
}
