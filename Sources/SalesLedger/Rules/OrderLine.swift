import Retail

/// A product of an order, and how far it has come; a date that has not come is nil.
struct OrderLine: Equatable, Sendable {
    let number: String
    let account: String
    /// nil: the account's default location.
    let location: String?
    let sku: String
    let day: Day
    let units: Int64
    let confirmed: Day?
    let shipped: Day?
    let received: Day?

    /// What is wrong with its dates: none comes before the one that it follows, and none lies ahead.
    func flaws(today: Day) -> [SalesFlaw] {
        var flaws: [SalesFlaw] = []
        var before = ("day", day)
        let dates = [("day", day), ("confirmed", confirmed), ("shipped", shipped), ("received", received)]
        for (column, day) in dates as [(String, Day?)] {
            guard let day else { continue }
            if day > today {
                flaws.append(SalesFlaw("sales.day-ahead", ["day": "\(day)", "today": "\(today)"], at: column))
            }
            if day < SalesRule.firstDay {
                flaws.append(SalesFlaw("sales.day-too-old", ["first": "\(SalesRule.firstDay)"], at: column))
            }
            if day < before.1 {
                let values = ["column": column, "day": "\(day)", "before": before.0, "earlier": "\(before.1)"]
                flaws.append(SalesFlaw("order.days-turned", values, at: column))
            }
            before = (column, day)
        }
        return flaws
    }
}
