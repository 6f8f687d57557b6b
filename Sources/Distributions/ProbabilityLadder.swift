import CDistributions
import RealModule

/// Probabilities that are asked for together, rising: where a panel is played with all of them, most of the work is theirs.
package struct ProbabilityLadder: Sendable {
    package let steps: [Double]
    /// Of each the quantile of the standard normal.
    fileprivate let normal: [Double]

    package init(_ steps: [Double]) {
        self.steps = steps.sorted()
        normal = self.steps.map(StandardNormal.quantile)
    }
}

extension DemandDistribution {
    /// From this shape on the first guess of a gamma's quantile is near enough for one step to do.
    private static let smoothShape = 2.0
    /// Whole pieces that are counted up to; beyond them each quantile is searched for by itself.
    private static let countedPieces = 4096

    /// What `quantile` says of each step, to a millionth of it where demand is continuous, and much sooner.
    package func quantiles(_ ladder: ProbabilityLadder) -> [Double] {
        switch self {
        case .none: ladder.steps.map { _ in 0 }
        case .gamma(let mean, let variance):
            zip(ladder.steps, ladder.normal).map { step, normal in
                Self.gammaQuantile(shape: mean * mean / variance, scale: variance / mean, step, normal)
                    ?? quantile(step)
            }
        case .poisson(let mean): counted(ladder.steps, first: .exp(-mean)) { mean / (Double($0) + 1) }
        case .negativeBinomial(let mean, let variance):
            counted(ladder.steps, first: .pow(mean / variance, mean * mean / (variance - mean))) {
                (Double($0) + mean * mean / (variance - mean)) / (Double($0) + 1) * (1 - mean / variance)
            }
        }
    }

    /// Piece by piece: each probability is the one before it times a ratio.
    private func counted(_ steps: [Double], first: Double, _ ratio: (Int) -> Double) -> [Double] {
        var (pieces, probability, sum) = (0, first, first)
        return steps.map { step in
            while sum < step, pieces < Self.countedPieces {
                probability *= ratio(pieces)
                pieces += 1
                sum += probability
            }
            return sum < step ? quantile(step) : Double(pieces)
        }
    }

    /// Wilson and Hilferty's guess (1931), and one step by Halley; nil where that may not be enough.
    private static func gammaQuantile(shape: Double, scale: Double, _ p: Double, _ normal: Double) -> Double? {
        guard shape >= smoothShape else { return nil }
        let root = 1 - 1 / (9 * shape) + normal / (3 * .sqrt(shape))
        let guess = shape * root * root * root
        guard root > 0 else { return nil }
        let density = Double.exp((shape - 1) * .log(guess) - guess - .logGamma(shape))
        let away = (distributions_gamma_cdf(shape, 1, guess) - p) / density
        let step = away / (1 - 0.5 * min(1, away * ((shape - 1) / guess - 1)))
        guard abs(step) < 0.01 * guess else { return nil }
        return scale * (guess - step)
    }
}
