/// Where a map's documents keep what, as a tree of the elements that matter.
struct DocumentLayout: Sendable {
    /// An element that is looked into.
    struct Element: Sendable {
        let name: MarkupName
        /// By local names from the root.
        let path: String
        var children: [Int] = []
        /// Texts to be kept: of an attribute, or the element's own.
        var captures: [Capture] = []
        /// Texts that conditions ask for: those of this element, to be forgotten when it begins.
        var ownProbes: [Int] = []
        /// Whether it is the row or holds it.
        var holdsRows = false
    }

    struct Capture: Sendable {
        enum Target: Sendable { case slot(Int), probe(Int) }
        let attribute: MarkupName?
        let target: Target
        /// What has to hold of the elements above for it to count.
        var checks: [Check] = []
    }

    /// A text that a condition asks for, of an element at a depth.
    struct Check: Sendable {
        let depth: Int
        let probe: Int
        let value: String
        /// Known as soon as the element begins.
        let isAttribute: Bool
    }

    /// The first is the root.
    private(set) var elements: [Element]
    /// The element that is a row, and how deep it stands, from 1 for the root.
    private(set) var row = 0
    let rowDepth: Int
    /// By slot: the depth of the innermost element that it shares with the rows, for whose length it holds; 0 for what
    /// the document says once.
    private(set) var scopes: [Int] = []
    private(set) var probeCount = 0
    private var probes: [ProbeKey: Int] = [:]
    /// Whether the document may name an external subset.
    let allowsExternalSubset: Bool

    private struct ProbeKey: Hashable {
        let element: Int
        let name: MarkupName
        let isAttribute: Bool
    }

    var root: MarkupName { elements[0].name }

    /// `slots`: their paths, and whether they are for the document as a whole.
    init(rows: [MapPath.Step], slots: [(path: MapPath, isOfDocument: Bool)], allowsExternalSubset: Bool) {
        precondition(!rows.isEmpty, "rows stand in the root at least")
        elements = [Element(name: rows[0].name, path: "/" + rows[0].name.local, holdsRows: true)]
        rowDepth = rows.count
        self.allowsExternalSubset = allowsExternalSubset
        for step in rows.dropFirst() {
            row = child(step.name, of: row)
            elements[row].holdsRows = true
        }
        for (slot, entry) in slots.enumerated() {
            let shared = zip(entry.path.steps, rows).prefix { $0.name == $1.name }.count
            scopes.append(entry.isOfDocument ? 0 : shared)
            add(entry.path, .slot(slot))
        }
    }

    private mutating func add(_ path: MapPath, _ target: Capture.Target) {
        var element = 0
        var checks: [Check] = []
        for (index, step) in path.steps.enumerated() {
            if index > 0 { element = child(step.name, of: element) }
            guard let condition = step.condition else { continue }
            let probe = probe(condition, of: element)
            checks.append(
                Check(depth: index + 1, probe: probe, value: condition.value, isAttribute: condition.isAttribute))
        }
        elements[element].captures.append(Capture(attribute: path.attribute, target: target, checks: checks))
    }

    private mutating func probe(_ condition: MapPath.Condition, of element: Int) -> Int {
        let key = ProbeKey(element: element, name: condition.name, isAttribute: condition.isAttribute)
        if let known = probes[key] { return known }
        let probe = probeCount
        probeCount += 1
        probes[key] = probe
        elements[element].ownProbes.append(probe)
        let holder = condition.isAttribute ? element : child(condition.name, of: element)
        let capture = Capture(attribute: condition.isAttribute ? condition.name : nil, target: .probe(probe))
        // Before what depends on it.
        elements[holder].captures.insert(capture, at: 0)
        return probe
    }

    private mutating func child(_ name: MarkupName, of parent: Int) -> Int {
        if let known = elements[parent].children.first(where: { elements[$0].name == name }) { return known }
        elements.append(Element(name: name, path: "\(elements[parent].path)/\(name.local)"))
        elements[parent].children.append(elements.count - 1)
        return elements.count - 1
    }
}
