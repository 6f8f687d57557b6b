import CLibExif

/// What is taken from EXIF.
struct ExifReading {
    var orientation = Orientation.upright
    var capture = Capture()
}

extension ExifTable {
    func read() -> ExifReading {
        let orientation = short(EXIF_IFD_0, EXIF_TAG_ORIENTATION.rawValue).flatMap(Orientation.init)
        return ExifReading(
            orientation: orientation ?? .upright,
            capture: Capture(
                taken: taken, place: place, maker: name(EXIF_TAG_MAKE), model: name(EXIF_TAG_MODEL)))
    }

    /// "2026:03:03 10:15:00", beside it "123" and "+08:00".
    private var taken: CaptureTime? {
        guard let text = text(EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL.rawValue), text.count >= 19 else { return nil }
        let fields = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19].compactMap { digits(text[$0]) }
        guard fields.count == 6 else { return nil }
        return CaptureTime(
            year: fields[0], month: fields[1], day: fields[2], hour: fields[3], minute: fields[4], second: fields[5],
            millisecond: millisecond, offsetMinutes: offsetMinutes)
    }

    private var millisecond: Int? {
        text(EXIF_IFD_EXIF, EXIF_TAG_SUB_SEC_TIME_ORIGINAL.rawValue).flatMap { text in
            let fraction = text.prefix { $0 != UInt8(ascii: " ") }.prefix(3)
            return digits(fraction).map { $0 * [1, 100, 10, 1][fraction.count] }
        }
    }

    private var offsetMinutes: Int? {
        guard let text = text(EXIF_IFD_EXIF, EXIF_TAG_OFFSET_TIME_ORIGINAL.rawValue), text.count >= 6,
            let hours = digits(text[1..<3]), let minutes = digits(text[4..<6]), minutes < 60
        else { return nil }
        switch text[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private var place: CapturePlace? {
        guard let latitude = angle(value: 2, side: 1, "N", "S"), let longitude = angle(value: 4, side: 3, "E", "W")
        else { return nil }
        return CapturePlace(latitude: latitude, longitude: longitude)
    }

    /// Degrees, minutes and seconds as ten-millionths of a degree, by the numbers of the two GPS tags.
    private func angle(
        value: UInt32, side: UInt32, _ positive: Unicode.Scalar, _ negative: Unicode.Scalar
    ) -> Int? {
        guard let parts = fractions(EXIF_IFD_GPS, value, count: 3), parts[0] <= 180, parts[1] <= 60, parts[2] <= 60,
            let letter = text(EXIF_IFD_GPS, side)?.first
        else { return nil }
        let angle = Int(((parts[0] + parts[1] / 60 + parts[2] / 3600) * 10_000_000).rounded())
        switch letter {
        case UInt8(ascii: positive): return angle
        case UInt8(ascii: negative): return -angle
        default: return nil
        }
    }

    /// As a person may be shown it: no control or formatting characters, which could turn a line around.
    private func name(_ tag: ExifTag) -> String? {
        guard let text = text(EXIF_IFD_0, tag.rawValue) else { return nil }
        let shown = String(decoding: text.prefix(1024), as: UTF8.self).unicodeScalars.filter {
            ![.control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator]
                .contains($0.properties.generalCategory)
        }
        let words = String(String.UnicodeScalarView(shown)).split(separator: " ").joined(separator: " ")
        return words.isEmpty ? nil : String(words.prefix(64))
    }

    private func digits(_ text: ArraySlice<UInt8>) -> Int? {
        guard !text.isEmpty, text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
