import Hashing
import Postgres
package import Retail
import RetailSQL
import Trail

extension FeedIntake {
    /// Takes a document for an account, which the person names and never the document. Headquarters for every account, a
    /// distributor for the own one. `today` is the business day.
    ///
    /// The same bytes again change nothing. A document older than what is known of a place becomes history and does not
    /// overwrite; one of the same moment corrects. Under a full contract, what a place's document leaves out is zero.
    /// A document that is refused leaves an entry in the trail and nothing else.
    package func take(
        _ file: FeedFile, for account: AccountCode, today: Day, _ treatment: FeedTreatment = .applyGoodRows,
        formats: FeedFormats = .builtIn,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> FeedReceipt {
        let party = try await party(account, today)
        do {
            let sha256 = try file.digest()
            return try await intake.write { [timeZone] tx in
                try tx.waitForOtherFeeds(of: party.id)
                if let number = try tx.feed(of: party.id, sha256), var receipt = try tx.receipt(number) {
                    receipt.isRepeated = true
                    return receipt
                }
                let staged = try tx.stage(file, for: party, formats: formats, progress: progress)
                guard staged.sha256 == sha256 else {
                    throw Refusal(.busy, "feed.file-changed", at: Place(file: file.name))
                }
                if treatment == .allOrNothing, staged.refused > 0 { throw Refusal(.refused, staged.problems) }
                var receipt: FeedReceipt
                do {
                    receipt = try tx.apply(staged, of: party, file.name, today, timeZone)
                } catch let refusal as Refusal {
                    // Everything that is wrong comes in one answer.
                    throw Refusal(refusal.kind, refusal.problems + staged.problems)
                }
                if treatment == .check {
                    receipt.number = nil
                    throw Checked(receipt: receipt)
                }
                return receipt
            }
        } catch let checked as Checked {
            return checked.receipt
        } catch let refusal as Refusal {
            if treatment != .check { try await record(refusal, of: file, from: party) }
            throw refusal
        }
    }

    private func party(_ account: AccountCode, _ today: Day) async throws -> FeedParty {
        let (party, isHeadquarters) = try await intake.read { [timeZone] tx in
            (try tx.party(account, on: today, elseIn: timeZone), try tx.isHeadquarters())
        }
        if let party { return party }
        let values = ["account": account.text]
        throw isHeadquarters
            ? Refusal("feed.no-account", values) : Refusal(.forbidden, "feed.not-your-account", values)
    }

    /// A document that is refused leaves its attempt on record.
    private func record(_ refusal: Refusal, of file: FeedFile, from party: FeedParty) async throws {
        let codes = refusal.problems.reduce(into: [String: Int]()) { $0[$1.code, default: 0] += 1 }
        let told = codes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        try await intake.write { tx in
            try tx.record(Change("feed", party.code, new: ["file": file.name, "problems": told], verb: "refused"))
        }
    }

    /// Takes everything back that a check has done.
    private struct Checked: Error {
        let receipt: FeedReceipt
    }
}

extension FeedFile {
    fileprivate func digest() throws -> [UInt8] {
        var digest = SHA256()
        try blocks { digest.update($0) }
        return digest.finish()
    }
}

extension Transaction {
    /// From staged rows to receipt.
    fileprivate func apply(
        _ staged: StagedFeed, of party: FeedParty, _ file: String, _ today: Day, _ zone: String
    ) throws -> FeedReceipt {
        let asOf = try moment(of: staged.header, party)
        let day = try self.day(of: asOf, in: zone)
        try staged.check(day, today, file)
        let limit: Int64 = 1_000_000_000
        if let line = try lineBeyond(limit) {
            throw Refusal("feed.sum-too-large", ["limit": "\(limit)"], at: Place(file: file, line: line))
        }
        try coverStaged(of: party, asOf)
        var counts = FeedCounts(lines: staged.lines, refused: staged.refused, warned: staged.warned)
        (counts.outdated, counts.unchanged) = try idleLines(of: party, asOf)
        counts.applied = counts.lines - counts.refused - counts.unchanged - counts.outdated
        if party.contract == .full {
            let (known, absent) = try rowsLeftOut(asOf: asOf)
            guard absent * 5 <= known else {
                throw Refusal(
                    "feed.zeroes-too-much", ["absent": "\(absent)", "known": "\(known)"], at: Place(file: file))
            }
            counts.zeroed = absent
        }
        let number = try addFeed(staged, of: party, file, asOf, day, counts)
        try openMonth(of: day)
        try addSnapshot(number, of: party, asOf, day)
        if party.contract == .full { try zeroRowsLeftOut(number, of: party, asOf, day) }
        try applyToStock(number, of: party, asOf)
        try addProblems(to: number)
        try record(
            Change(
                "feed", "\(party.code) \(number)",
                new: [
                    "document": staged.header.id.text, "file": file, "lines": "\(counts.lines)",
                    "applied": "\(counts.applied)", "refused": "\(counts.refused)",
                ], verb: "taken"))
        guard let receipt = try receipt(number) else { preconditionFailure("what was taken has a receipt") }
        return receipt
    }

    /// When the document held; a time without a zone is one of the account's, by the clocks of then.
    private func moment(of header: FeedHeader, _ party: FeedParty) throws(PostgresError) -> Instant {
        header.namesZone ? header.asOf : try moment(header.asOf, readIn: party.zone, heldIn: party.timeZone)
    }
}

extension StagedFeed {
    /// A clock may be a little ahead; a day beyond tomorrow would keep every later document from counting.
    fileprivate func check(_ day: Day, _ today: Day, _ file: String) throws(Refusal) {
        var place = header.asOfPlace
        place.file = file
        let values = ["day": "\(day)", "today": "\(today)"]
        if day.sinceEpoch > today.sinceEpoch + 1 { throw Refusal("feed.as-of-in-future", values, at: place) }
        guard let first = Day("2000-01-01"), day >= first else {
            throw Refusal("feed.as-of-too-old", values, at: place)
        }
    }
}
