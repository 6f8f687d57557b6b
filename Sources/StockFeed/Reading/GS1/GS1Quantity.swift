import Retail

/// One quantity of a GS1 inventory report, with its type, as it stood.
struct GS1Quantity {
    /// Of the element that holds it.
    var place: Place
    var type: RawText?
    var number: RawText?
    var unit: RawText?
    var movement: RawText?

    /// What a type of stock means to us.
    enum Status {
        case onHand, available, allocated, inTransit, unsellable
        /// How much there should be; no stock.
        case target

        /// By the code list of GS1 XML 3.4.1, and codes that are in use beside it; nil for one that may be stock and
        /// may be a part of other stock, which only the sender knows.
        init?(_ code: String) {
            switch code {
            case "ON_HAND": self = .onHand
            case "AVAILABLE_FOR_SALE": self = .available
            case "ALLOCATED_FOR_ORDER": self = .allocated
            case "IN_TRANSIT": self = .inTransit
            case "BLOCKED", "DAMAGED", "EXPIRED", "QUARANTINED", "ON_HOLD", "ON_CONSIGNMENT_ON_HOLD":
                self = .unsellable
            case "MINIMUM_STOCK", "MAXIMUM_STOCK": self = .target
            default: return nil
            }
        }
    }

    /// Words for a sale to those who buy here. GS1 leaves the codes of activities to the parties.
    static let saleCodes: Set<String> = [
        "SALE", "SALES", "SOLD", "SELL_OUT", "SELL_THROUGH", "SELLOUT", "SELLTHROUGH", "POS_SALE", "POS_SALES",
        "POINT_OF_SALE", "CONSUMER_SALE", "CONSUMER_SALES", "RETAIL_SALE", "RETAIL_SALES",
    ]

    /// Stock of one kind, as a part of the line.
    func part(_ quantity: RawPart.Quantity) -> RawPart? {
        number.map { RawPart(quantity: quantity, text: $0, unit: unit) }
    }

    /// What was sold: what went out is a sale, what came back takes away from it. Where no direction is told, the number
    /// has its own sign; told with a direction, a sign could mean either.
    func sale() throws(Objection) -> RawPart? {
        let code = type?.text.uppercased() ?? ""
        guard GS1Quantity.saleCodes.contains(code) else {
            throw Objection(
                Problem("feed.activity-type-unknown", ["found": type?.text ?? ""], at: type?.place ?? place))
        }
        guard var part = part(.sold) else { return nil }
        guard let movement else { return part }
        switch movement.text.uppercased() {
        case "DECREASE": break
        case "INCREASE": part.isTakenBack = true
        default:
            throw Objection(Problem("feed.movement-type-unknown", ["found": movement.text], at: movement.place))
        }
        guard !part.text.text.hasPrefix("-") else {
            throw Objection(Problem("feed.signed-movement", ["found": part.text.text], at: part.text.place))
        }
        return part
    }

    struct Objection: Error {
        let problem: Problem
        init(_ problem: Problem) { self.problem = problem }
    }
}
