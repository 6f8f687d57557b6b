import Distributions
import RealModule

/// A normal demand of which it is not always known how large it was: weeks that ran out tell only that it was at least so
/// large (Tobin 1958). Dropping such weeks starves a place, and counting what was sold starves it slowly
/// (`science.md` 1.7).
package struct CensoredDemand: Equatable, Sendable {
    /// Pieces a week.
    package let mean: Double
    /// Standard deviation in pieces a week.
    package let deviation: Double

    package init(mean: Double, deviation: Double) { (self.mean, self.deviation) = (mean, deviation) }

    /// What was asked for on average in weeks in which at least so many pieces were:
    /// E[D | D ≥ s] = μ + σ·φ(ζ) ÷ (1 − Φ(ζ)) with ζ = (s − μ) ÷ σ. Never below s.
    package func expected(atLeast pieces: Double) -> Double {
        guard deviation > 0 else { return max(pieces, mean) }
        return max(pieces, mean + deviation * Self.hazard((pieces - mean) / deviation))
    }

    /// φ(ζ) ÷ (1 − Φ(ζ)). Far out both vanish, and their ratio is ζ + 1/ζ.
    private static func hazard(_ distance: Double) -> Double {
        distance > 30
            ? distance + 1 / distance : StandardNormal.density(distance) / StandardNormal.cdf(-distance)
    }

    /// The most likely mean and deviation of some weeks, found by filling in and estimating in turn (Dempster, Laird and
    /// Rubin 1977). nil where fewer than two weeks are known in full: a bound alone has no mean. Without any week that ran
    /// out they are the mean and the deviation of the sample, by n − 1.
    package init?(_ weeks: [DemandHistory.Week]) {
        var sold: [Double] = []
        var bounds: [Double] = []
        for week in weeks {
            switch week {
            case .sold(let pieces): sold.append(pieces)
            case .atLeast(let pieces): bounds.append(pieces)
            case .unknown: continue
            }
        }
        guard sold.count >= 2 else { return nil }
        let mean = sold.reduce(0, +) / Double(sold.count)
        let around = sold.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        var guess = CensoredDemand(mean: mean, deviation: (around / Double(sold.count - 1)).squareRoot())
        for _ in 0..<Self.mostRounds where !bounds.isEmpty && guess.deviation > 0 {
            let next = guess.filled(sold, bounds)
            let isSettled = abs(next.mean - guess.mean) + abs(next.deviation - guess.deviation) < 1e-6 * guess.deviation
            guess = next
            if isSettled { break }
        }
        self = guess
    }

    private static let mostRounds = 200

    /// Mean and deviation with what is missing filled in: its mean, and how far it scatters, σ²(1 + ζh − h²).
    private func filled(_ sold: [Double], _ bounds: [Double]) -> CensoredDemand {
        let values = sold + bounds.map(expected)
        let next = values.reduce(0, +) / Double(values.count)
        let scatter = bounds.reduce(0) { sum, bound in
            let distance = (bound - mean) / deviation
            let hazard = Self.hazard(distance)
            return sum + deviation * deviation * max(0, 1 + distance * hazard - hazard * hazard)
        }
        let around = values.reduce(0) { $0 + ($1 - next) * ($1 - next) }
        return CensoredDemand(
            mean: next, deviation: ((around + scatter) / Double(max(1, values.count - 1))).squareRoot())
    }
}

extension DemandHistory {
    /// Weeks to each side of one that ran out whose demand counts as its own: with them a quarter of a year.
    package static let weeksAround = 6

    /// Pieces of each week: what was sold; of weeks that ran out, what is to be expected by the weeks around them, and by
    /// the whole history where those know less than two; what was sold where that knows as little. nil where nobody knows.
    package var filled: [Double?] {
        var whole: CensoredDemand??
        return weeks.indices.map { place -> Double? in
            switch weeks[place] {
            case .sold(let pieces): return pieces
            case .unknown: return nil
            case .atLeast(let pieces):
                let width = min(weeks.count, 2 * Self.weeksAround + 1)
                let first = min(max(0, place - Self.weeksAround), weeks.count - width)
                let near = CensoredDemand(Array(weeks[first..<first + width]))
                if near == nil, whole == nil { whole = .some(CensoredDemand(weeks)) }
                return (near ?? whole.flatMap(\.self))?.expected(atLeast: pieces) ?? pieces
            }
        }
    }
}
