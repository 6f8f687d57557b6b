import CLibTurboJPEG
import Images
import PhotoKit
import Testing

@Suite struct RefusalTests {
    private let picture = DrawnShelf(store: 1).picture(width: 96, height: 80)

    @Test func `what is no JPEG is refused by what it is`() {
        #expect(refusal(of: []) == .empty)
        #expect(refusal(of: [0x89] + Array("PNG\r\n".utf8)) == .notJPEG(.png))
        #expect(refusal(of: Array("<svg><script>alert(1)</script></svg>".utf8)) == .notJPEG(.markup))
        #expect(refusal(of: [0, 0, 0, 24] + Array("ftypheic".utf8)) == .notJPEG(.heic))
    }

    @Test func `a file over the limit is not looked at`() {
        var limits = PhotographLimits()
        limits.bytes = 100
        #expect(refusal(of: Array(repeating: 0, count: 101), limits) == .tooManyBytes(count: 101, limit: 100))
    }

    @Test func `a header that promises a flood of pixels is refused before decoding`() throws {
        let bomb = try picture.jpeg(quality: 75).saying(width: 30_000, height: 30_000)
        #expect(refusal(of: bomb) == .tooManyPixels(width: 30_000, height: 30_000, limit: 100_000_000))
    }

    @Test func `a progressive photograph may have fewer pixels, for all of it must be held`() throws {
        let progressive = encoded(picture, as: TJCS_YCbCr, progressive: true)
        #expect(refusal(of: progressive) == nil)
        let bomb = try progressive.saying(width: 6_000, height: 5_000, frame: 0xC2)
        #expect(refusal(of: bomb) == .tooManyPixels(width: 6_000, height: 5_000, limit: 25_000_000))
        let plain = try picture.jpeg(quality: 75).saying(width: 6_000, height: 5_000)
        #expect(refusal(of: plain) != .tooManyPixels(width: 6_000, height: 5_000, limit: 25_000_000))
    }

    @Test func `a progressive photograph that draws itself over and over is refused`() throws {
        let progressive = encoded(picture, as: TJCS_YCbCr, progressive: true)
        let start = try #require(progressive.last(0xDA))
        let scan = progressive[start..<progressive.count - 2]
        let bomb = progressive.dropLast(2) + Array(repeating: scan, count: 1_000).joined() + [0xFF, 0xD9]
        guard case .tooManyScans(let count, limit: 100) = refusal(of: Array(bomb)) else {
            Issue.record("not refused for its scans")
            return
        }
        #expect(count > 1_000)
    }

    @Test func `a tiny picture is refused, however long`() {
        let strip = DrawnShelf(store: 1).picture(width: 400, height: 63).jpeg(quality: 75)
        #expect(refusal(of: strip) == .tooFewPixels(width: 400, height: 63, limit: 64))
    }

    @Test(arguments: [false, true])
    func `a photograph cut off anywhere is refused`(progressive: Bool) {
        let whole = encoded(picture, as: TJCS_YCbCr, sampling: TJSAMP_420, progressive: progressive)
        #expect(refusal(of: whole) == nil)
        let taken = (0..<whole.count).filter { refusal(of: Array(whole[..<$0])) == nil }
        #expect(taken.isEmpty)
        #expect(refusal(of: whole.dropLast()) == .endsEarly)
    }

    @Test func `a photograph whose middle is missing is refused, though libjpeg-turbo only warns`() {
        let whole = picture.jpeg(quality: 75)
        let gap = Array(whole[..<(whole.count * 2 / 3)] + [0xFF, 0xD9])
        guard case .damaged(let words) = refusal(of: gap) else {
            Issue.record("taken with a grey foot")
            return
        }
        #expect(words.contains("premature end"))
    }

    @Test func `what stands behind the end, and padding before it, do no harm`() throws {
        let whole = picture.jpeg(quality: 75)
        let padded = Array(whole.dropLast(2) + [0, 0, 0, 0xFF, 0xD9])
        let expected = try Photograph(reading: whole).pHash
        #expect(try Photograph(reading: whole + Array("PK<script>".utf8)).pHash == expected)
        #expect(try Photograph(reading: padded).pHash == expected)
    }

    @Test(arguments: [TJCS_GRAY, TJCS_CMYK, TJCS_RGB])
    func `other colours than a camera's are taken and shown alike`(space: TJCS) throws {
        let scene = DrawnShelf(store: 2).picture()
        let usual = try Photograph(reading: scene.jpeg(quality: 90))
        let other = try Photograph(reading: encoded(scene, as: space))
        #expect(usual.pHash.distance(to: other.pHash) <= 4)
        #expect(refusal(of: other.reencoded()) == nil)
    }

    @Test func `flipped bytes never do worse than a refusal`() {
        let whole = picture.photograph(Capture(maker: "Canon", model: "EOS"))
        let grain = Grain(seed: 2_026)
        var refused = 0
        for round in 0..<250 {
            var bytes = whole
            for flip in 0...grain.number(round * 100, 6) {
                bytes[grain.number(round * 100 + flip * 2 + 1, bytes.count)] = UInt8(
                    grain.number(round * 100 + flip * 2 + 2, 256))
            }
            if refusal(of: bytes) != nil { refused += 1 }
        }
        #expect((1..<250).contains(refused))
    }
}
