/// Where a document of the Universal Business Language 2.1 to 2.5 (OASIS) keeps what: one namespace for all of these
/// versions, and nothing in them that would tell them apart here.
struct UBLDocument: Sendable {
    let tree: ElementTree<UBLMeaning>
    let aspect: FeedAspect

    typealias Branch = ElementTree<UBLMeaning>.Branch

    /// What a seller sends to a buyer. A line has one quantity and no place: that is the party that reports, if it has
    /// an identification.
    static let stockAvailabilityReport = UBLDocument(
        tree: ElementTree(
            root(
                "StockAvailabilityReport", in: stockAvailabilityNamespace,
                [
                    copy, period("InventoryPeriod"), reporter,
                    aggregate("SellerSupplierParty", [aggregate("Party", party)]),
                    aggregate("StockAvailabilityReportLine", .item, stockLine),
                ])),
        aspect: .status)

    /// What a buyer, as a distributor is, sends to a seller: the same with a place on the line.
    static let inventoryReport = UBLDocument(
        tree: ElementTree(
            root(
                "InventoryReport", in: inventoryNamespace,
                [
                    copy, period("InventoryPeriod"), reporter,
                    aggregate("RetailerCustomerParty", [aggregate("Party", party)]),
                    aggregate(
                        "InventoryReportLine", .item,
                        stockLine + [aggregate("InventoryLocation", [basic("ID", .line(\.location))])]),
                ])),
        aspect: .status)

    /// What was sold at a place, and what was shipped to one.
    static let productActivity = UBLDocument(
        tree: ElementTree(
            root(
                "ProductActivity", in: activityNamespace,
                [
                    copy, period("ActivityPeriod"), aggregate("SenderParty", party),
                    aggregate(
                        "SupplyChainActivityDataLine", .group,
                        [
                            basic("SupplyChainActivityTypeCode", .activityType), period("ActivityPeriod"),
                            aggregate("ActivityOriginLocation", [basic("ID", .origin)]),
                            aggregate("ActivityFinalLocation", [basic("ID", .destination)]),
                            aggregate("SalesItem", .item, [basic("Quantity", .quantity), item]),
                        ]),
                ])),
        aspect: .activity)

    static let stockAvailabilityNamespace: StaticString =
        "urn:oasis:names:specification:ubl:schema:xsd:StockAvailabilityReport-2"
    static let inventoryNamespace: StaticString = "urn:oasis:names:specification:ubl:schema:xsd:InventoryReport-2"
    static let activityNamespace: StaticString = "urn:oasis:names:specification:ubl:schema:xsd:ProductActivity-2"
    private static let basicNamespace: StaticString =
        "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    private static let aggregateNamespace: StaticString =
        "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
}

/// What several of the documents share.
extension UBLDocument {
    private static let copy = basic("CopyIndicator", .copy)

    private static let party = [
        aggregate("PartyIdentification", [basic("ID", .party(\.partyCode))]),
        aggregate("PartyName", [basic("Name", .party(\.partyName))]),
    ]

    private static let reporter = aggregate(
        "InventoryReportingParty", [aggregate("PartyIdentification", [basic("ID", .reporter)])])

    private static let stockLine = [
        basic("Quantity", .quantity), basic("AvailabilityDate", .line(\.available)), item,
    ]

    private static let item = aggregate(
        "Item",
        [
            aggregate("BuyersItemIdentification", [basic("ID", .line(\.sku))]),
            aggregate("StandardItemIdentification", [basic("ID", .gtin)]),
            aggregate("SellersItemIdentification", [basic("ID", .line(\.partnerCode))]),
        ])

    private static func period(_ name: StaticString) -> Branch {
        aggregate(
            name, .period,
            [
                basic("StartDate", .periodPart(\.startDate)), basic("StartTime", .periodPart(\.startTime)),
                basic("EndDate", .periodPart(\.endDate)), basic("EndTime", .periodPart(\.endTime)),
            ])
    }

    private static func root(_ name: StaticString, in namespace: StaticString, _ parts: [Branch]) -> Branch {
        let head = [
            basic("ID", .id), basic("IssueDate", .issueDate), basic("IssueTime", .issueTime),
        ]
        return Branch(name: name, namespace: namespace, meaning: .root, parts: head + parts)
    }

    private static func basic(_ name: StaticString, _ meaning: UBLMeaning) -> Branch {
        Branch(name: name, namespace: basicNamespace, meaning: meaning, parts: [])
    }

    private static func aggregate(_ name: StaticString, _ parts: [Branch]) -> Branch { aggregate(name, nil, parts) }

    private static func aggregate(_ name: StaticString, _ meaning: UBLMeaning?, _ parts: [Branch]) -> Branch {
        Branch(name: name, namespace: aggregateNamespace, meaning: meaning, parts: parts)
    }
}
