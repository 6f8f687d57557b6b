package import Retail
package import RetailCSV

/// A row of a file of proofs: what an account credited a store with for the stock that lay there.
package struct ProofRow: Equatable, Sendable {
    package let line: Int
    package let store: StoreCode
    package let sku: SKU
    package let units: Int64
    /// Minor units.
    package let credited: Int64
    package let reference: Name
}

/// The rows of a file of proofs.
package struct ProofFile {
    package static let layout = TableLayout(
        ["store", "sku", "units", "credited", "reference"],
        required: ["store", "sku", "units", "credited", "reference"])

    let currency: Currency
    private(set) var rows: [ProofRow] = []
    private var seen: [String: Int] = [:]

    init(_ currency: Currency) { self.currency = currency }

    /// Takes a row that has nothing wrong with it; else what is wrong is noted.
    mutating func add(_ cells: inout Cells) {
        let store: StoreCode? = cells.code("store")
        let sku: SKU? = cells.code("sku")
        let (units, credited) = (cells.integer("units", in: 1...1_000_000), cells.price("credited", currency))
        let reference = cells.name("reference")
        guard let store, let sku, let units, let credited, let reference, cells.isSound else { return }
        if let first = seen.updateValue(cells.line, forKey: "\(store) \(sku)") {
            cells.note("protection.row-twice", ["first": "\(first)"], at: "store")
            return
        }
        rows.append(
            ProofRow(
                line: cells.line, store: store, sku: sku, units: units, credited: credited.minor, reference: reference))
    }
}
