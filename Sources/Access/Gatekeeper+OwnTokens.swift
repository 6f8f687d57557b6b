import Postgres
package import Retail
package import Trail

/// A token of the own, for programs.
package struct OwnToken: Equatable, Sendable {
    package let name: Name
    package let readsOnly: Bool
    package let createdAt: Instant
    /// nil before its first use; to the minute.
    package let lastUsedAt: Instant?
    /// When it ends, or ended.
    package let until: Instant
}

extension Gatekeeper {
    /// The tokens of whoever asks, with those that ended in the last thirty days; what holds longest first.
    package func ownTokens() async throws -> [OwnToken] {
        try await database.read { tx in try tx.ownTokens() }
    }

    /// Makes a token for whoever asks, who sits at a session; it is shown once and kept nowhere. `days` is 1 to 366, and twenty are
    /// good at a time.
    package func issueOwnToken(name: Name, days: Int, readsOnly: Bool) async throws -> Token {
        try Self.check(days: days, at: "days")
        return try await atOwnSession(of: name) {
            try await database.write { tx in try tx.issueOwnToken(name: name, days: days, readsOnly: readsOnly) }
        }
    }

    /// Makes a token of whoever asks worthless, now.
    package func endOwnToken(name: Name) async throws {
        let isEnded = try await atOwnSession(of: name) {
            try await database.write { tx in try tx.endOwnToken(name: name) }
        }
        guard isEnded else { throw Refusal("token.own-unknown", ["name": "\(name)"], at: Place(path: "name")) }
    }

    private func atOwnSession<T>(of name: Name, _ act: () async throws -> T) async throws -> T {
        do {
            return try await act()
        } catch let error as PostgresError where error.sqlState == "SC401" {
            throw Refusal(.forbidden, "token.from-token")
        } catch let error as PostgresError where error.sqlState == "SC429" {
            throw Refusal("token.too-many")
        } catch let error as PostgresError where error.constraint == "token_one_name_per_user" {
            throw Refusal("token.own-exists", ["name": "\(name)"], at: Place(path: "name"))
        }
    }
}
