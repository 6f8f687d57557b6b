import Postgres
package import Retail
package import Trail

/// How far a right password leads.
package enum Admission: Sendable {
    case session(OpenedSession)
    /// Where a code is awaited: whoever brings this goes on by one, once, within ten minutes.
    case threshold(Token)
}

/// A second factor as its person sees it.
package enum OwnFactor: Equatable, Sendable {
    case none
    /// Shown until a first code confirms it, for an hour.
    case offered(secret: [UInt8])
    /// In force, with so many recovery codes left.
    case on(recoveryCodes: Int)
}

/// What a code is compared with.
package struct FactorKey: Sendable {
    package let secret: [UInt8]
    /// Of now, by the database's clock, which all portals share: seconds since 1970 by thirty.
    package let step: Int64
}

/// A code that was found right, as it is taken: once.
package enum SpentCode: Equatable, Sendable {
    /// Of a telephone, by its step.
    case step(Int64)
    /// A recovery code, by its digest (SHA-256).
    case recovery([UInt8])
}

extension Doorkeeper {
    /// The code of who stands at a threshold; nil where it is none any more.
    package func user(at threshold: Token) async throws -> String? {
        try await database.read { tx in try tx.user(at: threshold) }
    }

    /// What a code is compared with of who stands at a threshold or sits at a session; nil where no code is taken. Each look counts
    /// until a code was right.
    package func beginCode(_ proof: Token) async throws -> FactorKey? {
        try await database.write { tx in try tx.beginCode(proof) }
    }

    /// Opens a session for who stands at a threshold, by a code; nil where it is not taken.
    package func cross(
        _ threshold: Token, by code: SpentCode, _ attempt: SignInAttempt
    ) async throws -> OpenedSession? {
        try await database.write { tx in
            guard let opened = try tx.cross(threshold, by: code) else { return nil }
            try tx.forgetFailures(attempt)
            return opened
        }
    }

    /// The second factor of who sits at a session.
    package func ownFactor(_ token: Token) async throws -> OwnFactor {
        try await database.read { tx in try tx.ownFactor(token) }
    }

    /// Offers a secret to who sits at a session; one that is in force stays.
    package func offerFactor(_ token: Token, secret: [UInt8]) async throws {
        try await database.write { tx in try tx.offerFactor(token, secret: secret) }
    }

    /// Puts the offered secret in force, a code of whose step was right, with recovery codes by their digests; the token under which
    /// the session goes on, nil where nothing is offered.
    package func turnOnFactor(_ token: Token, at step: Int64, recovery: [[UInt8]]) async throws -> Token? {
        try await database.write { tx in try tx.turnOnFactor(token, at: step, recovery: recovery) }
    }

    /// Takes the second factor of a session's person away, by a code; the token under which the session goes on, nil where the code
    /// is not taken.
    package func turnOffFactor(
        _ token: Token, by code: SpentCode, _ attempt: SignInAttempt
    ) async throws -> Token? {
        try await database.write { tx in
            guard let fresh = try tx.turnOffFactor(token, by: code) else { return nil }
            try tx.forgetFailures(attempt)
            return fresh
        }
    }
}

extension Gatekeeper {
    /// Takes the second factor of somebody away who has lost it; their sessions of the portal end.
    package func resetFactor(of code: UserCode, reason: String? = nil) async throws -> Outcome {
        try await administering { tx in
            _ = try tx.lockedUser(code)
            guard try tx.resetFactor(of: code) else { return .alreadySo }
            try tx.record(Change("second_factor", "\(code)", old: [:], reason: reason, verb: "reset"))
            return .done
        }
    }

    /// Demands a second factor of everybody of a class, from their next page on, or does no more.
    package func demandFactor(
        of trustClass: TrustClass, _ isDemanded: Bool, reason: String? = nil
    ) async throws -> Outcome {
        try await administering { tx in
            guard try tx.demandFactor(of: trustClass, isDemanded) else { return .alreadySo }
            try tx.record(
                Change(
                    "factor_demand", trustClass.rawValue, old: isDemanded ? nil : [:], new: isDemanded ? [:] : nil,
                    reason: reason, verb: isDemanded ? "demanded" : "withdrawn"))
            return .done
        }
    }
}
