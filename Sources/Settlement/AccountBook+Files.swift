import Postgres
package import Retail
package import RetailCSV
import Trail

/// What came of a file.
package struct BookReceipt: Equatable, Sendable {
    package let rows: Int
    /// Rows that were not known before.
    package let added: Int
}

extension AccountBook {
    /// Takes a file, whole or not at all; what is known already stays as it is.
    ///
    /// Refused with every mistake, its line and column. A number that is known with other contents is a mistake, since
    /// papers never change: a credit note puts an invoice right. Claims are also taken from accounts, for themselves.
    package func take(_ kind: BookFile, _ file: TableFile, today: Day) async throws -> BookReceipt {
        let scan = try file.scan()
        return try await own.write { [currency] tx in
            guard try tx.value("select auth.is_hq() or \(kind.isClaim) and auth.class() = 'distributor'", as: Bool.self)
            else { throw Refusal(.forbidden, "settle.no-right") }
            try tx.waitForOtherBooks()
            var rows = BookRows(kind, currency)
            var problems: [Problem] = []
            do {
                try file.read(kind.layout, scan) { cells in rows.take(&cells) }
            } catch let refusal as Refusal where refusal.kind == .refused { problems = refusal.problems }
            let flaws = try tx.flaws(of: rows, today: today)
            if !flaws.isEmpty {
                let located = try? file.located(flaws, kind.layout, scan)
                problems += located ?? flaws.map { $0.inFile(file.name) }
            }
            guard problems.isEmpty else {
                throw Refusal(
                    .refused,
                    problems.sorted {
                        ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0)
                    })
            }
            let added = try tx.keep(rows, from: file.name)
            if added > 0 {
                try tx.record(
                    Change(
                        "book_load", "\(kind.rawValue) \(file.name)",
                        new: ["rows": "\(rows.count)", "added": "\(added)"], verb: "loaded"))
            }
            return BookReceipt(rows: rows.count, added: added)
        }
    }
}

extension Transaction {
    /// One who writes the books at a time: what entries are held against stays as it is.
    func waitForOtherBooks() throws { try execute("select pg_advisory_xact_lock(hashtext('chain.account_book'))") }

    /// What only the chain shows to be wrong with the rows, by line and column.
    fileprivate func flaws(of rows: BookRows, today: Day) throws -> [Problem] {
        let days =
            rows.papers.map { ($0.line, "day", $0.day) } + rows.claims.map { ($0.line, "day", $0.day) }
            + rows.papers.compactMap { row in row.shipped.map { (row.line, "shipped", $0) } }
        let early = days.filter { $0.2 > today }.map { line, column, day in
            Problem(
                "settle.day-ahead", ["today": "\(today)"],
                at: Place(line: line, path: column, value: "\(day)"))
        }
        let accounts = rows.papers.map { ($0.line, $0.account) } + rows.creditLines.map { ($0.line, $0.account) }
        let strangers = try unknownAccounts(accounts + rows.claims.map { ($0.line, $0.account) })
        switch rows.kind {
        case .invoices, .payments, .creditNotes:
            return try early + strangers + contradicted(rows.papers, rows.kind)
                + unknownInvoices(rows.papers, rows.kind)
        case .creditLines: return try strangers + overlapping(rows.creditLines)
        case .specialClaims, .rotations:
            return try early + strangers + unknownGoods(rows.claims) + filedOtherwise(rows.claims, rows.kind)
        }
    }

    /// Keeps what the rows say; answers how many were not known.
    fileprivate func keep(_ rows: BookRows, from file: String) throws -> Int {
        switch rows.kind {
        case .invoices, .payments, .creditNotes: try addPapers(rows.papers, rows.kind, from: file)
        case .creditLines: try setCreditLines(rows.creditLines)
        case .specialClaims, .rotations: try addClaims(rows.claims, rows.kind, from: file)
        }
    }
}
