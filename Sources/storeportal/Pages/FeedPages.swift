import Access
import Answers
import Glibc
import Hummingbird
import NIOCore
import Retail
import StockFeed
import StoreOffice
import Wording

extension Portal {
    /// A stock feed as the body of a request, with its name in the address; the same for pages and programs.
    func addFeeds(to guests: RouterGroup<PortalContext>) {
        guests.post("/feeds") { request, context in
            guard let guest = context.guest else { throw HTTPError(.forbidden) }
            guard request.headers[.formKey] == guest.formKey else { throw Refusal(.forbidden, "portal.foreign-form") }
            let visit = try await visit(
                guest, request, given(request, context, []), language(of: request), "feeds")
            let answer: Answer
            do {
                answer = try await take(request, visit)
            } catch {
                guard let refusal = Refusal(explaining: error) else { throw error }
                return Problems(refusal, refusal.status, "/feeds", in: visit.language).response
            }
            return .text(answer.bytes(.json, in: visit.language), "application/json")
        }
    }

    /// Longest document that is taken; what it unpacks to, the intake bounds.
    private static let limit = 512 << 20

    /// Spools the body, so that a slow line holds no session of the database, and hands it to the intake.
    func take(_ request: Request, _ visit: Visit) async throws -> Answer {
        let name = visit.text("file") ?? "feed.xml"
        guard name.utf8.count <= 200, !name.contains("/"), !name.utf8.contains(where: { $0 < 32 }) else {
            throw Refusal(.wrongUsage, "portal.file-name", at: Place(path: "file"))
        }
        let spool = try SpoolFolder()
        try await Self.spool(request, to: spool.file)
        let named: AccountCode? = try visit.code("account")
        let account: AccountCode
        if let named {
            account = named
        } else if let own = try await visit.office.feeds.ownAccount() {
            account = own
        } else {
            throw Refusal(.wrongUsage, "portal.missing", ["name": "account"], at: Place(path: "account"))
        }
        let treatment: FeedTreatment = visit.text("check") == nil ? .applyGoodRows : .check
        let receipt = try await visit.office.feeds(FeedLimits.ofStoreConfig()).take(
            FeedFile(path: spool.file, name: name), for: account, today: visit.today, treatment,
            formats: try FeedFormats.ofStoreConfig()
        ) { _ in }
        await visit.office.sealTrail()
        return .record(
            [Field("state", .word(receipt.outcome))] + receipt.fields + receipt.tallyFields, problems: receipt.problems)
    }

    private static func spool(_ request: Request, to path: String) async throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Refusal(.busy, "portal.no-room", ["reason": "\(errno)"]) }
        defer { close(descriptor) }
        var size = 0
        for try await block in request.body {
            size += block.readableBytes
            guard size <= limit else {
                throw Refusal("portal.file-too-large", ["limit": "\(limit >> 20)"], at: Place(path: "file"))
            }
            guard writeAll(Array(buffer: block), to: descriptor) == nil else {
                throw Refusal(.busy, "portal.no-room", ["reason": unsafe String(cString: strerror(errno))])
            }
        }
    }
}

extension Visit {
    /// A receipt with everything that was found in the document.
    func receipt(of number: Int64) async throws -> Answer {
        let receipt = try await office.feeds.receipt(number)
        let findings = Gathering()
        try await office.feeds.problems(of: number) { findings.add($0) }
        return .report(
            Report(
                name: "feed_receipt",
                head: [Field("state", .word(receipt.outcome))] + receipt.fields,
                sections: [.init("findings", .findings(findings.all, in: language))]))
    }
}
