import CLibCrypto

/// Message authentication by SHA-256 (RFC 2104), by libcrypto.
package enum HMACSHA256 {
    /// The 32 bytes of the code of a message.
    package static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        unsafe messageCode(of: message, key: key, by: EVP_sha256(), length: 32)
    }
}

/// The bytes of the code of a message by a digest of a length.
@unsafe func messageCode(of message: [UInt8], key: [UInt8], by digest: OpaquePointer, length: Int) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: length)
    // The library fails here for want of memory alone.
    guard unsafe HMAC(digest, key, Int32(key.count), message, message.count, &code, nil) != nil else {
        fatalError("no memory for a code")
    }
    return code
}
