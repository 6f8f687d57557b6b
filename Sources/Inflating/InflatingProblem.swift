/// Why a packed file is not unpacked on.
package enum InflatingProblem: Error, Equatable, Sendable {
    /// It ends before its contents do.
    case endsEarly
    /// Something that is not packed stands behind the packed contents.
    case goesOn
    /// The bytes are none that gzip writes, or their checksum is another; in zlib's words.
    case damaged(String)
    /// It unpacks to more than the limit, in bytes.
    case tooLarge(limit: Int)
    /// It unpacks to more than so many times its size: a bomb.
    case tooDense(limit: Int)
}
