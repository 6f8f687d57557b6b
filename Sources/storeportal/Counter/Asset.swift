import HTTPTypes
import Hashing
import Hummingbird

/// A file of the portal's own: style and script. Its name has the digest of what stands in it, so browsers keep it for ever.
struct Asset: Sendable {
    let path: String
    private let bytes: [UInt8]
    private let type: String
    private let isForEver: Bool

    static let style = Asset("portal", "css", "text/css; charset=utf-8", PackageResources.portal_css)
    static let script = Asset("portal", "js", "text/javascript; charset=utf-8", PackageResources.portal_js)
    static let audit = Asset("audit", "js", "text/javascript; charset=utf-8", PackageResources.audit_js)
    static let all = [style, script, audit]
    /// It has to keep its name and to stand at the root, so that it is asked for pages; browsers look for a new one by themselves.
    static let auditWorker = Asset(
        path: "/audit-worker.js", type: "text/javascript; charset=utf-8", PackageResources.audit_worker_js,
        isForEver: false)

    private init(_ name: String, _ ending: String, _ type: String, _ bytes: [UInt8]) {
        let digest = SHA256.digest(of: bytes).prefix(8).hexadecimal
        self.init(path: "/assets/\(name)-\(digest).\(ending)", type: type, bytes, isForEver: true)
    }

    private init(path: String, type: String, _ bytes: [UInt8], isForEver: Bool) {
        (self.path, self.bytes, self.type, self.isForEver) = (path, bytes, type, isForEver)
    }

    func response(to request: Request) -> Response {
        var response = Response.text(bytes, type)
        response.headers[.cacheControl] = isForEver ? "public, max-age=31536000, immutable" : "no-cache"
        return response
    }
}
