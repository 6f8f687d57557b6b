/// Pixels, row by row from the top: red, green and blue, a byte each.
package struct Picture: Equatable, Sendable {
    package let width: Int
    package let height: Int
    package let pixels: [UInt8]

    /// `pixels` has three bytes for each of the picture's pixels.
    package init(width: Int, height: Int, pixels: [UInt8]) {
        precondition(width > 0 && height > 0 && pixels.count == width * height * 3)
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// Turned upright.
    func turned(by orientation: Orientation) -> Picture {
        guard orientation != .upright else { return self }
        let (across, down) = orientation.swapsSides ? (height, width) : (width, height)
        var turned = [UInt8]()
        turned.reserveCapacity(pixels.count)
        for y in 0..<down {
            for x in 0..<across {
                let source = orientation.source(x, y, width, height)
                let start = (source.y * width + source.x) * 3
                turned.append(pixels[start])
                turned.append(pixels[start + 1])
                turned.append(pixels[start + 2])
            }
        }
        return Picture(width: across, height: down, pixels: turned)
    }
}
