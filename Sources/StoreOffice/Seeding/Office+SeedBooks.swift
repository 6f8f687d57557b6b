import Postgres
import PricingPolicy
import Retail
import RetailCSV
import SalesLedger
import Settlement

extension Office {
    /// What follows from the trade that was made up: targets of the last half year and the month after it, an invoice for each
    /// day of shipments, payments, and credit lines of those who pay later. What is on record stays.
    func loadBooks(until last: Day, _ today: Day, into seeding: inout SeedReport) async throws {
        let books = try await own.read { tx in try tx.booksOfTrade(until: last) }
        if !books.knowsTargets, !books.targets.isEmpty {
            let file = TableFile(
                name: "simulated/targets.csv", bytes: books.file("month,account,model,units", books.targets))
            let receipt = try await ledger.take(targets: file, today: today)
            seeding.files.append(
                .init(
                    name: file.name, rows: receipt.lines, added: receipt.added, changed: 0, unchanged: receipt.unchanged
                ))
        }
        for (kind, lines) in [
            (BookFile.invoices, books.invoices), (.payments, books.payments), (.creditNotes, books.creditNotes),
            (.creditLines, books.creditLines),
        ] where !lines.isEmpty {
            let file = TableFile(
                name: "simulated/\(kind.rawValue).csv",
                bytes: books.file(kind.layout.columns.joined(separator: ","), lines))
            let receipt = try await accounts.take(kind, file, today: max(today, last))
            seeding.files.append(
                .init(
                    name: file.name, rows: receipt.rows, added: receipt.added, changed: 0,
                    unchanged: receipt.rows - receipt.added))
        }
    }
}

/// Lines of files that follow from the trade.
struct BooksOfTrade: Sendable {
    let knowsTargets: Bool
    let targets: [String]
    let invoices: [String]
    let payments: [String]
    let creditNotes: [String]
    let creditLines: [String]

    func file(_ header: String, _ lines: [String]) -> [UInt8] {
        Array(([header] + lines).map { "\($0)\n" }.joined().utf8)
    }
}

extension SeedFolder {
    /// The terms of the policies that are made up or taken over; none without the file.
    func terms(_ currency: Currency) throws(Refusal) -> [PolicyTerm] {
        has("terms.yaml") ? try TermsFile.read(path(of: "terms.yaml"), currency) : []
    }
}
