package import Retail
import YAMLReading

/// A value of a file of headquarters that comes, goes or changes.
package struct ConfigDifference: Equatable, Sendable {
    /// `schemes.rank.band`; of a list, whose items have no names, the list's.
    package let path: String
    package let old: String?
    package let new: String?

    package init(path: String, old: String?, new: String?) { (self.path, self.old, self.new) = (path, old, new) }

    /// What makes one plain form another, in the order of the file. Also the order of what people named, such as
    /// factors, and of items.
    package static func between(_ old: String, _ new: String) throws(Refusal) -> [ConfigDifference] {
        do {
            return differences("", try YAMLNode.parse(old), try YAMLNode.parse(new))
        } catch {
            throw Refusal(.unreadableInput, "yaml.not-well-formed", ["reason": "\(error.reason)"])
        }
    }

    private static func differences(_ path: String, _ old: YAMLNode?, _ new: YAMLNode?) -> [ConfigDifference] {
        guard old?.flow != new?.flow else { return [] }
        switch (old?.content, new?.content) {
        case (.list(let before)?, .list(let after)?): return items(path, before.map(\.flow), after.map(\.flow))
        case (.list(let gone)?, nil): return items(path, gone.map(\.flow), [])
        case (nil, .list(let come)?): return items(path, [], come.map(\.flow))
        case (.mapping(let before)?, .mapping(let after)?): return entries(path, before, after)
        case (.mapping(let gone)?, nil) where !gone.allSatisfy(\.value.isScalar) || path.isEmpty:
            return entries(path, gone, [])
        case (nil, .mapping(let come)?) where !come.allSatisfy(\.value.isScalar) || path.isEmpty:
            return entries(path, [], come)
        default: return [ConfigDifference(path: path, old: old?.flow, new: new?.flow)]
        }
    }

    private static func entries(_ path: String, _ old: [YAMLEntry], _ new: [YAMLEntry]) -> [ConfigDifference] {
        let (before, after) = (old.map(\.key), new.map(\.key))
        let keys = after + before.filter { !after.contains($0) }
        var found = keys.flatMap { key in
            differences(
                path.isEmpty ? key : "\(path).\(key)", old.first { $0.key == key }?.value,
                new.first { $0.key == key }?.value)
        }
        let (kept, moved) = (before.filter(after.contains), after.filter(before.contains))
        if kept != moved {
            found.append(ConfigDifference(path: path, old: kept.commaList, new: moved.commaList))
        }
        return found
    }

    private static func items(_ path: String, _ old: [String], _ new: [String]) -> [ConfigDifference] {
        var (gone, come) = (old, new)
        for item in new {
            guard let place = gone.firstIndex(of: item), let other = come.firstIndex(of: item) else { continue }
            gone.remove(at: place)
            come.remove(at: other)
        }
        guard !gone.isEmpty || !come.isEmpty else {
            return [ConfigDifference(path: path, old: old.commaList, new: new.commaList)]
        }
        return gone.map { ConfigDifference(path: path, old: $0, new: nil) }
            + come.map { ConfigDifference(path: path, old: nil, new: $0) }
    }
}

extension [String] {
    fileprivate var commaList: String { joined(separator: ", ") }
}

extension YAMLNode {
    fileprivate var isScalar: Bool {
        if case .scalar = content { true } else { false }
    }

    /// On one line.
    fileprivate var flow: String {
        switch content {
        case .scalar(let text): text
        case .list(let items): "[\(items.map(\.flow).commaList)]"
        case .mapping(let entries): "{ \(entries.map { "\($0.key): \($0.value.flow)" }.commaList) }"
        }
    }
}
