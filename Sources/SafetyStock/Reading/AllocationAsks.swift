import Retail
package import RetailCSV

/// What accounts ask for of a scarce model, by a file: one row an account.
package struct AllocationAsks: Sendable {
    package static let layout = TableLayout(["account", "units"], required: ["account", "units"])

    struct Ask {
        let account: AccountCode
        /// Pieces.
        let units: Int64
        let line: Int
    }

    let file: String
    private(set) var asks: [Ask] = []

    /// Reads the whole file. Throws a refusal with everything that is wrong with it.
    package init(_ file: TableFile, progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }) throws {
        self.file = file.name
        var lines: [AccountCode: Int] = [:]
        var found: [Ask] = []
        try file.read(Self.layout, file.scan(), progress: progress) { cells in
            let account: AccountCode? = cells.code("account")
            let units = cells.integer("units", in: 0...StockCover.mostSupply)
            guard let account else { return }
            if let first = lines.updateValue(cells.line, forKey: account) {
                cells.note("asks.repeated", ["account": account.text, "first": "\(first)"], at: "account")
            }
            if let units { found.append(Ask(account: account, units: units, line: cells.line)) }
        }
        asks = found
    }
}
