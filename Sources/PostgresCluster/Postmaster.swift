import Glibc

/// The server's own note about itself, `postmaster.pid`, which outlives it when it is killed.
struct Postmaster: Equatable {
    let pid: pid_t
    let port: Int
    let socketDirectory: String
    let phase: Phase

    enum Phase { case starting, ready, stopping }

    /// What the note in this data directory says; nil when there is none that can be read to its end.
    static func noted(in data: String) throws(ClusterError) -> Postmaster? {
        guard let text = try Disk.text(data + "/postmaster.pid") else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.reversed().drop { $0 == " " }.reversed()) }
        guard let first = lines.first, let pid = pid_t(first) else { return nil }
        let phase: Phase =
            switch lines.count > 7 ? lines[7] : "" {
            case "ready", "standby": .ready
            case "stopping": .stopping
            default: .starting
            }
        // A single-user server, which takes no connections, notes its pid with a minus.
        return Postmaster(
            pid: abs(pid), port: lines.count > 3 ? Int(lines[3]) ?? 0 : 0,
            socketDirectory: lines.count > 4 ? lines[4] : "", phase: phase)
    }

    /// The server that really runs on this data, whatever the note says.
    static func living(in data: String) throws(ClusterError) -> Postmaster? {
        guard let noted = try noted(in: data), let folder = try FolderIdentity(data) else { return nil }
        return Processes.isServer(noted.pid, in: folder) ? noted : nil
    }

    var address: ClusterAddress { ClusterAddress(socketDirectory: socketDirectory, port: port) }

    /// Takes connections where it says so; the socket may have been swept away under it.
    func isReachable() throws(ClusterError) -> Bool {
        guard phase == .ready, !socketDirectory.isEmpty else { return false }
        return try Disk.entry("\(socketDirectory)/.s.PGSQL.\(port)") != nil
    }

    var state: ClusterState {
        switch phase {
        case .starting: .starting(pid: pid)
        case .stopping: .stopping(pid: pid)
        case .ready: .running(pid: pid, address: address)
        }
    }
}
