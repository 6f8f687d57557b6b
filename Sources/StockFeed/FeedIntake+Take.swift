import Hashing
import Postgres
package import Retail
import RetailSQL
import Trail

extension FeedIntake {
    /// Takes a document for an account, which the person names and never the document. Headquarters for every account, a
    /// distributor for the own one. `today` is the business day.
    ///
    /// The same bytes again change nothing, unless lines of them were refused and codes have become known since: then
    /// those are tried again. A document older than what is known of a place becomes history and does not overwrite; one
    /// of the same moment corrects. Under a full contract, what a place's document leaves out is zero; a document that
    /// would zero too much is held. One that is refused leaves its attempt on record and nothing else.
    package func take(
        _ file: FeedFile, for account: AccountCode, today: Day, _ treatment: FeedTreatment = .applyGoodRows,
        formats: FeedFormats = .builtIn,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> FeedReceipt {
        let party = try await party(account, today)
        let taking = Taking(
            file: file, party: party, today: today, treatment: treatment, formats: formats, progress: progress)
        var sha256: [UInt8] = []
        do {
            sha256 = try file.digest()
            return try await take(taking, sha256)
        } catch let refusal as Refusal {
            if treatment != .check, !sha256.isEmpty, refusal.kind != .busy {
                try await record(refusal, of: file, sha256, from: party)
            }
            throw refusal
        }
    }

    /// Takes a held document as it is: somebody has looked at it. Refused where there is none that the person may
    /// decide about, and to an account that a cut of prices reaches which is not settled with it: it would prove by itself
    /// what it is protected for.
    package func confirm(
        _ number: Int64, today: Day, formats: FeedFormats = .builtIn,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> FeedReceipt {
        let taking = try await confirming(number, today, formats, progress)
        return try await take(taking, try taking.file.digest())
    }

    /// What confirming a held document would bring; nothing is kept. Refused as `confirm` is.
    package func outlook(of number: Int64, today: Day, formats: FeedFormats = .builtIn) async throws -> FeedOutlook {
        let taking = try await confirming(number, today, formats) { _ in }
        let sha256 = try taking.file.digest()
        do {
            return try await intake.write { [timeZone, limits] tx in
                let receipt = try tx.take(taking, sha256, timeZone, limits)
                throw Foreseen(outlook: FeedOutlook(counts: receipt.counts, moves: try tx.moves(of: taking.party)))
            }
        } catch let foreseen as Foreseen {
            return foreseen.outlook
        }
    }

    private func confirming(
        _ number: Int64, _ today: Day, _ formats: FeedFormats, _ progress: @escaping @Sendable (_ bytes: Int) -> Void
    ) async throws -> Taking {
        let held = try await held(number)
        guard let account = try? AccountCode(held.account) else { preconditionFailure("an account has a code") }
        if let cut = try await own.read({ tx in try tx.isHeadquarters() ? nil : tx.openCut(of: account, on: today) }) {
            throw Refusal(.forbidden, "feed.headquarters-decides", ["feed": "\(number)", "cut": cut])
        }
        let party = try await party(account, today)
        let pieces = try await intake.read { tx in try tx.document(of: number) }
        let file = FeedFile(name: held.file) { receive in for piece in pieces { try receive(piece.bytes.span) } }
        return Taking(
            file: file, party: party, today: today, treatment: .applyGoodRows, confirms: number, received: held.asOf,
            formats: formats, progress: progress)
    }

    /// Gives a held document up; its stock was never taken. Refused as `confirm` does.
    package func reject(_ number: Int64, today: Day) async throws -> FeedReceipt {
        let held = try await held(number)
        guard let account = try? AccountCode(held.account) else { preconditionFailure("an account has a code") }
        let party = try await party(account, today)
        try await intake.write { tx in try tx.decide(number, .rejected, of: party) }
        return try await receipt(number)
    }

    private func held(_ number: Int64) async throws -> FeedReceipt {
        let receipt = try await receipt(number)
        guard receipt.state == .held else {
            throw Refusal("feed.not-held", ["feed": "\(number)", "state": receipt.state.rawValue])
        }
        return receipt
    }

    private func take(_ taking: Taking, _ sha256: [UInt8]) async throws -> FeedReceipt {
        do {
            return try await intake.write { [timeZone, limits] tx in
                let receipt = try tx.take(taking, sha256, timeZone, limits)
                if taking.treatment == .check, !receipt.isRepeated { throw Checked(receipt: receipt) }
                return receipt
            }
        } catch let checked as Checked {
            var receipt = checked.receipt
            receipt.number = nil
            return receipt
        }
    }

    func party(_ account: AccountCode, _ today: Day) async throws -> FeedParty {
        let (party, isHeadquarters) = try await intake.read { [timeZone] tx in
            (try tx.party(account, on: today, elseIn: timeZone), try tx.isHeadquarters())
        }
        if let party { return party }
        let values = ["account": account.text]
        throw isHeadquarters
            ? Refusal("feed.no-account", values) : Refusal(.forbidden, "feed.not-your-account", values)
    }

    /// A document that is refused leaves its attempt on record.
    private func record(_ refusal: Refusal, of file: FeedFile, _ sha256: [UInt8], from party: FeedParty) async throws {
        let codes = refusal.problems.reduce(into: [String: Int]()) { $0[$1.code, default: 0] += 1 }
        let told = codes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        try await intake.write { tx in
            let number = try tx.addRefused(file.name, sha256, of: party, refused: refusal.problems.count)
            try tx.makeStaging()
            try tx.copyToStaging { writer in
                for (index, problem) in refusal.problems.enumerated() {
                    try writer.stage(problem, Int32(index + 1), isWarning: false, nil)
                }
            }
            try tx.addProblems(to: number)
            try tx.record(
                Change(
                    "feed", "\(party.code) \(number)", new: ["file": file.name, "problems": told], verb: "refused"))
        }
    }

    /// Takes everything back that was done to see what comes of it.
    private struct Foreseen: Error {
        let outlook: FeedOutlook
    }

    /// Takes everything back that a check has done.
    private struct Checked: Error {
        let receipt: FeedReceipt
    }
}

/// A document on its way in.
struct Taking: Sendable {
    let file: FeedFile
    let party: FeedParty
    let today: Day
    let treatment: FeedTreatment
    /// The held document that somebody confirmed.
    var confirms: Int64?
    /// When it came first; nil for now.
    var received: Instant?
    let formats: FeedFormats
    let progress: @Sendable (_ bytes: Int) -> Void
}

extension FeedFile {
    func digest() throws -> [UInt8] {
        var digest = SHA256()
        try blocks { digest.update($0) }
        return digest.finish()
    }
}
