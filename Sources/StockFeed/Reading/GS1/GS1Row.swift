import Retail

/// What a GS1 inventory report says about one product at one place.
struct GS1Row {
    var gln: RawText?
    var place: RawText?
    var gtin: RawText?
    private var line: RawLine
    private var available: [RawPart] = []
    private var allocated: [RawPart] = []
    private var unknown: [Problem] = []
    private var quantities = 0
    private var hasTargets = false

    /// How many quantities a row may have; batches make some, a row without end would fill the memory.
    static let limit = 1_000

    init(line: Int, column: Int, element: String) {
        self.line = RawLine(line: line, column: column, element: element)
    }

    mutating func note(_ problem: Problem) {
        if line.problems.count < GS1Row.limit { line.problems.append(problem) }
    }

    mutating func put(_ raw: RawText, _ name: String, into field: WritableKeyPath<GS1Row, RawText?>) {
        if self[keyPath: field] != nil { note(Problem("feed.element-repeated", ["name": name], at: raw.place)) }
        self[keyPath: field] = raw
    }

    /// A code of the product: ours, or the sender's; those of others say nothing.
    mutating func put(itemCode raw: RawText, _ scheme: String) {
        let field: WritableKeyPath<RawLine, RawText?>
        switch scheme {
        case "BUYER_ASSIGNED", "IN": field = \.sku
        case "SUPPLIER_ASSIGNED", "SA": field = \.partnerCode
        default: return
        }
        if line[keyPath: field] != nil { note(Problem("feed.element-repeated", ["name": scheme], at: raw.place)) }
        line[keyPath: field] = raw
    }

    mutating func add(status quantity: GS1Quantity) {
        guard count(quantity) else { return }
        switch quantity.type.flatMap({ GS1Quantity.Status($0.text.uppercased()) }) {
        case .onHand: add(quantity.part(.onHand))
        case .available: available += [quantity.part(.onHand)].compactMap(\.self)
        case .allocated: allocated += [quantity.part(.reserved)].compactMap(\.self)
        case .inTransit: add(quantity.part(.inTransit))
        case .unsellable: add(quantity.part(.unsellable))
        case .target: hasTargets = true
        case nil:
            let found = ["found": quantity.type?.text ?? ""]
            unknown.append(Problem("feed.status-type-unknown", found, at: quantity.type?.place ?? quantity.place))
        }
    }

    mutating func add(activity quantity: GS1Quantity) {
        guard count(quantity) else { return }
        do {
            add(try quantity.sale())
        } catch {
            note(error.problem)
        }
    }

    /// nil for a row that tells how much there should be and nothing else.
    ///
    /// What is available for sale is a part of what is on hand, so the two are never added. Where only the first is
    /// told, what is on hand is that and what is allocated. A type that nobody knows does no harm beside what is on
    /// hand; without that, it might be some of it.
    func finished() -> RawLine? {
        var line = line
        line.location = gln.flatMap { GS1Row.isFiller($0) ? nil : $0 } ?? place
        line.gtin = gtin
        let isOnHandTold = line.parts.contains { $0.quantity == .onHand }
        if !isOnHandTold, !available.isEmpty {
            line.parts += available
            for var part in allocated {
                part.quantity = .onHand
                line.parts.append(part)
            }
        }
        line.parts += allocated
        if isOnHandTold { line.warnings += unknown } else { line.problems += unknown }
        return hasTargets && line.parts.isEmpty && line.problems.isEmpty ? nil : line
    }

    private mutating func count(_ quantity: GS1Quantity) -> Bool {
        quantities += 1
        if quantities == GS1Row.limit + 1 {
            let limit = ["limit": "\(GS1Row.limit)"]
            line.problems.append(Problem("feed.too-many-quantities", limit, at: quantity.place))
        }
        guard quantities <= GS1Row.limit else { return false }
        if quantity.number == nil { note(Problem("feed.quantity-missing", at: quantity.place)) }
        return true
    }

    private mutating func add(_ part: RawPart?) {
        if let part { line.parts.append(part) }
    }

    private static func isFiller(_ gln: RawText) -> Bool { gln.text.utf8.allSatisfy { $0 == 0x30 } }
}
