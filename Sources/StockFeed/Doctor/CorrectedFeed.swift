import Retail

/// Writes a document in the native format, in UTF-8, line by line. What is refused stays in it as it stood, so that it is
/// refused again and its product does not count as left out.
final class CorrectedFeed {
    private let write: (String) throws -> Void
    /// The place whose lines are written.
    private var place: String?

    init(_ header: FeedHeader, elseIn zone: ZoneOffset, _ write: @escaping (String) throws -> Void) throws {
        self.write = write
        var head = " id=\"\(CorrectedFeed.escaped(header.id.text))\" as-of=\"\(header.moment(elseIn: zone))\""
        if let kind = header.kind { head += " kind=\"\(kind.rawValue)\"" }
        try write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<stockFeed xmlns=\"\(NativeFeed.namespace)\"\(head)>\n")
    }

    func enter(_ code: String?) throws {
        guard code != place else { return }
        try leave()
        place = code
        if let code { try write("  <location code=\"\(CorrectedFeed.escaped(code))\">\n") }
    }

    /// A line as it was understood; `sku` is nil where its product is not known.
    func write(_ line: StockLine, sku: String?) throws {
        try enter(line.location?.text)
        let told = line.product.sku?.text ?? line.product.partnerCode?.text
        try element([
            ("sku", sku ?? told), ("gtin", sku == nil ? line.product.gtin?.description : nil),
            ("on-hand", line.onHand?.description), ("in-transit", line.inTransit?.description),
            ("reserved", line.reserved?.description), ("unsellable", line.unsellable?.description),
            ("sold", line.sold?.description), ("expected", line.expected?.description),
        ])
    }

    /// A line that is refused, and as it is written here too: what would make it right by being left out takes its
    /// quantities with it.
    func write(_ told: RawLine) throws {
        var line = told
        (line.problems, line.parts, line.available, line.issued) = ([], [], nil, nil)
        (line.sku, line.partnerCode) = (told.sku ?? told.partnerCode, nil)
        if (try? StockLine(line)) != nil || !told.parts.isEmpty || told.isScaled {
            (line.onHand, line.inTransit, line.reserved, line.unsellable, line.sold) = (nil, nil, nil, nil, nil)
        }
        try enter(line.location?.text)
        try element([
            ("sku", line.sku?.text), ("gtin", line.gtin?.text), ("on-hand", line.onHand?.text),
            ("in-transit", line.inTransit?.text), ("reserved", line.reserved?.text),
            ("unsellable", line.unsellable?.text), ("sold", line.sold?.text), ("expected", line.expected?.text),
            ("unit", line.unit?.text),
        ])
    }

    func end() throws {
        try leave()
        try write("</stockFeed>\n")
    }

    private func leave() throws {
        if place != nil { try write("  </location>\n") }
        place = nil
    }

    private func element(_ attributes: [(name: String, text: String?)]) throws {
        var text = place == nil ? "  <line" : "    <line"
        for (name, value) in attributes {
            if let value { text += " \(name)=\"\(CorrectedFeed.escaped(value))\"" }
        }
        try write(text + "/>\n")
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case "\"": out += "&quot;"
            case "\t", "\n", "\r": out += "&#\(scalar.value);"
            // What XML cannot hold, which a spreadsheet can.
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

extension FeedHeader {
    /// With a zone where the document names one, and without where it names none.
    fileprivate func moment(elseIn zone: ZoneOffset) -> String {
        guard !namesZone, let there = Instant(sinceEpoch: asOf.sinceEpoch + Int64(zone.minutes) * 60_000_000) else {
            return asOf.description
        }
        return there.description.hasSuffix("Z") ? String(there.description.dropLast()) : there.description
    }
}
