import Images
import PhotoKit
import Testing

@Suite struct CaptureTests {
    private static let picture = DrawnShelf(store: 1).picture(width: 64, height: 64)

    private func capture(_ exif: [UInt8]) throws -> Capture {
        try Photograph(reading: Self.picture.jpeg(quality: 50).with(exif: exif)).capture
    }

    /// What is read where one thing is written.
    private func capture(_ write: (borrowing WrittenExif) -> Void) throws -> Capture {
        let exif = WrittenExif()
        write(exif)
        return try capture(exif.block())
    }

    static let full = Capture(
        taken: CaptureTime(
            year: 2026, month: 3, day: 3, hour: 10, minute: 15, second: 7, millisecond: 120, offsetMinutes: 480),
        place: CapturePlace(latitude: 312_136_901, longitude: 1_215_477_103), maker: "HUAWEI", model: "ALN-AL00")

    @Test func `what the camera wrote is read to the last digit`() throws {
        #expect(try capture(Self.full.exif()) == Self.full)
    }

    @Test func `south and west are negative, and a clock may be behind`() throws {
        let away = Capture(
            taken: CaptureTime(
                year: 2024, month: 2, day: 29, hour: 23, minute: 59, second: 59, offsetMinutes: -210),
            place: CapturePlace(latitude: -338_567_844, longitude: -1_799_999_999))
        #expect(try capture(away.exif()) == away)
    }

    @Test func `a photograph that tells nothing has nothing to tell`() throws {
        #expect(try Photograph(reading: Self.picture.jpeg(quality: 50)).capture == Capture())
        #expect(try capture(Capture().exif()) == Capture())
    }

    @Test(arguments: [
        "0000:00:00 00:00:00", "2026:02:29 10:00:00", "2026:13:01 10:00:00", "2026:03:03 24:00:00",
        "2026:03:03 10:60:00", "    :  :     :  :  ", "2026:03:03", "-026:03:03 10:00:00", "",
    ])
    func `a time that no clock shows is none`(text: String) throws {
        #expect(try capture { $0.add(text, 0x9003, in: .camera) }.taken == nil)
    }

    @Test(
        arguments: [
            ("5", 500), ("05", 50), ("123456", 123), ("12 ", 120), ("x", nil), ("", nil),
        ] as [(String, Int?)])
    func `parts of a second are a decimal fraction`(text: String, millisecond: Int?) throws {
        let taken = try capture {
            $0.add("2026:03:03 10:00:00", 0x9003, in: .camera)
            $0.add(text, 0x9291, in: .camera)
        }.taken
        #expect(try #require(taken).millisecond == millisecond)
    }

    @Test(arguments: ["0800", "+08", "+8:00 ", "+15:00", "08:00+", "+08:75"])
    func `an offset that no zone has is none, and the time stays`(text: String) throws {
        let taken = try capture {
            $0.add("2026:03:03 10:00:00", 0x9003, in: .camera)
            $0.add(text, 0x9011, in: .camera)
        }.taken
        #expect(try #require(taken).offsetMinutes == nil)
    }

    @Test(
        arguments: [
            [(31, 1), (12, 1), (0, 0)], [(0, 0), (0, 0), (0, 0)], [(91, 1), (0, 1), (0, 1)],
            [(31, 1), (61, 1), (0, 1)],
            [(4_294_967_295, 1), (0, 1), (0, 1)], [(31, 1), (12, 1)],
        ] as [[(UInt32, UInt32)]])
    func `a latitude that is none makes no place`(latitude: [(UInt32, UInt32)]) throws {
        let place = try capture {
            $0.add("N", 1, in: .place)
            $0.add(fractions: latitude, 2, in: .place)
            $0.add("E", 3, in: .place)
            $0.add(fractions: [(121, 1), (32, 1), (5_176, 100)], 4, in: .place)
        }.place
        #expect(place == nil)
    }

    @Test func `0°, 0° is a camera without a fix, and a place without its side is none`() throws {
        #expect(CapturePlace(latitude: 0, longitude: 0) == nil)
        #expect(CapturePlace(latitude: 0, longitude: 1) != nil)
        let sideless = try capture {
            $0.add(fractions: [(31, 1), (12, 1), (0, 1)], 2, in: .place)
            $0.add(fractions: [(121, 1), (32, 1), (0, 1)], 4, in: .place)
        }
        #expect(sideless.place == nil)
    }

    @Test func `a camera's name is clean and short`() throws {
        let capture = try capture {
            $0.add("  Can\u{1B}[31mon\u{202E}\n ", 0x010F, in: .picture)
            $0.add(String(repeating: "好", count: 500), 0x0110, in: .picture)
        }
        #expect(capture.maker == "Can[31mon")
        #expect(capture.model == String(repeating: "好", count: 64))
        #expect(try self.capture { $0.add("\u{1}\u{2} ", 0x010F, in: .picture) }.maker == nil)
    }

    @Test func `EXIF cut off anywhere, or with flipped bytes, says less or something else, and harms nothing`() throws {
        let block = Self.full.exif(orientation: 6)
        let jpeg = Self.picture.jpeg(quality: 50)
        var read = 0
        for end in 0..<block.count where try Photograph(reading: jpeg.with(exif: Array(block[..<end]))).width > 0 {
            read += 1
        }
        let grain = Grain(seed: 64)
        for round in 0..<300 {
            var bytes = block
            for flip in 0...grain.number(round * 50, 8) {
                let place = 6 + grain.number(round * 50 + flip * 2 + 1, bytes.count - 6)
                bytes[place] = [0, 1, 0x7F, 0xFF][grain.number(round * 50 + flip * 2 + 2, 4)]
            }
            if try Photograph(reading: jpeg.with(exif: bytes)).width > 0 { read += 1 }
        }
        #expect(read == block.count + 300)
    }
}
