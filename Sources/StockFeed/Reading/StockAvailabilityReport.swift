import Retail
import XMLReading

/// The StockAvailabilityReport of UBL 2.1 to 2.5 (OASIS), which a seller sends to a buyer: one namespace for all of
/// them, and nothing in it that would tell them apart here.
///
/// A line has one quantity and no location: that is the party that reports, if it has an identification. The element
/// for `InventoryPeriod` tells a period, not a moment, so the document's moment is its issue. Elements that say
/// nothing about stock are passed over.
struct StockAvailabilityReport: FeedFormat {
    static let namespace: StaticString = "urn:oasis:names:specification:ubl:schema:xsd:StockAvailabilityReport-2"

    private static let root = "/StockAvailabilityReport"
    private static let lineElement = "/StockAvailabilityReport/StockAvailabilityReportLine"

    private(set) var head = RawHead(element: root)
    private var open: [UBLElement] = []
    private var location: RawText?
    private var line: RawLine?
    private var hasLines = false
    /// Whether the identification that is open is by a scheme other than GS1's.
    private var isForeignScheme = false

    mutating func take(_ event: borrowing XMLEvent, _ hand: (RawItem) throws -> Void) throws {
        switch event {
        case .start(let tag): start(tag)
        case .text(let text): try take(text, hand)
        case .end:
            if open.popLast() == .line, open.count == 1, let line {
                self.line = nil
                try hand(.line(line))
            }
        }
    }

    private mutating func start(_ tag: borrowing XMLTag) {
        let element = tag.depth == 1 ? .report : UBLElement(tag)
        open.append(element)
        switch (element, tag.depth) {
        case (.report, 1):
            (head.line, head.column) = (tag.place.line, tag.place.column)
        case (.line, 2):
            hasLines = true
            line = RawLine(
                line: tag.place.line, column: tag.place.column, element: Self.lineElement, location: location,
                issued: head.date)
        case (.quantity, 3):
            guard let unit = (0..<tag.attributeCount).first(where: { tag.isAttribute($0, named: "unitCode") }) else {
                return
            }
            line?.unit = tag.text(unit, element: Self.lineElement + "/Quantity", named: "unitCode")
        case (.id, 5):
            let scheme = tag.value(of: "schemeID")?.uppercased()
            isForeignScheme = scheme.map { !["GTIN", "EAN", "UPC", "0160"].contains($0) } ?? false
        default: break
        }
    }

    private mutating func take(_ text: borrowing XMLText, _ hand: (RawItem) throws -> Void) throws {
        guard let element = open.last, element != .other, !text.isBlank else { return }
        switch (open.count, parent(1), element) {
        case (2, .report, .id): put(text, "ID", into: \.id)
        case (2, .report, .issueDate): put(text, "IssueDate", into: \.date)
        case (2, .report, .issueTime): put(text, "IssueTime", into: \.time)
        case (3, .line, .quantity): put(text, "Quantity", into: \.onHand)
        case (3, .line, .availabilityDate): put(text, "AvailabilityDate", into: \.available)
        case (5, .buyersItem, .id) where parent(2) == .item:
            put(text, "Item/BuyersItemIdentification/ID", into: \.sku)
        case (5, .standardItem, .id) where parent(2) == .item && !isForeignScheme:
            put(text, "Item/StandardItemIdentification/ID", into: \.gtin)
        case (5, .sellersItem, .id) where parent(2) == .item:
            put(text, "Item/SellersItemIdentification/ID", into: \.partnerCode)
        case (4, .partyIdentification, .id) where parent(2) == .reportingParty:
            if location == nil {
                let place = raw(text, Self.root + "/InventoryReportingParty/PartyIdentification/ID")
                location = place
                if hasLines { stray(text, "InventoryReportingParty") }
                try hand(.place(place))
            }
        case (5, .partyIdentification, .id) where parent(2) == .party && parent(3) == .sellerParty:
            if head.partyCode == nil {
                head.partyCode = raw(text, Self.root + "/SellerSupplierParty/Party/PartyIdentification/ID")
            }
        case (5, .partyName, .name) where parent(2) == .party && parent(3) == .sellerParty:
            if head.partyName == nil {
                head.partyName = raw(text, Self.root + "/SellerSupplierParty/Party/PartyName/Name")
            }
        default: break
        }
    }

    /// The open element so many levels above the innermost one.
    private func parent(_ level: Int) -> UBLElement { open.count > level ? open[open.count - 1 - level] : .other }

    private func raw(_ text: borrowing XMLText, _ element: String) -> RawText {
        RawText(text: text.trimmed, line: text.place.line, column: text.place.column, element: element)
    }

    private mutating func put(_ text: borrowing XMLText, _ name: String, into field: WritableKeyPath<RawHead, RawText?>)
    {
        let raw = raw(text, "\(Self.root)/\(name)")
        if head[keyPath: field] != nil {
            head.problems.append(Problem("feed.element-repeated", ["name": name], at: raw.place))
        } else if hasLines {
            stray(text, name)
        }
        head[keyPath: field] = raw
    }

    private mutating func put(_ text: borrowing XMLText, _ name: String, into field: WritableKeyPath<RawLine, RawText?>)
    {
        let raw = raw(text, "\(Self.lineElement)/\(name)")
        if line?[keyPath: field] != nil {
            line?.problems.append(Problem("feed.element-repeated", ["name": name], at: raw.place))
        }
        line?[keyPath: field] = raw
    }

    /// What belongs before the lines would have had to be known for them.
    private mutating func stray(_ text: borrowing XMLText, _ name: String) {
        let place = raw(text, "\(Self.root)/\(name)").place
        head.problems.append(Problem("feed.element-after-lines", ["name": name], at: place))
    }
}
