/// What is there, without touching it.
package struct ClusterStatus: Equatable, Sendable {
    /// Where PostgreSQL keeps the rows; need not exist.
    package let dataDirectory: String
    /// The major version that wrote the data; nil when there is none.
    package let version: Int?
    /// Where the server writes what happened to it; need not exist.
    package let logFile: String
    /// Whether there is a server, and what it does.
    package let state: ClusterState
}

/// The five states that a cluster can be found in.
package enum ClusterState: Equatable, Sendable {
    case absent
    case stopped
    /// Takes no connections yet: it starts or recovers.
    case starting(pid: Int32)
    /// Takes no connections any more.
    case stopping(pid: Int32)
    case running(pid: Int32, address: ClusterAddress)
}
