import Retail
import TextDecoding
import XMLReading

/// How the bytes of a document are to be read: by its byte order mark, else by its declaration, else as UTF-8, as XML
/// has it. Nothing is guessed, and what contradicts itself is refused.
struct FeedEncoding {
    let encoding: TextEncoding
    private let isAgreed: Bool

    /// Decides by the first bytes. What was agreed with the distributor counts before everything else.
    init(head: Span<UInt8>, agreed: TextEncoding?) throws(Refusal) {
        isAgreed = agreed != nil
        var scout = EncodingScout()
        scout.look(at: head)
        if let known = agreed ?? scout.marked {
            encoding = known
        } else if let name = XMLDeclaration(head)?.encoding {
            let declared = try FeedEncoding.named(name)
            // UTF-16 could not have been read so far without its mark.
            guard ![.utf16, .utf16LittleEndian, .utf16BigEndian].contains(declared) else {
                throw FeedEncoding.contradiction(name, "ASCII")
            }
            encoding = declared
        } else {
            encoding = .utf8
        }
    }

    /// Refuses a declaration that is not what the bytes were read as.
    func check(_ declaration: XMLDeclaration?) throws(Refusal) {
        guard !isAgreed, let name = declaration?.encoding else { return }
        let declared = try FeedEncoding.named(name)
        let isSame =
            switch (encoding, declared) {
            case (.utf16LittleEndian, .utf16), (.utf16BigEndian, .utf16), (.gb18030, .gbk), (.gb18030, .gb2312): true
            default: encoding == declared
            }
        guard isSame else { throw FeedEncoding.contradiction(name, encoding.rawValue) }
    }

    private static func named(_ name: String) throws(Refusal) -> TextEncoding {
        guard let encoding = TextEncoding(named: name) else {
            throw Refusal(.unreadableInput, "feed.encoding-unknown", ["encoding": name], at: start)
        }
        return encoding
    }

    private static func contradiction(_ declared: String, _ found: String) -> Refusal {
        let values = ["declared": declared, "found": found]
        return Refusal(.unreadableInput, "feed.encoding-contradiction", values, at: start)
    }

    private static let start = Place(line: 1, column: 1)
}

extension Refusal {
    /// Of a document whose bytes are no text from some place on.
    init(_ error: TextDecodingError, at place: XMLPlace) {
        let place = Place(line: place.line, column: place.column)
        let digits = error.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
        let bytes = digits.joined(separator: " ")
        let values = ["encoding": error.encoding.rawValue, "bytes": bytes, "offset": String(error.offset)]
        let problem =
            switch error.reason {
            case .notInEncoding: Problem("feed.not-in-encoding", values, at: place)
            case .endsInsideCharacter: Problem("feed.ends-inside-character", values, at: place)
            case .isUTF8: Problem("feed.encoding-is-utf8", values, at: Place(line: 1, column: 1))
            case .noByteOrderMark: Problem("feed.no-byte-order-mark", values, at: Place(line: 1, column: 1))
            case .notInstalled: Problem("feed.encoding-not-installed", values, at: Place(line: 1, column: 1))
            }
        self.init(.unreadableInput, [problem])
    }
}
