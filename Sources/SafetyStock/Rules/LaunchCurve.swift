/// How a new product is likely to sell week by week, as others before it did (`science.md` 1.6; Hu, Acimovic, Erize,
/// Thomas and Van Mieghem 2019). Where nothing has been sold yet, an analogue is all that is known.
package struct LaunchCurve: Equatable, Sendable {
    /// Of each analogue the part of all its units that was sold by the end of each week, the first at 0 weeks; each ends
    /// with 1.
    private let curves: [[Double]]
    /// Weeks of this product to one of the analogues.
    private let stretch: Double

    /// The relative variance where only one analogue is known, whose spread nobody knows: that of a planner.
    package static let loneSpread = 0.3 * 0.3

    /// - Parameters:
    ///   - analogues: units a week since the launch, over whole lives; one without units is none.
    ///   - weeks: how long the new product is to live; nil where it is to live as long as they did.
    /// - Returns: nil without any analogue.
    package init?(analogues: [[Double]], weeks: Double? = nil) {
        curves = analogues.compactMap { units in
            var sold = [0.0]
            for pieces in units { sold.append(sold[sold.count - 1] + max(0, pieces)) }
            let life = sold[sold.count - 1]
            return life > 0 ? sold.map { $0 / life } : nil
        }
        guard !curves.isEmpty else { return nil }
        let length = curves.reduce(0) { $0 + Double($1.count - 1) } / Double(curves.count)
        stretch = weeks.map { max(1, $0) / length } ?? 1
    }

    /// The part of its life's units that a product sells within so many weeks since its launch, 0…1.
    package func share(by weeks: Double) -> Double {
        curves.reduce(0) { $0 + Self.share($1, by: weeks / stretch) } / Double(curves.count)
    }

    /// How far the analogues were from their mean by then: relative variance.
    func spread(by weeks: Double) -> Double {
        let mean = share(by: weeks)
        guard curves.count > 1, mean > 0 else { return Self.loneSpread }
        let around = curves.reduce(0) { sum, curve in
            let beside = Self.share(curve, by: weeks / stretch) - mean
            return sum + beside * beside
        }
        return around / Double(curves.count - 1) / (mean * mean)
    }

    /// Straight between the ends of weeks.
    private static func share(_ curve: [Double], by weeks: Double) -> Double {
        guard weeks > 0 else { return 0 }
        guard weeks < Double(curve.count - 1) else { return 1 }
        let whole = Int(weeks)
        return curve[whole] + (curve[whole + 1] - curve[whole]) * (weeks - Double(whole))
    }

    /// How far what the analogues sold in so many weeks on end was from their mean, pooled over all such weeks of their
    /// lives: relative variance.
    package func spread(over weeks: Double) -> Double {
        guard curves.count > 1, weeks > 0 else { return Self.loneSpread }
        let n = Double(curves.count)
        var (around, square) = (0.0, 0.0)
        for first in 0..<(curves.map(\.count).max() ?? 0) {
            let sold = curves.map {
                Self.share($0, by: Double(first) + weeks / stretch) - Self.share($0, by: Double(first))
            }
            let mean = sold.reduce(0, +) / n
            around += sold.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
            square += mean * mean
        }
        return square > 0 ? around / square : Self.loneSpread
    }
}
