extension Money {
    /// Divides the amount in proportion to `weights`; the parts always sum to the whole.
    ///
    /// Largest remainder (Hamilton's method): each part is first rounded towards zero, then the minor units that are
    /// left go one each to the largest remainders; of equal remainders to the earlier position. A weight of 0 gets 0.
    /// A negative amount is split like the positive one, with every sign turned.
    package func split(by weights: [Int64]) throws(MoneyError) -> [Money] {
        let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
        guard weights.allSatisfy({ $0 >= 0 }), sum > 0 else { throw .indivisible }
        let whole = Int128(minor.magnitude)
        var parts = weights.map { whole * Int128($0) / sum }
        let remainders = weights.map { whole * Int128($0) % sum }
        let left = Int(whole - parts.reduce(0, +))
        let byRemainder = weights.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
        for index in byRemainder.prefix(left) { parts[index] += 1 }
        // A part is never larger than the whole, so that it fits where the whole did.
        return parts.map { Money(minor: Int64(minor < 0 ? -$0 : $0), currency) }
    }
}
