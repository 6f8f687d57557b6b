/// How the stored picture is turned, by the numbers of EXIF: where its first row and first column belong.
enum Orientation: Int, CaseIterable {
    case upright = 1
    case mirrored, upsideDown, flipped, transposed, clockwise, transversed, counterclockwise

    /// Whether width and height change places.
    var swapsSides: Bool { rawValue >= 5 }

    /// Where in a stored picture of this size the pixel of the upright one stands.
    func source(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> (x: Int, y: Int) {
        switch self {
        case .upright: (x, y)
        case .mirrored: (width - 1 - x, y)
        case .upsideDown: (width - 1 - x, height - 1 - y)
        case .flipped: (x, height - 1 - y)
        case .transposed: (y, x)
        case .clockwise: (y, height - 1 - x)
        case .transversed: (width - 1 - y, height - 1 - x)
        case .counterclockwise: (width - 1 - y, x)
        }
    }
}
