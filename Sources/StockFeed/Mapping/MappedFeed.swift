import Retail
import XMLReading

/// Reads one XML document by a map: keeps the texts for which the map asks as long as they hold, and hands out a line
/// at the end of every row. In memory: the texts around one row.
struct MappedFeed: FeedFormat {
    private let map: FeedMap
    private let layout: DocumentLayout
    private let origin: FeedOrigin
    private var texts: [RawText?]
    private var probes: [String?]
    /// The elements that are open and matter, from the root; and how many are open in the innermost one that do not.
    private var open: [Int] = []
    private var strangers = 0
    /// Texts that wait for a condition to be decided.
    private var waiting: [(slot: Int, text: RawText, checks: [DocumentLayout.Check])] = []
    /// By depth: whether the element that is open there has handed out a row.
    private var hasRows: [Bool]
    private var root = RawText(text: "", line: 1, column: 1, element: "")
    private var row = RawText(text: "", line: 1, column: 1, element: "")
    private var headProblems: [Problem] = []
    private var rowProblems: [Problem] = []
    /// Slots about whose place something is said already.
    private var told: Set<Int> = []
    /// More texts than this say nothing new; they are a way to fill memory.
    private static let mostWaiting = 200

    init(_ map: FeedMap, _ layout: DocumentLayout, from origin: FeedOrigin) {
        (self.map, self.layout, self.origin) = (map, layout, origin)
        texts = Array(repeating: nil, count: layout.scopes.count)
        probes = Array(repeating: nil, count: layout.probeCount)
        hasRows = Array(repeating: false, count: layout.rowDepth + 1)
    }

    var head: RawHead { map.head.head(texts, root: root, from: origin, problems: headProblems) }

    mutating func take(_ event: borrowing XMLEvent, _ hand: (RawItem) throws -> Void) throws {
        switch event {
        case .start(let tag): try start(tag, hand)
        case .end: try end(hand)
        case .text(let text):
            guard strangers == 0, let element = open.last, !text.isBlank else { return }
            for capture in layout.elements[element].captures where capture.attribute == nil {
                try keep(
                    RawText(
                        text: text.trimmed, line: text.place.line, column: text.place.column,
                        element: layout.elements[element].path), by: capture, hand)
            }
        }
    }

    private mutating func start(_ tag: borrowing XMLTag, _ hand: (RawItem) throws -> Void) throws {
        guard strangers == 0, let index = element(tag) else {
            strangers += 1
            return
        }
        open.append(index)
        let element = layout.elements[index]
        if element.holdsRows { forget(at: open.count) }
        for probe in element.ownProbes { probes[probe] = nil }
        if open.count == 1 {
            root = RawText(text: "", line: tag.place.line, column: tag.place.column, element: element.path)
            if let place = map.line.location, place.slots.isEmpty, let told = place.text([], row: root) {
                try hand(.place(told))
            }
        }
        if index == layout.row {
            row = RawText(text: "", line: tag.place.line, column: tag.place.column, element: element.path)
            rowProblems = []
        }
        for capture in element.captures {
            guard let name = capture.attribute else { continue }
            for attribute in 0..<tag.attributeCount
            where name.matches(tag.attributeName(attribute), in: tag.attributeNamespace(attribute)) {
                try keep(tag.text(attribute, element: element.path, named: name.local), by: capture, hand)
            }
        }
    }

    /// The element that the tag is, among those that matter in this place.
    private func element(_ tag: borrowing XMLTag) -> Int? {
        guard let parent = open.last else { return 0 }
        let children = layout.elements[parent].children
        guard !children.isEmpty else { return nil }
        let (name, namespace) = (tag.name, tag.namespace)
        return children.first { layout.elements[$0].name.matches(name, in: namespace) }
    }

