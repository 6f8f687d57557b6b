import Postgres
package import Retail
import RetailSQL

/// A line in the history of a store's grade.
package struct GradeEntry: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        /// It rules its days.
        case rules
        /// Accepted again for the same month since.
        case superseded
        /// An override that waits for a second person.
        case asked
        /// An override that was taken back or ended before its time.
        case ended
    }
    package let from: Day
    /// The last day; nil where nothing came since.
    package let until: Day?
    /// nil: ungraded.
    package let grade: Grade?
    package let origin: StoreGrade.Origin
    package let state: State
    /// Who accepted it; of an override who approved it, else who asked.
    package let by: String
    package let at: Instant
    /// nil for an override.
    package let run: Int64?
    /// Of an override.
    package let reason: String?
}

extension GradeBook {
    /// The grades of a store that were put in force, and what people set over them, as they were known then; oldest
    /// first. Refuses a store that the person does not see.
    package func history(of store: StoreCode, knownAt: Instant? = nil) async throws -> [GradeEntry] {
        try await own.read { tx in
            try tx.refuseAccounts()
            try tx.refuseUnseen(store)
            return try tx.history(of: store, knownAt: knownAt)
        }
    }
}
