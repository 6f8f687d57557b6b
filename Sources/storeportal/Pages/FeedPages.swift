import Access
import Answers
import Hashing
import Hummingbird
import Retail
import StockFeed
import StoreOffice
import Wording

extension Portal {
    /// A stock feed as a form with a file, which works without script too, and as the body of a request for programs.
    func addFeeds(to guests: RouterGroup<PortalContext>) {
        guests.post("/feeds") { request, context in
            guard let guest = context.guest else { throw HTTPError(.forbidden) }
            let form = try await SentForm(request, of: guest)
            let visit = try await visit(guest, request, form.given, language(of: request), "feeds")
            return try await answer(to: form, of: visit, request)
        }
    }

    /// A document that is taken whole leads to its receipt; of every other it is said at once what is wrong, and what the doctor
    /// would make of it.
    private func answer(to form: SentForm, of visit: Visit, _ request: Request) async throws -> Response {
        let frame = frame("portal.page.feeds", request, visit.guest)
        let wish = try visit.word("wish", of: FeedWish.self) ?? .take
        var sent = SentFeed(wish: wish)
        do {
            guard let file = form.file, !file.isEmpty else { throw Refusal(.wrongUsage, "portal.no-file") }
            let account = try await visit.feedAccount()
            let document = try FeedFile(path: form.folder.file, name: try Visit.fileName(file))
            if wish == .correct {
                return try await corrected(document, of: account, visit)
            }
            if wish == .accept {
                let found = try await visit.diagnosis(of: document, account)
                let codes = found.codes(upTo: .sure)
                try await visit.office.feeds.remember(codes, for: account, today: visit.today)
                sent.notes.append(
                    visit.say("doctor.accepted", ["count": "\(codes.count)", "account": account.text]))
            }
            do {
                let receipt = try await visit.take(document, for: account, wish == .check ? .check : .applyGoodRows)
                await visit.office.sealTrail()
                if let number = receipt.number, receipt.outcome == "taken" || receipt.state == .held {
                    return Response.seeOther("/feeds/\(number)")
                }
                sent.receipt = receipt
                if !receipt.problems.isEmpty { sent.diagnosis = try await visit.diagnosis(of: document, account) }
            } catch {
                guard let refusal = error as? Refusal else { throw error }
                await visit.office.sealTrail()
                sent.refusal = refusal
                // What the doctor has to say is a help beside the refusal, never another one; nor is it waited for where more is
                // wrong than anybody mends by hand.
                if refusal.problems.count < FeedReceipt.refusalLimit {
                    sent.diagnosis = try? await visit.diagnosis(of: document, account)
                }
            }
        } catch let refusal as Refusal {
            sent.refusal = refusal
        }
        sent.recent = Answer.table(.feeds(try await visit.office.feeds.receipts(limit: 5))).told(by: clock)
        let said = sent
        return .page(
            frame.page { html in
                said.write(in: frame, of: visit.guest, &html)
            }, status: sent.refusal?.status ?? .ok)
    }

    static let ofUpload = [
        Parameter(name: "file", kind: .text), Parameter(name: "account", kind: .code),
        Parameter(name: "check", kind: .word(["1"])),
    ]

    /// The body in a file, so that a slow line holds no session of the database: for programs.
    func spooled(_ request: Request, _ given: [String: String]) async throws -> SpooledFile {
        let name = try Visit.fileName(given["file"]?.trimmed ?? "feed.xml")
        let folder = try SpoolFolder()
        var writer = try SpoolWriter(to: folder.file)
        var digest = SHA256()
        var size = 0
        for try await block in request.body {
            let bytes = Array(buffer: block)
            size += bytes.count
            digest.update(bytes.span)
            try writer.add(bytes)
        }
        try request.demandWhole(size)
        return SpooledFile(name: name, folder: folder, digest: digest.finish())
    }

    /// The document as it would be, to be taken away.
    private func corrected(_ document: FeedFile, of account: AccountCode, _ visit: Visit) async throws -> Response {
        let diagnosis = try await visit.diagnosis(of: document, account)
        var text = ""
        try diagnosis.writeCorrected { text += $0 }
        var response = Response.text(Array(text.utf8), "application/xml")
        response.headers[.contentDisposition] = "attachment; filename=\"corrected.xml\""
        return response
    }

