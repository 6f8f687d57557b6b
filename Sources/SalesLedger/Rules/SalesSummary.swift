package import Retail

/// What was shipped and sold in a month, and how much of it is known.
package struct SalesSummary: Equatable, Sendable {
    /// What the lines of a summary stand for.
    package enum Grouping: String, CaseIterable, Sendable {
        /// By the region in which the store lay on the day.
        case region
        case store, sku
    }

    /// A group at a level.
    package struct Line: Equatable, Sendable {
        /// The code of the group; nil where the person may not see what it is, such as the region of a store before it
        /// moved.
        package let code: String?
        package let name: String?
        package let level: SalesLevel
        /// Pieces, returns taken off; nil where nothing was loaded: unknown is not zero.
        package let units: Int64?
        /// Over the pieces that have an amount; nil where none has.
        package let amount: Money?
        /// Pieces of lines without an amount.
        package let unpricedUnits: Int64?
        package let coverage: Coverage
    }

    /// How much of what should be known is.
    package struct Coverage: Equatable, Sendable {
        /// Places from which something was loaded.
        package let reporting: Int
        /// Stores that trade in the month; nil where nobody can say, such as of activations by city.
        package let expected: Int?
        /// How many days the last load of the place lies back that has waited longest, to the end of the month or to
        /// the business day; nil where nothing was loaded.
        package let oldestDays: Int?

        package init(reporting: Int, expected: Int?, oldestDays: Int?) {
            (self.reporting, self.expected, self.oldestDays) = (reporting, expected, oldestDays)
        }
    }

    package let month: Month
    package let lines: [Line]
    /// Over everything that the person sees.
    package let coverage: [(level: SalesLevel, coverage: Coverage)]

    package static func == (one: SalesSummary, other: SalesSummary) -> Bool {
        one.month == other.month && one.lines == other.lines
            && one.coverage.elementsEqual(other.coverage) { $0.level == $1.level && $0.coverage == $1.coverage }
    }
}
