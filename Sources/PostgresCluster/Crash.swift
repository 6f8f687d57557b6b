import Glibc

/// Clearing up after a server, or a creation, that was killed.
enum Crash {
    /// Removes the note and the socket of a server that is no more. PostgreSQL itself asks only whether some
    /// process has the noted pid, and refuses for ever when another program got it. Only under the lock.
    static func clear(_ data: String) async throws(ClusterError) {
        guard let folder = try FolderIdentity(data) else { return }
        // Helpers of a killed server work on for a moment: two servers on one data directory destroy it.
        try await endProcesses(working: folder, in: data)
        try Disk.remove(data + "/postmaster.pid")
    }

    /// Removes a socket whose server is gone. One whose data was deleted under it is stopped first.
    static func clearSocket(in folder: String) async throws(ClusterError) {
        let socket = folder + "/.s.PGSQL.5432"
        guard let text = try Disk.text(socket + ".lock"),
            let pid = text.split(separator: "\n").first.flatMap({ pid_t($0) })
        else { return }
        if Processes.isServer(pid) {
            guard Processes.worksInDeletedFolder(pid) else { return }
            _ = kill(pid, SIGQUIT)
            _ = try await Pause.until(within: .seconds(10)) { () throws(ClusterError) in !Processes.isAlive(pid) }
        }
        try Disk.remove(socket + ".lock")
        try Disk.remove(socket)
    }

    /// Ends servers that outlived their data. They would notice by themselves within a minute; until then they hold
    /// shared memory under the number of their folder, which the file system gives to the next one.
    static func endServersOfDeleted(_ data: String) async throws(ClusterError) {
        for pid in try Processes.serversOfDeleted(data) { _ = kill(pid, SIGQUIT) }
        let ended = try await Pause.until(within: .seconds(10)) { () throws(ClusterError) in
            try Processes.serversOfDeleted(data).isEmpty
        }
        if !ended { throw .survivors(dataDirectory: data, pids: try Processes.serversOfDeleted(data)) }
    }

    /// Asks every process at work in a folder to end, and waits for it.
    static func endProcesses(working folder: FolderIdentity, in path: String) async throws(ClusterError) {
        for pid in try Processes.working(in: folder) { _ = kill(pid, SIGTERM) }
        let ended = try await Pause.until(within: .seconds(10)) { () throws(ClusterError) in
            try Processes.working(in: folder).isEmpty
        }
        if !ended { throw .survivors(dataDirectory: path, pids: try Processes.working(in: folder)) }
    }
}
