package import Postgres
package import Retail

/// The book of grades: what each store is worth, month by month.
package struct GradeBook: Sendable {
    let own: Database

    package init(own: Database) { self.own = own }
}

/// A store's grade in a month, and what it was made from.
package struct StoreGrade: Equatable, Sendable {
    package let store: String
    package let name: String
    package let region: String
    /// nil: ungraded, since nothing is known of its sales.
    package let grade: Grade?
    /// Pieces sold to consumers in the three months up to this one.
    package let units: Int64?
    /// How many of the three months have sales on record.
    package let months: Int
    package let rank: Int?
    package let groupSize: Int
}

/// What a run did.
package struct GradeRun: Equatable, Sendable {
    package let number: Int64
    package let month: Month
    package let graded: Int
    package let ungraded: Int
    /// The same sales were graded before: nothing was added.
    package let isRepeated: Bool
}
