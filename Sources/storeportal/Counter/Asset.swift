import HTTPTypes
import Hashing
import Hummingbird

/// A file of the portal's own: style and script. Its name has the digest of what stands in it, so browsers keep it for ever.
struct Asset: Sendable {
    let path: String
    private let bytes: [UInt8]
    private let type: String

    static let style = Asset("portal", "css", "text/css; charset=utf-8", PackageResources.portal_css)
    static let script = Asset("portal", "js", "text/javascript; charset=utf-8", PackageResources.portal_js)
    static let all = [style, script]

    private init(_ name: String, _ ending: String, _ type: String, _ bytes: [UInt8]) {
        let digest = SHA256.digest(of: bytes).prefix(8).map(\.hex).joined()
        path = "/assets/\(name)-\(digest).\(ending)"
        (self.bytes, self.type) = (bytes, type)
    }

    func response(to request: Request) -> Response {
        var response = Response.text(bytes, type)
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
    }
}
