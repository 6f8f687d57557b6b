import Access
import Answers
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Retail
import StoreOffice
import Wording

/// Turns refusals into answers that a person, or a program, understands, and faults into an apology with the number under which
/// the log has them.
struct Apology: RouterMiddleware {
    typealias Context = PortalContext
    let portal: Portal

    func handle(
        _ request: Request, context: PortalContext, next: Next
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return await answer(try Trouble(error, context), request)
        }
    }

    private func answer(_ trouble: Trouble, _ request: Request) async -> Response {
        guard !request.uri.path.hasPrefix("/api/") else {
            return Problems(trouble.refusal, trouble.status, request.uri.path, in: portal.language(of: request))
                .response.adding(trouble.headers)
        }
        // Who is signed in keeps the menu, unless it is the database that does not answer.
        let guest = trouble.status == .serviceUnavailable ? nil : try? await portal.guest(of: request)
        let frame = portal.frame("portal.page.refused", request, guest?.visitor.isSession == true ? guest : nil)
        let page = frame.page { html in
            AnswerPage(answer: .printed, frame: frame, view: nil).problems(trouble.refusal.problems, &html)
            html.tag("p") { html in html.tag("a", ["href": "/"], frame.say("portal.home")) }
        }
        return .page(page, status: trouble.status).adding(trouble.headers)
    }
}

/// What went wrong, as it may be told outside.
struct Trouble {
    let refusal: Refusal
    let status: HTTPResponse.Status
    var headers: HTTPFields = [:]

    /// Throws on what is no HTTP: the server itself answers that, and hangs up.
    init(_ error: any Error, _ context: PortalContext) throws {
        switch error {
        case is HTTPParserError: throw error
        case is NIOTooManyBytesError: (refusal, status) = (Refusal(.wrongUsage, "portal.too-large"), .contentTooLarge)
        case let error as HTTPError:
            refusal =
                switch error.status {
                case .notFound: Refusal("portal.not-found")
                case .methodNotAllowed: Refusal(.wrongUsage, "portal.method", ["allowed": error.headers[.allow] ?? ""])
                default: Refusal("portal.http", ["status": "\(error.status.code)"])
                }
            (status, headers) = (error.status, error.headers)
        default:
            guard let known = Refusal(explaining: error) else {
                context.logger.error("fault", metadata: ["error": "\(type(of: error))", "detail": "\(error)"])
                (refusal, status) = (Refusal("portal.fault", ["number": context.id]), .internalServerError)
                return
            }
            let code = known.problems.first?.code ?? ""
            if ["database.", "cluster.", "schema."].contains(where: code.hasPrefix) {
                // Where the database is and what it says is nobody's business outside.
                context.logger.error("database", metadata: ["code": "\(code)", "detail": "\(error)"])
                (refusal, status) =
                    known.kind == .forbidden
                    ? (Refusal(.forbidden, "portal.not-yours"), .forbidden)
                    : (Refusal(.unreachable, "portal.unreachable"), .serviceUnavailable)
            } else {
                (refusal, status) = (known, known.status)
            }
        }
        let seconds = refusal.problems.first?.values["seconds"] ?? (status == .serviceUnavailable ? "5" : nil)
        if let seconds { headers[.retryAfter] = seconds }
    }
}

extension Refusal {
    /// Codes that say that something is not there, or not for this person.
    private static let absent: Set<String> = [
        "display.no-store", "feed.no-feed", "protection.no-line", "price.no-draft",
        "stock.sku-unproposed", "price.not-published",
    ]

    /// What HTTP has for it (RFC 9110, section 15.5).
    var status: HTTPResponse.Status {
        let code = problems.first?.code ?? ""
        // What stands in a file is no address.
        let isInFile = problems.first?.place.line != nil
        switch kind {
        case .refused where isInFile: return .unprocessableContent
        case .busy where code == "sign-in.wait" || code == "portal.too-many": return .tooManyRequests
        case .wrongUsage where code == "portal.no-form-type": return .unsupportedMediaType
        case .refused where code == "portal.changed-meanwhile": return .preconditionFailed
        case .refused where code == "portal.not-found": return .notFound
        case .refused where code.hasSuffix("unknown") || code.hasSuffix("unseen") || Self.absent.contains(code):
            return .notFound
        case .wrongUsage where code.hasSuffix("unknown"), .forbidden where code.hasSuffix("unknown"): return .notFound
        case .refused: return .unprocessableContent
        case .wrongUsage, .unreadableInput: return .badRequest
        case .unreachable, .busy: return .serviceUnavailable
        case .unwritableOutput: return .internalServerError
        case .forbidden: return .forbidden
        }
    }
}
