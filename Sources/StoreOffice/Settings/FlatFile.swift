import Retail
import YAMLReading

/// A file of `StoreConfig` that is lines of `key: value`: what it names, by key, with the line of each.
struct FlatFile {
    private let path: String
    private let values: [String: (text: String, line: Int)]

    /// A file that is not there.
    static let absent = FlatFile(path: "", values: [:])

    private init(path: String, values: [String: (text: String, line: Int)]) {
        self.path = path
        self.values = values
    }

    /// Throws a `Refusal` with every problem of the file.
    init(_ text: String, path: String, keys: [String]) throws(Refusal) {
        let root: YAMLNode?
        do {
            root = try YAMLNode.parse(text)
        } catch {
            throw Refusal(.unreadableInput, [Problem(error, file: path)])
        }
        var values: [String: (text: String, line: Int)] = [:]
        var problems: [Problem] = []
        switch root?.content {
        case nil, .scalar(""): break
        case .mapping(let entries):
            for entry in entries {
                let place = Place(file: path, line: entry.line, column: entry.column, path: entry.key)
                guard keys.contains(entry.key) else {
                    problems.append(
                        Problem(
                            "config.unknown-key", ["key": entry.key, "known": keys.joined(separator: ", ")],
                            at: place))
                    continue
                }
                guard case .scalar(let text) = entry.value.content, !text.isEmpty else {
                    problems.append(Problem("config.no-text", ["key": entry.key], at: place))
                    continue
                }
                values[entry.key] = (text, entry.line)
            }
        case .scalar, .list:
            problems.append(Problem("config.no-mapping", at: Place(file: path, line: root?.line, column: root?.column)))
        }
        guard problems.isEmpty else { throw Refusal(.refused, problems) }
        self.init(path: path, values: values)
    }

    /// Weights, a whole number for each key; the usual ones where there is no file. Refused by `unfit`, which names the
    /// keys, where one is missing or they do not go together.
    static func weights<Weights>(
        in file: String?, path: String, keys: [String], else usual: Weights, named name: String, unfit: String,
        _ make: ([Int]) -> Weights?
    ) throws(Refusal) -> Weights {
        guard let file else { return usual }
        let read = try FlatFile(file, path: path, keys: keys)
        guard let weights = make(keys.map { read.setting($0).flatMap { Int($0.value) } ?? -1 }) else {
            throw Refusal(unfit, [name: keys.joined(separator: ", ")], at: Place(file: path))
        }
        return weights
    }

    func setting(_ key: String) -> Setting<String>? {
        values[key].map { Setting(value: $0.text, origin: .file(path, line: $0.line)) }
    }
}

extension Problem {
    /// A YAML text that cannot be read.
    init(_ complaint: YAMLComplaint, file: String) {
        let place = Place(file: file, line: complaint.line, column: complaint.column)
        switch complaint.reason {
        case .notWellFormed(let words): self.init("yaml.not-well-formed", ["reason": words], at: place)
        case .duplicateKey(let key): self.init("yaml.duplicate-key", ["key": key], at: place)
        case .anchor: self.init("yaml.anchor", at: place)
        case .keyIsNoText: self.init("yaml.key-no-text", at: place)
        }
    }
}
