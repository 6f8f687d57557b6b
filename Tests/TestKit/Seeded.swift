/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014), so that a failure repeats.
package struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    package init(_ seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Seeded {
    /// 0 up to and without `limit`.
    package mutating func below<Number: BinaryInteger>(_ limit: Number) -> Number { Number(next() % UInt64(limit)) }

    /// Whether it falls on one of so many of a hundred sides.
    package mutating func falls(_ percent: Int) -> Bool { below(100) < percent }

    package mutating func one<T>(of things: some Collection<T>) -> T {
        things[things.index(things.startIndex, offsetBy: below(things.count))]
    }
}
