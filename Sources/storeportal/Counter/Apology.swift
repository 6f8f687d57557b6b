import Answers
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
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
        } catch is NIOTooManyBytesError {
            return answer(Refusal(.wrongUsage, "portal.too-large"), .contentTooLarge, request)
        } catch let error as HTTPError where error.status == .notFound {
            return answer(Refusal("portal.not-found"), .notFound, request)
        } catch let error as HTTPError {
            return answer(Refusal("portal.http", ["status": "\(error.status.code)"]), error.status, request)
        } catch {
            guard let refusal = Refusal(explaining: error) else {
                context.logger.error("fault", metadata: ["error": "\(type(of: error))", "detail": "\(error)"])
                return answer(
                    Refusal("portal.fault", ["number": context.id]), .internalServerError, request)
            }
            guard refusal.kind != .unreachable else {
                // Where the database is, is nobody's business outside.
                context.logger.error("unreachable", metadata: ["code": "\(refusal.problems.first?.code ?? "")"])
                return answer(Refusal(.unreachable, "portal.unreachable"), .serviceUnavailable, request)
            }
            return answer(refusal, refusal.status, request)
        }
    }

    private func answer(_ refusal: Refusal, _ status: HTTPResponse.Status, _ request: Request) -> Response {
        let language = portal.language(of: request)
        let seconds = refusal.problems.first?.values["seconds"] ?? (status == .serviceUnavailable ? "5" : nil)
        guard !request.uri.path.hasPrefix("/api/") else {
            var response = Problems(refusal, status, request.uri.path, in: language).response
            response.headers[.retryAfter] = seconds
            return response
        }
        let frame = portal.frame("portal.page.refused", request, nil)
        let page = frame.page { html in
            AnswerPage(answer: .printed, frame: frame, view: nil)
                .problems(refusal.problems, &html)
            html.tag("p") { html in html.tag("a", ["href": "/"], frame.say("portal.home")) }
        }
        var response = Response.page(page, status: status)
        response.headers[.retryAfter] = seconds
        return response
    }
}

extension Refusal {
    /// Codes that say that something is not there, or not for this person.
    private static let absent: Set<String> = [
        "stock.no-account", "display.no-store", "feed.no-feed", "protection.no-line", "price.no-draft",
        "stock.sku-unproposed", "price.not-published",
    ]

    /// What HTTP has for it (RFC 9110, section 15.5).
    var status: HTTPResponse.Status {
        let code = problems.first?.code ?? ""
        switch kind {
        case .busy where code == "sign-in.wait": return .tooManyRequests
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
