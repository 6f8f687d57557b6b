/// A whole number of pieces, −10^9 up to and including 10^9; negative for returns.
package struct Quantity: Hashable, Comparable, Sendable {
    package let units: Int64

    /// What one line may say. Sums over many lines are plain numbers of the ledger.
    package static let range: ClosedRange<Int64> = -1_000_000_000...1_000_000_000

    /// nil outside the range.
    package init?(_ units: Int64) {
        guard Quantity.range.contains(units) else { return nil }
        self.units = units
    }

    /// Reads `-?(0|[1-9][0-9]*)` in ASCII, within the range and within `limits` where those are narrower: stock is
    /// `in: 0...9_999_999`. nil for everything else: `+5`, `007`, `5.0`, `1,204`, `1e3`, blanks, full-width digits.
    package init?(_ text: some StringProtocol, in limits: ClosedRange<Int64> = Quantity.range) {
        guard let units = ExactDecimal.scaled(text, decimals: 0), limits.contains(units) else { return nil }
        self.init(units)
    }

    /// nil outside the range.
    package func adding(_ other: Quantity) -> Quantity? { Quantity(units + other.units) }

    /// nil outside the range.
    package func subtracting(_ other: Quantity) -> Quantity? { Quantity(units - other.units) }

    package static func < (left: Quantity, right: Quantity) -> Bool { left.units < right.units }
}

extension Quantity: CustomStringConvertible {
    package var description: String { String(units) }
}
