import XMLReading

/// An element of a format that says something, with those inside of it that do; everything else in a document is
/// passed over. The root's is the format's.
final class ElementTree<Meaning: Sendable>: Sendable {
    /// One element as a format describes it.
    struct Branch: Sendable {
        let name: StaticString
        /// nil for an element in none.
        let namespace: StaticString?
        let meaning: Meaning?
        let parts: [Branch]
    }

    private let name: StaticString
    private let namespace: StaticString?
    /// Its name as text.
    let label: String
    /// By local names from the root.
    let path: String
    let meaning: Meaning?
    private let parts: [ElementTree]

    init(_ branch: Branch, under path: String = "") {
        let own = "\(path)/\(branch.name)"
        (name, namespace, meaning) = (branch.name, branch.namespace, branch.meaning)
        (label, self.path) = ("\(branch.name)", own)
        parts = branch.parts.map { ElementTree($0, under: own) }
    }

    fileprivate func part(_ tag: borrowing XMLTag) -> ElementTree? {
        for part in parts where part.matches(tag) { return part }
        return nil
    }

    private func matches(_ tag: borrowing XMLTag) -> Bool {
        guard let namespace else { return tag.isUnqualified(name) }
        return tag.isNamed(name, in: namespace)
    }
}

/// Where in its tree a reader stands.
struct ElementWalk<Meaning: Sendable> {
    private let tree: ElementTree<Meaning>
    private var open: [ElementTree<Meaning>] = []
    /// How many elements are open that say nothing, one inside the other.
    private var strangers = 0

    init(_ tree: ElementTree<Meaning>) { self.tree = tree }

    /// The element that is open, unless it says nothing.
    var element: ElementTree<Meaning>? { strangers == 0 ? open.last : nil }

    /// Follows a start, the root's first; the element, unless it says nothing.
    mutating func enter(_ tag: borrowing XMLTag) -> ElementTree<Meaning>? {
        guard let last = open.last else {
            open.append(tree)
            return tree
        }
        guard strangers == 0, let part = last.part(tag) else {
            strangers += 1
            return nil
        }
        open.append(part)
        return part
    }

    /// Follows an end; what the element meant.
    mutating func leave() -> Meaning? {
        guard strangers == 0 else {
            strangers -= 1
            return nil
        }
        return open.popLast()?.meaning
    }
}
