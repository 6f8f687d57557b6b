import Retail
import XMLReading

/// Our own format:
/// `<stockFeed xmlns="urn:storechain:feed:1" id as-of kind><location code><line sku gtin on-hand …/></location></stockFeed>`
///
/// Lines that stand directly under the root are those of the default location. What is not known in this namespace is
/// a problem, because a misspelt name would otherwise lose stock; other namespaces are somebody's own and left alone.
struct NativeFeed: FeedFormat {
    static let namespace: StaticString = "urn:storechain:feed:1"

    private(set) var head = RawHead(element: "/stockFeed")
    private var location: RawText?
    /// The same, where it is a code.
    private var place: LocationCode?
    private var isInLocation = false
    /// Whether a line is open: then one of the next two has it.
    private var isInLine = false
    private var line: RawLine?
    private var plain: StockLine?
    private var attributes = PlainLines()
    /// How many elements are open that are no part of the format, one inside the other.
    private var strangers = 0

    mutating func take(_ event: borrowing XMLEvent, _ hand: (RawItem) throws -> Void) throws {
        switch event {
        case .start(let tag): try start(tag, hand)
        case .end(let tag): try end(tag, hand)
        case .text(let text):
            if strangers == 0, !text.isBlank { try refuse(unexpected(text), hand) }
        }
    }

    private mutating func start(_ tag: borrowing XMLTag, _ hand: (RawItem) throws -> Void) throws {
        if strangers > 0 {
            strangers += 1
        } else if tag.depth == 1 {
            begin(tag)
        } else if !isInLine, tag.depth == 2, tag.isNamed("location", in: NativeFeed.namespace) {
            try enterLocation(tag, hand)
        } else if !isInLine, tag.depth == 2 || isInLocation, tag.isNamed("line", in: NativeFeed.namespace) {
            if location == nil || place != nil { plain = attributes.line(tag, Self.element(isInLocation), at: place) }
            if plain == nil { readLine(tag) }
            isInLine = true
        } else {
            strangers = 1
            guard tag.isIn(NativeFeed.namespace) || tag.namespace == nil else { return }
            let place = Place(line: tag.place.line, column: tag.place.column, path: tag.path)
            try refuse(Problem("feed.element-unknown", ["name": tag.name], at: place), hand)
        }
    }

    private mutating func end(_ tag: borrowing XMLTag, _ hand: (RawItem) throws -> Void) throws {
        if strangers > 0 {
            strangers -= 1
        } else if isInLine {
            isInLine = false
            if let plain { try hand(.plain(plain)) } else if let line { try hand(.line(line)) }
            plain = nil
            line = nil
        } else if tag.depth == 2 {
            (location, place, isInLocation) = (nil, nil, false)
        }
    }

    private mutating func begin(_ root: borrowing XMLTag) {
        (head.line, head.column) = (root.place.line, root.place.column)
        for index in 0..<root.attributeCount where !root.isQualified(index) {
            if root.isAttribute(index, named: "id") {
                head.id = root.text(index, element: head.element, named: "id")
            } else if root.isAttribute(index, named: "as-of") {
                head.asOf = root.text(index, element: head.element, named: "as-of")
            } else if root.isAttribute(index, named: "kind") {
                head.kind = root.text(index, element: head.element, named: "kind")
            } else {
                head.problems.append(unknown(index, of: root, element: head.element))
            }
        }
    }

    private mutating func enterLocation(_ tag: borrowing XMLTag, _ hand: (RawItem) throws -> Void) throws {
        isInLocation = true
        let element = "/stockFeed/location"
        for index in 0..<tag.attributeCount where !tag.isQualified(index) {
            if tag.isAttribute(index, named: "code") {
                location = tag.text(index, element: element, named: "code")
            } else {
                try hand(.stray(unknown(index, of: tag, element: element)))
            }
        }
        if let location {
            place = try? LocationCode(location.text)
            return try hand(.place(location))
        }
        // Its lines are no ones of the default location, which stand outside of any.
        location = RawText(
            text: "", line: tag.place.line, column: tag.place.column, element: element, attribute: "code")
    }

    private mutating func readLine(_ tag: borrowing XMLTag) {
        let element = Self.element(isInLocation)
        var line = RawLine(line: tag.place.line, column: tag.place.column, element: element, location: location)
        for index in 0..<tag.attributeCount where !tag.isQualified(index) {
            if tag.isAttribute(index, named: "sku") {
                line.sku = tag.text(index, element: element, named: "sku")
            } else if tag.isAttribute(index, named: "gtin") {
                line.gtin = tag.text(index, element: element, named: "gtin")
            } else if tag.isAttribute(index, named: "on-hand") {
                line.onHand = tag.text(index, element: element, named: "on-hand")
            } else if tag.isAttribute(index, named: "in-transit") {
                line.inTransit = tag.text(index, element: element, named: "in-transit")
            } else if tag.isAttribute(index, named: "reserved") {
                line.reserved = tag.text(index, element: element, named: "reserved")
            } else if tag.isAttribute(index, named: "unsellable") {
                line.unsellable = tag.text(index, element: element, named: "unsellable")
            } else if tag.isAttribute(index, named: "sold") {
                line.sold = tag.text(index, element: element, named: "sold")
            } else if tag.isAttribute(index, named: "expected") {
                line.expected = tag.text(index, element: element, named: "expected")
            } else if tag.isAttribute(index, named: "unit") {
                line.unit = tag.text(index, element: element, named: "unit")
            } else {
                line.problems.append(unknown(index, of: tag, element: element))
            }
        }
        self.line = line
    }

    private static func element(_ isInLocation: Bool) -> String {
        isInLocation ? "/stockFeed/location/line" : "/stockFeed/line"
    }

    /// Against the line that is open, or against the document.
    private mutating func refuse(_ problem: Problem, _ hand: (RawItem) throws -> Void) throws {
        guard isInLine else { return try hand(.stray(problem)) }
        if let plain {
            line = RawLine(plain, at: location)
            self.plain = nil
        }
        line?.problems.append(problem)
    }

    private func unknown(_ index: Int, of tag: borrowing XMLTag, element: String) -> Problem {
        let name = tag.attributeName(index)
        return Problem(
            "feed.attribute-unknown", ["name": name], at: tag.text(index, element: element, named: name).place)
    }

    private func unexpected(_ text: borrowing XMLText) -> Problem {
        let element = line?.element ?? plain?.path ?? (isInLocation ? "/stockFeed/location" : "/stockFeed")
        let place = Place(line: text.place.line, column: text.place.column, path: element, value: text.trimmed)
        return Problem("feed.text-unexpected", at: place)
    }
}
