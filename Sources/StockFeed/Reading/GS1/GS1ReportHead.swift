import Retail

/// What one report of a GS1 message says about itself, as it stood.
struct GS1ReportHead {
    var place: Place
    var created: RawText?
    var status: RawText?
    var action: RawText?
    var id: RawText?
    var type: RawText?
    var partyGLN: RawText?
    var partyCode: RawText?
    var period = RawPeriod()

    var aspect: FeedAspect? {
        switch type?.text {
        case "INVENTORY_STATUS": .status
        case "INVENTORY_ACTIVITY": .activity
        default: nil
        }
    }

    /// What cannot be taken.
    var problems: [Problem] {
        var found: [Problem] = []
        if aspect == nil {
            let values = ["found": type?.text ?? ""]
            found.append(Problem("feed.report-type-unknown", values, at: type?.place ?? place))
        }
        if let action, action.text == "DELETE" {
            found.append(Problem("feed.deletion", ["found": action.text], at: action.place))
        }
        return found
    }

    var warnings: [Problem] {
        guard let status, ["COPY", "ADDITIONAL_TRANSMISSION"].contains(status.text) else { return [] }
        return [Problem("feed.is-copy", ["found": status.text], at: status.place)]
    }

    /// Whether both can be one document: they tell the same thing for the same time.
    func goesWith(_ other: GS1ReportHead) -> Bool {
        let isTimed = period.end != nil || other.period.end != nil
        let isSameTime = isTimed ? period.moment == other.period.moment : created?.text == other.created?.text
        return type?.text == other.type?.text && isSameTime && action?.text == other.action?.text
    }
}
