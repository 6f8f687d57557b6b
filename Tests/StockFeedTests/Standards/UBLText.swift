/// Documents of UBL as text, the lines from line 4 on.
enum UBLText {
    static func document(_ root: String, _ lines: String, head: String) -> String {
        let ubl = "urn:oasis:names:specification:ubl:schema:xsd"
        return """
            <\(root) xmlns='\(ubl):\(root)-2'
             xmlns:b='\(ubl):CommonBasicComponents-2' xmlns:a='\(ubl):CommonAggregateComponents-2'>
            <b:ID>U-1</b:ID>\(head)
            \(lines)
            </\(root)>
            """
    }

    static func inventory(_ lines: String, head: String = "<b:IssueDate>2026-03-02</b:IssueDate>") -> String {
        document("InventoryReport", lines, head: head)
    }

    static func activity(_ lines: String, head: String? = nil) -> String {
        document(
            "ProductActivity", lines,
            head: head ?? "<b:IssueDate>2026-03-09</b:IssueDate>" + period("ActivityPeriod", "2026-03-01", "2026-03-07")
        )
    }

    static func period(_ name: String, _ start: String, _ end: String? = nil) -> String {
        let end = end.map { "<b:EndDate>\($0)</b:EndDate>" } ?? ""
        return "<a:\(name)><b:StartDate>\(start)</b:StartDate>\(end)</a:\(name)>"
    }

    static func party(_ id: String) -> String { "<a:PartyIdentification><b:ID>\(id)</b:ID></a:PartyIdentification>" }

    static func sku(_ code: String) -> String {
        "<a:BuyersItemIdentification><b:ID>\(code)</b:ID></a:BuyersItemIdentification>"
    }

    static func stock(_ quantity: String, _ sku: String, at place: String? = nil) -> String {
        let place = place.map { "<a:InventoryLocation><b:ID>\($0)</b:ID></a:InventoryLocation>" } ?? ""
        return "<a:InventoryReportLine><b:ID>1</b:ID><b:Quantity unitCode='EA'>\(quantity)</b:Quantity>"
            + "<a:Item>\(self.sku(sku))</a:Item>\(place)</a:InventoryReportLine>"
    }

    /// A line with places by their codes, and items.
    static func group(_ type: String, from origin: String?, to end: String? = nil, _ more: String = "", _ items: String)
        -> String
    {
        let origin = "<a:ActivityOriginLocation>\(origin.map { "<b:ID>\($0)</b:ID>" } ?? "")</a:ActivityOriginLocation>"
        let end = end.map { "<a:ActivityFinalLocation><b:ID>\($0)</b:ID></a:ActivityFinalLocation>" } ?? ""
        return "<a:SupplyChainActivityDataLine><b:ID>1</b:ID>"
            + "<b:SupplyChainActivityTypeCode>\(type)</b:SupplyChainActivityTypeCode>\(more)\(origin)\(end)\(items)"
            + "</a:SupplyChainActivityDataLine>"
    }

    static func item(_ quantity: String, _ sku: String) -> String {
        "<a:SalesItem><b:Quantity unitCode='EA'>\(quantity)</b:Quantity><a:Item>\(self.sku(sku))</a:Item></a:SalesItem>"
    }
}
