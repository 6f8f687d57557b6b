import ArgumentParser
import Retail

/// What a planner sees of a launch: `APEX-7-256-BK=1200`.
struct PlannedLaunch: ExpressibleByArgument {
    let sku: SKU
    /// Pieces in its first weeks.
    let units: Int64

    private static let sane: ClosedRange<Int64> = 0...1_000_000_000

    init?(argument: String) {
        guard let sign = argument.lastIndex(of: "="), let sku = try? SKU(String(argument[..<sign])),
            let units = Quantity(String(argument[argument.index(after: sign)...]), in: Self.sane)
        else { return nil }
        (self.sku, self.units) = (sku, units.units)
    }
}
