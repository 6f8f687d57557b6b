/// A part of a whole, 0 % to 100 %, exact to a hundredth of a percent.
package struct Percentage: Hashable, Comparable, Sendable {
    /// Hundredths of a percent, 0 to 10,000.
    package let basisPoints: Int

    package static let whole = Percentage(unchecked: 10_000)
    package static let none = Percentage(unchecked: 0)

    private init(unchecked basisPoints: Int) { self.basisPoints = basisPoints }

    /// nil outside 0…10,000.
    package init?(basisPoints: Int) {
        guard (0...10_000).contains(basisPoints) else { return nil }
        self.init(unchecked: basisPoints)
    }

    /// Reads percent, without the sign: `12.5`, `0`, `100.00`. nil for everything else: `12.5%`, `100.01`, `-1`, `1e1`.
    package init?(_ text: some StringProtocol) {
        guard let scaled = ExactDecimal.scaled(text, decimals: 2) else { return nil }
        self.init(basisPoints: Int(scaled))
    }

    package static func < (left: Percentage, right: Percentage) -> Bool { left.basisPoints < right.basisPoints }
}

extension Percentage: CustomStringConvertible {
    /// Percent without the sign, `12.5`; reads back as the same.
    package var description: String { ExactDecimal.shortest(Int64(basisPoints), decimals: 2) }
}
