import Retail

/// What one SupplyChainActivityDataLine of a ProductActivity says about its items.
///
/// Sales are what was sold at the place where they were made. Shipments are on their way to the place that they go to,
/// which has to be one of the account's; where they come from does not matter. Whatever else happened to goods is no
/// quantity of ours, and its line is refused by the name that it gives.
struct UBLActivity {
    var type: RawText?
    var origin: RawText?
    var destination: RawText?
    var period = RawPeriod()
    private var problems: [Problem] = []
    private var hasItems = false

    mutating func put(_ raw: RawText, _ name: String, into field: WritableKeyPath<UBLActivity, RawText?>) {
        if self[keyPath: field] != nil {
            problems.append(Problem("feed.element-repeated", ["name": name], at: raw.place))
        } else if hasItems {
            problems.append(Problem("feed.element-after-lines", ["name": name], at: raw.place))
        }
        self[keyPath: field] = raw
    }

    /// Gives a line of one of the items what this says about all of them.
    mutating func finish(_ line: inout RawLine) {
        hasItems = true
        line.problems += problems
        if let end = period.end, period.moment == nil {
            line.problems.append(Problem("feed.date-impossible", ["found": end.date.text], at: end.date.place))
        }
        line.location = origin
        switch type?.text {
        case "SALES":
            (line.sold, line.onHand) = (line.onHand, nil)
        case "SHIPMENTS":
            (line.inTransit, line.onHand) = (line.onHand, nil)
            line.location = destination
            if destination == nil { line.problems.append(Problem("feed.shipment-without-place", at: line.place)) }
        case let other:
            line.problems.append(
                Problem("feed.activity-type-unknown", ["found": other ?? ""], at: type?.place ?? line.place))
        }
    }
}
