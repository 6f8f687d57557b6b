import CLibCrypto

/// Codes of six digits that change every thirty seconds (TOTP, RFC 6238, with SHA-1): what every telephone's authenticator makes.
package enum OneTimeCode {
    /// Seconds for which a code stands.
    package static let period = 30
    package static let digits = 6
    /// Bytes of a secret: those of SHA-1 (RFC 4226, section 4, R6).
    package static let secretLength = 20

    /// The code of a step, which is the seconds since 1970 by `period`, rounded down.
    package static func code(of step: Int64, secret: [UInt8], digits: Int = digits) -> String {
        let counter = unsafe withUnsafeBytes(of: step.bigEndian) { unsafe Array($0) }
        let digest = unsafe messageCode(of: counter, key: secret, by: EVP_sha1(), length: 20)
        // RFC 4226, section 5.3: 31 bits from where the last four say.
        let from = Int(digest[19] & 15)
        let number = digest[from..<from + 4].reduce(0) { $0 << 8 | UInt64($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt64(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code this is, of the one before, that of now, and the next, since clocks differ (RFC 6238, section 5.2); nil
    /// for none. How long it takes does not depend on what is wrong.
    package static func step(of code: String, secret: [UInt8], now: Int64) -> Int64? {
        let given = Array(code.utf8)
        guard given.count == digits else { return nil }
        var found: Int64?
        for step in now - 1...now + 1 {
            let right = Array(Self.code(of: step, secret: secret).utf8)
            if unsafe CRYPTO_memcmp(given, right, digits) == 0 { found = step }
        }
        return found
    }
}
