/// The encodings that a file may have. There is no way to name another one: UTF-7 and its like are how text slips
/// past a check.
package enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    /// With a byte order mark, which says which of the two it is.
    case utf16 = "UTF-16"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
    case gbk = "GBK"
    case gb2312 = "GB2312"
    case big5 = "Big5"
    case shiftJIS = "Shift_JIS"
    case koi8r = "KOI8-R"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case latin1 = "ISO-8859-1"
    case latin2 = "ISO-8859-2"
    case latin3 = "ISO-8859-3"
    case latin4 = "ISO-8859-4"
    case latinCyrillic = "ISO-8859-5"
    case latinArabic = "ISO-8859-6"
    case latinGreek = "ISO-8859-7"
    case latinHebrew = "ISO-8859-8"
    case latin5 = "ISO-8859-9"
    case latin6 = "ISO-8859-10"
    case latinThai = "ISO-8859-11"
    case latin7 = "ISO-8859-13"
    case latin8 = "ISO-8859-14"
    case latin9 = "ISO-8859-15"
    case latin10 = "ISO-8859-16"
}

extension TextEncoding {
    /// The encoding of a name as it stands in a declaration, in capitals or not; nil for every other name.
    package init?(named name: String) {
        let wanted = name.utf8.map(TextEncoding.lowercased)
        guard let found = TextEncoding.allCases.first(where: { $0.rawValue.utf8.map(Self.lowercased) == wanted }) else {
            return nil
        }
        self = found
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    /// What the C library calls the encoding.
    ///
    /// GB2312 and GBK are read as GB18030, which contains both: files that say GB2312 hold characters of the larger
    /// sets as soon as they hold names. Shift_JIS is read as Microsoft's, for the same reason.
    var nameForConversion: String {
        switch self {
        case .gbk, .gb2312: "GB18030"
        case .big5: "BIG5"
        case .shiftJIS: "CP932"
        case .latinThai: "ISO-8859-11"
        default: rawValue.hasPrefix("windows-") ? "CP" + rawValue.dropFirst("windows-".count) : rawValue
        }
    }

    var isUTF16: Bool { self == .utf16 || self == .utf16LittleEndian || self == .utf16BigEndian }

    /// How many of these bytes belong to the character that they begin with, or that they fail to be.
    func lengthOfCharacter(_ bytes: [UInt8]) -> Int {
        switch self {
        case .utf16, .utf16LittleEndian, .utf16BigEndian: return 2
        case .big5: return (0xA1...0xF9).contains(bytes.first ?? 0) ? 2 : 1
        case .shiftJIS: return [0x81...0x9F, 0xE0...0xFC].contains { $0.contains(bytes.first ?? 0) } ? 2 : 1
        case .gb18030, .gbk, .gb2312:
            guard let first = bytes.first, (0x81...0xFE).contains(first) else { return 1 }
            guard bytes.count > 2, (0x30...0x39).contains(bytes[1]) else { return 2 }
            return (0x81...0xFE).contains(bytes[2]) ? 4 : 3
        default: return 1
        }
    }
}
