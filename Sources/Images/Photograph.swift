/// A photograph as it is taken in: checked, decoded once, upright, and scaled to what is kept. What came in is trusted
/// nowhere after this; show and keep what `reencoded` gives.
package struct Photograph: Sendable {
    /// Pixels across, upright, before any scaling.
    package let width: Int
    /// Pixels down, upright, before any scaling.
    package let height: Int
    /// What the camera wrote about its taking.
    package let capture: Capture
    /// By frequencies: hardly moved by light, by compression or by where the camera stood. Alone it takes the same
    /// counter a month later for the same picture; compare by the sum of both distances, of 128 bits.
    package let pHash: PictureHash
    /// By neighbours: hardly moved by stamps and compression, much by where the camera stood and what it saw there.
    package let dHash: PictureHash

    private let picture: Picture

    /// Takes the bytes of a file. Size, type, pixels and scans are checked before anything is decoded; whatever EXIF
    /// says wrongly is left out and never a reason to refuse.
    package init(
        reading bytes: [UInt8], limits: PhotographLimits = PhotographLimits()
    ) throws(PhotographRefusal) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.bytes else { throw .tooManyBytes(count: bytes.count, limit: limits.bytes) }
        let type = PhotographType(sniffing: bytes)
        guard type == .jpeg else { throw .notJPEG(type) }

        let outline = JPEGOutline(of: bytes)
        let decompressor = Decompressor()
        let header = try decompressor.header(of: bytes)
        try outline.check(header, limits)
        let decoded = try decompressor.picture(of: bytes, header, atLeast: limits.longSide)

        let exif = outline.exif.map { ExifTable(reading: Array(bytes[$0])).read() } ?? ExifReading()
        let turn = exif.orientation
        picture = decoded.fitted(to: limits.longSide).turned(by: turn)
        (width, height) = turn.swapsSides ? (header.height, header.width) : (header.width, header.height)
        capture = exif.capture
        pHash = picture.frequencyHash
        dHash = picture.differenceHash
    }

    /// The photograph as JPEG, upright, with nothing in it but pixels: no EXIF, no comment, no colour profile. The long
    /// side becomes `longSide` pixels, or stays where it is less; `limits.longSide` is the most there is.
    package func reencoded(longSide: Int = 1600, quality: Int = 80) -> [UInt8] {
        picture.fitted(to: longSide).jpeg(quality: quality)
    }
}
