import Glibc

extension Picture {
    /// The signs of the picture's low frequencies: the discrete cosine transform of 32 × 32 mean greys, of which 8 × 8
    /// coefficients beside the constant row and column are compared with their median, so that half of the bits are set
    /// and light and contrast do not matter. After Zauner, Implementation and Benchmarking of Perceptual Image Hash
    /// Functions (Hagenberg 2010), 3.2.1; the mean of each cell takes the place of his blur.
    package var frequencyHash: PictureHash {
        let side = 32
        let grey = greys(side, side)
        let across = (0..<side * 8).map { cell in
            Self.wave(1 + cell % 8, of: grey[cell / 8 * side..<cell / 8 * side + side])
        }
        let coefficients = (0..<64).map { cell in
            Self.wave(1 + cell / 8, of: stride(from: cell % 8, to: across.count, by: 8).map { across[$0] }[...])
        }
        let sorted = coefficients.sorted()
        let median = (sorted[31] + sorted[32]) / 2
        return PictureHash(coefficients.map { $0 > median })
    }

    /// Which of 9 × 8 mean greys are brighter than their right neighbour. After Krawetz, Kind of Like That (The Hacker
    /// Factor Blog, 2013-01-21).
    package var differenceHash: PictureHash {
        let grey = greys(9, 8)
        return PictureHash(
            (0..<64).map { bit -> Bool in
                let cell = bit / 8 * 9 + bit % 8
                return grey[cell] > grey[cell + 1]
            })
    }

    /// How much of a frequency is in 32 values.
    private static func wave(_ frequency: Int, of values: ArraySlice<Double>) -> Double {
        zip(values, waves[frequency]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The cosines of the lowest nine frequencies over 32 cells.
    private static let waves: [[Double]] = (0...8).map { frequency in
        (0..<32).map { cell in cos(Double(frequency) * (Double(cell) + 0.5) * Double.pi / 32) }
    }

    /// Mean brightness of every cell of a grid, by the weights of ITU-R BT.601, which JPEG has.
    private func greys(_ across: Int, _ down: Int) -> [Double] {
        let means = averaged(across, down).map { Double($0) }
        return stride(from: 0, to: means.count, by: 3).map { start -> Double in
            let (red, green, blue) = (means[start], means[start + 1], means[start + 2])
            return 0.299 * red + 0.587 * green + 0.114 * blue
        }
    }
}

extension PictureHash {
    /// The first becomes the highest bit.
    fileprivate init(_ bits: [Bool]) { self.init(bits: bits.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }) }
}
