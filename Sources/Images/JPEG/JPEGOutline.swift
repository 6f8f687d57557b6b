/// The segments of a JPEG (ISO/IEC 10918-1 annex B), walked without decoding any: what it will cost to decode, where its
/// EXIF lies, and whether it comes to its end.
struct JPEGOutline {
    private(set) var scans = 0
    /// Whether all of the picture must be held before the first row can be drawn.
    private(set) var isHeldWhole = false
    private(set) var exif: Range<Int>?
    private(set) var ends = false

    private var components = 0

    init(of bytes: [UInt8]) {
        let bytes = bytes.span
        var position = 2
        while !ends, let marker = Self.marker(in: bytes, from: &position) {
            switch marker {
            case 0xD9: ends = true
            case 0x01, 0xD0...0xD8: break
            default:
                guard position + 2 <= bytes.count else { return }
                let end = position + Int(bytes[position]) << 8 + Int(bytes[position + 1])
                guard end >= position + 2, end <= bytes.count else { return }
                note(marker, bytes, position + 2..<end)
                position = end
            }
        }
    }

    /// The next marker, past fill bytes and past the coded data of a scan, in which 0xFF is followed by 0 or by a
    /// restart.
    private static func marker(in bytes: Span<UInt8>, from position: inout Int) -> UInt8? {
        while position + 1 < bytes.count {
            if bytes[position] == 0xFF, ![0x00, 0xFF].contains(bytes[position + 1]) {
                position += 2
                return bytes[position - 1]
            }
            position += 1
        }
        return nil
    }

    private mutating func note(_ marker: UInt8, _ bytes: Span<UInt8>, _ content: Range<Int>) {
        let start = content.lowerBound
        switch marker {
        case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker) && content.count > 5:
            components = Int(bytes[start + 5])
            isHeldWhole = marker & 0b11 == 0b10
        case 0xDA where !content.isEmpty:
            scans += 1
            if bytes[start] < components { isHeldWhole = true }
        case 0xE1 where exif == nil && content.count > 6:
            let head: [UInt8] = Array("Exif\0\0".utf8)
            if head.indices.allSatisfy({ bytes[start + $0] == head[$0] }) { exif = content }
        default: break
        }
    }

    /// Throws what the limits forbid, or that the file is cut off.
    func check(_ header: Decompressor.Header, _ limits: PhotographLimits) throws(PhotographRefusal) {
        let (width, height) = (header.width, header.height)
        let pixels = isHeldWhole ? min(limits.pixels, limits.pixelsInScans) : limits.pixels
        guard width * height <= pixels else { throw .tooManyPixels(width: width, height: height, limit: pixels) }
        guard min(width, height) >= limits.leastSide else {
            throw .tooFewPixels(width: width, height: height, limit: limits.leastSide)
        }
        guard scans <= limits.scans else { throw .tooManyScans(count: scans, limit: limits.scans) }
        guard ends else { throw .endsEarly }
    }
}
