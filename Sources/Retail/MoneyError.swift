/// Why amounts of money could not be reckoned with. Nothing here traps: input may be as large as it likes.
package enum MoneyError: Error, Equatable, Sendable {
    /// The result does not fit 64 bits of minor units.
    case beyondRange
    /// Amounts in different currencies are not added.
    case currenciesDiffer(Currency, Currency)
    /// Nothing to divide by: no weights, a negative one, or all zero; or a denominator below 1.
    case indivisible
}
