import Retail
import RetailCSV

/// The rows of a file of targets.
struct TargetFile {
    static let layout = TableLayout(
        ["month", "account", "model", "units"], required: ["month", "account", "model", "units"])

    private(set) var rows: [TargetRow] = []
    /// Where each account's model stood first in a month.
    private var seen: [String: Int] = [:]

    /// Takes a row; what is wrong with it is noted.
    mutating func take(_ cells: inout Cells) {
        let month = cells.read("month", "target.month-unreadable") { Month($0) }
        let account: AccountCode? = cells.code("account")
        let model = cells.name("model")
        let units = cells.integer("units", in: 0...1_000_000_000)
        guard let month, let account, let model else { return }
        let line = cells.line
        let key = "\(month) \(account) \(model)"
        if let first = seen[key] {
            cells.note(
                "target.repeated",
                ["month": "\(month)", "account": account.text, "model": model.text, "first": "\(first)"], at: "model")
        } else {
            seen[key] = line
        }
        if let units {
            rows.append(TargetRow(line: line, month: month, account: account.text, model: model.text, units: units))
        }
    }
}
