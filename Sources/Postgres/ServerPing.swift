import CLibPQ

/// What a server answers before anyone logs in.
package enum ServerPresence: Equatable, Sendable {
    /// Takes connections.
    case accepting
    /// Is there and takes none: starting, stopping or recovering.
    case rejecting
    /// Nobody answers at this address.
    case silent

    /// Asks the server behind a Unix socket; blocks for at most a second.
    package static func atSocket(in directory: String, port: Int = 5432) -> ServerPresence {
        let conninfo = "host='\(directory)' port=\(port) connect_timeout=1"
        return switch unsafe PQping(conninfo) {
        case PQPING_OK: .accepting
        case PQPING_REJECT: .rejecting
        default: .silent
        }
    }
}
