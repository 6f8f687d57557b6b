import Distributions
import RealModule

/// How often stock is to last through a protection interval: the cycle service level α.
package struct ServiceTarget: Equatable, Sendable {
    /// What is wrong with what was asked for.
    package enum Flaw: String, CaseIterable, Sendable {
        /// Half or less needs no safety stock at all.
        case needsNone
        /// So near to always that no stock would be enough; taken as `most`.
        case beyondReason
        /// No number between 0 and 1.
        case noShare
    }

    /// 0…`most`.
    package let share: Double
    package let flaw: Flaw?

    package static let most = 0.9995

    package init(_ asked: Double) {
        share = asked.isNaN ? 0 : min(max(0, asked), Self.most)
        flaw = !(0...1).contains(asked) ? .noShare : asked > Self.most ? .beyondReason : asked <= 0.5 ? .needsNone : nil
    }

    /// z = Φ⁻¹(α), never below 0: safety stock is not negative.
    package var factor: Double { share <= 0.5 ? 0 : StandardNormal.quantile(share) }
}

/// Safety stock as the textbooks have it, in pieces, for demand that is normal and independent from week to week
/// (`science.md` 1.2, F1 to F6). The rules that are compared with, and the ones that people can check by hand.
///
/// All times are in one unit, here weeks; factors are z, deviations σ.
package enum TextbookStock {
    /// F1, F2 and F6: SS = z · σ · √(weeks): over the lead time where orders go out as the point is reached, over review
    /// and lead time where they go out at reviews. Waters; King 2011.
    ///
    /// - Parameter deviation: of the demand of one week; `weekly(_:over:)` where it was measured over another time.
    package static func againstDemand(factor: Double, deviation: Double, weeks: Double) -> Double {
        atLeastNone(factor * deviation * .sqrt(max(0, weeks)))
    }

    /// F2's trap: a deviation that was measured over months is none of weeks. σ ÷ √T.
    package static func weekly(_ deviation: Double, over weeks: Double) -> Double {
        weeks > 0 ? deviation / .sqrt(weeks) : 0
    }

    /// F3: SS = z · d · s_L, where only the lead time varies. Heizer and Render.
    package static func againstLeadTime(factor: Double, weekly: Double, leadDeviation: Double) -> Double {
        atLeastNone(factor * weekly * leadDeviation)
    }

    /// F4: SS = z · √(L·σ² + d²·s_L²), where both vary and have nothing to do with each other. King 2011; Chopra and
    /// Meindl's case of Dell.
    package static func againstBoth(
        factor: Double, weekly: Double, deviation: Double, lead: Double, leadDeviation: Double
    ) -> Double {
        atLeastNone(
            factor * .sqrt(max(0, lead) * deviation * deviation + weekly * weekly * leadDeviation * leadDeviation))
    }

    /// F5: SS = z·σ·√L + z·d·s_L, where both vary together. King 2011.
    package static func againstBothTogether(
        factor: Double, weekly: Double, deviation: Double, lead: Double, leadDeviation: Double
    ) -> Double {
        againstDemand(factor: factor, deviation: deviation, weeks: lead)
            + againstLeadTime(factor: factor, weekly: weekly, leadDeviation: leadDeviation)
    }

    /// Reorder point, or order-up-to level at reviews: d · weeks + SS.
    package static func point(weekly: Double, weeks: Double, safety: Double) -> Double {
        max(0, weekly) * max(0, weeks) + safety
    }

    /// F11: the quantile of a demand whose logarithm is normal. Pieces.
    ///
    /// - Parameter location: mean of the logarithm; `scale` its deviation.
    package static func logNormal(_ target: ServiceTarget, location: Double, scale: Double) -> Double {
        target.share > 0 ? .exp(location + scale * StandardNormal.quantile(target.share)) : 0
    }

    /// The mean of such a demand. Pieces.
    package static func logNormalMean(location: Double, scale: Double) -> Double {
        .exp(location + scale * scale / 2)
    }

    private static func atLeastNone(_ pieces: Double) -> Double { pieces > 0 ? pieces : 0 }
}
