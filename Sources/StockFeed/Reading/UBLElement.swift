import XMLReading

/// The elements of the Universal Business Language that say something about stock.
enum UBLElement: CaseIterable {
    case report, line, id, issueDate, issueTime, quantity, availabilityDate
    case item, buyersItem, standardItem, sellersItem
    case reportingParty, sellerParty, party, partyIdentification, partyName, name
    case other

    private static let basic: StaticString = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    private static let aggregate: StaticString =
        "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"

    init(_ tag: borrowing XMLTag) {
        if tag.isIn(UBLElement.basic) {
            self = UBLElement.basics.first { tag.isNamed($0.name, in: UBLElement.basic) }?.element ?? .other
        } else if tag.isIn(UBLElement.aggregate) {
            self = UBLElement.aggregates.first { tag.isNamed($0.name, in: UBLElement.aggregate) }?.element ?? .other
        } else {
            self = .other
        }
    }

    private static let basics: [(name: StaticString, element: UBLElement)] = [
        ("ID", .id), ("Quantity", .quantity), ("AvailabilityDate", .availabilityDate), ("Name", .name),
        ("IssueDate", .issueDate), ("IssueTime", .issueTime),
    ]

    private static let aggregates: [(name: StaticString, element: UBLElement)] = [
        ("StockAvailabilityReportLine", .line), ("Item", .item), ("BuyersItemIdentification", .buyersItem),
        ("StandardItemIdentification", .standardItem), ("SellersItemIdentification", .sellersItem),
        ("InventoryReportingParty", .reportingParty), ("SellerSupplierParty", .sellerParty), ("Party", .party),
        ("PartyIdentification", .partyIdentification), ("PartyName", .partyName),
    ]
}
