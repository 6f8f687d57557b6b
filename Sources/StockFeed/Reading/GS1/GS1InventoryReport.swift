import Retail
import XMLReading

/// The inventoryReportMessage of GS1 XML 3, of stock or of movements, in its envelope (SBDH).
///
/// The document's moment is the newest of the times that its lines tell, else the end of its period, else its
/// creation. Several reports in one message are one document if they tell the same thing for the same time, under the
/// number of the first. Messages in use leave that number out; then the envelope's stands for it, with a warning.
struct GS1InventoryReport: FeedFormat {
    private var walk = ElementWalk(tree)
    private var place = Place(path: "/inventoryReportMessage")
    private var instance: RawText?
    private var first: GS1ReportHead?
    private var report: GS1ReportHead?
    private var reports = 0
    private var problems: [Problem] = []
    private var warnings: [Problem] = []

    private var newestTime: (text: RawText, instant: Instant)?
    private var newestPeriod: RawPeriod?
    private var row: GS1Row?
    private var itemScheme = ""
    private var activityPeriod = RawPeriod()
    private var quantity: GS1Quantity?

    var head: RawHead {
        var head = RawHead(line: place.line ?? 1, column: place.column ?? 1, element: place.path ?? "")
        (head.problems, head.warnings) = (problems, warnings)
        guard let first = first ?? report else { return head }
        head.aspect = first.aspect ?? .status
        head.id = first.id
        if head.id == nil, let instance {
            head.id = instance
            head.warnings.append(Problem("feed.id-of-envelope", ["found": instance.text], at: instance.place))
        }
        if reports > 1 {
            let values = ["count": "\(reports)", "id": head.id?.text ?? ""]
            head.warnings.append(Problem("feed.several-reports", values, at: first.place))
        }
        if let newestTime {
            head.asOf = newestTime.text
        } else if let end = newestPeriod?.end ?? first.period.end {
            (head.date, head.time) = (end.date, end.time)
        } else {
            head.asOf = first.created
        }
        head.partyCode = first.partyGLN ?? first.partyCode
        return head
    }

    mutating func take(_ event: borrowing XMLEvent, _ hand: (RawItem) throws -> Void) throws {
        switch event {
        case .start(let tag): start(tag)
        case .text(let text): if let element = walk.element, !text.isBlank { take(text, of: element) }
        case .end: try end(hand)
        }
    }

    private mutating func start(_ tag: borrowing XMLTag) {
        guard let element = walk.enter(tag) else { return }
        let place = Place(line: tag.place.line, column: tag.place.column, path: element.path)
        switch element.meaning {
        case .root: self.place = place
        case .report: report = GS1ReportHead(place: place)
        case .row: row = GS1Row(line: tag.place.line, column: tag.place.column, element: element.path)
        case .itemCode: itemScheme = tag.value(of: "additionalTradeItemIdentificationTypeCode")?.uppercased() ?? ""
        case .activity: activityPeriod = RawPeriod()
        case .statusQuantity, .activityQuantity: quantity = GS1Quantity(place: place)
        case .units:
            let name = "measurementUnitCode"
            if let unit = (0..<tag.attributeCount).first(where: { tag.isAttribute($0, named: "measurementUnitCode") }) {
                quantity?.unit = tag.text(unit, element: element.path, named: name)
            }
        default: break
        }
    }

    private mutating func take(_ text: borrowing XMLText, of element: ElementTree<GS1Meaning>) {
        guard let meaning = element.meaning else { return }
        let raw = RawText(text: text.trimmed, line: text.place.line, column: text.place.column, element: element.path)
        let name = element.label
        switch meaning {
        case .instance: if instance == nil { instance = raw }
        case .head(let field):
            if report?[keyPath: field] != nil {
                problems.append(Problem("feed.element-repeated", ["name": name], at: raw.place))
            }
            report?[keyPath: field] = raw
        case .period(let field): report?.period[keyPath: field] = raw
        case .rowText(let field): row?.put(raw, name, into: field)
        case .itemCode: row?.put(itemCode: raw, itemScheme)
        case .statusTime: noteTime(raw)
        case .activityPeriod(let field): activityPeriod[keyPath: field] = raw
        case .quantityText(let field): quantity?[keyPath: field] = raw
        case .units: quantity?.number = raw
        case .root, .report, .row, .activity, .statusQuantity, .activityQuantity: break
        }
    }

    private mutating func end(_ hand: (RawItem) throws -> Void) throws {
        switch walk.leave() {
        case .statusQuantity: if let quantity { row?.add(status: quantity) }
        case .activityQuantity: if let quantity { row?.add(activity: quantity) }
        case .activity: notePeriod()
        case .row:
            defer { row = nil }
            if let line = row?.finished() { try hand(.line(line)) }
        case .report: endReport()
        default: break
        }
    }

    private mutating func noteTime(_ raw: RawText) {
        guard let greenwich = ZoneOffset(minutes: 0), let instant = FeedTime.instant(raw.text, elseIn: greenwich) else {
            row?.note(Problem("feed.date-impossible", ["found": raw.text], at: raw.place))
            return
        }
        if let newestTime, newestTime.instant >= instant { return }
        newestTime = (raw, instant)
    }

    private mutating func notePeriod() {
        guard let end = activityPeriod.end else { return }
        guard let moment = activityPeriod.moment else {
            row?.note(Problem("feed.date-impossible", ["found": end.date.text], at: end.date.place))
            return
        }
        if let known = newestPeriod?.moment, known >= moment { return }
        newestPeriod = activityPeriod
    }

    private mutating func endReport() {
        guard let report else { return }
        self.report = nil
        reports += 1
        // A message may have ten thousand; what is wrong with all of them is wrong with the first.
        guard let first else {
            problems += report.problems
            warnings += report.warnings
            return first = report
        }
        if !report.goesWith(first), problems.last?.code != "feed.reports-differ" {
            problems.append(Problem("feed.reports-differ", ["number": "\(reports)"], at: report.place))
        }
    }
}
