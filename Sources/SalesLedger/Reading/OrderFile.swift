import Retail
import RetailCSV

/// The rows of a file of orders.
struct OrderFile {
    static let layout = TableLayout(
        ["number", "day", "account", "location", "sku", "units", "confirmed", "shipped", "received"],
        required: ["number", "day", "account", "sku", "units"])

    let today: Day
    /// Where each product of each order stood first.
    private var seen: [String: Int] = [:]

    init(today: Day) { self.today = today }

    /// A row; nil when something is wrong with it, which is noted.
    mutating func line(_ cells: inout Cells) -> OrderLine? {
        // An order's number is spelt as codes are.
        let number: Code<OrderLine>? = cells.code("number")
        let account: AccountCode? = cells.code("account")
        let location: LocationCode? = cells.code("location")
        let sku: SKU? = cells.code("sku")
        let day = cells.day("day")
        let units = cells.integer("units", in: 1...1_000_000_000)
        let (confirmed, shipped, received) = (cells.day("confirmed"), cells.day("shipped"), cells.day("received"))
        guard cells.isSound, let number, let account, let sku, let day, let units else { return nil }
        let line = OrderLine(
            number: number.text, account: account.text, location: location?.text, sku: sku.text, day: day, units: units,
            confirmed: confirmed, shipped: shipped, received: received)
        for flaw in line.flaws(today: today) { cells.note(flaw.code, flaw.values, at: flaw.column) }
        if let first = seen.updateValue(cells.line, forKey: "\(line.number) \(line.sku)") {
            seen["\(line.number) \(line.sku)"] = first
            cells.note("order.repeated", ["number": line.number, "sku": line.sku, "first": "\(first)"], at: "number")
        }
        return cells.isSound ? line : nil
    }
}
