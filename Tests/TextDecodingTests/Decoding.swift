import Glibc

@testable import TextDecoding

/// What a decoder made of some bytes.
struct Decoding: Equatable {
    var bytes: [UInt8] = []
    var encoding: TextEncoding?
    var error: TextDecodingError?
    /// Whether each block that came out was whole characters.
    var isWhole = true

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Decodes in blocks that end at the cuts; an encoding that is not given is recognised.
    init(_ input: [UInt8], as declared: TextEncoding? = nil, cuts: [Int] = []) throws {
        var decoder = declared.map { TextDecoder(as: $0) } ?? TextDecoder()
        var (bytes, isWhole) = ([UInt8](), true)
        let take: TextDecoder.Receiver = { block in
            let piece = block.indices.map { block[$0] }
            bytes += piece
            if String(validating: piece, as: UTF8.self) == nil { isWhole = false }
        }
        do {
            var start = 0
            for end in cuts + [input.count] {
                try decoder.decode(input.span.extracting(start..<end), take)
                start = end
            }
            try decoder.finish(take)
        } catch let error as TextDecodingError {
            self.error = error
        }
        (self.bytes, self.isWhole, encoding) = (bytes, isWhole, decoder.encoding)
    }

    init(_ input: [UInt8], as declared: TextEncoding? = nil, blocks: Int) throws {
        try self.init(input, as: declared, cuts: Array(stride(from: blocks, to: input.count, by: blocks)))
    }
}

func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The text in another encoding, by the C library; nil where that has no bytes for it.
func encoded(_ text: String, _ name: String) -> [UInt8]? {
    let handle = unsafe iconv_open(name, "UTF-8")
    guard let handle = unsafe handle, unsafe handle != iconv_t(bitPattern: -1) else { return nil }
    defer { _ = unsafe iconv_close(handle) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var (left, room) = (input.count, output.count)
    let lost = unsafe input.withUnsafeMutableBufferPointer { from in
        unsafe output.withUnsafeMutableBufferPointer { into in
            var source = from.baseAddress
            var target = into.baseAddress
            let lost = unsafe iconv(handle, &source, &left, &target, &room)
            return lost == 0 ? unsafe iconv(handle, nil, nil, &target, &room) : lost
        }
    }
    guard lost == 0 else { return nil }
    return output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
}
