package import Retail

/// How many promoters a store has by its grade, its format and how many people come in.
package struct HeadcountNorm: Equatable, Sendable {
    package struct Heads: Equatable, Sendable {
        package var heads: Int
        /// Own units a month from which on; nil from none.
        package var fromUnits: Int?

        package init(_ heads: Int, fromUnits: Int? = nil) { (self.heads, self.fromUnits) = (heads, fromUnits) }
    }

    /// More heads where many people come in.
    package struct Crowds: Equatable, Sendable {
        /// People a month.
        package var footfall: Int
        package var heads: Int

        package init(footfall: Int, heads: Int) { (self.footfall, self.heads) = (footfall, heads) }
    }

    /// Newest months of sales that count.
    package var months: Int
    package var grades: [Grade: Heads]
    /// Instead, for stores of a format.
    package var formats: [String: [Grade: Heads]]
    package var crowds: Crowds?

    package init(
        months: Int, grades: [Grade: Heads], formats: [String: [Grade: Heads]] = [:], crowds: Crowds? = nil
    ) {
        (self.months, self.grades, self.formats, self.crowds) = (months, grades, formats, crowds)
    }

    /// The norm of a store. Without a grade it has none; where the units are unknown, what its grade says holds.
    ///
    /// - Parameters:
    ///   - monthlyUnits: own units a month in thousandths; nil where they are unknown.
    ///   - footfall: people a month; nil where it is unknown.
    package func heads(for grade: Grade?, format: String, monthlyUnits: Int64?, footfall: Int?) -> Int {
        guard let grade, let wanted = (formats[format] ?? grades)[grade], wanted.heads > 0 else { return 0 }
        if let least = wanted.fromUnits, let monthlyUnits, monthlyUnits < Int64(least) * 1000 { return 0 }
        guard let crowds, let footfall, footfall >= crowds.footfall else { return wanted.heads }
        return wanted.heads + crowds.heads
    }
}
