import Access
import Answers
import HTTPTypes
import Hashing
import Hummingbird
import NIOCore
import Retail
import StoreOffice
import Trail
import Wording

extension Portal {
    /// The same questions and acts for programs, which come with a token of their own.
    func addAPI(to router: Router<PortalContext>) {
        router.get("/api/v1/openapi.json") { _, _ in
            Response.text(OpenAPI.document, "application/json")
        }
        let callers = router.group("/api/v1").add(middleware: TokenDoor(portal: self))
        for question in Question.all {
            callers.get(RouterPath(question.name)) { request, context in try await answer(question, request, context) }
        }
        for act in Act.all where !act.isOwn {
            callers.post(RouterPath(act.name)) { request, context in
                let (path, others) = (act.parameters.filter { $0.isInPath(of: act.name) }, act.entered)
                let inPath = try given(request, context, path)
                let form = try await request.formParts(upTo: act.longest)
                try Self.refuse(form.given, besides: others)
                let given = form.given.merging(inPath) { $1 }
                return try await once(request, context, given, SHA256.digest(of: form.text)) { visit in
                    try visit.demandWhole(act.parameters, of: act.name)
                    try await Unchanged(of: request).demand(act, visit, clock)
                    return try await act.done(visit)
                }
            }
        }
        callers.post("feeds") { request, context in
            let given = try given(request, context, Self.ofUpload)
            _ = try request.onceKey
            let spool = try await spooled(request, given)
            return try await once(request, context, given, spool.digest) { visit in try await take(spool, visit) }
        }
    }

    private func answer(_ question: Question, _ request: Request, _ context: PortalContext) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.unauthorized) }
        try question.demandClass(of: guest)
        let given = try given(
            request, context, question.parameters, and: ["q", "sort", "limit", "cursor"])
        let language = language(of: request)
        let visit = try await visit(guest, request, given, language, "api \(question.name)")
        try visit.demandWhole(question.parameters, of: question.name)
        var answer = try await question.answer(visit).dated(by: clock)
        var next: String?
        if case .table(let table) = answer.body {
            let view = try TableView(given, in: language)
            try view.check(table)
            let whole = view.whole(table)
            let page = try CursorPage(of: whole, given, language)
            (answer, next) = (.table(page.table), page.next)
        } else {
            try Self.refuse(given.filter { ["q", "sort", "limit", "cursor"].contains($0.key) }, besides: [])
        }
        let bytes = answer.bytes(.json, in: language)
        let tag = Unchanged.tag(of: bytes)
        var response =
            request.headers[.ifNoneMatch] == tag ? Response(status: .notModified) : .text(bytes, "application/json")
        response.headers[.eTag] = tag
        if let next { response.headers[.linkTo] = "</api/v1/\(question.name)?\(next)>; rel=\"next\"" }
        return response
    }

    /// An act that has its effect once for each `Idempotency-Key`, however often it is asked for. `body` is the digest of what
    /// was sent.
    private func once(
        _ request: Request, _ context: PortalContext, _ given: [String: String], _ body: [UInt8],
        _ act: @Sendable (Visit) async throws -> Answer
    ) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.unauthorized) }
        let uri = request.uri
        let told = Array("POST \(uri.path)?\(uri.query ?? "")\n".utf8)
        let once = OnceRequest(key: try request.onceKey, fingerprint: SHA256.digest(of: told + body))
        switch try await reception.door.begin(once, of: guest.token) {
        case .new: break
        case .running: throw Refusal(.busy, "portal.key-running")
        case .other: throw Refusal("portal.key-other")
        case .done(let reply):
            return .text(reply.body, reply.headers, status: HTTPResponse.Status(code: reply.status))
        }
        do {
            let visit = try await visit(guest, request, given, language(of: request), "api \(uri.path)")
            let answer = try await act(visit).dated(by: clock)
            let bytes = answer.bytes(.json, in: visit.language, onPage: true)
            try await reception.door.end(
                once, of: guest.token, with: OnceRequest.Reply(status: 200, headers: "application/json", body: bytes))
            return .text(bytes, "application/json")
        } catch let unagreed as Act.Unagreed {
            try? await reception.door.end(once, of: guest.token, with: nil)
            return Problems(unagreed, uri.path, in: language(of: request)).response
        } catch {
            // Nothing came about, or nobody knows: the same key may try again, and what is done stays done.
            try? await reception.door.end(once, of: guest.token, with: nil)
            throw error
        }
    }
}

