package import Retail

/// How many stores went from which grade to which.
package struct MigrationMatrix: Equatable, Sendable {
    private var counts = [[Int]](
        repeating: [Int](repeating: 0, count: Grade.allCases.count), count: Grade.allCases.count)

    package init() {}

    package mutating func add(from: Grade, to: Grade) { counts[from.place][to.place] += 1 }

    package subscript(from: Grade, to: Grade) -> Int { counts[from.place][to.place] }

    package var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
    package var changed: Int { total - Grade.allCases.reduce(0) { $0 + self[$1, $1] } }

    /// Weighted kappa (J. Cohen, "Weighted kappa", Psychological Bulletin 70, 1968): 1 − Σwo / Σwe with o the counts, e
    /// those that chance would give with the same sums, and w how many grades lie between the two (linear weights; squared
    /// ones do not reproduce the reference of Complete Journey). nil where chance leaves nothing to disagree about.
    package var weightedKappa: Double? {
        var (observed, expected) = (0, 0)
        for from in Grade.allCases {
            let row = counts[from.place].reduce(0, +)
            for to in Grade.allCases {
                let weight = abs(from.place - to.place)
                observed += weight * self[from, to]
                expected += weight * row * counts.reduce(0) { $0 + $1[to.place] }
            }
        }
        return expected > 0 ? 1 - Double(observed) * Double(total) / Double(expected) : nil
    }
}
