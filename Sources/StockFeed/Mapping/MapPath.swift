/// A name of an element or attribute, as a map means it.
struct MarkupName: Hashable, Sendable {
    /// nil for none.
    var namespace: String?
    var local: String
    var isInAnyNamespace = false

    func matches(_ local: String, in namespace: @autoclosure () -> String?) -> Bool {
        self.local == local && (isInAnyNamespace || self.namespace == namespace())
    }
}

/// A path from the root to an element's text or an attribute.
struct MapPath: Hashable, Sendable {
    struct Step: Hashable, Sendable {
        var name: MarkupName
        var condition: Condition?
    }

    /// `[@type=x]`, `[Type=x]`: which of several elements of one name is meant.
    struct Condition: Hashable, Sendable {
        var name: MarkupName
        var isAttribute: Bool
        var value: String
    }

    var steps: [Step]
    var attribute: MarkupName?
}

/// Why a text is no path.
enum PathFlaw: Error, Equatable {
    case unreadable
    case unknownPrefix(String)
    /// More `..` than there are elements around the row.
    case aboveRoot
    case otherRoot
}

/// Reads the paths of one map.
struct PathReader {
    /// Of names without a prefix.
    var namespace: String?
    var prefixes: [String: String] = [:]

    /// A path that begins at the element `base`, or at the root with a `/`.
    func path(_ text: String, from base: [MapPath.Step]) throws(PathFlaw) -> MapPath {
        var parts = try PathReader.split(text)
        var steps = base
        if text.hasPrefix("/") {
            parts.removeFirst()
            guard let first = parts.first, let root = base.first else { throw .unreadable }
            guard try step(first).name == root.name else { throw .otherRoot }
            steps = []
        }
        var path = MapPath(steps: steps)
        for (index, part) in parts.enumerated() {
            switch part {
            case ".": break
            case "..":
                guard path.steps.count > 1 else { throw .aboveRoot }
                path.steps.removeLast()
            case _ where part.hasPrefix("@"):
                guard index == parts.count - 1 else { throw .unreadable }
                path.attribute = try name(part.dropFirst(), isAttribute: true)
            default: path.steps.append(try step(part))
            }
        }
        return path
    }

    func name(_ text: some StringProtocol, isAttribute: Bool = false) throws(PathFlaw) -> MarkupName {
        let parts = String(text).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ PathReader.isName($0) }), let local = parts.last, local != "*" else {
            throw .unreadable
        }
        guard parts.count == 2 else {
            return MarkupName(namespace: isAttribute ? nil : namespace, local: String(local))
        }
        if parts[0] == "*" { return MarkupName(namespace: nil, local: String(local), isInAnyNamespace: true) }
        guard let namespace = prefixes[String(parts[0])] else { throw .unknownPrefix(String(parts[0])) }
        return MarkupName(namespace: namespace, local: String(local))
    }

    private func step(_ text: String) throws(PathFlaw) -> MapPath.Step {
        guard let open = text.firstIndex(of: "[") else { return MapPath.Step(name: try name(text)) }
        guard text.hasSuffix("]") else { throw .unreadable }
        let inside = text[text.index(after: open)...].dropLast()
        guard let equals = inside.firstIndex(of: "=") else { throw .unreadable }
        let told = inside[..<equals].trimmedOfBlanks
        var value = inside[inside.index(after: equals)...].trimmedOfBlanks
        for quote in ["'", "\""] where value.count > 1 && value.hasPrefix(quote) && value.hasSuffix(quote) {
            value = String(value.dropFirst().dropLast())
        }
        let isAttribute = told.hasPrefix("@")
        let condition = MapPath.Condition(
            name: try name(isAttribute ? String(told.dropFirst()) : told, isAttribute: isAttribute),
            isAttribute: isAttribute, value: value)
        return MapPath.Step(name: try name(text[..<open]), condition: condition)
    }

    /// At the slashes outside of brackets.
    private static func split(_ text: String) throws(PathFlaw) -> [String] {
        var parts = [""]
        var depth = 0
        for character in text {
            if character == "[" { depth += 1 }
            if character == "]" { depth -= 1 }
            if character == "/", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        guard depth == 0, parts.dropFirst(text.hasPrefix("/") ? 1 : 0).allSatisfy({ !$0.isEmpty }) else {
            throw .unreadable
        }
        return parts
    }

    private static func isName(_ text: Substring) -> Bool {
        if text == "*" { return true }
        guard let first = text.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_.".unicodeScalars.contains(scalar)
        }
    }
}

extension StringProtocol {
    /// Without the blanks at both ends.
    var trimmedOfBlanks: String {
        let start = drop { $0.isWhitespace }
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}
