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
    /// What to know besides.
    package let notices: [Notice]

    package init(rows: Int, changed: Int, notices: [Notice] = []) {
        (self.rows, self.changed, self.notices) = (rows, changed, notices)
    }
}

extension PromoterRota {
    /// Takes a file, whole or not at all; what the chain knows already stays as it is.
    ///
    /// Refused with every mistake, its line and column; without the right to keep what the file tells, as a whole.
    ///
    /// - Parameter day: on which it is told, rosters change from the next one on; nil of a file that was told in time, whenever
    ///   that was.
    package func take(_ kind: StaffFile, _ file: TableFile, told day: Day? = nil) async throws -> StaffReceipt {
        let scan = try file.scan()
        do {
            return try await own.write { [currency] tx in
                try tx.refuseAccounts("staff.not-for-accounts")
                try tx.waitForOthers(telling: kind)
                let ground = try tx.ground(currency, told: day)
                var rows = StaffRows(kind, told: day)
                var refusals: [Refusal] = []
                do {
                    try file.read(kind.layout, scan) { cells in rows.add(&cells, ground) }
                } catch let refusal as Refusal where refusal.kind == .refused {
                    refusals.append(refusal)
                }
                // What the chain knows better is told with what the file shows by itself.
                // A roster is judged whole.
                let flaws = kind == .roster && !refusals.isEmpty ? [] : try tx.flaws(of: rows)
                if !flaws.isEmpty {
                    // A file with broken rows does not read a second time; then lines have to do.
                    let located = try? file.located(flaws, kind.layout, scan)
                    refusals.append(Refusal(.refused, located ?? flaws.map { $0.inFile(file.name) }))
                }
                if let refusal = Refusal(all: refusals) { throw refusal }
                let receipt = try tx.keep(rows)
                let excesses = try tx.excesses(of: rows, in: currency)
                if !excesses.isEmpty { throw Refusal(.refused, try file.located(excesses, kind.layout, scan)) }
                if receipt.changed > 0 {
                    try tx.record(
                        Change(
                            "staff_load", "\(kind.rawValue) \(file.name)",
                            new: ["rows": "\(receipt.rows)", "changed": "\(receipt.changed)"], verb: "loaded"))
                }
                return receipt
            }
        } catch let error as PostgresError where error.sqlState == "42501" {
            throw Refusal(.forbidden, "staff.no-right", ["kind": kind.rawValue])
        } catch let error as PostgresError where error.sqlState == "SC412" {
            throw Refusal("staff.beyond-grant", at: Place(file: file.name))
        }
    }

    /// Whether anything of a kind was ever told that the caller sees.
    package func knows(_ kind: StaffFile) async throws -> Bool {
        try await own.read { tx in try tx.knows(kind) }
    }
}
