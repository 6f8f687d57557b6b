import Hummingbird
import NIOCore

/// What is known of a request on its way through the portal.
struct PortalContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Of the peer, which is the reverse proxy where there is one.
    let peer: String?
    /// Set by the doorman.
    var guest: Guest?

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}

/// What follows a middleware.
typealias Next = @concurrent (Request, PortalContext) async throws -> Response
