import Hashing
import Postgres
package import Retail
import RetailSQL
import Trail

extension FeedIntake {
    /// Takes a document for an account, which the person names and never the document. Headquarters for every account, a
    /// distributor for the own one.
    ///
    /// The same bytes again change nothing. A document older than what is known of a place becomes history and does not
    /// overwrite; one of the same moment corrects. Under a full contract, what a place's document leaves out is zero.
    package func take(
        _ file: FeedFile, for account: AccountCode, _ treatment: FeedTreatment = .applyGoodRows,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> FeedReceipt {
        var digest = SHA256()
        try file.blocks { digest.update($0) }
        let sha256 = digest.finish()
        do {
            return try await intake.write { [timeZone] tx in
                guard let party = try tx.party(account, elseIn: timeZone) else {
                    throw Refusal(.forbidden, "feed.no-account", ["account": account.text])
                }
                try tx.waitForOtherFeeds(of: party.id)
                if let receipt = try tx.receipt(of: party.id, sha256) { return receipt }
                let reading = try tx.stage(file, for: party, try tx.catalogue(of: party.id), progress: progress)
                if treatment == .allOrNothing, !reading.problems.isEmpty {
                    throw Refusal(.refused, reading.problems.map { $0.inFile(file.name) })
                }
                let receipt = try tx.apply(reading, of: party, file.name, sha256, timeZone)
                if treatment == .check { throw Checked(receipt: receipt) }
                return receipt
            }
        } catch let checked as Checked {
            return checked.receipt
        }
    }

    /// Takes everything back that a check has done.
    private struct Checked: Error {
        let receipt: FeedReceipt
    }
}

extension Transaction {
    /// From staged rows to receipt.
    fileprivate func apply(
        _ reading: StagedFeed, of party: FeedParty, _ file: String, _ sha256: [UInt8], _ zone: String
    ) throws -> FeedReceipt {
        let header = reading.header
        var counts = FeedCounts(lines: reading.lines, refused: reading.refused, warned: reading.warned)
        counts.unchanged = try unchangedRows()
        counts.applied = counts.lines - counts.refused - counts.unchanged
        if party.contract == .full {
            let (known, absent) = try rowsLeftOut(asOf: header.asOf)
            guard absent * 5 <= known else {
                throw Refusal(
                    "feed.zeroes-too-much", ["absent": "\(absent)", "known": "\(known)"], at: Place(file: file))
            }
            counts.zeroed = absent
        }
        let number = try addFeed(header, of: party, file, sha256, zone, counts)
        try openMonth(of: header.asOf, zone)
        try addSnapshot(number, of: party, header.asOf, zone)
        if party.contract == .full { try zeroRowsLeftOut(number, of: party, header.asOf, zone) }
        try applyToStock(number, of: party, header.asOf)
        try addProblems(reading.problems, reading.warnings, to: number)
        try record(
            Change(
                "feed", "\(party.code) \(number)",
                new: [
                    "document": header.id.text, "file": file, "lines": "\(counts.lines)",
                    "applied": "\(counts.applied)",
                    "refused": "\(counts.refused)",
                ], verb: "taken"))
        return FeedReceipt(
            number: number, account: party.code, file: file, format: header.format.rawValue, document: header.id.text,
            kind: party.contract.rawValue, asOf: header.asOf, counts: counts, isRepeated: false,
            problems: reading.problems.map { $0.inFile(file) }, warnings: reading.warnings.map { $0.inFile(file) })
    }
}
