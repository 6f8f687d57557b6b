import XMLReading

/// Where a part of the archive says which others it speaks of.
struct Relationships {
    struct Link {
        /// The last word of its type: `worksheet`, `sharedStrings`, `styles`.
        let kind: String
        /// Name of the part in the archive.
        let target: String
    }

    private(set) var links: [String: Link] = [:]

    /// Those of a part; of the archive itself for the empty name. None where it says nothing.
    init(of part: String, in archive: ZipArchive, _ limits: WorkbookLimits) throws {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<cut])
        let name = "\(folder)_rels/\(part[cut...]).rels"
        guard archive.holds(name) else { return }
        var found: [String: Link] = [:]
        try archive.read(name, limits: limits) { event in
            switch event {
            case .start(let tag):
                guard tag.name == "Relationship", let id = tag.value(of: "Id"), let type = tag.value(of: "Type"),
                    let target = tag.value(of: "Target"), tag.value(of: "TargetMode") != "External",
                    found.count < 10_000
                else { return }
                let kind = type.split(separator: "/").last.map(String.init) ?? ""
                found[id] = Link(kind: kind, target: Self.resolve(target, in: folder))
            case .text: break
            case .end: break
            }
        }
        links = found
    }

    /// The part of a kind; the first where there are several.
    func target(of kind: String) -> String? {
        links.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.target
    }

    /// A target is relative to the folder, or begins with a slash at the top.
    private static func resolve(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
