import Retail
import XMLReading

extension Refusal {
    /// Of a document that tells stock by a standard that is known and not read; nil for every other root. What to send
    /// instead is another message of the same family.
    init?(neighbour root: borrowing XMLTag) {
        let place = Place(line: root.place.line, column: root.place.column, path: root.path)
        let namespace = root.namespace ?? ""
        if root.isNamed("logisticsInventoryReportMessage", in: "urn:gs1:ecom:logistics_inventory_report:xsd:3") {
            self.init(.unreadableInput, "feed.gs1-logistics", at: place)
        } else if namespace.hasPrefix("urn:ean.ucc:") || root.name == "inventoryActivityOrInventoryStatus" {
            self.init(.unreadableInput, "feed.gs1-too-old", ["namespace": namespace], at: place)
        } else {
            return nil
        }
    }
}
