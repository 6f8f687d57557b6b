import Postgres
package import Retail

extension GradeBook {
    /// The grades of a day that the person sees, best first, as they were known then; of one store or of all, none of a
    /// store that does not trade that day. Refuses a store that the person does not see.
    package func grades(on day: Day, store: StoreCode? = nil, knownAt: Instant? = nil) async throws -> [StoreGrade] {
        try await own.read { tx in
            try tx.refuseAccounts()
            if let store { try tx.refuseUnseen(store) }
            return try tx.grades(on: day, store: store, knownAt: knownAt)
        }
    }
}
