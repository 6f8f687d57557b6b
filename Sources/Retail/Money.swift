/// An amount of money: a whole number of minor units (fen, cents) with its currency. No floating point touches it.
package struct Money: Hashable, Sendable {
    /// Minor units; negative for a credit.
    package let minor: Int64
    package let currency: Currency

    package init(minor: Int64, _ currency: Currency) {
        self.minor = minor
        self.currency = currency
    }

    /// Reads major units, `1899`, `1899.00`, `-12.5`, with at most the currency's decimals; nil for everything else:
    /// `+5`, `007`, `1,899`, `1e3`, `.5`, `5.`, `¥5`, full-width digits, and what does not fit.
    package init?(_ text: some StringProtocol, _ currency: Currency) {
        guard let minor = ExactDecimal.scaled(text, decimals: currency.exponent) else { return nil }
        self.init(minor: minor, currency)
    }

    /// Major units with all decimals of the currency, `1899.00`; reads back as the same amount.
    package var amount: String { ExactDecimal.written(minor, decimals: currency.exponent) }
}

extension Money: CustomStringConvertible {
    /// `1899.00 CNY`.
    package var description: String { "\(amount) \(currency)" }
}
