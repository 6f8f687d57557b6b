/// Divides pieces among claims in whole pieces.
package enum WholeSplit {
    /// Pieces for each claim: in proportion to the weights, no claim more than its limit, and what limits leave over goes to
    /// the others in proportion again. All of the supply is given away, or every claim is full.
    ///
    /// Largest remainder (Hamilton's method) on the claims that are not full; of equal remainders to the larger weight,
    /// then to the earlier claim. Claims without weight get something only once all others are full, and then alike.
    ///
    /// - Parameters:
    ///   - weights: not negative, each below 10¹².
    ///   - limits: pieces, not negative.
    package static func parts(of supply: Int64, weights: [Int64], limits: [Int64]) -> [Int64] {
        var parts = [Int64](repeating: 0, count: weights.count)
        for isWeighted in [true, false] {
            let left = max(0, supply) - parts.reduce(0, +)
            let claims = weights.indices.filter { (weights[$0] > 0) == isWeighted && limits[$0] > 0 }
            let shares = claims.map { isWeighted ? weights[$0] : 1 }
            for (claim, pieces) in zip(claims, divide(left, shares, claims.map { limits[$0] })) {
                parts[claim] = pieces
            }
        }
        return parts
    }

    /// As above, where every claim has a weight and room.
    private static func divide(_ supply: Int64, _ weights: [Int64], _ limits: [Int64]) -> [Int64] {
        var parts = [Int64](repeating: 0, count: weights.count)
        var open = Array(weights.indices)
        var left = Int128(supply)
        while true {
            let sum = open.reduce(Int128(0)) { $0 + Int128(weights[$1]) }
            let full = open.filter { left * Int128(weights[$0]) >= Int128(limits[$0]) * sum }
            guard !full.isEmpty else { break }
            for claim in full {
                parts[claim] = limits[claim]
                left -= Int128(limits[claim])
            }
            open.removeAll { parts[$0] > 0 }
        }
        let sum = open.reduce(Int128(0)) { $0 + Int128(weights[$1]) }
        guard sum > 0, left > 0 else { return parts }
        let exact = open.map { left * Int128(weights[$0]) }
        let missing = Int(left - exact.reduce(0) { $0 + $1 / sum })
        let order = open.indices.sorted {
            (exact[$1] % sum, weights[open[$1]], $0) < (exact[$0] % sum, weights[open[$0]], $1)
        }
        for place in open.indices { parts[open[place]] = Int64(exact[place] / sum) }
        for place in order.prefix(missing) { parts[open[place]] += 1 }
        return parts
    }
}
