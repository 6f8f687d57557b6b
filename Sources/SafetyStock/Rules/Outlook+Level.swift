import Distributions

extension Outlook {
    /// Certainty is not to be had: targets count as at most this.
    package static let highestTarget = 0.9995

    /// Whole pieces that are enough for the interval with probability `target`.
    package func level(_ target: Double) -> Double {
        let target = min(max(calibration.asked(for: target), 0), Self.highestTarget)
        let pieces =
            switch shape {
            case .pieces(let demand): demand.quantile(target)
            case .normal(let mean, let deviation):
                deviation > 0 ? mean + StandardNormal.quantile(target) * deviation : mean
            case .seen(let totals): Self.ranked(totals, target)
            case .cover(let mean, let weekly): mean + CoverMethod.weeks(for: target) * weekly
            }
        // A hair above a whole piece is the arithmetic's, not another piece.
        return pieces.isFinite ? max(0, (pieces - 1e-9).rounded(.up)) : 0
    }

    /// The ⌈(n + 1)·target⌉-th smallest, the largest where there are not so many (`science.md` F13).
    private static func ranked(_ totals: [Double], _ target: Double) -> Double {
        guard let last = totals.last else { return 0 }
        let rank = Int((Double(totals.count + 1) * target - 1e-9).rounded(.up))
        return rank > totals.count ? last : totals[max(rank, 1) - 1]
    }
}
