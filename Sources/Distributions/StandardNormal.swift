import CDistributions
import RealModule

/// The standard normal distribution.
package enum StandardNormal {
    /// Φ(x).
    package static func cdf(_ x: Double) -> Double { distributions_normal_cdf(x) }

    /// Φ⁻¹(p), for p between 0 and 1; infinite at the ends, NaN outside.
    package static func quantile(_ p: Double) -> Double {
        guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
        return distributions_normal_quantile(p)
    }

    /// φ(x).
    package static func density(_ x: Double) -> Double { .exp(-x * x / 2) / .sqrt(2 * .pi) }

    /// What is missing on average beyond `k` standard deviations, in standard deviations: G(k) = φ(k) − k(1 − Φ(k)).
    package static func loss(_ k: Double) -> Double { density(k) - k * cdf(-k) }
}
