/// 64 bits that say what a picture looks like: pictures that look alike differ in few of them.
package struct PictureHash: Hashable, Sendable {
    package let bits: UInt64

    package init(bits: UInt64) { self.bits = bits }

    /// In how many bits two pictures differ, 0 to 64 (Hamming's distance).
    package func distance(to other: PictureHash) -> Int { (bits ^ other.bits).nonzeroBitCount }
}
