extension Picture {
    /// Scaled down so that the long side has so many pixels; never up.
    package func fitted(to longSide: Int) -> Picture {
        let side = max(width, height)
        guard side > longSide, longSide > 0 else { return self }
        let (across, down) = (max(1, width * longSide / side), max(1, height * longSide / side))
        return Picture(
            width: across, height: down, pixels: averaged(across, down).map { UInt8(min($0 + 0.5, 255)) })
    }

    /// The mean colour of every cell of a grid that is laid over the picture: what a pixel has in two cells counts in both,
    /// by its area.
    func averaged(_ across: Int, _ down: Int) -> [Float] {
        let columns = Self.shares(of: width, among: across)
        let rows = Self.shares(of: height, among: down)
        var result = [Float]()
        result.reserveCapacity(across * down * 3)
        var sums = [Float](repeating: 0, count: width * 3)
        for row in rows {
            add(row, to: &sums)
            for column in columns {
                var (red, green, blue): (Float, Float, Float) = (0, 0, 0)
                for (offset, weight) in column.weights.enumerated() {
                    let start = (column.first + offset) * 3
                    red += sums[start] * weight
                    green += sums[start + 1] * weight
                    blue += sums[start + 2] * weight
                }
                result.append(red)
                result.append(green)
                result.append(blue)
            }
        }
        return result
    }

    /// Sets `sums` to the rows of the share, each by its weight.
    private func add(_ share: Share, to sums: inout [Float]) {
        let count = sums.count
        var sums = sums.mutableSpan
        let pixels = pixels.span
        for index in 0..<count { sums[index] = 0 }
        for (offset, weight) in share.weights.enumerated() {
            let row = pixels.extracting((share.first + offset) * count..<(share.first + offset + 1) * count)
            // The row has `count` bytes: a check of each keeps the compiler from taking eight at once.
            for index in 0..<count { unsafe sums[unchecked: index] += Float(row[unchecked: index]) * weight }
        }
    }

    /// The pixels that a cell covers in one direction, and how much of the cell each fills.
    private struct Share {
        let first: Int
        let weights: [Float]
    }

    /// A cell covers `length` parts of a line in which every pixel has `cells` parts.
    private static func shares(of length: Int, among cells: Int) -> [Share] {
        (0..<cells).map { cell in
            let (start, end) = (cell * length, (cell + 1) * length)
            let (first, last) = (start / cells, (end - 1) / cells)
            let weights = (first...last).map { pixel in
                Float(min(end, (pixel + 1) * cells) - max(start, pixel * cells)) / Float(length)
            }
            return Share(first: first, weights: weights)
        }
    }
}
