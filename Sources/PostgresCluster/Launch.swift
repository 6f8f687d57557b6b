import Glibc

/// Starts the server of an existing cluster and waits until it takes connections.
struct Launch {
    let place: Place
    let account: Account
    let binaries: ServerBinaries
    let settings: [String: String]

    /// Seconds; a recovery reads the whole log since the last checkpoint.
    static let patience = 60

    func run() async throws(ClusterError) -> ClusterAddress {
        let sockets = try SocketDirectory.prepare(
            for: place.data, account: account, setting: settings["unix_socket_directories"])
        try await Crash.clearSocket(in: sockets.path)
        try ClusterConfiguration(socketDirectory: sockets.path, account: account, extra: settings)
            .write(into: place.data)
        let log = LogFile(path: place.log)
        try log.prepare(for: account)
        let before = try log.length()
        let (pid, complaints) = try await spawn()
        return try await Self.untilReady(pid, place) { log.lines(after: before) + complaints }
    }

    /// The shell puts the server into the background and tells its pid. Not pg_ctl: that builds a shell line of
    /// its own, in which a quote or a dollar of a folder's name would count, and keeps the pid to itself.
    private func spawn() async throws(ClusterError) -> (pid: pid_t, complaints: [String]) {
        let script = "umask 077; log=$1; shift; \"$@\" </dev/null >>\"$log\" 2>&1 & echo $!"
        let outcome = try await Program(
            path: "/bin/sh", arguments: ["-c", script, "sh", place.log, binaries.postgres, "-D", place.data]
        ).run(as: account)
        guard let pid = outcome.output.split(separator: "\n").first.flatMap({ pid_t($0) }) else {
            throw .startFailed(log: place.log, lines: LogFile.last(of: outcome.complaints))
        }
        return (pid, LogFile.last(of: outcome.complaints))
    }

    /// Waits for a server that someone started. Its own note says when it takes connections; asking over the
    /// socket instead would leave a refused login in its log each time.
    static func untilReady(
        _ pid: pid_t, _ place: Place, lines: () -> [String]
    ) async throws(ClusterError) -> ClusterAddress {
        let address = try await Pause.until(within: .seconds(patience)) {
            () throws(ClusterError) -> ClusterAddress? in
            if let server = try Postmaster.living(in: place.data), try server.isReachable() { return server.address }
            if !Processes.isAlive(pid) { throw .startFailed(log: place.log, lines: lines()) }
            return nil
        }
        guard let address else { throw .startTimedOut(seconds: patience, log: place.log) }
        return address
    }
}