extension Request {
    /// The key of an act, which its caller makes up.
    fileprivate var onceKey: String {
        get throws(Refusal) {
            guard let key = headers[.onceKey] else { throw Refusal(.wrongUsage, "portal.no-key") }
            guard OnceRequest.isKey(key) else { throw Refusal(.wrongUsage, "portal.wrong-key") }
            return key
        }
    }
}

extension OnceRequest {
    /// 1 to 255 letters, digits, `-` and `_`.
    static func isKey(_ key: String) -> Bool {
        (1...255).contains(key.utf8.count)
            && key.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
                default: false
                }
            }
    }
}

extension Visit {
    /// Refuses a program that leaves out what is needed, gives something of another kind, or a name without a value: a person's empty field means nothing.
    fileprivate func demandWhole(_ parameters: [Parameter], of name: String) throws(Refusal) {
        for parameter in parameters where parameter.isRequired || given[parameter.name] != nil {
            _ = try needed(parameter.name)
        }
        try check(parameters, of: name)
    }
}

/// Lets in programs with a good token (RFC 6750); one that is for reading alone changes nothing.
struct TokenDoor: RouterMiddleware {
    typealias Context = PortalContext
    let portal: Portal

    func handle(
        _ request: Request, context: PortalContext, next: Next
    ) async throws -> Response {
        let words = request.headers[.authorization]?.split(separator: " ") ?? []
        guard words.count == 2, words[0].lowercased() == "bearer",
            let guest = try await portal.guest(with: Token(String(words[1]))), !guest.visitor.isSession
        else {
            var response = Problems(
                Refusal(.forbidden, "portal.no-token"), .unauthorized, request.uri.path,
                in: portal.language(of: request)
            ).response
            response.headers[.wwwAuthenticate] = "Bearer"
            return response
        }
        guard request.isReading || !guest.visitor.readsOnly else { throw Refusal(.forbidden, "portal.reads-only") }
        try portal.guests.pass(guest.visitor.person.code.text)
        var context = context
        context.guest = guest
        return try await next(request, context)
    }
}

/// A part of a table, and how to ask for the next: a cursor holds only for the table that it was cut from.
struct CursorPage {
    let table: Table
    /// The query of the next page; nil behind the last.
    let next: String?

    init(of whole: Table, _ given: [String: String], _ language: Language) throws {
        let limit = given["limit"].map { Int($0) ?? 0 } ?? 100
        guard (1...1000).contains(limit) else {
            throw Refusal(.wrongUsage, "portal.limit", ["found": given["limit"] ?? ""], at: Place(path: "limit"))
        }
        let mark = SHA256.digest(of: Answer.table(whole).bytes(.csv, in: language)).prefix(8).hexadecimal
        var start = 0
        if let cursor = given["cursor"] {
            let parts = cursor.split(separator: "-")
            guard parts.count == 2, let number = Int(parts[0]), (0...whole.rows.count).contains(number) else {
                throw Refusal(.wrongUsage, "portal.no-cursor", at: Place(path: "cursor"))
            }
            guard parts[1] == mark else { throw Refusal("portal.cursor-moved", at: Place(path: "cursor")) }
            start = number
        }
        let end = min(whole.rows.count, start + limit)
        table = Table(whole.columns, Array(whole.rows[start..<end]))
        guard end < whole.rows.count else {
            next = nil
            return
        }
        let kept = given.filter { !["cursor", "limit"].contains($0.key) }.sorted { $0.key < $1.key }
        next = Address(
            path: "", parts: kept.map { ($0.key, $0.value) } + [("limit", "\(limit)"), ("cursor", "\(end)-\(mark)")]
        ).text.split(separator: "?").last.map(String.init)
    }
}
