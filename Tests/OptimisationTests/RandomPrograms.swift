import Optimisation

/// Numbers from a seed, the same on every machine.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// A small program of yes-or-no decisions whose answer is known by looking at all of them.
struct SmallProgram {
    struct Row {
        let factors: [Int]
        let range: ClosedRange<Int>
    }

    let isMaximised: Bool
    let worths: [Int]
    var rows: [Row]

    init(seed: Int, tightness: Int = 3) {
        var random = Seeded(seed)
        let count = Int.random(in: 3...9, using: &random)
        isMaximised = Bool.random(using: &random)
        worths = (0..<count).map { _ in Int.random(in: -9...9, using: &random) }
        rows = (0..<Int.random(in: 2...6, using: &random)).map { _ in
            let factors = (0..<count).map { _ in
                Int.random(in: 0..<3, using: &random) == 0 ? 0 : Int.random(in: -5...5, using: &random)
            }
            let middle = Int.random(in: -8...8, using: &random)
            return Row(factors: factors, range: middle...(middle + Int.random(in: 0...tightness, using: &random)))
        }
    }

    /// Each row is a rule, by its number.
    func program(without left: Set<Int> = []) -> IntegerProgram<Int> {
        var program = IntegerProgram<Int>(isMaximised ? .maximise : .minimise)
        let variables = worths.map { program.binary(worth: Double($0)) }
        for (number, row) in rows.enumerated() where !left.contains(number) {
            let sum = zip(row.factors, variables).map { Double($0) * $1 }
            program.require(sum, in: Double(row.range.lowerBound)...Double(row.range.upperBound), rule: number)
        }
        return program
    }

    /// The best worth of all that keep the rows; nil where none does.
    func optimum(without left: Set<Int> = []) -> Int? {
        var best: Int?
        for choice in 0..<(1 << worths.count) {
            func sum(_ factors: [Int]) -> Int {
                factors.indices.reduce(0) { choice >> $1 & 1 == 1 ? $0 + factors[$1] : $0 }
            }
            guard rows.indices.allSatisfy({ left.contains($0) || rows[$0].range.contains(sum(rows[$0].factors)) })
            else { continue }
            let worth = sum(worths)
            best = best.map { isMaximised ? max($0, worth) : min($0, worth) } ?? worth
        }
        return best
    }
}
