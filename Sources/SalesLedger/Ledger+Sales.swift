import DelimitedText
import Postgres
package import Retail
package import RetailCSV
import Trail

extension Ledger {
    /// What becomes of earlier facts of a day, a level and a place that the file has too.
    package enum Earlier: Sendable {
        /// They stand, and the file is refused.
        case stand
        /// They are taken back by compensating loads.
        case areReplaced
    }

    /// Takes a file of sales, whole or not at all. `today` is the business day: no line may be later.
    ///
    /// One transaction, so that whoever is killed anywhere leaves nothing or all of it; run again, the file is found to be
    /// loaded, or is loaded. Of the same file twice at once, one waits and finds it loaded.
    package func take(
        sales file: TableFile, today: Day, earlier: Earlier = .stand,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> SalesReceipt {
        let scan = try file.scan()
        do {
            return try await intake.write { [currency] tx in
                try tx.waitForSameFile(scan.sha256)
                try tx.holdRegionsStill()
                var sales = SalesFile(try tx.knownChain(), today: today, currency)
                if let known = try tx.standingLoad(of: scan.sha256, orReplaced: earlier == .stand) { return known }
                try tx.makeSalesLines()
                let (lines, warnings, refusal) = try tx.send(&sales, of: file, scan, progress: progress)
                let receipt = try tx.merge(
                    file.name, scan.sha256, lines: lines, earlier: earlier, behind: refusal?.problems ?? [])
                return receipt.warning(of: warnings)
            }
        } catch let error as PostgresError where error.constraint == "serial_count_once" {
            throw Refusal(.busy, "sales.serial-meanwhile", at: Place(file: file.name))
        }
    }
}

extension Transaction {
    /// Reads the file into the table of lines. What is wrong with it comes back, so that what only the whole chain shows
    /// can be told in the same answer; what cannot be read at all is thrown.
    fileprivate func send(
        _ sales: inout SalesFile, of file: TableFile, _ scan: TableScan, progress: (Int) -> Void
    ) throws -> (lines: Int, warnings: [Problem], refusal: Refusal?) {
        var found = (lines: 0, warnings: [Problem](), refusal: Refusal?.none)
        _ = try copySalesLines { send in
            do {
                let summary = try file.read(
                    SalesFile.layout, scan, progress: progress,
                    plainly: { row, fields in
                        guard let line = sales.plainLine(row, fields) else { return false }
                        let column = line.draft.serial == nil ? 0 : SalesFile.serialColumn(row, fields)
                        try send(line, row.line, column)
                        return true
                    },
                    { cells in
                        guard let line = sales.line(&cells) else { return }
                        try send(line, cells.line, 0)
                    })
                found.lines = summary.rows
                found.warnings = summary.warnings
            } catch let refusal as Refusal where refusal.kind == .refused {
                found.refusal = refusal
            }
        }
        return found
    }

    /// Holds the lines against the ledger and adds them. `problems` are those that were found before.
    fileprivate func merge(
        _ name: String, _ sha256: [UInt8], lines: Int, earlier: Ledger.Earlier, behind problems: [Problem]
    ) throws -> SalesReceipt {
        let load = try noteLoad("sales", sha256, name, rows: lines)
        try readyToMerge()
        let daysAreNew = try takeSources(load)
        var reversed = 0
        var problems = problems
        if !daysAreNew {
            if earlier == .areReplaced { reversed = try reverse(for: load, sha256, name) }
            problems += try heldDays(against: load, mayReplace: earlier == .stand).map { $0.inFile(name) }
        }
        problems += try repeatedSerials().map { $0.inFile(name) }
        guard problems.isEmpty else { throw Refusal(.refused, problems) }
        for month in try monthsOfLines() { try openMonth(month) }
        try addFacts(load)
        try addToDailyTotals(daysAreNew: daysAreNew)
        try countSerials(load)
        try record(
            Change(
                "sales_load", "\(load)",
                new: ["file": name, "lines": "\(lines)", "reversed": reversed == 0 ? nil : "\(reversed)"],
                verb: reversed == 0 ? "loaded" : "replaced"))
        return SalesReceipt(load: load, lines: lines, isRepeated: false, reversed: reversed, warnings: [])
    }
}
