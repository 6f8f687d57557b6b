import Retail
import TextDecoding

/// In which encodings the bytes of a document are text that reads well.
enum EncodingReadings {
    /// nil where there is none. Of several nobody can say which it is without reading.
    static func remedy(_ blocks: FeedFile.Blocks) throws -> Remedy? {
        let utf8 = Weighing(.utf8)
        if try utf8.reads(blocks) { return Remedy([TextEncoding.utf8.rawValue], .sure, "doctor.encoding") }
        let fitting = try candidates.filter { encoding in
            let weighing = Weighing(encoding)
            return try weighing.reads(blocks) && weighing.weight.readsWell
        }
        return Remedy(fitting.map(\.rawValue), .likely, "doctor.encoding")
    }

    private static let candidates: [TextEncoding] = [
        .gb18030, .big5, .shiftJIS, .windows1250, .windows1251, .windows1252, .koi8r,
    ]
}

/// One attempt to read a document. A class, because blocks are handed to closures.
private final class Weighing {
    private var decoder: TextDecoder
    private(set) var weight: TextWeight

    init(_ encoding: TextEncoding) {
        decoder = TextDecoder(as: encoding)
        weight = TextWeight(encoding)
    }

    /// Whether all of it is text.
    func reads(_ blocks: FeedFile.Blocks) throws -> Bool {
        do {
            try blocks { block in
                weight.take(bytes: block)
                try decoder.decode(block) { text in weight.take(text) }
            }
            try decoder.finish { text in weight.take(text) }
            return true
        } catch is TextDecodingError {
            return false
        }
    }
}

/// How much of a text looks as people write: frequent characters in Chinese and Japanese, which stand together in their
/// encodings; elsewhere letters inside of words, and no capital behind a small one.
private struct TextWeight {
    private let encoding: TextEncoding
    private var foreign = 0
    private var good = 0
    private var lead: UInt8?
    private var previous: Unicode.Scalar = " "

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    var readsWell: Bool { good * 10 >= foreign * 9 }

    /// Where the frequent characters of an encoding of two bytes begin, with its punctuation.
    private var frequent: [ClosedRange<UInt8>] {
        switch encoding {
        case .gb18030: [0xA1...0xA3, 0xB0...0xD7]
        case .big5: [0xA1...0xC6]
        case .shiftJIS: [0x81...0x83, 0x88...0x97]
        default: []
        }
    }

    mutating func take(bytes: Span<UInt8>) {
        guard !frequent.isEmpty else { return }
        for index in bytes.indices {
            let byte = bytes[index]
            if let first = lead {
                let isCommon = frequent.contains { $0.contains(first) } && (encoding != .gb18030 || byte >= 0xA1)
                if isCommon { good += 1 }
                lead = nil
            } else if byte >= 0x80 {
                foreign += 1
                // Half-width kana are one byte, and nobody's prose.
                if encoding != .shiftJIS || !(0xA0...0xDF).contains(byte) { lead = byte }
            }
        }
    }

    mutating func take(_ text: Span<UInt8>) {
        guard frequent.isEmpty else { return }
        var bytes: [UInt8] = []
        for index in text.indices { bytes.append(text[index]) }
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if !previous.isASCII { weigh(previous, before: scalar) }
            if !scalar.isASCII {
                foreign += 1
                isJoined = previous.isASCII && previous.properties.isAlphabetic || previous.isCyrillic
                isCapitalInside = previous.properties.isLowercase && scalar.properties.isUppercase
            }
            previous = scalar
        }
    }

    /// Whether the character before belongs to a word so far, and is a capital where none is written.
    private var isJoined = false
    private var isCapitalInside = false

    private mutating func weigh(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) {
        guard scalar.properties.isAlphabetic, !isCapitalInside else { return }
        if [.windows1251, .koi8r].contains(encoding) {
            if scalar.isCyrillic { good += 1 }
        } else if isJoined || next.isASCII && next.properties.isAlphabetic {
            good += 1
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isCyrillic: Bool { (0x0400...0x04FF).contains(value) }
}
