/// Plain runs of ASCII digits, which the stricter words are made of. `Int(_:)` would also take `+5`.
enum Digits {
    /// The number that 1 to 18 ASCII digits spell, leading zeros allowed; nil for anything else.
    static func number(_ bytes: some Collection<UInt8>) -> Int? {
        guard (1...18).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    /// `number` with zeros before it until it has `width` digits.
    static func padded(_ number: some BinaryInteger, to width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
