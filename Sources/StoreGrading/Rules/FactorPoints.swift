import Retail

extension Normalisation {
    /// The points of figures within their group; nil where a figure is.
    func points(of figures: [Int64?]) -> [Int32?] {
        switch self {
        case .percentile:
            let sorted = figures.compactMap(\.self).sorted()
            return figures.map { figure in
                figure.map { Normalisation.percentile(of: $0, in: sorted) }
            }
        case .range(let from, let to):
            let (low, high) = (
                from ?? figures.compactMap(\.self).min() ?? 0, to ?? figures.compactMap(\.self).max() ?? 0
            )
            return figures.map { figure in figure.map { Normalisation.part($0, from: low, to: high) } }
        case .banded(let steps):
            return figures.map { figure in
                figure.map { figure in steps.last { $0.from <= figure }?.points.tenThousandths ?? 0 }
            }
        }
    }

    /// Of a figure of the group: (those below + half of those level) / all.
    private static func percentile(of figure: Int64, in sorted: [Int64]) -> Int32 {
        let below = sorted.firstPlace { $0 >= figure }
        let equal = sorted.firstPlace { $0 > figure } - below
        return percentile(below: below, equal: equal, of: sorted.count)
    }

    /// Ten-thousandths of a point of one with so many below and so many level, itself among them.
    static func percentile(below: Int, equal: Int, of count: Int) -> Int32 {
        Int32((2 * below + equal) * 1_000_000 / (2 * count))
    }

    static func part(_ figure: Int64, from low: Int64, to high: Int64) -> Int32 {
        guard low < high else { return 500_000 }
        let capped = Int128(min(max(figure, low), high))
        return Int32((capped - Int128(low)) * 1_000_000 / (Int128(high) - Int128(low)))
    }
}

extension [Int64] {
    /// Of a sorted array: where the first stands that fits, if all behind it do too.
    func firstPlace(where fits: (Int64) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if fits(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
