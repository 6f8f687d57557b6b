/// In what a distributor counts.
package enum StockUnit: Sendable {
    case piece, pair, dozen

    /// How many pieces one of it is.
    package var pieces: Int64 {
        switch self {
        case .piece: 1
        case .pair: 2
        case .dozen: 12
        }
    }

    /// Codes of UN/ECE Recommendation 20 and of OKEI, and the words that distributors use, in capitals or not; nil for
    /// every other text, because a carton is not a piece.
    init?(_ text: String) {
        guard let unit = StockUnit.named[text] ?? StockUnit.named[text.lowercased()] else { return nil }
        self = unit
    }

    private static let named: [String: StockUnit] = {
        let words: [StockUnit: [String]] = [
            .piece: [
                "pce", "pc", "pcs", "piece", "pieces", "stk", "nar", "ea", "each", "c62", "h87", "unit", "units", "796",
                "台", "件", "个", "部", "只", "支",
            ],
            .pair: ["pr", "pair", "pairs", "715", "对", "双", "副"],
            .dozen: ["dzn", "dpc", "dozen", "641", "打"],
        ]
        return words.reduce(into: [:]) { named, entry in
            // Most write capitals.
            for word in entry.value { (named[word], named[word.uppercased()]) = (entry.key, entry.key) }
        }
    }()
}
