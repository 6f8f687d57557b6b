import Postgres
package import Retail

extension GradeBook {
    /// The grades of a day that the person sees, best first, as they were known then; of one store or of all.
    package func grades(on day: Day, store: StoreCode? = nil, knownAt: Instant? = nil) async throws -> [StoreGrade] {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.grades(on: day, store: store, knownAt: knownAt)
        }
    }
}
