/// The rounding of grading.
enum Rounded {
    /// To the nearest whole number, halves away from zero; the denominator is positive.
    static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        return rest.magnitude * 2 < denominator.magnitude ? whole : whole + numerator.signum()
    }
}
