import Postgres
package import Retail
package import RetailCSV
import RetailSQL
import Trail

/// What came of a file.
package struct StaffReceipt: Equatable, Sendable {
    package let rows: Int
    /// Things that are other than before, or new.
    package let changed: Int

    package init(rows: Int, changed: Int) { (self.rows, self.changed) = (rows, changed) }
}

extension PromoterRota {
    /// Takes a file, whole or not at all; what the chain knows already stays as it is.
    ///
    /// Refused with every mistake, its line and column; without the right to keep what the file tells, as a whole.
    ///
    /// - Parameter today: rosters change from the next day on; nil where files tell how it was.
    package func take(_ kind: StaffFile, _ file: TableFile, today: Day? = nil) async throws -> StaffReceipt {
        let scan = try file.scan()
        return try await own.write { [currency] tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            let ground = StaffRows.Ground(
                people: try tx.codes("chain.person"), stores: try tx.codes("chain.store"),
                regions: try tx.codes("chain.region"), currency: currency)
            var rows = StaffRows(kind)
            try file.read(kind.layout, scan) { cells in rows.add(&cells, ground) }
            let flaws = try tx.flaws(of: rows, today: today)
            guard flaws.isEmpty else { throw Refusal(.refused, try file.located(flaws, kind.layout, scan)) }
            let receipt: StaffReceipt
            do {
                receipt = StaffReceipt(rows: rows.count, changed: try tx.keep(rows))
            } catch let error as PostgresError where error.sqlState == "42501" {
                throw Refusal(.forbidden, "staff.no-right", ["kind": kind.rawValue])
            }
            if receipt.changed > 0 {
                try tx.record(
                    Change(
                        "staff_load", "\(kind.rawValue) \(file.name)",
                        new: ["rows": "\(receipt.rows)", "changed": "\(receipt.changed)"], verb: "loaded"))
            }
            return receipt
        }
    }

    /// Whether anything of a kind was ever told that the caller sees.
    package func knows(_ kind: StaffFile) async throws -> Bool {
        try await own.read { tx in try tx.knows(kind) }
    }
}
