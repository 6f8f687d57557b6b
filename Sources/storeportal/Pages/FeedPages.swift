import Access
import Answers
import Glibc
import Hashing
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
            let language = language(of: request)
            do {
                let given = try given(request, context, Self.ofUpload)
                let visit = try await visit(guest, request, given, language, "feeds")
                let answer = try await take(try await spooled(request, given), visit)
                return Response.text(answer.bytes(.json, in: language), "application/json")
            } catch {
                let trouble = try Trouble(error, context)
                return Problems(trouble.refusal, trouble.status, "/feeds", in: language).response.adding(
                    trouble.headers)
            }
        }
    }

    /// Longest document that is taken; what it unpacks to, the intake bounds.
    private static let limit = 512 << 20

    static let ofUpload = [
        Parameter(name: "file", kind: .text), Parameter(name: "account", kind: .code),
        Parameter(name: "check", kind: .word(["1"])),
    ]

    /// The body in a file, so that a slow line holds no session of the database.
    func spooled(_ request: Request, _ given: [String: String]) async throws -> SpooledFile {
        let name = given["file"]?.trimmed ?? "feed.xml"
        guard (1...200).contains(name.utf8.count), !name.contains("/"), !name.utf8.contains(where: { $0 < 32 }) else {
            throw Refusal(.wrongUsage, "portal.file-name", at: Place(path: "file"))
        }
        let folder = try SpoolFolder()
        let digest = try await Self.spool(request, to: folder.file)
        return SpooledFile(name: name, folder: folder, digest: digest)
    }

    /// Hands what came to the intake.
    func take(_ spool: SpooledFile, _ visit: Visit) async throws -> Answer {
        let named: AccountCode? = try visit.code("account")
        let account: AccountCode
        if let named {
            account = named
        } else if let own = try await visit.office.feeds.ownAccount() {
            account = own
        } else {
            throw Refusal(.wrongUsage, "portal.missing", ["name": "account"], at: Place(path: "account"))
        }
        let check: CheckOnly? = try visit.word("check")
        let treatment: FeedTreatment = check == nil ? .applyGoodRows : .check
        let receipt = try await visit.office.feeds(FeedLimits.ofStoreConfig()).take(
            FeedFile(path: spool.folder.file, name: spool.name), for: account, today: visit.today, treatment,
            formats: try FeedFormats.ofStoreConfig()
        ) { _ in }
        await visit.office.sealTrail()
        return .record(
            [Field("state", .word(receipt.outcome))] + receipt.fields + receipt.tallyFields, problems: receipt.problems)
    }

    /// Answers the digest of what came.
    private static func spool(_ request: Request, to path: String) async throws -> [UInt8] {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Refusal(.busy, "portal.no-room", ["reason": "\(errno)"]) }
        defer { close(descriptor) }
        var size = 0
        var digest = SHA256()
        for try await block in request.body {
            size += block.readableBytes
            guard size <= limit else {
                throw Refusal("portal.file-too-large", ["limit": "\(limit >> 20)"], at: Place(path: "file"))
            }
            let bytes = Array(buffer: block)
            digest.update(bytes.span)
            guard writeAll(bytes, to: descriptor) == nil else {
                throw Refusal(.busy, "portal.no-room", ["reason": unsafe String(cString: strerror(errno))])
            }
        }
        try request.demandWhole(size)
        return digest.finish()
    }
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
