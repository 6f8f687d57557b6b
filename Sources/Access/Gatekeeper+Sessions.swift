import Postgres
package import Retail
import RetailSQL
package import Trail

/// A door that stands open for one command.
package struct OpenedSession: Sendable {
    package let token: Token
    package let trustClass: TrustClass
}

extension Gatekeeper {
    /// Opens a session for a person on the word of whoever owns the database; only an administrator's login may.
    /// It ends by `close`, else after a day. Refuses a code that nobody has, and a disabled user.
    package func openSession(for code: String) async throws -> OpenedSession {
        do {
            return try await database.write { tx in
                try tx.needNoDisk()
                return try tx.openSession(for: code)
            }
        } catch let error as PostgresError where error.sqlState == "SC404" {
            throw Refusal(.forbidden, "user.unknown", ["found": code])
        } catch let error as PostgresError where error.sqlState == "SC403" {
            throw Refusal(.forbidden, "user.disabled", ["found": code])
        }
    }

    package func close(_ session: OpenedSession) async throws {
        try await database.write { tx in
            try tx.needNoDisk()
            try tx.closeSession(session.token)
        }
    }

    /// The person for whom this database acts; nil when the token is not good for this login. A login that goes around
    /// the rights is refused, whoever uses it.
    package func whoActs() async throws -> Person? {
        try await database.read { tx in
            guard try !tx.loginGoesAroundRights() else { throw Refusal(.forbidden, "access.login-without-limits") }
            return try tx.whoActs()
        }
    }
}
