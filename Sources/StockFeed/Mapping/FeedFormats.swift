package import Retail
import TextDecoding
import XMLReading

/// The formats that are understood: those that are built in, and those of maps.
package struct FeedFormats: Sendable {
    /// Of XML documents and of tables.
    let documents: [FeedMap]
    let tables: [FeedMap]

    /// Without any map.
    package static let builtIn = FeedFormats(documents: [], tables: [])

    private init(documents: [FeedMap], tables: [FeedMap]) { (self.documents, self.tables) = (documents, tables) }

    /// Refused where two formats have one name, or would both take a document for their own.
    package init(_ maps: [FeedMap]) throws(Refusal) {
        var problems: [Problem] = []
        for (index, map) in maps.enumerated() {
            let place = Place(file: map.file)
            if let other = maps[..<index].first(where: { $0.name == map.name }) {
                problems.append(Problem("map.name-taken", ["name": map.name, "other": other.file], at: place))
            }
            guard let root = map.document?.root else { continue }
            let values = ["root": root.local]
            if let format = root.builtInFormat {
                problems.append(
                    Problem("map.root-built-in", values.merging(["format": format.rawValue]) { $1 }, at: place))
            }
            if let other = maps[..<index].first(where: { $0.document.map { root.overlaps($0.root) } ?? false }) {
                problems.append(Problem("map.root-taken", values.merging(["other": other.file]) { $1 }, at: place))
            }
        }
        guard problems.isEmpty else { throw Refusal(.refused, problems) }
        self.init(documents: maps.filter { $0.document != nil }, tables: maps.filter { $0.table != nil })
    }

    /// For whoever sent something else.
    var names: String {
        (FeedFormatName.builtIn.map(\.rawValue) + (documents + tables).map(\.name)).joined(separator: ", ")
    }

    /// Of the map of this name; nil where the format is built in, or no longer there.
    func digest(ofMap name: String) -> [UInt8]? { (documents + tables).first { $0.name == name }?.digest }

    var limits: XMLLimits {
        var limits = XMLLimits()
        limits.allowsExternalSubset = documents.contains { $0.document?.allowsExternalSubset ?? false }
        return limits
    }

    /// A document's format by its root element, and a reader of one such document; nil for an unknown root.
    func reading(_ root: borrowing XMLTag, from origin: FeedOrigin) -> Reading? {
        if let format = BuiltInFormat(root: root) {
            return Reading(name: FeedFormatName(format), contents: format.reader, allowsExternalSubset: false)
        }
        let (name, namespace) = (root.name, root.namespace)
        for map in documents {
            guard let layout = map.document, layout.root.matches(name, in: namespace) else { continue }
            return Reading(
                name: FeedFormatName(map), contents: MappedFeed(map, layout, from: origin),
                allowsExternalSubset: layout.allowsExternalSubset)
        }
        return nil
    }

    struct Reading {
        let name: FeedFormatName
        let contents: any FeedFormat
        let allowsExternalSubset: Bool
    }
}

extension FeedFormatName {
    package init(_ map: FeedMap) { self.init(rawValue: map.name) }
}

extension MarkupName {
    /// The built-in format that takes a document with this root; asked of those formats themselves.
    fileprivate var builtInFormat: BuiltInFormat? {
        if isInAnyNamespace { return BuiltInFormat(rawValue: local) }
        var quoted = ""
        for character in namespace ?? "" {
            switch character {
            case "&": quoted += "&amp;"
            case "<": quoted += "&lt;"
            case "\"": quoted += "&quot;"
            default: quoted.append(character)
            }
        }
        var found: BuiltInFormat?
        try? XMLReader().push(Array("<\(local) xmlns=\"\(quoted)\">".utf8).span) { event in
            switch event {
            case .start(let root): found = BuiltInFormat(root: root)
            case .text: break
            case .end: break
            }
        }
        return found
    }

    fileprivate func overlaps(_ other: MarkupName) -> Bool {
        local == other.local && (isInAnyNamespace || other.isInAnyNamespace || namespace == other.namespace)
    }
}
