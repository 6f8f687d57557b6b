/// Why bytes are no text, and where.
package struct TextDecodingError: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        /// The bytes encode no character.
        case notInEncoding
        /// The bytes end in the middle of a character.
        case endsInsideCharacter
        /// Declared as `encoding`, but UTF-8 from end to end: it would have been read without complaint, as nonsense.
        case isUTF8
        /// UTF-16 that does not say which of the two it is.
        case noByteOrderMark
        /// The C library of this machine does not know the encoding.
        case notInstalled
    }
    package let reason: Reason
    /// What the bytes were read as.
    package let encoding: TextEncoding
    /// Of the first offending byte, counted from 0 at the very first byte of the input, a byte order mark included.
    package let offset: Int
    /// The bytes of the character that is none, up to and with the one that cannot stand there; at most four.
    package let bytes: [UInt8]
}
