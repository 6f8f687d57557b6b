/// Luck that is the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// 0 up to, and without, `limit`, which is positive.
    mutating func below(_ limit: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(limit)).high) }

    /// True so many times of a thousand.
    mutating func happens(_ permille: Int) -> Bool { below(1000) < permille }

    /// 1000 more or less up to `spread`.
    mutating func around(_ spread: Int) -> Int { 1000 - spread + below(2 * spread + 1) }

    /// Where a throw lands among parts that sum up to the last of `sums`, which is positive.
    mutating func choose(_ sums: [Int]) -> Int {
        let mark = below(sums[sums.count - 1])
        var place = 0
        while sums[place] <= mark { place += 1 }
        return place
    }

    /// How often something happens that is expected `millionths` / 10^6 times (Poisson).
    mutating func count(millionths: Int) -> Int {
        // Rounded up or down by luck, so that small rates keep their mean.
        var parts = (millionths * Poisson.parts + below(1_000_000)) / 1_000_000
        var count = 0
        while parts >= 2 * Poisson.largest {
            count += Poisson.tables[Poisson.tables.count - 1].draw(next())
            parts -= Poisson.largest
        }
        for table in Poisson.tables {
            if parts & 1 == 1 { count += table.draw(next()) }
            parts >>= 1
        }
        return count
    }
}

/// Poisson's distribution for the means 1/256, 2/256, 4/256 … 64; a sum of draws has the sum of the means.
///
/// Nothing but +, × and ÷ of `Double`, which IEEE 754 fixes to the last bit, unlike `exp`.
private struct Poisson {
    static let parts = 256
    static let largest = 64 * parts
    static let tables: [Poisson] = {
        // exp(-1/256) by its series.
        var term = 1.0
        var never = 1.0
        for step in 1...12 {
            term *= -1 / Double(parts * step)
            never += term
        }
        var tables: [Poisson] = []
        var mean = 1.0 / Double(parts)
        while mean <= 64 {
            tables.append(Poisson(mean: mean, never: never))
            mean *= 2
            never *= never
        }
        return tables
    }()

    /// By count: draws below it are of the count or of a smaller one.
    private let limits: [UInt64]

    private init(mean: Double, never: Double) {
        let whole = 0x1p53
        var limits: [UInt64] = []
        var probability = never
        var sum = never
        while sum < 1 - 0x1p-50, limits.count < 200 {
            limits.append(UInt64(sum * whole))
            probability *= mean / Double(limits.count)
            sum += probability
        }
        self.limits = limits
    }

    func draw(_ luck: UInt64) -> Int {
        let mark = luck >> 11
        var count = 0
        while count < limits.count, limits[count] <= mark { count += 1 }
        return count
    }
}
