/// The delete-one jackknife (Quenouille 1956, Tukey 1958): how far a figure hangs on single groups of what it was made
/// from.
enum Jackknife {
    /// Standard error of a figure.
    ///
    /// - Parameter left: the figure without each of the groups in turn. Without some of them there may be none: of fewer than
    ///   two, or where one has none, the error is not known.
    static func error(_ left: [Double], of groups: Int) -> Double? {
        guard groups > 1, left.count == groups else { return nil }
        let mean = left.reduce(0, +) / Double(groups)
        let spread = left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (spread * Double(groups - 1) / Double(groups)).squareRoot()
    }
}
