import DemoChain
import Retail
import RetailCSV

/// A month's price file that a seeding may take over.
struct SeededPolicy: Sendable {
    let month: Month
    /// As it lies in the folder; of months that are made up, where the draft's lines say they are from.
    let name: String
    /// Made only for months that are not published yet.
    let table: @Sendable () throws(Refusal) -> TableFile
}

extension SeedFolder {
    /// The files `prices-YYYY-MM.csv`, the earliest month first.
    var policies: [SeededPolicy] {
        priceTables.map { month, name in
            SeededPolicy(month: month, name: path(of: name)) { () throws(Refusal) in try table(name) }
        }
    }
}

extension SeededTrade {
    /// What the chain's headquarters would have published, from the first month of trade to the one after the last.
    func policies(_ currency: Currency) -> [SeededPolicy] {
        policies.months.map { month in
            let name = "simulated/prices-\(month).csv"
            return SeededPolicy(month: month, name: name) { () throws(Refusal) in
                TableFile(name: name, bytes: policies.file(of: month, currency))
            }
        }
    }
}
