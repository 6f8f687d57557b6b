import DelimitedText
import Retail
import TextDecoding
import XMLReading

/// What the first bytes of a document tell: whether it is XML or a table, and in what it is encoded.
struct FeedOpening {
    /// More than any first line or root element of the trade needs.
    static let longest = 64 * 1024

    let formats: FeedFormats
    let origin: FeedOrigin

    /// Whether more bytes have to be awaited.
    func isUnfinished(_ head: Span<UInt8>) -> Bool {
        guard head.count < Self.longest else { return false }
        if head.count < 4 || XMLDeclaration.isUnfinished(head) { return true }
        if isWorkbook(head) { return false }
        if isTable(head) { return !(0..<head.count).contains { head[$0] == 0x0A || head[$0] == 0x0D } }
        return formats.documents.contains { $0.encoding != nil } && head.count < 4096
    }

    /// A workbook, where tables are known.
    func isWorkbook(_ head: Span<UInt8>) -> Bool { !formats.tables.isEmpty && WorkbookFeed.opens(head) }

    /// What is no XML, where tables are known.
    func isTable(_ head: Span<UInt8>) -> Bool {
        guard !formats.tables.isEmpty else { return false }
        // Byte order marks, and the zeros of UTF-16.
        let skipped: [UInt8] = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE]
        let first = (0..<head.count).first { !skipped.contains(head[$0]) }
        return first.map { head[$0] != UInt8(ascii: "<") } ?? false
    }

    /// The encoding that the map of the document's root asks for; nil where none does.
    func encodingOfDocument(_ head: Span<UInt8>) -> TextEncoding? {
        let asked = Set(formats.documents.compactMap(\.encoding))
        return asked.sorted { $0.rawValue < $1.rawValue }.first { encoding in
            guard let root = FeedOpening.root(of: head, in: encoding, formats.limits) else { return false }
            return formats.documents.contains { map in
                map.encoding == encoding && map.document?.root.matches(root.local, in: root.namespace) ?? false
            }
        }
    }

    /// The encoding that the map of the table's header asks for, and the separator; nil where none does.
    func layoutOfTable(_ head: Span<UInt8>) -> (encoding: TextEncoding?, separator: Separator?) {
        for encoding in [nil] + Set(formats.tables.compactMap(\.encoding)).sorted(by: { $0.rawValue < $1.rawValue }) {
            for map in formats.tables where map.encoding == encoding {
                guard let shape = map.table else { continue }
                let header = FeedOpening.header(of: head, in: encoding, shape.separator)
                if shape.fits(header) { return (encoding, shape.separator) }
            }
        }
        let agreed = formats.tables.first { $0.name == origin.agreed }
        return (agreed?.encoding, agreed?.table?.separator)
    }

    private static func root(of head: Span<UInt8>, in encoding: TextEncoding, _ limits: XMLLimits) -> MarkupName? {
        var root: MarkupName?
        let reader = XMLReader(limits: limits)
        var decoder = TextDecoder(as: encoding)
        // What is wrong with so few bytes is found again when the document is read.
        try? decoder.decode(head) { text in
            try reader.push(text) { event in
                switch event {
                case .start(let tag): root = root ?? MarkupName(namespace: tag.namespace, local: tag.name)
                case .text: break
                case .end: break
                }
            }
        }
        return root
    }

    private static func header(of head: Span<UInt8>, in encoding: TextEncoding?, _ separator: Separator?) -> [String] {
        var header: [String] = []
        var reader = DelimitedReader(separator: separator)
        var decoder = encoding.map { TextDecoder(as: $0) } ?? TextDecoder()
        let take: DelimitedReader.Receiver = { row in
            if header.isEmpty { header = TableRow(row).texts }
        }
        try? decoder.decode(head) { text in try reader.feed(text, take) }
        try? decoder.finish { text in try reader.feed(text, take) }
        return header
    }
}
