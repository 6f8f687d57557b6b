/// Messages of GS1 XML 3 as text.
enum GS1Text {
    static func message(_ reports: String, envelope: String = "<s:InstanceIdentifier>E-1</s:InstanceIdentifier>")
        -> String
    {
        """
        <i:inventoryReportMessage xmlns:i='urn:gs1:ecom:inventory_report:xsd:3'
         xmlns:s='http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader'>
        <s:StandardBusinessDocumentHeader><s:DocumentIdentification>\(envelope)</s:DocumentIdentification></s:StandardBusinessDocumentHeader>
        \(reports)
        </i:inventoryReportMessage>
        """
    }

    static func report(
        _ rows: String, type: String = "INVENTORY_STATUS", id: String? = "R-1", end: String? = "2026-03-01",
        more: String = "<documentStatusCode>ORIGINAL</documentStatusCode>"
    ) -> String {
        let id =
            id.map {
                "<inventoryReportIdentification><entityIdentification>\($0)</entityIdentification>"
                    + "</inventoryReportIdentification>"
            } ?? ""
        let end = end.map { "<endDate>\($0)</endDate>" } ?? ""
        return "<inventoryReport><creationDateTime>2026-03-02T05:30:00</creationDateTime>\(more)\(id)"
            + "<inventoryReportTypeCode>\(type)</inventoryReportTypeCode><inventoryReportingParty><gln>6901234567892</gln>"
            + "</inventoryReportingParty><reportingPeriod>\(end)</reportingPeriod>\n\(rows)\n</inventoryReport>"
    }

    static func row(at gln: String? = "7080000950171", _ item: String, _ quantities: String) -> String {
        let location = gln.map { "<gln>\($0)</gln>" } ?? ""
        return "<inventoryItemLocationInformation><inventoryLocation>\(location)</inventoryLocation>"
            + "<transactionalTradeItem>\(item)</transactionalTradeItem>\(quantities)</inventoryItemLocationInformation>"
    }

    static func code(_ code: String, _ scheme: String = "BUYER_ASSIGNED") -> String {
        "<additionalTradeItemIdentification additionalTradeItemIdentificationTypeCode='\(scheme)'>\(code)"
            + "</additionalTradeItemIdentification>"
    }

    static func status(_ quantities: (type: String, number: String)..., unit: String = "PCE", at time: String? = nil)
        -> String
    {
        let time = time.map { "<inventoryDateTime>\($0)</inventoryDateTime>" } ?? ""
        let inner = quantities.map {
            "<inventoryStatusQuantitySpecification><inventoryStatusType>\($0.type)</inventoryStatusType><quantityOfUnits "
                + "measurementUnitCode='\(unit)'>\($0.number)</quantityOfUnits></inventoryStatusQuantitySpecification>"
        }
        return "<inventoryStatusLineItem>\(time)\(inner.joined())</inventoryStatusLineItem>"
    }

    static func activity(_ type: String, _ number: String, _ movement: String? = nil, until end: String? = nil)
        -> String
    {
        let end = end.map { "<reportingPeriod><endDate>\($0)</endDate></reportingPeriod>" } ?? ""
        let movement = movement.map { "<inventoryMovementTypeCode>\($0)</inventoryMovementTypeCode>" } ?? ""
        return
            "<inventoryActivityLineItem>\(end)<inventoryActivityQuantitySpecification><inventoryActivityTypeCode>\(type)"
            + "</inventoryActivityTypeCode><quantityOfUnits>\(number)</quantityOfUnits>\(movement)"
            + "</inventoryActivityQuantitySpecification></inventoryActivityLineItem>"
    }
}
