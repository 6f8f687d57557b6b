import Hashing

/// HMAC-SHA256 over `SECONDS.BODY`, in hexadecimal: whoever knows the secret knows that the body is ours and fresh.
package enum WebhookSignature {
    package static func of(_ body: String, at seconds: Int64, secret: String) -> String {
        HMACSHA256.code(of: Array("\(seconds).\(body)".utf8), key: Array(secret.utf8)).hexadecimal
    }
}
