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
        for act in Act.all {
            callers.post(RouterPath(act.name)) { request, context in
                try await once(act, request, context)
            }
        }
        callers.post("feeds") { request, context in
            guard let guest = context.guest else { throw HTTPError(.unauthorized) }
            // The same bytes change nothing, by the rules of feeds: no key is needed.
            let visit = try await visit(
                guest, request, given(request, context, []), language(of: request), "api feeds")
            return Response.text(
                (try await take(request, visit)).bytes(.json, in: visit.language), "application/json")
        }
    }

    private func answer(_ question: Question, _ request: Request, _ context: PortalContext) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.unauthorized) }
        let given = given(request, context, question.parameters)
        let language = language(of: request)
        let visit = try await visit(guest, request, given, language, "api \(question.name)")
        try visit.demandWhole(question.parameters)
        var answer = try await question.answer(visit)
        var next: String?
        if case .table(let table) = answer.body {
            let view = TableView(given, in: language)
            if let sort = view.sort, !table.columns.contains(where: { $0.key == sort.key }) {
                throw Refusal(.wrongUsage, "portal.no-column", ["found": sort.key], at: Place(path: "sort"))
            }
            let whole = view.whole(table)
            let page = try CursorPage(of: whole, given, language)
            (answer, next) = (.table(page.table), page.next)
        }
        let bytes = answer.bytes(.json, in: language)
        let tag = "\"\(SHA256.digest(of: bytes).prefix(16).map(\.hex).joined())\""
        var response =
            request.headers[.ifNoneMatch] == tag ? Response(status: .notModified) : .text(bytes, "application/json")
        response.headers[.eTag] = tag
        if let next { response.headers[.linkTo] = "</api/v1/\(question.name)?\(next)>; rel=\"next\"" }
        return response
    }

    /// An act that has its effect once for each `Idempotency-Key`, however often it is asked for.
    private func once(_ act: Act, _ request: Request, _ context: PortalContext) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.unauthorized) }
        let text = String(buffer: try await request.body.collect(upTo: 256 << 10))
        guard let parts = Address.parts(of: text) else { throw Refusal(.wrongUsage, "portal.no-form") }
        let form = Dictionary(parts.map { ($0.name, $0.value) }) { _, last in last }
        guard let key = request.headers[.onceKey], OnceRequest.isKey(key) else {
            throw Refusal(.wrongUsage, "portal.no-key")
        }
        let path = request.uri.path
        let once = OnceRequest(key: key, fingerprint: SHA256.digest(of: "POST \(path)\n\(text)"))
        switch try await reception.door.begin(once, of: guest.token) {
        case .new: break
        case .running: throw Refusal(.busy, "portal.key-running")
        case .other: throw Refusal("portal.key-other")
        case .done(let reply):
            return .text(reply.body, reply.headers, status: HTTPResponse.Status(code: reply.status))
        }
        do {
            var given = form
            for parameter in act.parameters {
                guard let value = context.parameters.get(parameter.name) else { continue }
                given[parameter.name] = Address.decoded(value) ?? value
            }
            let visit = try await visit(guest, request, given, language(of: request), "api \(path)")
            try visit.demandWhole(act.parameters)
            let answer = try await act.done(visit)
            let bytes = answer.bytes(.json, in: visit.language)
            try await reception.door.end(
                once, of: guest.token, with: OnceRequest.Reply(status: 200, headers: "application/json", body: bytes))
            return .text(bytes, "application/json")
        } catch let unagreed as Act.Unagreed {
            try? await reception.door.end(once, of: guest.token, with: nil)
            return Problems(unagreed, path, in: language(of: request)).response
        } catch {
            // Nothing came about, or nobody knows: the same key may try again, and what is done stays done.
            try? await reception.door.end(once, of: guest.token, with: nil)
            throw error
        }
    }
}

extension OnceRequest {
    /// 1 to 255 letters, digits, `-` and `_`.
    static func isKey(_ key: String) -> Bool {
        (1...255).contains(key.utf8.count)
            && key.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0))
            }
    }
}

extension Visit {
    /// Refuses a program that leaves out what is needed, or gives a name without a value: a person's empty field means nothing.
    fileprivate func demandWhole(_ parameters: [Parameter]) throws(Refusal) {
        for parameter in parameters where parameter.isRequired || given[parameter.name] != nil {
            _ = try needed(parameter.name)
        }
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
        guard request.method == .get || !guest.visitor.readsOnly else { throw Refusal(.forbidden, "portal.reads-only") }
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
        let mark = SHA256.digest(of: Answer.table(whole).bytes(.csv, in: language)).prefix(8).map(\.hex).joined()
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
