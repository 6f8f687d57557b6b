import Postgres
package import Retail
package import Trail

extension Gatekeeper {
    /// Makes a token for a user; it is shown once and kept nowhere. `days` is 1 to 366.
    package func issueToken(
        to code: UserCode, name: Name, days: Int, readsOnly: Bool = false, reason: String? = nil
    ) async throws -> Token {
        try Self.check(days: days, at: "--days")
        do {
            return try await administering { tx in
                guard try !tx.lockedUser(code).isDisabled else {
                    throw Refusal("user.disabled", ["found": "\(code)"])
                }
                let token = try tx.issueToken(to: code, name: name, days: days, readsOnly: readsOnly)
                try tx.record(
                    Change(
                        "token", "\(code) \(name)", new: ["days": "\(days)", "reads_only": "\(readsOnly)"],
                        reason: reason,
                        verb: "issued"))
                return token
            }
        } catch let error as PostgresError where error.constraint == "token_one_name_per_user" {
            throw Refusal("token.exists", ["code": "\(code)", "name": "\(name)"])
        }
    }

    static func check(days: Int, at path: String) throws(Refusal) {
        guard (1...366).contains(days) else {
            throw Refusal(.wrongUsage, "token.days", ["found": "\(days)"], at: Place(path: path))
        }
    }

    /// Gives a user a password that somebody else knows: it lets them choose an own one, and ends their sessions of the portal.
    package func givePassword(to code: UserCode, hash: String) async throws {
        try await administering { tx in
            guard try !tx.lockedUser(code).isDisabled else { throw Refusal("user.disabled", ["found": "\(code)"]) }
            try tx.givePassword(code, hash: hash)
            try tx.record(Change("password", "\(code)", new: [:], verb: "given"))
        }
    }

    /// Makes a token worthless, now.
    package func revokeToken(of code: UserCode, name: Name, reason: String? = nil) async throws {
        try await administering { tx in
            _ = try tx.lockedUser(code)
            guard try tx.revokeToken(of: code, name: name) else {
                throw Refusal("token.unknown", ["code": "\(code)", "name": "\(name)"])
            }
            try tx.record(Change("token", "\(code) \(name)", old: [:], reason: reason, verb: "revoked"))
        }
    }
}
