/// A short name for a long path. Not secret, only unlikely to meet another.
enum ShortName {
    /// 16 hexadecimal digits of the 64-bit FNV-1a hash.
    static func hexadecimal(of text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return padded(hash, to: 16)
    }

    static func random() -> String { padded(UInt64(UInt32.random(in: .min ... .max)), to: 8) }

    private static func padded(_ number: UInt64, to width: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
