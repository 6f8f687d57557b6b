import CLibCrypto

/// SHA-256 (FIPS 180-4) over bytes that come block by block.
@safe package struct SHA256: ~Copyable {
    private let context: OpaquePointer

    package init() {
        // The library fails here for want of memory alone.
        guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            fatalError("no memory for a digest")
        }
        unsafe self.context = context
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    package mutating func update(_ block: Span<UInt8>) {
        unsafe block.withUnsafeBytes { bytes in
            _ = unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
        }
    }

    /// The 32 bytes of the digest; nothing may be added afterwards.
    package consuming func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        _ = unsafe EVP_DigestFinal_ex(context, &digest, nil)
        return digest
    }
}
