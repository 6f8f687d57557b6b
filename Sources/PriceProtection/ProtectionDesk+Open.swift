import Postgres
package import Retail

extension ProtectionDesk {
    /// What is not over yet of the protection that the caller sees, as of a day.
    package func open(on day: Day) async throws -> OpenProtection {
        try await own.read { tx in try tx.openProtection(on: day) }
    }
}
