import TextDecoding

/// Where a partner's own format keeps what, as one file of `StoreConfig/feeds` says: checked, and ready to read by.
/// `Docs/feeds-maps.md` describes the language.
package struct FeedMap: Sendable {
    /// By this name receipts and accounts know the format.
    package let name: String
    /// The file that holds the map.
    package let file: String
    /// SHA-256 of the map's text: another one may read the same document otherwise.
    let digest: [UInt8]
    let shape: Shape
    /// What documents are encoded in, whatever they say; nil where they are believed.
    let encoding: TextEncoding?
    let line: LineMap
    let head: HeadMap

    enum Shape: Sendable {
        case xml(DocumentLayout)
        case table(TableShape)
    }

    var document: DocumentLayout? { if case .xml(let layout) = shape { layout } else { nil } }
    var table: TableShape? { if case .table(let shape) = shape { shape } else { nil } }
}

/// Which of the texts that were found is meant. A layout puts every text that a map asks for into a slot.
struct TextSource: Sendable {
    /// The first of them that holds a text counts.
    var slots: [Int] = []
    /// What is meant where none of them does.
    var otherwise: String?
    /// What their words are in ours; a word that is not among them stays as it is.
    var codes: [String: String] = [:]

    /// The text as it is meant, at its place; one that only the map tells stands at `row`.
    func text(_ texts: [RawText?], row: RawText) -> RawText? {
        for slot in slots {
            guard var found = texts[slot] else { continue }
            if let meant = codes[found.trimmed] { found.text = meant }
            return found
        }
        guard let otherwise else { return nil }
        var told = row
        told.text = otherwise
        return told
    }
}

/// A word of a row by which it is told apart: `@mode` is `delete`.
struct RowCondition: Sendable {
    let source: TextSource
    let words: [String]

    func holds(_ texts: [RawText?], row: RawText) -> Bool {
        guard let told = source.text(texts, row: row) else { return false }
        return words.contains(told.trimmed)
    }
}

/// What a line may tell, by the names that maps use.
enum LineField: String, CaseIterable, Sendable {
    case location, sku, gtin
    case partnerCode = "partner_code"
    case onHand = "on_hand"
    case inTransit = "in_transit"
    case reserved, unsellable, sold, unit, available, expected

    static let products: [LineField] = [.sku, .gtin, .partnerCode]
    static let stock: [LineField] = [.onHand, .inTransit, .reserved, .unsellable]
    static let quantities = stock + [.sold]
    static let days: [LineField] = [.available, .expected]

    var place: WritableKeyPath<RawLine, RawText?> {
        switch self {
        case .location: \.location
        case .sku: \.sku
        case .gtin: \.gtin
        case .partnerCode: \.partnerCode
        case .onHand: \.onHand
        case .inTransit: \.inTransit
        case .reserved: \.reserved
        case .unsellable: \.unsellable
        case .sold: \.sold
        case .unit: \.unit
        case .available: \.available
        case .expected: \.expected
        }
    }
}
