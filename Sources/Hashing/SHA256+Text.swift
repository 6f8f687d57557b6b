extension SHA256 {
    /// The 32 bytes of the digest of a text's UTF-8.
    package static func digest(of text: String) -> [UInt8] { digest(of: Array(text.utf8)) }

    /// The 32 bytes of the digest of some bytes.
    package static func digest(of bytes: [UInt8]) -> [UInt8] {
        var digest = SHA256()
        digest.update(bytes.span)
        return digest.finish()
    }
}
