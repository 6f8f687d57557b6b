import Retail
import XMLWriting

/// Writes a document in the native format, in UTF-8, line by line. What is refused stays in it as it stood, so that it is
/// refused again and its product does not count as left out.
final class CorrectedFeed {
    private let write: (String) throws -> Void
    private let writer = XMLWriter()
    /// The place whose lines are written.
    private var place: String?
    private var lines = 0

    init(_ header: FeedHeader, elseIn zone: ZoneOffset, _ write: @escaping (String) throws -> Void) {
        self.write = write
        let kind = header.kind.map { [("kind", $0.rawValue)] } ?? []
        writer.begin(
            "stockFeed",
            [
                ("xmlns", "\(NativeFeed.namespace)"), ("id", header.id.text),
                ("as-of", header.moment(elseIn: zone)),
            ] + kind)
    }

    func enter(_ code: String?) {
        guard code != place else { return }
        if place != nil { writer.end() }
        place = code
        if let code { writer.begin("location", [("code", code)]) }
    }

    /// A line as it was understood; `sku` is nil where its product is not known.
    func write(_ line: StockLine, sku: String?) throws {
        enter(line.location?.text)
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
        enter(line.location?.text)
        try element([
            ("sku", line.sku?.text), ("gtin", line.gtin?.text), ("on-hand", line.onHand?.text),
            ("in-transit", line.inTransit?.text), ("reserved", line.reserved?.text),
            ("unsellable", line.unsellable?.text), ("sold", line.sold?.text), ("expected", line.expected?.text),
            ("unit", line.unit?.text),
        ])
    }

    func end() throws { try write(writer.finish()) }

    private func element(_ attributes: [(name: String, text: String?)]) throws {
        writer.begin("line", attributes.compactMap { name, text in text.map { (name, $0) } })
        writer.end()
        lines += 1
        if lines.isMultiple(of: 500) { try write(writer.piece()) }
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
