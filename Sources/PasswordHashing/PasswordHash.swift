import CSodium
import Dispatch

/// Passwords as PHC strings of argon2id (RFC 9106), by libsodium: 64 MiB and two passes, which takes a tenth of a second.
///
/// Every hash runs on one of two lanes of its own: more at a time would be an easy way to eat all memory, and none may hold the
/// threads up that answer everybody else.
package enum PasswordHash {
    private static let memory = 64 << 20
    private static let passes: UInt64 = 2
    private static let lanes = [
        DispatchQueue(label: "password.0", qos: .userInitiated),
        DispatchQueue(label: "password.1", qos: .userInitiated),
    ]

    /// A hash with a fresh salt; nil where the machine has not the memory.
    package static func make(of password: String) async -> String? { await onLane { made(of: password) } }

    /// Whether the password is the one of the hash. Without a hash the same work is done, and the answer is no: how long it
    /// takes betrays nothing.
    package static func matches(_ password: String, _ hash: String?) async -> Bool {
        await onLane {
            guard let known = hash ?? nobodys else { return false }
            let bytes = Array(password.utf8CString)
            let isRight =
                unsafe crypto_pwhash_str_verify(Array(known.utf8CString), bytes, UInt64(bytes.count - 1)) == 0
            return isRight && hash != nil
        }
    }

    /// Whether a hash was made under other parameters than those of today.
    package static func isDated(_ hash: String) -> Bool {
        unsafe crypto_pwhash_str_needs_rehash(Array(hash.utf8CString), passes, memory) != 0
    }

    /// Of a password that nobody has.
    private static let nobodys = made(of: "\(UInt64.random(in: .min ... .max))")

    private static func made(of password: String) -> String? {
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = Array(password.utf8CString)
        guard sodium_init() >= 0,
            unsafe crypto_pwhash_str(&text, bytes, UInt64(bytes.count - 1), passes, memory) == 0
        else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func onLane<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { caller in
            lanes[Int.random(in: lanes.indices)].async { caller.resume(returning: work()) }
        }
    }
}
