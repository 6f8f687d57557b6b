import HTTPTypes
import Hummingbird
import NIOCore
import Retail
import Wording

/// What no door of the portal takes, whatever it leads to: what was meant is not guessed.
struct Strictness: RouterMiddleware {
    typealias Context = PortalContext

    func handle(
        _ request: Request, context: PortalContext, next: Next
    ) async throws -> Response {
        guard request.head.authority?.isEmpty == false else { throw Refusal(.wrongUsage, "portal.no-host") }
        guard Address.parts(of: request.uri.query ?? "") != nil else { throw Refusal(.wrongUsage, "portal.no-query") }
        return try await next(request, context)
    }
}

extension Portal {
    /// Answers a known path that is asked for by another method with those that it has (RFC 9110, section 15.5.6).
    func refuseOtherMethods(_ router: Router<PortalContext>) {
        let known = Dictionary(grouping: router.routes) { "\($0.path)" }
        for (path, routes) in known {
            var methods = Set(routes.map(\.method))
            if methods.contains(.get) { methods.insert(.head) }
            let allowed = methods.map(\.rawValue).sorted().joined(separator: ", ")
            for method in Self.methods where !methods.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw HTTPError(.methodNotAllowed, headers: [.allow: allowed])
                }
            }
        }
    }

    private static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace]

    /// What the path and the query give: each name once, and no name that nobody asks for.
    func given(
        _ request: Request, _ context: PortalContext, _ parameters: [Parameter], and others: Set<String> = []
    ) throws(Refusal) -> [String: String] {
        let given = try Self.once(Address.parts(of: request.uri.query ?? "") ?? [])
        var inPath: [String: String] = [:]
        for parameter in parameters {
            guard let text = context.parameters.get(parameter.name) else { continue }
            guard let value = Address.part(text) else { throw Refusal("portal.not-found") }
            inPath[parameter.name] = value
        }
        let known = others.union(parameters.map(\.name)).subtracting(inPath.keys).union(["lang"])
        try Self.refuse(given, besides: known)
        if let language = given["lang"], Language(rawValue: language) == nil {
            throw Refusal(.wrongUsage, "portal.no-word", ["found": language], at: Place(path: "lang", value: language))
        }
        return given.merging(inPath) { $1 }
    }

    /// Refuses the first name, by the alphabet, that is not known.
    static func refuse(_ given: [String: String], besides known: Set<String>) throws(Refusal) {
        guard let name = given.keys.sorted().first(where: { !known.contains($0) }) else { return }
        throw Refusal(.wrongUsage, "portal.no-parameter", ["name": name], at: Place(path: name))
    }

    /// Parts by name; refused where a name stands twice, since nobody knows which of them was meant.
    static func once(_ parts: [(name: String, value: String)]) throws(Refusal) -> [String: String] {
        var given: [String: String] = [:]
        for part in parts {
            guard given.updateValue(part.value, forKey: part.name) == nil else {
                throw Refusal(.wrongUsage, "portal.twice", ["name": part.name], at: Place(path: part.name))
            }
        }
        return given
    }
}

extension Request {
    /// Whether it only asks.
    var isReading: Bool { method == .get || method == .head }

    /// A body that broke off looks like one that has ended: refuses what is shorter than was announced.
    func demandWhole(_ size: Int) throws {
        try Task.checkCancellation()
        guard let told = headers[.contentLength], let length = Int(told), length != size else { return }
        throw Refusal(.wrongUsage, "portal.cut-short")
    }

    /// The parts of a form as it came, each once; refused where it is none.
    func formParts(upTo limit: Int = 256 << 10) async throws -> (text: String, given: [String: String]) {
        if let type = headers[.contentType] {
            guard type.split(separator: ";").first?.lowercased().trimmed == "application/x-www-form-urlencoded" else {
                throw Refusal(.wrongUsage, "portal.no-form-type", ["found": type])
            }
        }
        let body = try await body.collect(upTo: limit)
        try demandWhole(body.readableBytes)
        let text = String(buffer: body)
        guard let parts = Address.parts(of: text) else { throw Refusal(.wrongUsage, "portal.no-form") }
        return (text, try Portal.once(parts))
    }
}
