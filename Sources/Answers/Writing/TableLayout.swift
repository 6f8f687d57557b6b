/// How wide each column of a table is.
enum TableLayout {
    /// Blanks between two columns; two, so that a pasted table falls into columns.
    static let gap = 2
    /// No column is cut narrower than this.
    static let narrowest = 6

    /// The natural widths, with the widest text columns shrunk until the line fits into `limit` columns.
    ///
    /// Numbers are never cut: half a number is a wrong number. A table that cannot fit stays too wide.
    static func widths(_ natural: [Int], shrinkable: [Bool], limit: Int?) -> [Int] {
        var widths = natural
        guard let limit else { return widths }
        var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - limit
        while excess > 0 {
            let candidates = widths.indices.filter { shrinkable[$0] && widths[$0] > narrowest }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            // Down to the next widest at once, so that one huge cell costs a few rounds and not thousands.
            let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? narrowest
            let step = min(excess, max(1, widths[widest] - max(next, narrowest)))
            widths[widest] -= step
            excess -= step
        }
        return widths
    }
}
