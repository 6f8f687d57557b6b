/// The one rounding of the house.
package enum Rounding {
    /// `numerator / denominator` to the nearest whole number; a half goes away from zero (2.5 → 3, −2.5 → −3), so that
    /// a credit is rounded like the debit that it mirrors. `denominator` is positive.
    package static func halfAwayFromZero(_ numerator: Int128, over denominator: Int128) -> Int128 {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        return rest.magnitude * 2 < denominator.magnitude ? whole : whole + numerator.signum()
    }
}
