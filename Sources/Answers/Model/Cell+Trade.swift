package import Retail
package import SafetyStock

/// Words of the trade as cells; nil is not known.
extension Cell {
    package init(_ supply: DaysOfSupply) {
        self =
            switch supply {
            case .days(let tenths): .decimal(tenths: tenths)
            case .noDemand: .word("no-demand")
            case .unknown: .missing
            }
    }

    package init(money: Money) {
        self = .money(minor: money.minor, currency: money.currency.code, exponent: money.currency.exponent)
    }

    package static func decimal(tenths: Int64) -> Cell { .decimal("\(tenths / 10).\(abs(tenths % 10))") }
    package static func decimal(tenthsOrMissing tenths: Int64?) -> Cell {
        tenths.map { .decimal(tenths: $0) } ?? .missing
    }
    package static func quantity(orMissing number: Int64?) -> Cell { number.map { .quantity($0) } ?? .missing }

    package static func money(orMissing minor: Int64?, _ currency: Currency) -> Cell {
        minor.map { .money(minor: $0, currency: currency.code, exponent: currency.exponent) } ?? .missing
    }

    package static func day(orMissing day: Day?) -> Cell { day.map { .day($0) } ?? .missing }
    package static func number(orMissing number: Int32?) -> Cell { number.map { .quantity(Int64($0)) } ?? .missing }

    package static func grade(_ grade: Grade?) -> Cell { grade.map { .text($0.rawValue) } ?? .word("ungraded") }
    package static func grade(orMissing grade: Grade?) -> Cell { grade.map { .text($0.rawValue) } ?? .missing }
    package static func month(orMissing month: Month?) -> Cell { month.map { .month("\($0)") } ?? .missing }
    /// With all digits, without zeros at the end.
    package static func points(_ points: Points?) -> Cell { points.map { .decimal("\($0)") } ?? .missing }

    /// Thousandths.
    package static func milli(_ number: Int64?) -> Cell {
        number.map { .decimal(ExactDecimal.shortest($0, decimals: 3)) } ?? .missing
    }

    /// Hundredths of a percent as percent; may go beyond the whole.
    package static func basisPoints(_ number: Int64?) -> Cell {
        number.map { .decimal(ExactDecimal.shortest($0, decimals: 2)) } ?? .missing
    }
}
