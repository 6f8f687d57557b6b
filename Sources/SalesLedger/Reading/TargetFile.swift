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
        let month = cells.read("month", "target.month-unreadable") { text in
            Month(text).flatMap { 2000...2099 ~= $0.year ? $0 : nil }
        }
        let account: AccountCode? = cells.code("account")
        let model = cells.name("model")
        let units = cells.integer("units", in: 0...1_000_000_000)
        guard let account, let model else { return }
        // A row that is refused is held against the chain all the same: all its mistakes are told at once.
        rows.append(
            TargetRow(
                line: cells.line, month: month ?? .first, account: account.text, model: model.text, units: units ?? 0))
        guard let month else { return }
        let key = "\(month) \(account) \(model)"
        guard let first = seen[key] else {
            seen[key] = cells.line
            return
        }
        cells.note(
            "target.repeated",
            ["month": "\(month)", "account": account.text, "model": model.text, "first": "\(first)"], at: "model")
    }
}
