package import Images

extension Picture {
    /// The picture as the JPEG of a camera that wrote this.
    package func photograph(_ capture: Capture = Capture(), orientation: Int = 1, quality: Int = 75) -> [UInt8] {
        jpeg(quality: quality).with(exif: capture.exif(orientation: orientation))
    }
}

extension Capture {
    /// The EXIF block of a camera that saw this and was held so.
    package func exif(orientation: Int = 1) -> [UInt8] {
        let exif = WrittenExif()
        exif.add(short: UInt16(orientation), 0x0112, in: .picture)
        if let maker { exif.add(maker, 0x010F, in: .picture) }
        if let model { exif.add(model, 0x0110, in: .picture) }
        if let taken {
            exif.add(taken.clock, 0x9003, in: .camera)
            if let part = taken.millisecond { exif.add(Self.padded(part, 3), 0x9291, in: .camera) }
            if let minutes = taken.offsetMinutes {
                let (hours, rest) = (Self.padded(abs(minutes) / 60, 2), Self.padded(abs(minutes) % 60, 2))
                exif.add("\(minutes < 0 ? "-" : "+")\(hours):\(rest)", 0x9011, in: .camera)
            }
        }
        if let place {
            exif.add(place.latitude < 0 ? "S" : "N", 1, in: .place)
            exif.add(fractions: Self.degrees(place.latitude), 2, in: .place)
            exif.add(place.longitude < 0 ? "W" : "E", 3, in: .place)
            exif.add(fractions: Self.degrees(place.longitude), 4, in: .place)
        }
        return exif.block()
    }

    fileprivate static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Whole degrees, whole minutes, and millionths of a second, which keep every ten-millionth of a degree.
    private static func degrees(_ angle: Int) -> [(UInt32, UInt32)] {
        let (degrees, rest) = abs(angle).quotientAndRemainder(dividingBy: 10_000_000)
        let (minutes, part) = (rest * 60).quotientAndRemainder(dividingBy: 10_000_000)
        return [(UInt32(degrees), 1), (UInt32(minutes), 1), (UInt32(part * 6), 1_000_000)]
    }
}

extension CaptureTime {
    /// As EXIF writes it.
    fileprivate var clock: String {
        let padded = Capture.padded
        let day = "\(padded(year, 4)):\(padded(month, 2)):\(padded(day, 2))"
        return "\(day) \(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    }
}

extension [UInt8] {
    /// A JPEG with this EXIF block as its first segment.
    package func with(exif block: [UInt8]) -> [UInt8] { with(segment: 0xE1, block) }

    /// A JPEG with a further segment behind its first marker.
    package func with(segment marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return self[..<2] + [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content + self[2...]
    }
}
