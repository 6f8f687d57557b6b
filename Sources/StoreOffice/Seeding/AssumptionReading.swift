import DemoChain
import Retail
import YAMLReading

/// Reads the values of `chain.yaml` one by one, and remembers all that is wrong with them.
struct AssumptionReading {
    /// A mapping, opened to be read key by key.
    struct Fields {
        let name: String
        let node: YAMLNode
        let values: [String: YAMLNode]
    }

    let path: String
    private(set) var problems: [Problem] = []

    init(path: String) { self.path = path }

    mutating func note(_ problem: Problem, at node: YAMLNode, _ key: String) {
        var place = Place(file: path, line: node.line, column: node.column, path: key)
        if case .scalar(let text) = node.content { place.value = text }
        problems.append(Problem(problem.code, problem.values, at: place))
    }

    /// The mapping's values; every key must be one of these, and there unless it is optional.
    mutating func fields(_ node: YAMLNode, _ name: String, _ keys: [String], optional: [String] = []) -> Fields {
        let values = entries(node, name)
        let known = (keys + optional).joined(separator: ", ")
        for (key, value) in values where !(keys + optional).contains(key) {
            note(Problem("assumption.unknown-key", ["key": key, "known": known]), at: value, key)
        }
        let found = Dictionary(values, uniquingKeysWith: { first, _ in first })
        for key in keys where found[key] == nil { note(Problem("assumption.missing-key", ["key": key]), at: node, key) }
        return Fields(name: name, node: node, values: found)
    }

    /// A mapping whose keys are for the reader to know.
    mutating func entries(_ node: YAMLNode, _ name: String) -> [(String, YAMLNode)] {
        guard case .mapping(let entries) = node.content else {
            note(Problem("assumption.no-mapping", ["key": name]), at: node, name)
            return []
        }
        return entries.map { ($0.key, $0.value) }
    }

    mutating func list(_ node: YAMLNode, _ name: String) -> [YAMLNode] {
        guard case .list(let items) = node.content else {
            note(Problem("assumption.no-list", ["key": name]), at: node, name)
            return []
        }
        return items
    }

    mutating func text(_ node: YAMLNode, _ name: String) -> String {
        guard case .scalar(let text) = node.content, !text.isEmpty else {
            note(Problem("assumption.no-text", ["key": name]), at: node, name)
            return ""
        }
        return text
    }

    mutating func number(_ node: YAMLNode, _ name: String, _ range: ClosedRange<Int64>) -> Int {
        let text = text(node, name)
        if let quantity = Quantity(text, in: range) { return Int(quantity.units) }
        let limits = ["key": name, "from": "\(range.lowerBound)", "to": "\(range.upperBound)"]
        if !text.isEmpty { note(Problem("assumption.no-number", limits), at: node, name) }
        return Int(range.lowerBound)
    }

    mutating func day(_ node: YAMLNode, _ name: String) -> Day {
        let text = text(node, name)
        if let day = Day(text) { return day }
        if !text.isEmpty { note(Problem("day.unreadable", ["found": text]), at: node, name) }
        return .first
    }

    mutating func modelClass(_ node: YAMLNode, _ name: String) -> Assumptions.ModelClass {
        choice(node, name) ?? .middle
    }

    /// One of a few words.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ node: YAMLNode, _ name: String, of type: Choice.Type = Choice.self
    ) -> Choice? {
        if let choice = Choice(rawValue: text(node, name)) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        note(Problem("assumption.no-class", ["key": name, "known": known]), at: node, name)
        return nil
    }

    /// A code of the chain's files.
    mutating func code<Of>(_ node: YAMLNode, _ name: String, of coded: Of.Type = Of.self) -> Code<Of>? {
        let text = text(node, name)
        if let code = try? Code<Of>(text) { return code }
        if !text.isEmpty { note(Problem("assumption.no-code", ["key": name]), at: node, name) }
        return nil
    }

    /// The number under a key; one that is missing has been noted already.
    mutating func number(_ fields: Fields, _ key: String, _ range: ClosedRange<Int64>) -> Int {
        fields.values[key].map { number($0, key, range) } ?? Int(range.lowerBound)
    }

    mutating func day(_ fields: Fields, _ key: String) -> Day { fields.values[key].map { day($0, key) } ?? .first }

    /// Thousandths: a part of a whole, or a factor up to a hundred.
    mutating func permille(_ fields: Fields, _ key: String) -> Int { number(fields, key, Self.factor) }

    mutating func days(_ fields: Fields, _ key: String) -> Int { number(fields, key, 0...1000) }

    mutating func numbers(_ fields: Fields, _ key: String, count: Int) -> [Int] {
        guard let node = fields.values[key] else { return [] }
        let items = list(node, key)
        if items.count != count {
            let lengths = ["key": key, "wanted": "\(count)", "found": "\(items.count)"]
            note(Problem("assumption.list-length", lengths), at: node, key)
        }
        return items.map { number($0, key, Self.factor) }
    }

    /// Thousandths by name.
    mutating func permilles(_ node: YAMLNode, _ name: String) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (key, value) in entries(node, name) { numbers[key] = number(value, key, Self.factor) }
        return numbers
    }

    /// Thousandths for each class of model.
    mutating func permillesByClass(_ node: YAMLNode, _ name: String) -> [Assumptions.ModelClass: Int] {
        let classes = Assumptions.ModelClass.allCases
        let fields = fields(node, name, classes.map(\.rawValue))
        var numbers: [Assumptions.ModelClass: Int] = [:]
        for modelClass in classes { numbers[modelClass] = permille(fields, modelClass.rawValue) }
        return numbers
    }

    static let factor: ClosedRange<Int64> = 0...100_000
}
