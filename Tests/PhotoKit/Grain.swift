/// Noise that is the same in every run and needs no memory: a number for every place (the mixing of SplitMix64, Steele,
/// Lea and Flood 2014).
package struct Grain: Sendable {
    let seed: UInt64

    package init(seed: UInt64) { self.seed = seed }

    /// 0 up to `limit`, without it.
    package func number(_ place: Int, _ limit: Int) -> Int { Int(bits(place) % UInt64(limit)) }

    private func bits(_ place: Int) -> UInt64 {
        var mixed = seed &+ UInt64(bitPattern: Int64(place)) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
