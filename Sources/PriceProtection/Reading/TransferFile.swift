package import Retail
package import RetailCSV

/// A row of a file of transfers: pieces, or one phone, that an account handed to another.
package struct TransferRow: Equatable, Sendable {
    package let line: Int
    package let number: String
    package let day: Day
    package let from: AccountCode
    package let to: AccountCode
    package let sku: SKU
    package let units: Int64
    /// 0 where the row is pieces.
    package let serial: Int64
}

/// The rows of a file of transfers.
package struct TransferFile {
    package static let layout = TableLayout(
        ["number", "day", "from", "to", "sku", "units", "serial"],
        required: ["number", "day", "from", "to", "sku", "units"])

    let today: Day
    private(set) var rows: [TransferRow] = []
    private var seen: [String: Int] = [:]

    init(today: Day) { self.today = today }

    /// Takes a row that has nothing wrong with it; else what is wrong is noted.
    mutating func add(_ cells: inout Cells) {
        let number: Code<TransferRow>? = cells.code("number")
        let (from, to): (AccountCode?, AccountCode?) = (cells.code("from"), cells.code("to"))
        let sku: SKU? = cells.code("sku")
        let (day, units) = (cells.day("day"), cells.integer("units", in: 1...1_000_000))
        let serial = cells.imei("serial").map { Int64($0.number) }
        guard let number, let from, let to, let sku, let day, let units, cells.isSound else { return }
        if from == to { cells.note("protection.transfer-to-itself", at: "to") }
        if day > today { cells.note("protection.day-ahead", ["today": "\(today)"], at: "day") }
        if serial != nil, units != 1 { cells.note("protection.serial-of-one", at: "units") }
        if let first = seen.updateValue(cells.line, forKey: "\(number) \(sku) \(serial ?? 0)") {
            cells.note("protection.row-twice", ["first": "\(first)"], at: "number")
        }
        guard cells.isSound else { return }
        rows.append(
            TransferRow(
                line: cells.line, number: number.text, day: day, from: from, to: to, sku: sku, units: units,
                serial: serial ?? 0))
    }
}
