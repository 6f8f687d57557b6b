package import Access
import Hashing
import PasswordHashing
package import Retail
package import Trail

extension Reception {
    /// Lets somebody in by code and password, from an address, or leads them to where a code is awaited; refused in one sentence,
    /// whatever is wrong.
    package func signIn(_ code: String, password: String, from address: String) async throws -> Admission {
        let attempt = try await begin(code, from: address)
        let known = try await door.password(of: code)
        guard await isRight(password, known) else { throw Refusal(.forbidden, "sign-in.refused") }
        let admission = try await door.signIn(attempt)
        // What was hashed under weaker parameters than today's is hashed anew, now that the password is at hand.
        if let known, PasswordHash.isDated(known), let hash = await PasswordHash.make(of: password) {
            try await door.renew(known, of: code, to: hash)
        }
        return admission
    }

    /// Begins an attempt of somebody from an address; refused with the seconds to wait after too many that failed.
    func begin(_ code: String, from address: String) async throws -> SignInAttempt {
        let attempt = SignInAttempt(
            code: code, ofUser: SHA256.digest(of: "user \(code)"), ofAddress: SHA256.digest(of: "address \(address)"))
        let wait = try await door.begin(attempt)
        guard wait == 0 else { throw Refusal(.busy, "sign-in.wait", ["seconds": "\(wait)"]) }
        return attempt
    }

    /// What is longer than any password that is taken is not worth the work.
    func isRight(_ password: String, _ known: String?) async -> Bool {
        await PasswordHash.matches(password.utf8.count <= 512 ? password : "", known)
    }

    /// Gives the visitor of a session an own password; the session goes on under the token that is answered.
    package func changePassword(
        of visitor: Visitor, _ token: Token, from old: String, to new: String
    ) async throws -> Token {
        let known = try await door.password(of: visitor.person.code.text)
        guard await PasswordHash.matches(old, known) else {
            throw Refusal("password.old-wrong", at: Place(path: "old"))
        }
        try PasswordRule.check(new, of: visitor.person, chain: settings.chainName.value)
        guard old != new else { throw Refusal("password.same", at: Place(path: "new")) }
        guard let hash = await PasswordHash.make(of: new), let fresh = try await door.changePassword(token, to: hash)
        else { throw Refusal(.busy, "password.not-changed") }
        return fresh
    }
}

extension Office {
    /// A first password for a user, or one for somebody who forgot theirs; shown once. It is good for choosing an own one.
    package func givePassword(to code: UserCode) async throws -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var generator = SystemRandomNumberGenerator()
        // 16 of 31 letters: 79 bits.
        let word = (0..<16).map { _ in letters.randomElement(using: &generator) ?? "x" }
        let password = stride(from: 0, to: 16, by: 4).map { String(word[$0..<$0 + 4]) }.joined(separator: "-")
        guard let hash = await PasswordHash.make(of: password) else { throw Refusal(.busy, "password.not-changed") }
        try await users.givePassword(to: code, hash: hash)
        return password
    }
}

/// What is taken as a password (OWASP ASVS 5, chapter 6.2): long enough, of any characters, and not what one would guess first.
package enum PasswordRule {
    package static let length = 12...128

    /// Refuses what is too short or too long, and what holds the own code, name, or the chain's name, or is one run or word again
    /// and again.
    package static func check(_ password: String, of person: Person, chain: String) throws(Refusal) {
        let place = Place(path: "new")
        guard length.contains(password.count) else {
            throw Refusal(
                "password.length", ["least": "\(length.lowerBound)", "most": "\(length.upperBound)"], at: place)
        }
        let plain = password.lowercased().filter { $0.isLetter || $0.isNumber }
        let own = [person.code.text, person.name.text, chain, "storechain", "password", "123456", "qwerty", "abcdef"]
        for word in own.map({ $0.lowercased().filter { $0.isLetter || $0.isNumber } })
        where word.count >= 4 && plain.contains(word) {
            throw Refusal("password.guessable", at: place)
        }
        guard Set(plain).count >= 5 else { throw Refusal("password.guessable", at: place) }
    }
}
