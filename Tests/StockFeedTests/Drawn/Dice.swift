/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014), so that a failure repeats.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// 0 up to and without `limit`.
    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        word ^= word >> 31
        return Int(word % UInt64(limit))
    }

    /// Whether it falls on one of so many of a hundred sides.
    mutating func falls(_ percent: Int) -> Bool { below(100) < percent }

    mutating func one<T>(of things: some Collection<T>) -> T {
        things[things.index(things.startIndex, offsetBy: below(things.count))]
    }
}
