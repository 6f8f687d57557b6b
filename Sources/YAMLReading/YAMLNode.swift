import Yams

/// One piece of a YAML file and where it stands. Scalars stay text: what they mean is for the reader to say, since
/// YAML would take `no` for false and `010` for 8.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        case scalar(String)
        case list([YAMLNode])
        case mapping([YAMLEntry])
    }
    package let content: Content
    /// Counted from 1.
    package let line: Int
    package let column: Int
}

/// One `key: value` of a mapping; a mapping has each key once.
package struct YAMLEntry: Sendable {
    package let key: String
    /// Where the key stands, counted from 1.
    package let line: Int
    package let column: Int
    package let value: YAMLNode
}

/// What is wrong with a YAML text, and where.
package struct YAMLComplaint: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        /// The parser's own words.
        case notWellFormed(String)
        case duplicateKey(String)
        /// Anchors and aliases can make a small file swell without end; nobody needs them here.
        case anchor
        /// A key that is a list or a mapping.
        case keyIsNoText
    }
    package let reason: Reason
    /// Counted from 1.
    package let line: Int
    package let column: Int
}

extension YAMLNode {
    /// Reads one document; nil when the text holds nothing but comments.
    package static func parse(_ text: String) throws(YAMLComplaint) -> YAMLNode? {
        do {
            let parser = try Parser(yaml: text)
            let root = try parser.singleRoot()
            // Nodes refer to their anchors weakly; the parser keeps them.
            return try withExtendedLifetime(parser) { try root.map { try YAMLNode($0) } }
        } catch let error as YamlError {
            throw YAMLComplaint(error, in: text)
        } catch let complaint as YAMLComplaint {
            throw complaint
        } catch {
            throw YAMLComplaint(reason: .notWellFormed("unreadable"), line: 1, column: 1)
        }
    }

    private init(_ node: Node) throws(YAMLComplaint) {
        (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
        guard node.anchor == nil else { throw YAMLComplaint(reason: .anchor, line: line, column: column) }
        switch node {
        case .scalar(let scalar):
            content = .scalar(scalar.string)
        case .sequence(let sequence):
            content = .list(try sequence.map { (item) throws(YAMLComplaint) in try YAMLNode(item) })
        case .mapping(let mapping):
            var entries: [YAMLEntry] = []
            for (key, value) in mapping {
                let (line, column) = (key.mark?.line ?? line, key.mark?.column ?? column)
                guard case .scalar(let name) = key else {
                    throw YAMLComplaint(reason: .keyIsNoText, line: line, column: column)
                }
                entries.append(YAMLEntry(key: name.string, line: line, column: column, value: try YAMLNode(value)))
            }
            content = .mapping(entries)
        case .alias:
            throw YAMLComplaint(reason: .anchor, line: line, column: column)
        }
    }
}

extension YAMLComplaint {
    init(_ error: YamlError, in text: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(reason: .notWellFormed(problem), line: mark.line, column: mark.column)
        case .reader(let problem, let offset, _, _):
            let before = text.utf8.prefix(offset ?? 0)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            self.init(reason: .notWellFormed(problem), line: line, column: 1)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            let place = YAMLComplaint.secondPlace(of: key, in: text, from: context.mark.line)
            self.init(
                reason: .duplicateKey(key), line: place?.line ?? context.mark.line,
                column: place?.column ?? context.mark.column)
        default:
            self.init(reason: .notWellFormed("unreadable"), line: 1, column: 1)
        }
    }

    /// Yams tells where the mapping begins; people look for the second key.
    private static func secondPlace(of key: String, in text: String, from first: Int) -> (line: Int, column: Int)? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let places = lines.indices.dropFirst(first - 1).compactMap { index -> (line: Int, column: Int)? in
            let body = lines[index].drop { $0 == " " || $0 == "-" }
            return body.hasPrefix("\(key):") ? (index + 1, lines[index].count - body.count + 1) : nil
        }
        return places.dropFirst().first
    }
}
