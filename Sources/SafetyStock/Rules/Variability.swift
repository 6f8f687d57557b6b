/// How well the demand for a product can be foreseen.
package enum Variability: String, CaseIterable, Sendable {
    case x
    case y
    case z

    /// Up to which part of the mean the weekly errors go. Published ones range from 10 and 25 % to 50 and 100 %; weekly
    /// demand at one place is at the upper end.
    package struct Cuts: Equatable, Sendable {
        package var x: Double
        package var y: Double

        package static let usual = Cuts(x: 0.5, y: 1)

        package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
    }

    /// - Parameter coefficient: of the weekly errors, as `coefficient` gives it; one that is not known is as bad as any.
    package init(_ coefficient: Double?, cuts: Cuts = .usual) {
        self =
            switch coefficient {
            case .some(let value) where value <= cuts.x: .x
            case .some(let value) where value <= cuts.y: .y
            default: .z
            }
    }

    /// Root mean square of the errors of weekly forecasts, as a part of the mean demand a week. Of errors and not of the
    /// demand, since a season can be foreseen (`science.md` 1.3). nil without errors, or where nobody asks.
    package static func coefficient(errors: [Double], mean: Double) -> Double? {
        guard !errors.isEmpty, mean > 0 else { return nil }
        return (errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)).squareRoot() / mean
    }
}
