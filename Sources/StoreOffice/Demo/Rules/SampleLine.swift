import Retail

/// One line of the round trip: made from its number alone, so that every run sends the same.
struct SampleLine: Equatable, Sendable {
    let line: Int
    let sku: String
    let day: Day
    let units: Int
    /// Minor units.
    let amount: Int64
    /// Microseconds since 1970-01-01 00:00 UTC.
    let recordedAt: Int64
    let note: String?

    /// Texts that have to survive the way: Chinese, separators, escapes, emoji, nothing.
    private static let notes: [String?] = [
        nil, "", "门店 9 号, 主推机型", "tab\tand\nline\r", "back\\slash \\N", "“引号” 'and' \"quotes\"", "📱🇨🇳", "e\u{301} ≠ é",
    ]

    init(number: Int) {
        let mixed = SampleLine.mixed(UInt64(number))
        line = number
        sku = "SKU-\(mixed % 40 + 1)"
        day = Day(sinceEpoch: 20_454 + Int32(mixed >> 8 & 0x1FF)) ?? .first
        units = Int(mixed >> 20 & 0x3F) - 4
        amount = Int64(units) * Int64(mixed >> 30 & 0x3FFFF)
        recordedAt = 1_767_225_600_000_000 + Int64(mixed >> 16 & 0xFFFF_FFFF)
        note = SampleLine.notes[Int(mixed >> 60) % SampleLine.notes.count]
    }

    init(line: Int, sku: String, day: Day, units: Int, amount: Int64, recordedAt: Int64, note: String?) {
        (self.line, self.sku, self.day, self.units) = (line, sku, day, units)
        (self.amount, self.recordedAt, self.note) = (amount, recordedAt, note)
    }

    /// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators").
    private static func mixed(_ seed: UInt64) -> UInt64 {
        var z = seed &* 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
