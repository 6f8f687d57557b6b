/// Weeks of one series, played with levels: stock begins at the first of them, at each review whole pieces are ordered up to
/// the level, goods are there at the start of the week `lead` later, and what is not there is not sold.
struct StockPlay: Sendable {
    /// The week of the first order.
    let first: Int
    /// Weeks from one order to the next.
    let review: Int
    /// Weeks from an order to its goods.
    let lead: Int

    /// Tells of each week what was left at its end and what was missing, in pieces. Answers what was still to come in the
    /// end.
    ///
    /// - Parameters:
    ///   - levels: of each review from the first on; there have to be as many as reviews.
    ///   - demand: of every week, from week 0 on.
    @discardableResult
    func run(
        _ levels: some RandomAccessCollection<Double>, _ demand: [Double], _ tell: (Int, Double, Double) -> Void
    ) -> Double {
        guard var stock = levels.first else { return 0 }
        var coming = [Double](repeating: 0, count: demand.count + lead + 1)
        var ordered = 0.0
        for week in first..<demand.count {
            stock += coming[week]
            ordered -= coming[week]
            if (week - first).isMultiple(of: review) {
                let level = levels[levels.index(levels.startIndex, offsetBy: (week - first) / review)]
                let order = max(0, (level - stock - ordered - 1e-9).rounded(.up))
                if lead == 0 {
                    stock += order
                } else {
                    coming[week + lead] += order
                    ordered += order
                }
            }
            let missing = max(0, demand[week] - stock)
            stock = max(0, stock - demand[week])
            tell(week, stock, missing)
        }
        return ordered
    }
}
