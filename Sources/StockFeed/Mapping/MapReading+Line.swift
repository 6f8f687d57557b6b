import Retail
import YAMLReading

extension MapReading {
    /// What the map says about rows: `fields`, `units`, `numbers`, `bands`, `skip` and `zero`.
    mutating func line(_ top: [String: YAMLNode], of whole: YAMLNode) -> LineMap {
        var line = LineMap()
        if let node = top["fields"] { fields(node, into: &line) }
        line.quantity = quantityForm(top)
        for (name, told, node) in table(top["units"], of: "units") {
            if let pieces = MapReading.pieces(told) {
                line.units[name] = pieces
            } else {
                note("map.unit-unknown", ["found": told], at: node, of: "units.\(name)")
            }
        }
        line.skips = conditions(top["skip"], of: "skip")
        line.zeros = conditions(top["zero"], of: "zero")
        return line
    }

    private static func pieces(_ told: String) -> Int64? {
        if let unit = StockUnit(told) { return unit.pieces }
        guard case .whole(let pieces)? = WholeNumber(told), (1...1_000_000).contains(pieces) else { return nil }
        return pieces
    }

    private mutating func fields(_ node: YAMLNode, into line: inout LineMap) {
        guard let found = section(node, of: "fields", known: LineField.allCases.map(\.rawValue)) else { return }
        for field in LineField.allCases {
            guard let node = found[field.rawValue] else { continue }
            let key = "fields.\(field.rawValue)"
            let isQuantity = LineField.quantities.contains(field)
            let isDay = LineField.days.contains(field)
            let extra = isQuantity ? ["sign"] : isDay ? ["form"] : field == .location ? ["optional"] : []
            // A quantity or a day that only the map tells would be told of rows that say nothing.
            let (source, rest) = source(node, of: key, also: extra, fixed: !isQuantity && !isDay)
            line.fields.append((field, source))
            if let sign = rest["sign"] { line.signs[field] = self.sign(sign, of: "\(key).sign") }
            if isDay, rest["form"] != nil { line.days[field] = forms(rest["form"], of: "\(key).form") }
            if choice(rest["optional"], of: "\(key).optional", ["yes", "no"]) == "yes" {
                line.locationMayBeMissing = true
            }
        }
        if !LineField.products.contains(where: { found[$0.rawValue] != nil }) {
            let names = LineField.products.map(\.rawValue).joined(separator: ", ")
            note("map.no-product", ["known": names], at: node, of: "fields")
        }
        if !LineField.quantities.contains(where: { found[$0.rawValue] != nil }) {
            let names = LineField.quantities.map(\.rawValue).joined(separator: ", ")
            note("map.no-quantity", ["known": names], at: node, of: "fields")
        }
    }

    private mutating func sign(_ node: YAMLNode, of key: String) -> LineMap.SignMap {
        let (source, rest) = source(node, of: key, also: ["plus", "minus"])
        if case .mapping = node.content {
            for word in ["plus", "minus"] { require(word, in: rest, of: node, at: key) }
        } else {
            note("map.no-mapping", ["key": key, "known": "path, plus, minus"], at: node, of: key)
        }
        return LineMap.SignMap(
            source: source, plus: texts(rest["plus"], of: "\(key).plus").map(\.text),
            minus: texts(rest["minus"], of: "\(key).minus").map(\.text))
    }

    /// One condition, or a list of them: a path and the words for which it holds.
    private mutating func conditions(_ node: YAMLNode?, of key: String) -> [RowCondition] {
        guard let node else { return [] }
        let nodes = if case .list(let items) = node.content { items } else { [node] }
        return nodes.map { node in
            let (source, rest) = source(node, of: key, also: ["is"])
            if case .mapping = node.content {
                require("is", in: rest, of: node, at: key)
            } else {
                note("map.no-mapping", ["key": key, "known": "path, is"], at: node, of: key)
            }
            return RowCondition(source: source, words: texts(rest["is"], of: "\(key).is").map(\.text))
        }
    }

    private mutating func quantityForm(_ top: [String: YAMLNode]) -> QuantityForm {
        var form = QuantityForm()
        if let node = top["numbers"], let found = section(node, of: "numbers", known: ["decimal", "group"]) {
            if let sign = separator(found["decimal"], of: "numbers.decimal", [".", ","]) { form.decimal = sign }
            form.group = separator(found["group"], of: "numbers.group", [" ", ".", ",", "'", "’"])
            if found["decimal"] == nil, form.group == "." { form.decimal = "," }
            if form.group == form.decimal {
                note("map.same-separators", ["found": String(form.decimal)], at: node, of: "numbers")
            }
        }
        var ranges: [(name: String, range: ClosedRange<Int64>)] = []
        for (name, told, node) in table(top["bands"], of: "bands") {
            band(name, told, node, into: &form, &ranges)
        }
        return form
    }

    private mutating func band(
        _ name: String, _ told: String, _ node: YAMLNode, into form: inout QuantityForm,
        _ ranges: inout [(name: String, range: ClosedRange<Int64>)]
    ) {
        let key = "bands.\(name)"
        guard case .whole(let meant)? = WholeNumber(told), StockLine.stockRange.contains(meant) else {
            return note("map.band-no-number", ["found": told], at: node, of: key)
        }
        if form.bands.updateValue(meant, forKey: Band.key(name)) != nil {
            note("map.band-overlaps", ["found": name, "other": name], at: node, of: key)
        }
        if WholeNumber(name) != nil { note("map.band-is-number", ["found": name], at: node, of: key) }
        guard let range = Band.range(Band.key(name)) else { return }
        // Neighbours may share an end: 100-500 and 500+.
        for other in ranges {
            let low = max(range.lowerBound, other.range.lowerBound)
            let high = min(range.upperBound, other.range.upperBound)
            if low < high { note("map.band-overlaps", ["found": name, "other": other.name], at: node, of: key) }
        }
        ranges.append((name, range))
        if !range.contains(meant) { note("map.band-outside", ["found": told, "band": name], at: node, of: key) }
    }

    private mutating func separator(_ node: YAMLNode?, of key: String, _ known: [String]) -> Unicode.Scalar? {
        guard let node, case .scalar(let told) = node.content else { return nil }
        if known.contains(told) || told == "blank" { return told == "blank" ? " " : told.unicodeScalars.first }
        let names = known.map { $0 == " " ? "blank" : $0 }.joined(separator: "  ")
        note("map.choice-unknown", ["found": told, "known": names], at: node, of: key)
        return nil
    }
}
