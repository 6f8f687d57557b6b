import CDistributions
import RealModule

/// Pieces that are asked for in some time, by mean and variance: a gamma where they are many, a negative binomial where
/// they are few (Agrawal & Smith 1996), and a Poisson where they vary no more than chance makes them.
package enum DemandDistribution: Equatable, Sendable {
    /// Nobody asks.
    case none
    case poisson(mean: Double)
    /// The variance is above the mean.
    case negativeBinomial(mean: Double, variance: Double)
    case gamma(mean: Double, variance: Double)

    /// From this mean on demand counts as continuous: below it a gamma gives fractions that nobody can buy.
    package static let manyFrom = 20.0

    /// A variance below the mean counts as the mean: chance alone makes so much.
    package init(mean: Double, variance: Double) {
        let variance = max(variance, mean)
        if !(mean > 0) || !variance.isFinite {
            self = .none
        } else if mean >= Self.manyFrom {
            self = .gamma(mean: mean, variance: variance)
        } else if variance > mean * 1.0001 {
            self = .negativeBinomial(mean: mean, variance: variance)
        } else {
            self = .poisson(mean: mean)
        }
    }

    package var mean: Double {
        switch self {
        case .none: 0
        case .poisson(let mean), .negativeBinomial(let mean, _), .gamma(let mean, _): mean
        }
    }

    package var variance: Double {
        switch self {
        case .none: 0
        case .poisson(let mean): mean
        case .negativeBinomial(_, let variance), .gamma(_, let variance): variance
        }
    }

    /// The probability that no more than `pieces` are asked for.
    package func cdf(_ pieces: Double) -> Double {
        guard pieces >= 0 else { return 0 }
        switch self {
        case .none: return 1
        case .poisson(let mean): return distributions_poisson_cdf(mean, pieces.rounded(.down))
        case .negativeBinomial(let mean, let variance):
            return distributions_negative_binomial_cdf(
                mean * mean / (variance - mean), mean / variance, pieces.rounded(.down))
        case .gamma(let mean, let variance):
            return distributions_gamma_cdf(mean * mean / variance, variance / mean, pieces)
        }
    }

    /// The pieces that are enough with probability `p`: whole ones of the discrete kinds. `p` is taken as at most 0.999999.
    package func quantile(_ p: Double) -> Double {
        let p = min(p, 0.999_999)
        guard p > 0 else { return 0 }
        switch self {
        case .none: return 0
        case .gamma(let mean, let variance):
            return distributions_gamma_quantile(mean * mean / variance, variance / mean, p)
        case .poisson, .negativeBinomial: return wholeQuantile(p)
        }
    }

    /// The smallest whole number with `cdf` at or above `p`: steps that double until they pass it, then halve.
    private func wholeQuantile(_ p: Double) -> Double {
        if cdf(0) >= p { return 0 }
        var (low, step) = (0.0, max(1, variance.squareRoot().rounded(.up)))
        while cdf(low + step) < p {
            low += step
            step *= 2
        }
        var high = low + step
        while high - low > 1 {
            let middle = ((low + high) / 2).rounded(.down)
            if cdf(middle) >= p { high = middle } else { low = middle }
        }
        return high
    }

    /// The pieces that are missing on average where there are `stock` of them: E[(D − stock)⁺].
    package func shortfall(_ stock: Double) -> Double {
        guard stock > 0 else { return mean - stock }
        switch self {
        case .none: return 0
        case .gamma(let mean, let variance):
            let (shape, scale) = (mean * mean / variance, variance / mean)
            return max(
                0,
                mean * (1 - distributions_gamma_cdf(shape + 1, scale, stock))
                    - stock * (1 - distributions_gamma_cdf(shape, scale, stock)))
        case .poisson, .negativeBinomial:
            // E[(D − s)⁺] = μ·P(D′ ≥ s) − s·P(D > s), where D′ is D with one more demand: r + 1 of the negative binomial,
            // and D itself of the Poisson. Between two whole numbers it is straight.
            let whole = stock.rounded(.down)
            let beyond = 1 - cdf(whole)
            return max(0, mean * (1 - weightedCDF(whole - 1)) - whole * beyond - (stock - whole) * beyond)
        }
    }

    /// E[D; D ≤ k + 1] ÷ μ: the distribution of the demand that a piece was asked for in.
    private func weightedCDF(_ pieces: Double) -> Double {
        guard pieces >= 0 else { return 0 }
        guard case .negativeBinomial(let mean, let variance) = self else { return cdf(pieces) }
        return distributions_negative_binomial_cdf(mean * mean / (variance - mean) + 1, mean / variance, pieces)
    }
}
