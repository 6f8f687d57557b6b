import CLibTurboJPEG
import Images
import Testing

/// What our own encoder does not write: other colours, and several scans.
func encoded(_ picture: Picture, as space: TJCS, sampling: TJSAMP = TJSAMP_444, progressive: Bool = false) -> [UInt8] {
    guard let handle = unsafe tjInitCompress() else { fatalError("no memory for a compressor") }
    defer { unsafe tjDestroy(handle) }
    let isCMYK = space == TJCS_CMYK
    let pixels = isCMYK ? cmyk(picture) : picture.pixels
    let format = isCMYK ? TJPF_CMYK : TJPF_RGB
    let (width, height) = (Int32(picture.width), Int32(picture.height))
    let sampling = Int32(bitPattern: (space == TJCS_GRAY ? TJSAMP_GRAY : sampling).rawValue)
    let room = Int(tjBufSize(width, height, sampling))
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        var start = buffer.baseAddress
        var size = UInt(room)
        let flags = TJFLAG_NOREALLOC | (progressive ? TJFLAG_PROGRESSIVE : 0)
        let code = unsafe tjCompress2(
            handle, pixels, width, 0, height, format.rawValue, &start, &size, sampling, 90, flags)
        precondition(code == 0)
        count = Int(size)
    }
}

/// 255 for no ink; black takes what the three have in common.
private func cmyk(_ picture: Picture) -> [UInt8] {
    stride(from: 0, to: picture.pixels.count, by: 3).flatMap { start in
        let colour = picture.pixels[start..<start + 3].map { Int($0) }
        let black = max(1, colour[0], colour[1], colour[2])
        return colour.map { UInt8($0 * 255 / black) } + [UInt8(black)]
    }
}

extension [UInt8] {
    /// The place of a marker's 0xFF, from the end or from the start.
    func first(_ marker: UInt8) -> Int? { (0..<count - 1).first { self[$0] == 0xFF && self[$0 + 1] == marker } }
    func last(_ marker: UInt8) -> Int? { (0..<count - 1).last { self[$0] == 0xFF && self[$0 + 1] == marker } }

    /// A JPEG that says it has other sides.
    func saying(width: Int, height: Int, frame marker: UInt8 = 0xC0) throws -> [UInt8] {
        var bytes = self
        let start = try #require(first(marker))
        for (offset, value) in [height >> 8, height & 0xFF, width >> 8, width & 0xFF].enumerated() {
            bytes[start + 5 + offset] = UInt8(value)
        }
        return bytes
    }
}

/// Why these bytes are no photograph; nil when they are.
func refusal(of bytes: [UInt8], _ limits: PhotographLimits = PhotographLimits()) -> PhotographRefusal? {
    do throws(PhotographRefusal) {
        _ = try Photograph(reading: bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}
