import Retail

/// Finds a line that speaks of the same stock as an earlier one of its document: same place, same product, expected
/// on the same day.
///
/// Of each line only a hash of 64 bits and its number are kept, some 25 bytes, so that a document of a million lines
/// still costs little. Two different lines share one hash once in 30 million such documents, and not again when it is
/// sent again, because the hash is seeded by the process.
struct SeenLines {
    private var lines: [Int: UInt32] = [:]

    /// The line that said it first; nil when this one is the first.
    mutating func earlier(than line: StockLine) -> Int? {
        let key = SeenLines.hash(line)
        if let first = lines[key] { return Int(first) }
        lines[key] = UInt32(truncatingIfNeeded: line.line)
        return nil
    }

    private static func hash(_ line: StockLine) -> Int {
        var hasher = Hasher()
        hasher.combine(line.location)
        switch (line.product.sku, line.product.gtin) {
        case (let sku?, _): hasher.combine(sku)
        case (nil, let gtin?): hasher.combine(gtin)
        case (nil, nil):
            hasher.combine(0)
            hasher.combine(line.product.partnerCode)
        }
        hasher.combine(line.expected)
        return hasher.finalize()
    }
}
