/// How fast a product moves at an account, by its share of the units.
package enum MoverClass: String, CaseIterable, Sendable {
    case fast
    case regular
    case slow

    /// Where classes end, in ten-thousandths of all units, counted from the fastest product on.
    package struct Cuts: Equatable, Sendable {
        package var fast: Int64
        package var regular: Int64

        /// The fast sell 80 % of the units and the regular 15 %; the rest is slow.
        package static let usual = Cuts(fast: 8_000, regular: 9_500)

        package init(fast: Int64, regular: Int64) { (self.fast, self.regular) = (fast, regular) }
    }

    /// The class of each product of one account.
    ///
    /// The product that crosses a line stays in the upper class, so that a single one with 85 % is fast. Of equal ones the
    /// smaller key is the faster, so that a class never hangs on the order of rows. Without any sale all are slow.
    ///
    /// - Parameter units: that each sold over some weeks, six of them by default; more returns than sales count 0.
    package static func classes<Key: Hashable & Comparable>(
        of units: [Key: Int64], cuts: Cuts = .usual
    ) -> [Key: MoverClass] {
        let sold = units.mapValues { Int128(max(0, $0)) }
        let total = sold.values.reduce(0, +)
        var before = Int128(0)
        var classes: [Key: MoverClass] = [:]
        for (key, pieces) in sold.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            classes[key] =
                if pieces > 0, before * 10_000 < total * Int128(cuts.fast) {
                    .fast
                } else if pieces > 0, before * 10_000 < total * Int128(cuts.regular) {
                    .regular
                } else {
                    .slow
                }
            before += pieces
        }
        return classes
    }
}
