/// What a photograph may cost before it is refused.
package struct PhotographLimits: Sendable {
    /// Size of the file, in bytes.
    package var bytes = 20 << 20
    /// Width times height, as the header tells them.
    package var pixels = 100_000_000
    /// The same for one that comes in several scans (progressive): the library must then hold all of it, at up to
    /// 6 bytes a pixel, where another passes through row by row.
    package var pixelsInScans = 25_000_000
    /// Scans over the picture. Encoders write about ten; every further one costs a walk over all blocks.
    package var scans = 100
    /// Pixels that the shorter side has at least: less shows nothing.
    package var leastSide = 64
    /// Long side of what is kept, in pixels; a larger picture is scaled down to it at once.
    package var longSide = 1600

    package init() {}
}
