import DelimitedText
import YAMLReading

/// Which columns of a table hold what.
struct TableShape: Sendable {
    /// What the heading of one column may be.
    struct Column: Sendable {
        let spellings: [String]
    }

    /// By slot.
    let columns: [Column]
    /// By these a table is recognised: of each group of slots one has to be there.
    let required: [[Int]]
    /// nil: whichever stands in the heading most often.
    let separator: Separator?
    /// Headings that are known and not read, by key; nil where every other heading may stand in the table.
    let ignored: Set<String>?

    /// By slot, which column of a header it is.
    func positions(in header: [String]) -> [Int?] {
        let keys = header.map(TableShape.key)
        return columns.map { column in
            column.spellings.lazy.compactMap { keys.firstIndex(of: TableShape.key($0)) }.first
        }
    }

    /// Whether a row can be the header of such a table.
    func fits(_ header: [String]) -> Bool {
        let found = positions(in: header)
        return required.allSatisfy { group in group.contains { found[$0] != nil } }
    }

    /// Headings of one key are the same: capitals, blanks, `-` and `_` make no difference, nor does full width.
    static func key(_ heading: String) -> String {
        var key = ""
        for scalar in heading.unicodeScalars where !scalar.properties.isWhitespace {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            let plain = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            if plain != "-", plain != "_", plain != "\u{FEFF}" { key.unicodeScalars.append(plain) }
        }
        return key.lowercased()
    }
}

extension MapReading {
    private static let separators: [String: Separator] = [
        ",": .comma, "comma": .comma, ";": .semicolon, "semicolon": .semicolon, "tab": .tab,
    ]

    /// What the map says about the table as a whole.
    mutating func table(_ node: YAMLNode, _ line: LineMap, _ head: HeadMap) -> TableShape? {
        var found: [String: YAMLNode] = [:]
        if case .scalar("yes") = node.content {
        } else if let section = section(node, of: "table", known: ["required", "separator", "others", "ignored"]) {
            found = section
        }
        let separator = choice(found["separator"], of: "table.separator", Self.separators.keys.sorted())
        let others = choice(found["others"], of: "table.others", ["ignored", "refused"])
        let ignored = texts(found["ignored"], of: "table.ignored")
        checkSpellings(node)
        return TableShape(
            columns: columns, required: required(found["required"], line),
            separator: separator.flatMap {
                Self.separators[$0]
            }, ignored: others == "refused" ? Set(ignored.map { TableShape.key($0.text) }) : nil)
    }

    /// All columns, unless the map names fields.
    private mutating func required(_ node: YAMLNode?, _ line: LineMap) -> [[Int]] {
        guard let node else { return columns.indices.map { [$0] } }
        let key = "table.required"
        let known = ["product"] + line.fields.map(\.field.rawValue)
        return texts(node, of: key).compactMap { name, node in
            let fields = name == "product" ? LineField.products : LineField(rawValue: name).map { [$0] } ?? []
            let slots = line.fields.filter { fields.contains($0.field) }.flatMap(\.source.slots)
            if slots.isEmpty {
                let values = ["found": name, "known": known.joined(separator: ", ")]
                note("map.choice-unknown", values, at: node, of: key)
            }
            return slots.isEmpty ? nil : slots
        }
    }

    /// Two columns that may have one heading would be one.
    private mutating func checkSpellings(_ node: YAMLNode) {
        var seen: [String: Int] = [:]
        for (slot, column) in columns.enumerated() {
            for spelling in column.spellings {
                let first = seen.updateValue(slot, forKey: TableShape.key(spelling))
                if let first, first != slot { note("map.heading-twice", ["found": spelling], at: node, of: "fields") }
            }
        }
    }
}
