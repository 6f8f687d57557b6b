/// What a naive reader makes of a drawn document: by what was meant when it was drawn, not by its text.
struct NaiveReading {
    struct Good {
        let ordinal: Int
        let key: NaiveStock.Key
        let values: [Int?]
        let number: Int
    }

    struct Refused {
        let ordinal: Int
        /// Line and code.
        let findings: [String]
        /// Of what it speaks, as far as that is known.
        let place: String?
        let sku: String?
    }

    /// Codes only.
    var problems: [String] { refused.flatMap(\.findings).map { $0.split(separator: " ").last.map(String.init) ?? "" } }

    private(set) var good: [Good] = []
    private(set) var refused: [Refused] = []
    private(set) var warnings: [(code: String, number: Int)] = []
    private(set) var warnedLines = 0
    private(set) var places: Set<String> = []

    private struct Stock: Hashable {
        let key: NaiveStock.Key
        let day: Int?
    }

    /// Of a document that is tried again, `only` the lines that were refused; what the others told is told.
    init(_ document: DrawnDocument, _ names: NaiveNames, only: Set<Int>?, told before: Set<NaiveStock.Key>) {
        var told: Set<Stock> = []
        var namesPlaces = false
        for section in document.sections {
            guard case .named(let name) = section.place else { continue }
            namesPlaces = true
            if let place = names.place(name) { places.insert(place) }
        }
        for (ordinal, (section, line, number, placeNumber)) in document.lines.enumerated() {
            if let only, !only.contains(ordinal) { continue }
            let place: String? =
                switch section.place {
                case .named(let name): names.place(name)
                case .outside: names.places[0]
                case .unnamed: nil
                }
            let sku = names.product(line)
            var codes = Self.flaws(of: line, in: section)
            if !codes.isEmpty {
                let isMentioned = !line.isStray && section.place != .unnamed && line.namesProduct
                let found = isMentioned ? (place, sku) : (nil, nil)
                refuse(
                    ordinal, codes.map { "\($0 == "feed.code-empty" ? placeNumber : number) \($0)" }, found.0, found.1)
                continue
            }
            if place == nil { codes.append("feed.location-unknown") }
            if sku == nil { codes.append("feed.product-unknown") }
            var odd = line.gtin == "96385075" ? ["feed.gtin-check-digit"] : []
            if let place, let sku {
                let key = NaiveStock.Key(place: place, sku: sku)
                let stock = Stock(key: key, day: line.arrives)
                if told.contains(stock) || before.contains(key) { codes.append("feed.same-stock") }
                told.insert(stock)
                if let own = line.sku, DrawnSequence.products.contains(where: { $0.sku == own }),
                    let other = names.owner(of: line.gtin), other != sku
                {
                    odd.append("feed.gtin-of-another")
                }
            }
            if !odd.isEmpty { warnedLines += 1 }
            warnings += odd.map { ($0, number) }
            if codes.isEmpty, let place, let sku {
                places.insert(place)
                let key = NaiveStock.Key(place: place, sku: sku)
                good.append(Good(ordinal: ordinal, key: key, values: line.values, number: number))
            } else {
                refuse(ordinal, codes.map { "\(number) \($0)" }, place, sku)
            }
        }
        if !namesPlaces, good.isEmpty, refused.isEmpty { places.insert(names.places[0]) }
    }

    private mutating func refuse(_ ordinal: Int, _ findings: [String], _ place: String?, _ sku: String?) {
        if let place { places.insert(place) }
        refused.append(Refused(ordinal: ordinal, findings: findings, place: place, sku: sku))
    }

    /// What is wrong with a line whatever is known.
    private static func flaws(of line: DrawnDocument.Line, in section: DrawnDocument.Section) -> [String] {
        if line.isStray { return ["feed.element-unknown"] }
        var codes: [String] = []
        if line.gtin == "12AB" {
            codes.append("feed.gtin-unreadable")
        } else if !line.namesProduct {
            codes.append("feed.product-missing")
        }
        if section.place == .unnamed { codes.append("feed.code-empty") }
        if let flaw = line.unit?.flaw { codes.append(flaw) }
        codes += line.told.compactMap(\.written.flaw)
        if line.told.isEmpty { codes.append("feed.quantity-missing") }
        if line.isDecorated { codes.append("feed.attribute-unknown") }
        return codes
    }
}

extension DrawnDocument.Line {
    /// Zeros only are no number.
    fileprivate var namesProduct: Bool { sku != nil || (gtin != nil && gtin != "12AB" && gtin != "0000000000000") }

    /// On hand, in transit, reserved, unsellable and sold, in pieces.
    fileprivate var values: [Int?] {
        var values: [Int?] = DrawnDocument.Field.allCases.map { field in
            told.first { $0.field == field }.map { $0.written.meaning * (unit?.meaning ?? 1) }
        }
        if arrives != nil { (values[0], values[1]) = (nil, values[0]) }
        return values
    }
}

/// What names mean.
struct NaiveNames: Equatable {
    let places: [String]
    let globalNumber: String
    var products: [String: String] = [:]
    var placeNames: [String: String] = [:]

    func place(_ name: String) -> String? {
        if places.contains(name) { return name }
        return name == globalNumber ? places[0] : placeNames[name]
    }

    func owner(of gtin: String?) -> String? {
        gtin.flatMap { gtin in DrawnSequence.products.first { $0.gtin == gtin }?.sku }
    }

    /// By our own code, else by the number, else by what the account calls it.
    func product(_ line: DrawnDocument.Line) -> String? {
        if let sku = line.sku, DrawnSequence.products.contains(where: { $0.sku == sku }) { return sku }
        return owner(of: line.gtin) ?? line.sku.flatMap { products[$0] } ?? line.gtin.flatMap { products[$0] }
    }
}
