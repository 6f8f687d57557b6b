/// How well grades tell stores apart, and how well one order foretells another.
package enum Separation {
    /// Eta squared, the squared correlation ratio (K. Pearson, 1905): the part of the spread of the figures that lies
    /// between the classes. nil where all figures are level. The sums are taken in the order given.
    package static func etaSquared(of figures: [Double], by classes: [Int]) -> Double? {
        guard !figures.isEmpty else { return nil }
        let mean = figures.reduce(0, +) / Double(figures.count)
        let whole = figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        guard whole > 0 else { return nil }
        var sums: [Int: (sum: Double, count: Int)] = [:]
        for (figure, place) in zip(figures, classes) {
            let held = sums[place] ?? (0, 0)
            sums[place] = (held.sum + figure, held.count + 1)
        }
        let between = sums.sorted { $0.key < $1.key }.reduce(0) { sum, group in
            let away = group.value.sum / Double(group.value.count) - mean
            return sum + Double(group.value.count) * away * away
        }
        return between / whole
    }

    /// Spearman's rank correlation with mean ranks for what is level (C. Spearman, 1904): Pearson's correlation of the
    /// ranks, in whole numbers up to the last step. nil where one side is level throughout.
    package static func rankCorrelation(_ left: [Int64], _ right: [Int64]) -> Double? {
        let (ranks, others) = (doubledRanks(of: left), doubledRanks(of: right))
        let count = Int128(ranks.count)
        let (sum, otherSum) = (ranks.reduce(0, +), others.reduce(0, +))
        func spread(_ one: [Int128], _ other: [Int128], _ sum: Int128, _ otherSum: Int128) -> Int128 {
            count * zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } - sum * otherSum
        }
        let (own, theirs) = (spread(ranks, ranks, sum, sum), spread(others, others, otherSum, otherSum))
        guard own > 0, theirs > 0 else { return nil }
        return Double(spread(ranks, others, sum, otherSum)) / (Double(own) * Double(theirs)).squareRoot()
    }

    /// Twice the rank from 1 of each figure among all, from the least; those that are level share the mean.
    private static func doubledRanks(of figures: [Int64]) -> [Int128] {
        let sorted = figures.sorted()
        return figures.map { figure in
            let below = sorted.firstPlace { $0 >= figure }
            let reached = sorted.firstPlace { $0 > figure }
            return Int128(below + reached + 1)
        }
    }
}
