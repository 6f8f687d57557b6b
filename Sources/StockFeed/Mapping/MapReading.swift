import Retail
import TextDecoding
import YAMLReading

/// A map on its way from its file: what it says, and everything that is wrong with it.
struct MapReading {
    let file: String
    private(set) var problems: [Problem] = []
    /// Names in the paths of the map.
    var names = PathReader()
    /// The elements from the root to a row; empty for tables.
    var rows: [MapPath.Step] = []
    var isTable = false
    /// What texts the map asks for.
    private(set) var paths: [(path: MapPath, isOfDocument: Bool)] = []
    private(set) var columns: [TableShape.Column] = []

    init(file: String) { self.file = file }

    mutating func note(_ code: String, _ values: [String: String] = [:], at node: YAMLNode, of key: String) {
        note(code, values, line: node.line, column: node.column, key)
    }

    mutating func note(_ code: String, _ values: [String: String] = [:], line: Int, column: Int, _ key: String) {
        let place = Place(file: file, line: line, column: column, path: key.isEmpty ? nil : key)
        problems.append(Problem(code, values, at: place))
    }

    // MARK: Shapes of YAML

    /// The entries of a mapping by key; keys that are not known are noted. nil for what is no mapping.
    mutating func section(_ node: YAMLNode, of key: String, known: [String]) -> [String: YAMLNode]? {
        guard case .mapping(let entries) = node.content else {
            note("map.no-mapping", ["key": key, "known": known.joined(separator: ", ")], at: node, of: key)
            return nil
        }
        var found: [String: YAMLNode] = [:]
        for entry in entries {
            if known.contains(entry.key) {
                found[entry.key] = entry.value
            } else {
                note(
                    "map.unknown-key", ["key": entry.key, "known": known.joined(separator: ", ")], line: entry.line,
                    column: entry.column, key.isEmpty ? entry.key : "\(key).\(entry.key)")
            }
        }
        return found
    }

    /// One text; a blank one is none.
    mutating func text(_ node: YAMLNode?, of key: String) -> String? {
        guard let node else { return nil }
        if case .scalar(let text) = node.content, !text.isEmpty { return text }
        note("map.no-text", ["key": key], at: node, of: key)
        return nil
    }

    /// One text or a list of texts, never empty.
    mutating func texts(_ node: YAMLNode?, of key: String) -> [(text: String, node: YAMLNode)] {
        guard let node else { return [] }
        guard case .list(let items) = node.content else { return text(node, of: key).map { [($0, node)] } ?? [] }
        if items.isEmpty { note("map.no-text", ["key": key], at: node, of: key) }
        return items.compactMap { item in text(item, of: key).map { ($0, item) } }
    }

    /// Texts by texts, such as a table of codes.
    mutating func table(_ node: YAMLNode?, of key: String) -> [(name: String, text: String, node: YAMLNode)] {
        guard let node else { return [] }
        guard case .mapping(let entries) = node.content else {
            note("map.no-table", ["key": key], at: node, of: key)
            return []
        }
        return entries.compactMap { entry in
            text(entry.value, of: "\(key).\(entry.key)").map { (entry.key, $0, entry.value) }
        }
    }

    /// One of a few words.
    mutating func choice(_ node: YAMLNode?, of key: String, _ known: [String]) -> String? {
        guard let node, let told = text(node, of: key) else { return nil }
        if known.contains(told) { return told }
        note("map.choice-unknown", ["found": told, "known": known.joined(separator: ", ")], at: node, of: key)
        return nil
    }

    mutating func require(_ key: String, in found: [String: YAMLNode], of whole: YAMLNode, at path: String = "") {
        guard found[key] == nil else { return }
        let name = path.isEmpty ? key : "\(path).\(key)"
        note("map.missing-key", ["key": key], at: whole, of: name)
    }

    // MARK: Where texts are

    /// A source of texts: a path or a column, several of them, or a mapping with `path` (`column`), `constant`, `else`
    /// and `codes`, and what else is known for the key. Also answers the mapping, for the rest of it.
    mutating func source(
        _ node: YAMLNode, of key: String, isOfDocument: Bool = false, also extra: [String] = [],
        fixed: Bool = true
    ) -> (source: TextSource, rest: [String: YAMLNode]) {
        var source = TextSource()
        guard case .mapping = node.content else {
            source.slots = slots(node, of: key, isOfDocument)
            return (source, [:])
        }
        let pointer = isTable ? "column" : "path"
        let known = [pointer] + (fixed ? ["constant", "else", "codes"] : []) + extra
        guard let found = section(node, of: key, known: known) else { return (source, [:]) }
        if let place = found[pointer] { source.slots = slots(place, of: "\(key).\(pointer)", isOfDocument) }
        if fixed {
            let constant = text(found["constant"], of: "\(key).constant")
            source.otherwise = constant ?? text(found["else"], of: "\(key).else")
        }
        if found["constant"] != nil, found[pointer] != nil {
            note("map.constant-and-path", ["key": pointer], at: node, of: key)
        }
        for (name, meant, _) in table(found["codes"], of: "\(key).codes") { source.codes[name] = meant }
        let isNowhere = found[pointer] == nil && found["constant"] == nil
        if isNowhere, !extra.contains(where: { MapReading.pointers.contains($0) && found[$0] != nil }) {
            note("map.missing-key", ["key": pointer], at: node, of: "\(key).\(pointer)")
        }
        return (source, found)
    }

    /// Keys that stand for a path in the section of `as_of`.
    private static let pointers: Set<String> = ["file_name"]

    private mutating func slots(_ node: YAMLNode, of key: String, _ isOfDocument: Bool) -> [Int] {
        let told = texts(node, of: key)
        if isTable {
            guard !told.isEmpty else { return [] }
            columns.append(TableShape.Column(spellings: told.map(\.text)))
            return [columns.count - 1]
        }
        return told.compactMap { text, node in
            guard let base = isOfDocument ? rows.first.map({ [$0] }) : rows, !base.isEmpty else { return nil }
            guard let path = path(text, from: base, at: node, of: key) else { return nil }
            paths.append((path, isOfDocument))
            return paths.count - 1
        }
    }

    /// The path that a text is; noted where it is none.
    mutating func path(_ text: String, from base: [MapPath.Step], at node: YAMLNode, of key: String) -> MapPath? {
        do {
            return try names.path(text, from: base)
        } catch {
            note(error, text, at: node, of: key)
            return nil
        }
    }

    mutating func note(_ flaw: PathFlaw, _ text: String, at node: YAMLNode, of key: String) {
        switch flaw {
        case .unreadable: note("map.path-unreadable", ["found": text], at: node, of: key)
        case .unknownPrefix(let prefix): note("map.prefix-unknown", ["prefix": prefix], at: node, of: key)
        case .aboveRoot: note("map.path-above-root", ["found": text], at: node, of: key)
        case .otherRoot:
            note("map.path-of-other-root", ["found": text, "root": rows.first?.name.local ?? ""], at: node, of: key)
        }
    }

    /// Forms of a day or time.
    mutating func forms(_ node: YAMLNode?, of key: String) -> [DateForm] {
        texts(node, of: key).compactMap { text, node in
            let form = DateForm(text)
            if form == nil { note("map.date-form", ["found": text, "known": DateForm.known], at: node, of: key) }
            return form
        }
    }
}
