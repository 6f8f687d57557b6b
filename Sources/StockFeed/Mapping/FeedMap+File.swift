import Hashing
package import Retail
import YAMLReading

extension FeedMap {
    private static let ofBoth = [
        "format", "encoding", "fields", "document", "units", "numbers", "bands", "skip", "zero",
    ]
    private static let ofXML = ["root", "namespace", "namespaces", "doctype", "rows"]

    /// Reads the map that a file holds; refused with everything that is wrong with it.
    package init(_ text: String, file: String) throws(Refusal) {
        let whole: YAMLNode?
        do {
            whole = try YAMLNode.parse(text)
        } catch {
            throw Refusal(.unreadableInput, [Problem(error, file: file)])
        }
        guard let whole else { throw Refusal("map.empty", at: Place(file: file, line: 1, column: 1)) }
        var reading = MapReading(file: file)
        var digest = SHA256()
        digest.update(Array(text.utf8).span)
        let map = FeedMap(whole, digest.finish(), &reading)
        guard let map, reading.problems.isEmpty else {
            let inOrder = reading.problems.sorted {
                ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0)
            }
            throw Refusal(.refused, inOrder)
        }
        self = map
    }

    private init?(_ whole: YAMLNode, _ digest: [UInt8], _ reading: inout MapReading) {
        self.digest = digest
        guard let top = reading.section(whole, of: "", known: Self.ofBoth + ["table"] + Self.ofXML) else { return nil }
        reading.isTable = top["table"] != nil
        for key in ["format", "fields", "document"] + (reading.isTable ? [] : ["root", "rows"]) {
            reading.require(key, in: top, of: whole)
        }
        if reading.isTable {
            for key in Self.ofXML {
                if let node = top[key] { reading.note("map.not-of-tables", ["key": key], at: node, of: key) }
            }
        } else {
            reading.names(top)
            reading.rows(top)
        }
        name = reading.name(top["format"])
        file = reading.file
        encoding = reading.encoding(top["encoding"])
        line = reading.line(top, of: whole)
        head = reading.head(top["document"])
        if let table = top["table"] {
            guard let table = reading.table(table, line, head) else { return nil }
            shape = .table(table)
        } else {
            let doctype = reading.choice(top["doctype"], of: "doctype", ["external"])
            guard !reading.rows.isEmpty else { return nil }
            shape = .xml(
                DocumentLayout(rows: reading.rows, slots: reading.paths, allowsExternalSubset: doctype != nil))
        }
    }
}

extension MapReading {
    fileprivate mutating func name(_ node: YAMLNode?) -> String {
        guard let node, let name = text(node, of: "format") else { return "" }
        let isFit =
            name.utf8.count <= 40
            && name.unicodeScalars.allSatisfy { scalar in
                ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
            }
        if !isFit { note("map.name-unfit", ["found": name], at: node, of: "format") }
        return name
    }

    /// The namespaces, before any path is read.
    fileprivate mutating func names(_ top: [String: YAMLNode]) {
        names.namespace = text(top["namespace"], of: "namespace")
        for (prefix, namespace, _) in table(top["namespaces"], of: "namespaces") { names.prefixes[prefix] = namespace }
    }

    /// The root, and the elements from there to a row.
    fileprivate mutating func rows(_ top: [String: YAMLNode]) {
        guard let rootNode = top["root"], let rootText = text(rootNode, of: "root") else { return }
        let root: MapPath.Step
        do {
            root = MapPath.Step(name: try names.name(rootText))
        } catch {
            return note(error, rootText, at: rootNode, of: "root")
        }
        rows = [root]
        guard let node = top["rows"], let told = text(node, of: "rows") else { return }
        guard let path = path(told, from: rows, at: node, of: "rows") else { return }
        if path.attribute != nil || path.steps.contains(where: { $0.condition != nil }) {
            note("map.rows-no-element", ["found": told], at: node, of: "rows")
        }
        rows = path.steps.map { MapPath.Step(name: $0.name) }
    }
}

extension Problem {
    /// A map that is no YAML.
    fileprivate init(_ complaint: YAMLComplaint, file: String) {
        let place = Place(file: file, line: complaint.line, column: complaint.column)
        switch complaint.reason {
        case .notWellFormed(let words): self.init("yaml.not-well-formed", ["reason": words], at: place)
        case .duplicateKey(let key): self.init("yaml.duplicate-key", ["key": key], at: place)
        case .anchor: self.init("yaml.anchor", at: place)
        case .keyIsNoText: self.init("yaml.key-no-text", at: place)
        }
    }
}