    /// Hands what came to the intake.
    func take(_ spool: SpooledFile, _ visit: Visit) async throws -> Answer {
        let check: CheckOnly? = try visit.word("check")
        let receipt = try await visit.take(
            FeedFile(path: spool.folder.file, name: spool.name), for: try await visit.feedAccount(),
            check == nil ? .applyGoodRows : .check)
        await visit.office.sealTrail()
        return .record(
            [Field("state", .word(receipt.outcome))] + receipt.fields + receipt.tallyFields
                + [Field("warnings", ProblemRecord.cell(receipt.warnings, in: visit.language, onPage: true))],
            problems: receipt.problems)
    }
}

/// What is wanted with a document that is sent.
enum FeedWish: String, CaseIterable {
    case take, check
    /// What the doctor is sure of is remembered first.
    case accept
    /// Nothing is taken: the corrected document comes back.
    case correct
}

/// A document that has come, until it is read.
struct SpooledFile: Sendable {
    let name: String
    let folder: SpoolFolder
    /// SHA-256.
    let digest: [UInt8]
}

/// Nothing of the document is applied.
private enum CheckOnly: String { case only = "1" }

extension Visit {
    /// A name of a file without a path in it.
    static func fileName(_ name: String) throws(Refusal) -> String {
        guard !name.isEmpty, name.utf8.count <= 200, !name.contains("/"), !name.utf8.contains(where: { $0 < 32 }) else {
            throw Refusal(.wrongUsage, "portal.file-name", at: Place(path: "file"))
        }
        return name
    }

    /// For whom a document is: the account that is named, else the own one.
    fileprivate func feedAccount() async throws -> AccountCode {
        if let named: AccountCode = try code("account") { return named }
        guard let own = try await office.feeds.ownAccount() else {
            throw Refusal(.wrongUsage, "portal.missing", ["name": "account"], at: Place(path: "account"))
        }
        return own
    }

    fileprivate func take(
        _ document: FeedFile, for account: AccountCode, _ treatment: FeedTreatment
    ) async throws -> FeedReceipt {
        try await office.feeds(FeedLimits.ofStoreConfig()).take(
            document, for: account, today: today, treatment, formats: try FeedFormats.ofStoreConfig())
    }

    fileprivate func diagnosis(of document: FeedFile, _ account: AccountCode) async throws -> FeedDiagnosis {
        try await office.feeds.examine(document, for: account, today: today, formats: try FeedFormats.ofStoreConfig())
    }

    /// A receipt with what was found in the document, the difference that a held one would make, and what can be done with it.
    func receipt(of number: Int64) async throws -> Answer {
        let receipt = try await office.feeds.receipt(number)
        let findings = Gathering()
        try await office.feeds.problems(of: number) { findings.add($0) }
        let all = findings.all
        let untold = receipt.tally.reduce(0) { $0 + $1.count } - Int64(all.count)
        var sections = [
            Report.Section(
                "findings", .findings(all, in: language),
                notes: untold > 0 ? [Notice("portal.findings-untold", ["count": "\(untold)"])] : [])
        ]
        var offers: [String] = []
        var notes: [String] = receipt.pageNotices.map { say($0.code, $0.values) }
        if receipt.state == .held, [.hq, .distributor].contains(trustClass) {
            do {
                let outlook = try await office.feeds(FeedLimits.ofStoreConfig()).outlook(
                    of: number, today: today, formats: try FeedFormats.ofStoreConfig())
                sections.insert(.init("feed_moves", .moves(outlook)), at: 0)
                offers = ["feeds/{id}/confirm", "feeds/{id}/reject"]
            } catch let refusal as Refusal {
                notes += ProblemText.lines(refusal.problems.map { $0.onPage(in: language) }, in: language)
            }
        }
        return .report(
            Report(
                name: "feed_receipt",
                head: [Field("state", .word(receipt.outcome))] + receipt.fields.filter { $0.key != "repeated" },
                sections: sections), notes: notes
        ).offering(offers)
    }
}