    private mutating func end(_ hand: (RawItem) throws -> Void) throws {
        guard strangers == 0, let index = open.last else {
            strangers -= 1
            return
        }
        let depth = open.count
        try decide(at: depth, hand)
        open.removeLast()
        guard layout.elements[index].holdsRows else { return }
        if index == layout.row { try handRow(hand) }
        // What the root's attributes say is still asked for.
        if depth > 1 || index == layout.row { forget(at: depth) }
    }

    private mutating func handRow(_ hand: (RawItem) throws -> Void) throws {
        for depth in hasRows.indices { hasRows[depth] = true }
        let issued = map.line.tellsAvailability ? map.head.day(texts, root: root, from: origin) : nil
        let line = map.line.line(texts, row: row, issued: issued, problems: rowProblems)
        if let line { try hand(.line(line)) }
    }

    /// Whatever an element that holds rows said, the next one says for itself.
    private mutating func forget(at depth: Int) {
        for slot in texts.indices where layout.scopes[slot] == depth { texts[slot] = nil }
        hasRows[depth] = false
    }

    /// Keeps a text, at once where its conditions hold, and later where they are still open.
    private mutating func keep(
        _ text: RawText, by capture: DocumentLayout.Capture, _ hand: (RawItem) throws -> Void
    ) throws {
        switch capture.target {
        case .probe(let probe): probes[probe] = text.trimmed
        case .slot(let slot):
            let known = capture.checks.filter(\.isAttribute)
            guard known.allSatisfy({ probes[$0.probe] == $0.value }) else { return }
            let checks = capture.checks.filter { !$0.isAttribute }
            if checks.isEmpty {
                try settle(text, in: slot, hand)
            } else if waiting.count < Self.mostWaiting {
                waiting.append((slot, text, checks))
            } else {
                tell(repeated(text), of: slot)
            }
        }
    }

    /// At the end of an element, conditions on it hold or do not.
    private mutating func decide(at depth: Int, _ hand: (RawItem) throws -> Void) throws {
        guard !waiting.isEmpty else { return }
        let all = waiting
        waiting = []
        for entry in all {
            let due = entry.checks.filter { $0.depth == depth }
            guard due.allSatisfy({ probes[$0.probe] == $0.value }) else { continue }
            let rest = entry.checks.filter { $0.depth < depth }
            if rest.isEmpty {
                try settle(entry.text, in: entry.slot, hand)
            } else {
                waiting.append((entry.slot, entry.text, rest))
            }
        }
    }

    private mutating func settle(_ text: RawText, in slot: Int, _ hand: (RawItem) throws -> Void) throws {
        guard !text.trimmed.isEmpty else { return }
        let scope = layout.scopes[slot]
        if let known = texts[slot] {
            guard known.trimmed != text.trimmed else { return }
            if scope < layout.rowDepth {
                tell(repeated(text), of: slot)
            } else if rowProblems.count < Self.mostWaiting {
                rowProblems.append(repeated(text))
            }
            return
        }
        let isLate = scope == 0 ? hasRows[0] && isAskedByRows(slot) : scope < layout.rowDepth && hasRows[scope]
        if isLate { tell(Problem("feed.element-after-lines", ["name": text.name], at: text.place), of: slot) }
        texts[slot] = text
        guard scope < layout.rowDepth, let place = map.line.location, place.slots.contains(slot) else { return }
        if let told = place.text(texts, row: row) { try hand(.place(told)) }
    }

    /// The document's moment, where lines are compared with it.
    private func isAskedByRows(_ slot: Int) -> Bool {
        guard map.line.tellsAvailability, case .told(let source, let time, _, _) = map.head.asOf else { return false }
        return source.slots.contains(slot) || time?.slots.contains(slot) ?? false
    }

    private func repeated(_ text: RawText) -> Problem {
        Problem("feed.element-repeated", ["name": text.name], at: text.place)
    }

    private mutating func tell(_ problem: Problem, of slot: Int) {
        if told.insert(slot).inserted { headProblems.append(problem) }
    }
}

extension RawText {
    /// Of the attribute or the element.
    fileprivate var name: String { attribute ?? String(element.split(separator: "/").last ?? "") }
}
