import Retail
import XMLReading

/// Reads the documents of UBL that tell stock. Elements that say nothing about it are passed over.
///
/// The document's moment is the end of its period, or of the newest period of its lines where those have some, else
/// its issue: what was counted by the evening of the 10th is not the stock of the 12th, on which somebody wrote it
/// down. A report of stock whose period goes on behind its issue tells until when it is good, so it is its issue's.
struct UBLReport: FeedFormat {
    private let aspect: FeedAspect
    private var walk: ElementWalk<UBLMeaning>
    private var told = RawHead()
    private var issueDate: RawText?
    private var issueTime: RawText?
    private var period = RawPeriod()

    private var reporter: RawText?
    private var isReporterNamed = false
    private var hasLines = false
    /// Whether the identification that is open is by a scheme other than GS1's.
    private var isForeignScheme = false

    private var group: UBLActivity?
    private var newest: RawPeriod?
    private var line: RawLine?

    init(_ document: UBLDocument) {
        (aspect, walk) = (document.aspect, ElementWalk(document.tree))
        told.aspect = aspect
    }

    var head: RawHead {
        var head = told
        let moment = newest?.end ?? endOfPeriod
        (head.date, head.time) = moment.map { ($0.date, $0.time) } ?? (issueDate, issueTime)
        return head
    }

    private var endOfPeriod: (date: RawText, time: RawText?)? {
        guard aspect == .status else { return period.end }
        guard let end = period.endDate?.day, let issue = issueDate?.day, end <= issue else { return nil }
        return period.end
    }

    mutating func take(_ event: borrowing XMLEvent, _ hand: (RawItem) throws -> Void) throws {
        switch event {
        case .start(let tag): start(tag)
        case .text(let text): if let element = walk.element, !text.isBlank { take(text, of: element) }
        case .end(let tag):
            switch walk.leave() {
            case .item: try handLine(hand)
            case .group: endGroup()
            case .root: if !hasLines, tag.depth == 1 { try nameReporter(hand) }
            default: break
            }
        }
    }

    private mutating func start(_ tag: borrowing XMLTag) {
        guard let element = walk.enter(tag) else { return }
        switch element.meaning {
        case .root: (told.line, told.column, told.element) = (tag.place.line, tag.place.column, element.path)
        case .group: group = UBLActivity()
        case .item:
            hasLines = true
            line = RawLine(
                line: tag.place.line, column: tag.place.column, element: element.path, issued: issueDate)
        case .quantity:
            guard let unit = (0..<tag.attributeCount).first(where: { tag.isAttribute($0, named: "unitCode") }) else {
                return
            }
            line?.unit = tag.text(unit, element: element.path, named: "unitCode")
        case .gtin:
            let scheme = tag.value(of: "schemeID")?.uppercased()
            isForeignScheme = scheme.map { !["GTIN", "EAN", "UPC", "0160"].contains($0) } ?? false
        default: break
        }
    }

    private mutating func take(_ text: borrowing XMLText, of element: ElementTree<UBLMeaning>) {
        guard let meaning = element.meaning else { return }
        let raw = RawText(text: text.trimmed, line: text.place.line, column: text.place.column, element: element.path)
        let name = element.label
        switch meaning {
        case .id: putHead(raw, name, into: \.told.id)
        case .party(let field): if told[keyPath: field] == nil { told[keyPath: field] = raw }
        case .issueDate: putHead(raw, name, into: \.issueDate)
        case .issueTime: putHead(raw, name, into: \.issueTime)
        case .copy: noteCopy(raw)
        case .reporter: if reporter == nil { putHead(raw, "InventoryReportingParty", into: \.reporter) }
        case .periodPart(let field):
            if group != nil { group?.period[keyPath: field] = raw } else { period[keyPath: field] = raw }
        case .activityType: group?.put(raw, name, into: \.type)
        case .origin: group?.put(raw, name, into: \.origin)
        case .destination: group?.put(raw, name, into: \.destination)
        case .quantity: putLine(raw, name, into: \.onHand)
        case .gtin: if !isForeignScheme { putLine(raw, name, into: \.gtin) }
        case .line(let field): putLine(raw, name, into: field)
        case .root, .period, .group, .item: break
        }
    }

    private mutating func putHead(_ raw: RawText, _ name: String, into field: WritableKeyPath<UBLReport, RawText?>) {
        if self[keyPath: field] != nil {
            told.problems.append(Problem("feed.element-repeated", ["name": name], at: raw.place))
        } else if hasLines {
            // What belongs before the lines would have had to be known for them.
            told.problems.append(Problem("feed.element-after-lines", ["name": name], at: raw.place))
        }
        self[keyPath: field] = raw
    }

    private mutating func putLine(_ raw: RawText, _ name: String, into field: UBLMeaning.Field<RawLine>) {
        if line?[keyPath: field] != nil {
            line?.problems.append(Problem("feed.element-repeated", ["name": name], at: raw.place))
        }
        line?[keyPath: field] = raw
    }

    private mutating func noteCopy(_ raw: RawText) {
        guard ["true", "1"].contains(raw.text) else { return }
        told.warnings.append(Problem("feed.is-copy", ["found": raw.text], at: raw.place))
    }

    private mutating func handLine(_ hand: (RawItem) throws -> Void) throws {
        guard var line else { return }
        self.line = nil
        if group != nil {
            group?.finish(&line)
        } else if line.location == nil {
            try nameReporter(hand)
            line.location = reporter
        }
        try hand(.line(line))
    }

    /// A document speaks of the place of its reporter where a line stands for that, or no line stands for any.
    private mutating func nameReporter(_ hand: (RawItem) throws -> Void) throws {
        guard let reporter, !isReporterNamed else { return }
        isReporterNamed = true
        try hand(.place(reporter))
    }

    private mutating func endGroup() {
        guard let ended = group?.period else { return }
        group = nil
        guard let moment = ended.moment else { return }
        if let known = newest?.moment, known >= moment { return }
        newest = ended
    }
}
