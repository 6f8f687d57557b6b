package import Access
import Hashing
import Retail
package import Trail

extension Reception {
    /// Lets in who stands at a threshold, by a code of their telephone or a recovery code; wrong codes count as wrong passwords do.
    package func signIn(at threshold: Token, code entered: String, from address: String) async throws -> OpenedSession {
        guard let user = try await door.user(at: threshold) else {
            throw Refusal(.forbidden, "sign-in.threshold-ended")
        }
        let attempt = try await begin(user, from: address)
        guard let code = try await known(entered, of: threshold),
            let opened = try await door.cross(threshold, by: code, attempt)
        else { throw Refusal(.forbidden, "sign-in.code-refused", at: Place(path: "code")) }
        return opened
    }

    /// Offers a fresh secret to the person of a session.
    package func offerFactor(_ token: Token) async throws {
        try await door.offerFactor(token, secret: Self.random(OneTimeCode.secretLength))
    }

    /// Puts the offered secret in force by a first code: ten recovery codes, which are shown once, and the token under which the
    /// session goes on.
    package func turnOnFactor(_ token: Token, code entered: String) async throws -> (codes: [String], token: Token) {
        guard case .step(let step)? = try await known(entered, of: token) else {
            throw Refusal("factor.code-refused", at: Place(path: "code"))
        }
        // 120 bits each: their digest needs no salt (OWASP ASVS 5, 6.5.2).
        let codes = (0..<10).map { _ in Self.random(15) }
        guard
            let fresh = try await door.turnOnFactor(
                token, at: step, recovery: codes.map { SHA256.digest(of: $0) })
        else { throw Refusal("factor.not-offered") }
        return (codes.map { Base32.text(of: $0) }, fresh)
    }

    /// Takes the second factor of a session's person away by password and code; the token under which the session goes on.
    package func turnOffFactor(
        of visitor: Visitor, _ token: Token, password: String, code entered: String, from address: String
    ) async throws -> Token {
        let user = visitor.person.code.text
        let attempt = try await begin(user, from: address)
        guard await isRight(password, try await door.password(of: user)) else {
            throw Refusal("password.old-wrong", at: Place(path: "password"))
        }
        guard let code = try await known(entered, of: token),
            let fresh = try await door.turnOffFactor(token, by: code, attempt)
        else { throw Refusal("factor.code-refused", at: Place(path: "code")) }
        return fresh
    }

    /// What was entered, as it could be taken: the step of a code that is right now, or the digest of what may be a recovery code.
    private func known(_ entered: String, of proof: Token) async throws -> SpentCode? {
        let plain = entered.filter { !$0.isWhitespace }
        if plain.utf8.count == OneTimeCode.digits {
            guard let key = try await door.beginCode(proof) else { return nil }
            return OneTimeCode.step(of: plain, secret: key.secret, now: key.step).map { .step($0) }
        }
        guard plain.utf8.count <= 64, let bytes = Base32.bytes(of: plain), bytes.count == 15 else { return nil }
        return .recovery(SHA256.digest(of: bytes))
    }

    /// From the system's generator for secrets.
    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
