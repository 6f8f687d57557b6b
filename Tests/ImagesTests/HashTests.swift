import Images
import PhotoKit
import Testing

@Suite struct HashTests {
    /// The bits of both hashes together, 128.
    private func distance(_ one: Photograph, _ other: Photograph) -> Int {
        one.pHash.distance(to: other.pHash) + one.dHash.distance(to: other.dHash)
    }

    private func photograph(_ picture: Picture, quality: Int = 90) throws -> Photograph {
        try Photograph(reading: picture.jpeg(quality: quality))
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `half of the bits by frequencies are set`(store: UInt64) throws {
        #expect(try photograph(DrawnShelf(store: store).picture()).pHash.bits.nonzeroBitCount == 32)
    }

    @Test func `differences are read row by row, the first highest`() {
        // Brighter to the right everywhere but from the first to the second cell of the first row.
        let pixels = (0..<72).flatMap { cell -> [UInt8] in
            let value = cell == 0 ? 250 : UInt8(cell % 9 * 20)
            return [value, value, value]
        }
        #expect(Picture(width: 9, height: 8, pixels: pixels).differenceHash.bits == 1 << 63)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `the same picture compressed, scaled, in other light or stamped is near`(store: UInt64) throws {
        let picture = DrawnShelf(store: store).picture()
        let original = try photograph(picture)
        for quality in [50, 80, 95] {
            #expect(distance(original, try photograph(picture, quality: quality)) <= 8)
        }
        #expect(distance(original, try photograph(picture.fitted(to: 320))) <= 8)
        for percent in [85, 115] { #expect(distance(original, try photograph(picture.lit(percent))) <= 12) }
        #expect(distance(original, try photograph(picture.stamped)) <= 16)
        #expect(distance(original, try photograph(picture.cropped(2))) <= 24)
    }

    @Test func `another store, even with the same fittings, and the same store a month later are not`() throws {
        var seen: [Photograph] = []
        for store in 1...10 as ClosedRange<UInt64> {
            var shelf = DrawnShelf(store: store)
            shelf.isFittedByBrand = true
            let before = try photograph(shelf.picture())
            (shelf.month, shelf.light, shelf.slant) = (1, 80, 30)
            #expect(distance(before, try photograph(shelf.picture())) > 12)
            for other in seen { #expect(distance(before, other) > 20) }
            seen.append(before)
        }
    }
}
