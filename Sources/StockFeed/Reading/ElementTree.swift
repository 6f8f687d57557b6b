import XMLReading

/// The elements of a format that say something, each with what it says; everything else in a document is passed over.
struct ElementTree<Meaning: Sendable>: Sendable {
    /// One element, with those inside of it.
    struct Branch: Sendable {
        let name: StaticString
        /// nil for an element in none.
        let namespace: StaticString?
        let meaning: Meaning?
        let parts: [Branch]
    }

    struct Element: Sendable {
        let name: StaticString
        let namespace: StaticString?
        /// By local names from the root.
        let path: String
        let meaning: Meaning?
        fileprivate(set) var parts: [Int] = []
    }

    /// The root first.
    private(set) var elements: [Element] = []

    init(_ root: Branch) { _ = add(root, under: "") }

    private mutating func add(_ branch: Branch, under path: String) -> Int {
        let index = elements.count
        let path = "\(path)/\(branch.name)"
        elements.append(
            Element(name: branch.name, namespace: branch.namespace, path: path, meaning: branch.meaning))
        for part in branch.parts { elements[index].parts.append(add(part, under: path)) }
        return index
    }

    fileprivate func part(of index: Int, _ tag: borrowing XMLTag) -> Int? {
        elements[index].parts.first { part in
            guard let namespace = elements[part].namespace else {
                return tag.isUnqualified(elements[part].name)
            }
            return tag.isNamed(elements[part].name, in: namespace)
        }
    }
}

/// Where in its tree a reader stands.
struct ElementWalk<Meaning: Sendable> {
    private let tree: ElementTree<Meaning>
    private var open: [Int] = []
    /// How many elements are open that say nothing, one inside the other.
    private var strangers = 0

    init(_ tree: ElementTree<Meaning>) { self.tree = tree }

    /// The element that is open, unless it says nothing.
    var element: ElementTree<Meaning>.Element? {
        guard strangers == 0, let last = open.last else { return nil }
        return tree.elements[last]
    }

    /// Follows a start, the root's first; what it means.
    mutating func enter(_ tag: borrowing XMLTag) -> Meaning? {
        guard let last = open.last else {
            open.append(0)
            return tree.elements[0].meaning
        }
        guard strangers == 0, let part = tree.part(of: last, tag) else {
            strangers += 1
            return nil
        }
        open.append(part)
        return tree.elements[part].meaning
    }

    /// Follows an end; what it meant.
    mutating func leave() -> Meaning? {
        guard strangers == 0 else {
            strangers -= 1
            return nil
        }
        return open.popLast().flatMap { tree.elements[$0].meaning }
    }
}
