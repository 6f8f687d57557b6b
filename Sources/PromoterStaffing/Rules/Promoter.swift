package import Retail

/// A promoter on a day: what those see who see the person.
package struct Promoter: Equatable, Sendable {
    package let person: String
    package let name: String
    package let joined: Day?
    /// nil where nobody told one.
    package let rank: String?
    /// Whole months since the rank changed last; since the first day with us where it never did.
    package let monthsInRank: Int?
    package let monthsWithUs: Int?
    /// nil where nobody posted the person.
    package let store: String?
    /// Of the store, else of the person.
    package let region: String
    /// Of the store.
    package let grade: Grade?
}

/// What a promoter sold in each of the newest three months of which anything is told, what came back taken off.
package struct OwnUnits: Equatable, Sendable {
    /// By the first day of the month, the oldest first.
    package let months: [(day: Day, units: Int)]

    package init(_ months: [(day: Day, units: Int)]) { self.months = months }

    /// A month, in thousandths.
    package var mean: Int64 {
        months.isEmpty ? 0 : Int64(months.reduce(0) { $0 + $1.units }) * 1000 / Int64(months.count)
    }

    /// Months below 80 % of what the norm wants of a head; those in which the person was not yet with us do not count.
    ///
    /// - Parameter head: thousandths of a unit a month.
    package func misses(of head: Int64, joined: Day?) -> Int {
        months.count { month in
            joined.map { $0 <= month.day } ?? true && Int64(month.units) * 1000 * 10 < head * 8
        }
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.months.elementsEqual(right.months) { $0 == $1 }
    }
}
