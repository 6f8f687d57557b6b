import Glibc

/// One conversion to UTF-8 by the C library, block by block, with the bytes of an unfinished character kept over.
@safe struct Converter: ~Copyable {
    private let handle: iconv_t
    private let encoding: TextEncoding
    private let input: UnsafeMutablePointer<CChar>
    private let output: UnsafeMutablePointer<CChar>
    /// How many bytes in `input` wait for the rest of their character.
    private var kept = 0
    /// How many bytes of the whole input lie before `input`.
    private var offset: Int

    private static let inputSize = 32 * 1024
    private static let outputSize = 64 * 1024

    /// Fails where the C library does not know the encoding. `offset`: of the first byte that will come.
    init(from encoding: TextEncoding, offset: Int) throws(TextDecodingError) {
        let handle = unsafe iconv_open("UTF-8", encoding.nameForConversion)
        guard let handle = unsafe handle, unsafe handle != iconv_t(bitPattern: -1) else {
            throw TextDecodingError(reason: .notInstalled, encoding: encoding, offset: offset, bytes: [])
        }
        unsafe self.handle = unsafe handle
        (self.encoding, self.offset) = (encoding, offset)
        unsafe input = .allocate(capacity: Self.inputSize)
        unsafe output = .allocate(capacity: Self.outputSize)
    }

    deinit {
        unsafe input.deallocate()
        unsafe output.deallocate()
        _ = unsafe iconv_close(handle)
    }

    mutating func convert(_ block: Span<UInt8>, _ receive: TextDecoder.Receiver) throws {
        var next = 0
        while next < block.count {
            let size = min(Self.inputSize - kept, block.count - next)
            for index in 0..<size {
                unsafe input[kept + index] = CChar(bitPattern: block[next + index])
            }
            next += size
            try convert(count: kept + size, receive)
        }
    }

    /// Hands out what the conversion held back, and complains about an unfinished character.
    mutating func finish(_ receive: TextDecoder.Receiver) throws {
        try release(receive)
        guard kept > 0 else { return }
        throw complaint(.endsInsideCharacter, at: 0, of: kept)
    }

    private mutating func convert(count: Int, _ receive: TextDecoder.Receiver) throws {
        var from: UnsafeMutablePointer<CChar>? = unsafe input
        var left = count
        while true {
            var into: UnsafeMutablePointer<CChar>? = unsafe output
            var room = Self.outputSize
            let converted = unsafe iconv(handle, &from, &left, &into, &room)
            let trouble = converted == -1 ? errno : 0
            try hand(Self.outputSize - room, receive)
            switch trouble {
            case E2BIG: continue
            case EILSEQ:
                try release(receive)
                throw complaint(.notInEncoding, at: count - left, of: count)
            // All is converted, or the last character is unfinished.
            default:
                for index in 0..<left { unsafe input[index] = input[count - left + index] }
                kept = left
                offset += count - left
                return
            }
        }
    }

    /// Some encodings hold a letter back until they know that no accent follows.
    private mutating func release(_ receive: TextDecoder.Receiver) throws {
        var into: UnsafeMutablePointer<CChar>? = unsafe output
        var room = Self.outputSize
        _ = unsafe iconv(handle, nil, nil, &into, &room)
        try hand(Self.outputSize - room, receive)
    }

    private func hand(_ count: Int, _ receive: TextDecoder.Receiver) throws {
        guard count > 0 else { return }
        let bytes = unsafe UnsafeRawBufferPointer(start: output, count: count)
        try receive(unsafe Span(_unsafeBytes: bytes))
    }

    private func complaint(_ reason: TextDecodingError.Reason, at place: Int, of count: Int) -> TextDecodingError {
        let rest = (place..<min(count, place + 4)).map { unsafe UInt8(bitPattern: input[$0]) }
        let bytes = Array(rest.prefix(encoding.lengthOfCharacter(rest)))
        return TextDecodingError(reason: reason, encoding: encoding, offset: offset + place, bytes: bytes)
    }
}
