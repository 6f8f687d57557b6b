import CLibTurboJPEG

/// libjpeg-turbo on its way from bytes to pixels.
@safe struct Decompressor: ~Copyable {
    struct Header {
        let width: Int
        let height: Int
        /// Whether it is in printers' colours.
        let isCMYK: Bool
    }

    private let handle: tjhandle

    init() {
        // The library fails here for want of memory alone.
        guard let handle = unsafe tjInitDecompress() else { fatalError("no memory for a decompressor") }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe tjDestroy(handle) }

    func header(of bytes: [UInt8]) throws(PhotographRefusal) -> Header {
        var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        let code = unsafe tjDecompressHeader3(
            handle, bytes, UInt(bytes.count), &width, &height, &sampling, &space)
        guard code == 0 || isWarning else { throw .damaged(words) }
        let isCMYK = [TJCS_CMYK.rawValue, TJCS_YCCK.rawValue].contains(UInt32(bitPattern: space))
        return Header(width: Int(width), height: Int(height), isCMYK: isCMYK)
    }

    /// The picture at the smallest scale the library has whose long side is at least so many pixels.
    func picture(of bytes: [UInt8], _ header: Header, atLeast side: Int) throws(PhotographRefusal) -> Picture {
        let (width, height) = Self.scaled(header, side)
        let depth = header.isCMYK ? 4 : 3
        let format = header.isCMYK ? TJPF_CMYK : TJPF_RGB
        var pixels = [UInt8](repeating: 0, count: width * height * depth)
        let code = unsafe tjDecompress2(
            handle, bytes, UInt(bytes.count), &pixels, Int32(width), 0, Int32(height), format.rawValue,
            TJFLAG_LIMITSCANS)
        guard code == 0 || isWarning && isHarmless else { throw .damaged(words) }
        return Picture(width: width, height: height, pixels: header.isCMYK ? Self.rgb(pixels) : pixels)
    }

    private static func scaled(_ header: Header, _ side: Int) -> (width: Int, height: Int) {
        var count: Int32 = 0
        let factors = unsafe UnsafeBufferPointer(start: tjGetScalingFactors(&count), count: Int(count))
        var best = (header.width, header.height)
        for index in 0..<factors.count {
            let factor = unsafe factors[index]
            guard factor.num < factor.denom else { continue }
            let size = (of(header.width, factor), of(header.height, factor))
            if max(size.0, size.1) >= side, size.0 < best.0 { best = size }
        }
        return best
    }

    /// As the library rounds.
    private static func of(_ length: Int, _ factor: tjscalingfactor) -> Int {
        (length * Int(factor.num) + Int(factor.denom) - 1) / Int(factor.denom)
    }

    /// Printers' colours as Adobe writes them, 255 for no ink.
    private static func rgb(_ pixels: [UInt8]) -> [UInt8] {
        var result = [UInt8]()
        result.reserveCapacity(pixels.count / 4 * 3)
        for start in stride(from: 0, to: pixels.count, by: 4) {
            let black = Int(pixels[start + 3])
            for ink in 0..<3 { result.append(UInt8(Int(pixels[start + ink]) * black / 255)) }
        }
        return result
    }

    private var isWarning: Bool { unsafe tjGetErrorCode(handle) == Int32(bitPattern: TJERR_WARNING.rawValue) }

    private var words: String { unsafe String(cString: tjGetErrorStr2(handle)) }

    /// The library goes on after a warning, with grey where data is missing, and keeps the words of the first alone.
    /// Padding before the end marker, which some cameras write, is the one that proves the picture whole before it.
    private var isHarmless: Bool { words.hasSuffix("extraneous bytes before marker 0xd9") }
}
