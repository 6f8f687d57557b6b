package import Postgres
package import Retail

/// The book of grades: what each store is worth, month by month, by whose word, and why.
///
/// The way of a grade: `apply` puts the schemes in force, `propose` runs one over the whole chain, `accept` puts its
/// proposals in force; `override` sets another for a time.
package struct GradeBook: Sendable {
    let own: Database

    package init(own: Database) { self.own = own }
}

/// A run over the chain.
package struct GradeRun: Equatable, Sendable {
    package let number: Int64
    package let month: Month
    package let scheme: String
    /// Of the file that the scheme stands in.
    package let version: Int
    package let author: String
    package let madeAt: Instant
    /// The newest day with sales in the months that count.
    package let lastDay: Day?
    package let stores: Int
    package let graded: Int
    package let provisional: Int
    /// Stores whose grade in force would change.
    package let moved: Int
    /// Two people of headquarters have to sign it.
    package let needsSecond: Bool
    package let signatures: [String]
    /// Factors that no store has figures for.
    package let dropped: [String]

    package var ungraded: Int { stores - graded - provisional }
}

/// What a run says of a store, as it is kept.
package struct GradeProposal: Equatable, Sendable {
    package let store: String
    package let name: String
    /// As it was dated in the month.
    package let region: String
    package let group: GradeGroup?
    package let rank: Int?
    package let total: Points?
    package let measure: Int64?
    package let previous: Grade?
    package let reached: Grade?
    package let proposed: Grade?
    package let outcome: GradedStore.Outcome
    package let hold: GradeHold?
    /// The factor, or `months`, for want of which there is no grade.
    package let missing: String?
    /// Months that count with sales on record.
    package let months: Int
    /// In the order of the scheme's factors, in the units of their sources.
    package let figures: [Int64?]
    /// Ten-thousandths of a point, in the same order.
    package let points: [Int32?]
}

/// Stores that were ranked among each other, as they are kept.
package struct GradeGroup: Equatable, Sendable {
    package let region: String
    package let format: String?
    package let size: Int
    /// Where A, B, C and D end, in the unit of the measure.
    package let cuts: [Int64?]
}

/// The grade of a store on a day.
package struct StoreGrade: Equatable, Sendable {
    package let store: String
    package let name: String
    package let region: String
    /// nil: ungraded, or never accepted.
    package let grade: Grade?
    package let origin: Origin
    /// The computed one, where an override rules.
    package let computed: Grade?
    /// The month from which it rules, of an override the one in which it began; nil where none was ever accepted.
    package let since: Month?
    package let acceptedBy: String?
    /// The last day of an override.
    package let until: Day?

    package enum Origin: String, CaseIterable, Sendable {
        case graded
        case provisional
        case ungraded
        case override
        /// Nothing was accepted for it yet.
        case none
    }
}
