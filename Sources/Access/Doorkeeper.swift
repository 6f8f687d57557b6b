package import Postgres
import Retail
package import Trail

/// The doorkeeper of the portal: lets people in by password and knows who comes with which token. The login that it works
/// through reads no table.
package struct Doorkeeper: Sendable {
    let database: Database

    package init(_ database: Database) { self.database = database }

    /// Refuses a login that goes around the rights, whoever uses it.
    package func demandLimits() async throws {
        try await database.read { tx in
            guard try !tx.loginGoesAroundRights() else { throw Refusal(.forbidden, "access.login-without-limits") }
        }
    }

    /// The hash of a person's password; nil of one who has none, is disabled or does not exist.
    package func password(of code: String) async throws -> String? {
        try await database.read { tx in try tx.passwordHash(of: code) }
    }

    /// Begins an attempt, which counts as failed until somebody signs in by it; answers the seconds to wait instead, or 0.
    package func begin(_ attempt: SignInAttempt) async throws -> Int {
        try await database.write { tx in try tx.beginSignIn(attempt) }
    }

    /// Leads a person in whose password was right: into a session, or to the threshold where a code is awaited.
    package func signIn(_ attempt: SignInAttempt) async throws -> Admission {
        try await database.write { tx in
            let admission = try tx.signIn(attempt.code)
            switch admission {
            case .session: try tx.forgetFailures(attempt)
            // What failed before counts on: codes are not tried more often by who knows the password.
            case .threshold: try tx.forgive(attempt)
            }
            return admission
        }
    }

    /// Who comes with a token; nil where it is good for nothing. Its use is noted once a minute.
    package func visitor(with token: Token) async throws -> Visitor? {
        let found = try await database.ask(Transaction.visitor(with: token)) { (row) throws(PostgresError) in
            (visitor: try Visitor(row), isUnnoted: try row["is_unnoted"] as Bool)
        }
        if found.first?.isUnnoted == true {
            try await database.write { tx in
                try tx.needNoDisk()
                try tx.noteUse(of: token)
            }
        }
        return found.first?.visitor
    }

    /// Ends a session.
    package func signOut(_ token: Token) async throws {
        try await database.write { tx in try tx.closeSession(token) }
    }

    /// Gives the person of a session an own password, and ends their sessions; the token under which this one goes on, nil where it
    /// has ended.
    package func changePassword(_ token: Token, to hash: String) async throws -> Token? {
        try await database.write { tx in try tx.changePassword(token, to: hash) }
    }

    /// Exchanges the hash of a password that has not changed meanwhile.
    package func renew(_ hash: String, of code: String, to new: String) async throws {
        try await database.write { tx in try tx.renew(hash, of: code, to: new) }
    }

    /// Claims a request that may have its effect only once.
    package func begin(_ request: OnceRequest, of token: Token) async throws -> OnceRequest.State {
        try await database.write { tx in try tx.begin(request, of: token) }
    }

    /// What a request was answered; nil where it had no effect and may be tried again.
    package func end(_ request: OnceRequest, of token: Token, with reply: OnceRequest.Reply?) async throws {
        try await database.write { tx in try tx.end(request, of: token, with: reply) }
    }
}

/// Somebody who tries to come in.
package struct SignInAttempt: Sendable {
    package let code: String
    /// Digests (SHA-256) of the code and of the address: neither is kept.
    let ofUser: Bytes
    let ofAddress: Bytes

    package init(code: String, ofUser: [UInt8], ofAddress: [UInt8]) {
        (self.code, self.ofUser, self.ofAddress) = (code, Bytes(ofUser), Bytes(ofAddress))
    }
}

/// A person at the door, by a token.
package struct Visitor: Sendable, Equatable {
    package let person: Person
    /// Whether by a session of the portal, and not by a token for programs.
    package let isSession: Bool
    package let readsOnly: Bool
    /// Whether the password was set by somebody else and an own one has to be chosen first.
    package let mustChangePassword: Bool
    /// Whether headquarters demands a second factor of the person, who has none yet.
    package let mustHaveFactor: Bool
}

/// A request with an Idempotency-Key.
package struct OnceRequest: Sendable {
    package let key: String
    /// SHA-256 of what is asked: method, path, body.
    package let fingerprint: [UInt8]

    package init(key: String, fingerprint: [UInt8]) { (self.key, self.fingerprint) = (key, fingerprint) }

    package enum State: Sendable {
        case new
        /// Nobody has answered it yet.
        case running
        /// The key was used for something else.
        case other
        case done(Reply)
    }

    package struct Reply: Sendable {
        package let status: Int
        /// Its type.
        package let headers: String
        package let body: [UInt8]

        package init(status: Int, headers: String, body: [UInt8]) {
            (self.status, self.headers, self.body) = (status, headers, body)
        }
    }
}
