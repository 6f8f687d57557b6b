extension Money {
    package static func + (left: Money, right: Money) throws(MoneyError) -> Money {
        try left.checked(right, left.minor.addingReportingOverflow(right.minor))
    }

    package static func - (left: Money, right: Money) throws(MoneyError) -> Money {
        try left.checked(right, left.minor.subtractingReportingOverflow(right.minor))
    }

    /// The price of `quantity` pieces.
    package static func * (price: Money, quantity: Quantity) throws(MoneyError) -> Money {
        try price.checked(price, price.minor.multipliedReportingOverflow(by: quantity.units))
    }

    /// `numerator / denominator` of the amount, a half minor unit rounded away from zero: `share(15, of: 1000)` is 15 ‰.
    package func share(_ numerator: Int64, of denominator: Int64) throws(MoneyError) -> Money {
        guard denominator > 0 else { throw .indivisible }
        let exact = Rounding.halfAwayFromZero(Int128(minor) * Int128(numerator), over: Int128(denominator))
        guard let share = Int64(exactly: exact) else { throw .beyondRange }
        return Money(minor: share, currency)
    }

    /// A part of the amount, a half minor unit rounded away from zero.
    package func share(_ part: Percentage) -> Money {
        let exact = Rounding.halfAwayFromZero(Int128(minor) * Int128(part.basisPoints), over: 10_000)
        return Money(minor: Int64(exact), currency)
    }

    private func checked(
        _ other: Money, _ result: (partialValue: Int64, overflow: Bool)
    ) throws(MoneyError) -> Money {
        guard currency == other.currency else { throw .currenciesDiffer(currency, other.currency) }
        guard !result.overflow else { throw .beyondRange }
        return Money(minor: result.partialValue, currency)
    }
}
