/// What an element of a GS1 inventory report tells.
enum GS1Meaning: Sendable {
    typealias Field<Owner> = any WritableKeyPath<Owner, RawText?> & Sendable

    case root
    /// The envelope's own number.
    case instance
    /// One of the message's reports.
    case report
    case head(Field<GS1ReportHead>)
    case period(Field<RawPeriod>)

    /// One product at one place: what becomes a line of ours.
    case row
    case rowText(Field<GS1Row>)
    /// A code of the product, by the scheme that an attribute names.
    case itemCode
    case statusTime
    case activity
    case activityPeriod(Field<RawPeriod>)
    /// One quantity with its type.
    case statusQuantity, activityQuantity
    case quantityText(Field<GS1Quantity>)
    case units
}

extension GS1InventoryReport {
    static let namespace: StaticString = "urn:gs1:ecom:inventory_report:xsd:3"
    private static let envelopeNamespace: StaticString =
        "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
    private typealias Branch = ElementTree<GS1Meaning>.Branch

    /// Below the root, only the envelope is in a namespace.
    static let tree = ElementTree(
        Branch(
            name: "inventoryReportMessage", namespace: namespace, meaning: .root,
            parts: [
                envelope(
                    "StandardBusinessDocumentHeader",
                    [envelope("DocumentIdentification", [envelope("InstanceIdentifier", .instance)])]),
                element("inventoryReport", .report, head + [row]),
            ]))

    private static let head = [
        element("creationDateTime", .head(\.created)), element("documentStatusCode", .head(\.status)),
        element("documentActionCode", .head(\.action)), element("inventoryReportTypeCode", .head(\.type)),
        element("inventoryReportIdentification", [element("entityIdentification", .head(\.id))]),
        element(
            "inventoryReportingParty",
            [
                element("gln", .head(\.partyGLN)), element("additionalPartyIdentification", .head(\.partyCode)),
            ]),
        element("reportingPeriod", period { .period($0) }),
    ]

    private static let row = element(
        "inventoryItemLocationInformation", .row,
        [
            element(
                "inventoryLocation",
                [element("gln", .rowText(\.gln)), element("additionalPartyIdentification", .rowText(\.place))]),
            element(
                "transactionalTradeItem",
                [element("gtin", .rowText(\.gtin)), element("additionalTradeItemIdentification", .itemCode)]),
            element(
                "inventoryStatusLineItem",
                [
                    element("inventoryDateTime", .statusTime),
                    element(
                        "inventoryStatusQuantitySpecification", .statusQuantity,
                        [element("inventoryStatusType", .quantityText(\.type)), element("quantityOfUnits", .units)]),
                ]),
            element(
                "inventoryActivityLineItem", .activity,
                [
                    element("reportingPeriod", period { .activityPeriod($0) }),
                    element(
                        "inventoryActivityQuantitySpecification", .activityQuantity,
                        [
                            element("inventoryActivityTypeCode", .quantityText(\.type)),
                            element("quantityOfUnits", .units),
                            element("inventoryMovementTypeCode", .quantityText(\.movement)),
                        ]),
                ]),
        ])

    private static func period(_ meaning: (GS1Meaning.Field<RawPeriod>) -> GS1Meaning) -> [Branch] {
        [
            element("beginDate", meaning(\.startDate)), element("beginTime", meaning(\.startTime)),
            element("endDate", meaning(\.endDate)), element("endTime", meaning(\.endTime)),
        ]
    }

    private static func element(
        _ name: StaticString, _ meaning: GS1Meaning?, _ parts: [Branch] = []
    ) -> Branch {
        Branch(name: name, namespace: nil, meaning: meaning, parts: parts)
    }

    private static func element(_ name: StaticString, _ parts: [Branch]) -> Branch { element(name, nil, parts) }

    private static func envelope(_ name: StaticString, _ meaning: GS1Meaning) -> Branch {
        Branch(name: name, namespace: envelopeNamespace, meaning: meaning, parts: [])
    }

    private static func envelope(_ name: StaticString, _ parts: [Branch]) -> Branch {
        Branch(name: name, namespace: envelopeNamespace, meaning: nil, parts: parts)
    }
}
