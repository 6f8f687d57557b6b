import Glibc

/// Ends a server: politely, then at once, never by force.
enum Stopping {
    /// Seconds for each of the two ways.
    static let patience = 30

    /// Sessions are ended and everything is written; when that takes too long, the server leaves without
    /// writing, and recovers at its next start.
    static func stop(_ pid: pid_t) async throws(ClusterError) {
        for signal in [SIGINT, SIGQUIT] {
            _ = kill(pid, signal)
            let ended = try await Pause.until(within: .seconds(patience)) { () throws(ClusterError) in
                !Processes.isAlive(pid)
            }
            if ended { return }
        }
        throw .stopTimedOut(pid: pid, seconds: 2 * patience)
    }
}
