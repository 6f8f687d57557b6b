package import Retail
package import YAMLReading

/// A piece of a file of headquarters, and its path: `schemes.rank.cut`.
package struct ConfigPiece {
    package let content: YAMLNode.Content
    package let line: Int
    package let column: Int
    package let path: String

    package init(_ content: YAMLNode.Content, _ line: Int, _ column: Int, path: String) {
        (self.content, self.line, self.column, self.path) = (content, line, column, path)
    }

    package init(_ node: YAMLNode, path: String) { self.init(node.content, node.line, node.column, path: path) }

    /// A key as if it were a value, since some are chosen by people.
    package init(keyOf entry: YAMLEntry, path: String) {
        self.init(.scalar(entry.key), entry.line, entry.column, path: path)
    }

    /// What stands here in one word; nil of a list or a mapping.
    package var scalar: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// The key is there, and nothing with it.
    package var isEmpty: Bool {
        switch content {
        case .scalar(let text): text.isEmpty
        case .list(let items): items.isEmpty
        case .mapping(let entries): entries.isEmpty
        }
    }
}

/// The keys of a mapping that has a closed list of them.
package struct ConfigFields {
    package let piece: ConfigPiece
    fileprivate let byKey: [String: ConfigPiece]
    /// What is no mapping has been told of, and misses nothing.
    fileprivate let isMapping: Bool

    package subscript(key: String) -> ConfigPiece? { byKey[key] }
}

/// The reading of a file of headquarters, with everything that is wrong on the way.
package struct ConfigReading {
    package let file: String
    /// Of the amounts.
    package private(set) var currency: Currency
    private let ofChain: Currency?
    private var problems: [Problem] = []

    /// Reads a whole file; throws a `Refusal` with every mistake, in the order of the lines.
    ///
    /// - Parameter currency: the chain's; nil of what was in force once, which says it where it is not the yuan.
    package static func read<Rules>(
        _ text: String, file: String, _ currency: Currency? = nil,
        _ body: (inout ConfigReading, ConfigPiece) -> Rules?
    ) throws(Refusal) -> Rules {
        let root: YAMLNode?
        do {
            root = try YAMLNode.parse(text)
        } catch {
            throw Refusal(.unreadableInput, [Problem(error, file: file)])
        }
        var reading = ConfigReading(file: file, currency)
        let whole = root.map { ConfigPiece($0, path: "") } ?? ConfigPiece(.mapping([]), 1, 1, path: "")
        let rules = body(&reading, whole)
        let problems = reading.problems.sorted {
            ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0)
        }
        guard problems.isEmpty, let rules else {
            throw Refusal(.refused, problems.isEmpty ? [Problem("config.no-mapping", at: Place(file: file))] : problems)
        }
        return rules
    }

    private init(file: String, _ currency: Currency?) {
        self.file = file
        self.currency = currency ?? .yuan
        ofChain = currency
    }

    /// The key `currency` of a file, before anything that is an amount. A file need not say it; one that says another than
    /// the chain's is not meant for it.
    package mutating func follow(_ piece: ConfigPiece?) {
        guard let piece, let text = text(piece) else { return }
        guard let written = Currency(text), ofChain == nil || ofChain == written else {
            note("config.currency-other", ["found": text, "currency": currency.code], at: piece)
            return
        }
        currency = written
    }

    package mutating func note(_ code: String, _ values: [String: String] = [:], at piece: ConfigPiece) {
        var value: String?
        if case .scalar(let text) = piece.content, !text.isEmpty { value = text }
        problems.append(
            Problem(
                code, values,
                at: Place(
                    file: file, line: piece.line, column: piece.column,
                    path: piece.path.isEmpty ? nil : piece.path, value: value)))
    }

    // Shapes ---------------------------------------------------------------------------------------------------------

    package mutating func fields(_ piece: ConfigPiece, _ known: [String]) -> ConfigFields {
        guard let entries = entries(of: piece) else {
            return ConfigFields(piece: piece, byKey: [:], isMapping: false)
        }
        var byKey: [String: ConfigPiece] = [:]
        for entry in entries {
            let path = piece.path.isEmpty ? entry.key : "\(piece.path).\(entry.key)"
            if known.contains(entry.key) {
                byKey[entry.key] = ConfigPiece(entry.value, path: path)
            } else {
                problems.append(
                    Problem(
                        "config.unknown-key", ["key": entry.key, "known": known.joined(separator: ", ")],
                        at: Place(file: file, line: entry.line, column: entry.column, path: path)))
            }
        }
        return ConfigFields(piece: piece, byKey: byKey, isMapping: true)
    }

    /// The piece of a key that has to be there.
    package mutating func required(_ key: String, _ fields: ConfigFields) -> ConfigPiece? {
        if let piece = fields[key] { return piece }
        if fields.isMapping { note("config.key-missing", ["key": key], at: fields.piece) }
        return nil
    }

    /// What people named, in their order. Names are codes; one that is there twice, however it is typed, is told of.
    package mutating func named(_ piece: ConfigPiece) -> [(name: String, piece: ConfigPiece)] {
        var names = Set<String>()
        var named: [(name: String, piece: ConfigPiece)] = []
        for entry in entries(of: piece) ?? [] {
            let key = ConfigPiece(keyOf: entry, path: piece.path)
            guard let name = code(key, of: Self.self)?.text else { continue }
            guard names.insert(name).inserted else {
                note("config.name-twice", ["name": name], at: key)
                continue
            }
            named.append((name, ConfigPiece(entry.value, path: "\(piece.path).\(name)")))
        }
        return named
    }

    package mutating func entries(of piece: ConfigPiece) -> [YAMLEntry]? {
        switch piece.content {
        case .mapping(let entries): return entries
        case .scalar(""): return []
        case .scalar, .list:
            note("config.no-mapping", at: piece)
            return nil
        }
    }

    /// The pieces of a list, their paths counted from 1.
    package mutating func items(_ piece: ConfigPiece) -> [ConfigPiece] {
        switch piece.content {
        case .list(let items):
            return items.enumerated().map { ConfigPiece($1, path: "\(piece.path).\($0 + 1)") }
        case .scalar(""): return []
        case .scalar, .mapping:
            note("calendar.no-list", ["key": piece.path], at: piece)
            return []
        }
    }
}

extension Problem {
    /// A YAML text that cannot be read.
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
