import Hashing
package import Images
import Postgres

/// A picture that is ready to be kept: checked, decoded once, without anything of the camera in what is kept.
package struct PreparedPicture: Sendable {
    /// Of the file as it came.
    let sha256: Bytes
    /// Pixels, upright.
    let width: Int32
    let height: Int32
    /// By the camera's clock, as PostgreSQL reads a time without a zone.
    let taken: String?
    /// Minutes that the clock is ahead of UTC; nil where it does not say.
    let utcMinutes: Int32?
    /// Ten-millionths of a degree.
    let place: (latitude: Int32, longitude: Int32)?
    let camera: String?
    let pHash: Int64
    let dHash: Int64
    /// What is kept and shown: a JPEG.
    let kept: [UInt8]

    /// Takes the bytes of a file; throws why it is no photograph that can be taken.
    package init(_ bytes: [UInt8], limits: PhotographLimits = PhotographLimits()) throws(PhotographRefusal) {
        let photograph = try Photograph(reading: bytes, limits: limits)
        let capture = photograph.capture
        var digest = SHA256()
        digest.update(bytes.span)
        sha256 = Bytes(digest.finish())
        (width, height) = (Int32(photograph.width), Int32(photograph.height))
        taken = capture.taken?.written
        utcMinutes = capture.taken?.offsetMinutes.map(Int32.init)
        place = capture.place.map { (Int32($0.latitude), Int32($0.longitude)) }
        camera = capture.cameraName
        pHash = Int64(bitPattern: photograph.pHash.bits)
        dHash = Int64(bitPattern: photograph.dHash.bits)
        kept = photograph.reencoded()
    }
}

extension Capture {
    /// Maker and model of the camera; nil where it says neither.
    fileprivate var cameraName: String? {
        guard let maker, let model else { return maker ?? model }
        return model.hasPrefix(maker) ? model : "\(maker) \(model)"
    }
}

extension CaptureTime {
    /// As PostgreSQL reads a time without a zone.
    fileprivate var written: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
        let fraction = millisecond.map { "." + String(repeating: "0", count: 3 - "\($0)".count) + "\($0)" } ?? ""
        return "\(year)-\(two(month))-\(two(day)) \(two(hour)):\(two(minute)):\(two(second))\(fraction)"
    }
}
