import Images
import PhotoKit
import Testing

@Suite struct PictureTests {
    private static let upright = DrawnShelf(store: 5).picture(width: 480, height: 320)

    /// The picture as a camera stores it that was held so.
    private func stored(_ orientation: Int) -> Picture {
        let (width, height) = (Self.upright.width, Self.upright.height)
        let (across, down) = orientation >= 5 ? (height, width) : (width, height)
        var pixels: [UInt8] = []
        for row in 0..<down {
            for column in 0..<across {
                // Where row and column 0 of what is stored belong, in the words of the EXIF standard (4.6.4 A).
                let (x, y) =
                    switch orientation {
                    case 1: (column, row)
                    case 2: (width - 1 - column, row)
                    case 3: (width - 1 - column, height - 1 - row)
                    case 4: (column, height - 1 - row)
                    case 5: (row, column)
                    case 6: (width - 1 - row, column)
                    case 7: (width - 1 - row, height - 1 - column)
                    default: (row, height - 1 - column)
                    }
                pixels += Self.upright.pixels[(y * width + x) * 3..<(y * width + x) * 3 + 3]
            }
        }
        return Picture(width: across, height: down, pixels: pixels)
    }

    @Test(arguments: 1...8) func `however the camera was held, the picture is upright`(orientation: Int) throws {
        let expected = try Photograph(reading: Self.upright.jpeg(quality: 95))
        let photograph = try Photograph(
            reading: stored(orientation).photograph(orientation: orientation, quality: 95))
        #expect((photograph.width, photograph.height) == (480, 320))
        #expect(photograph.pHash.distance(to: expected.pHash) <= 2)
        #expect(photograph.dHash.distance(to: expected.dHash) <= 2)
        let kept = try Photograph(reading: photograph.reencoded())
        #expect((kept.width, kept.height) == (480, 320))
        #expect(kept.pHash.distance(to: expected.pHash) <= 2)
    }

    @Test(arguments: [0, 9, 65_535]) func `an orientation that is none is upright`(orientation: Int) throws {
        let photograph = try Photograph(reading: Self.upright.photograph(orientation: orientation))
        #expect((photograph.width, photograph.height) == (480, 320))
    }

    @Test func `what is kept has nothing in it but pixels`() throws {
        let secret = Array("at the owner's home".utf8)
        let taken = Self.upright.photograph(CaptureTests.full, orientation: 6)
            .with(segment: 0xFE, secret).with(segment: 0xED, secret).with(segment: 0xE2, secret)
        let photograph = try Photograph(reading: taken)
        #expect(photograph.capture == CaptureTests.full)
        let kept = photograph.reencoded()
        for marker in [UInt8](0xE1...0xEF) + [0xFE] { #expect(kept.first(marker) == nil) }
        for word in ["Exif", "HUAWEI", "home"] { #expect(!kept.contains(Array(word.utf8))) }
        #expect(try Photograph(reading: kept).capture == Capture())
    }

    @Test func `what is kept is scaled down and never up`() throws {
        let large = try Photograph(reading: DrawnShelf(store: 5).picture(width: 1800, height: 1350).jpeg(quality: 75))
        #expect((large.width, large.height) == (1800, 1350))
        for (side, width, height) in [(1600, 1600, 1200), (320, 320, 240), (9000, 1600, 1200)] {
            let kept = try Photograph(reading: large.reencoded(longSide: side))
            #expect((kept.width, kept.height) == (width, height))
            #expect(kept.pHash.distance(to: large.pHash) <= 2)
        }
        let small = try Photograph(reading: Self.upright.jpeg(quality: 75))
        #expect(try Photograph(reading: small.reencoded()).width == 480)
    }

    @Test func `a cell of a scaled picture is the mean of what it covers`() {
        let grey = { (values: [UInt8]) in values.flatMap { [$0, $0, $0] } }
        let picture = Picture(width: 3, height: 2, pixels: grey([0, 90, 240, 60, 30, 120]))
        // Columns of one pixel and a half: (0 + 60 + (90 + 30) / 2) / 3 and ((90 + 30) / 2 + 240 + 120) / 3.
        #expect(picture.fitted(to: 2) == Picture(width: 2, height: 1, pixels: grey([40, 140])))
    }
}
