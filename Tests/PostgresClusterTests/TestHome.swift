import Glibc
import SystemPackage

@testable import PostgresCluster

/// A folder for one test: a cluster in it, its servers stopped and its files gone when the test is over.
struct TestHome: Sendable {
    /// Everything of the test is in here.
    let root: String
    /// Fast and small: the tests kill servers, never the machine.
    static let settings = ["fsync": "off", "full_page_writes": "off", "shared_buffers": "16MB"]

    var directory: String { root + "/home/cluster" }
    var places: String { root + "/places" }

    func cluster(settings extra: [String: String] = [:]) -> Cluster {
        var cluster = Cluster(directory: directory, settings: Self.settings.merging(extra) { $1 })
        cluster.detours.root = places
        return cluster
    }

    /// `mode`: of the folder above the cluster's.
    static func with<T>(
        mode: mode_t = 0o755, at root: String? = nil, _ test: (TestHome) async throws -> T
    ) async throws -> T {
        let home = TestHome(root: root ?? "/tmp/storechain-test-\(getpid())-\(ShortName.random())")
        _ = try Disk.makeFolders(home.root + "/home")
        try Disk.check(unsafe chmod(home.root + "/home", mode))
        do {
            let answer = try await test(home)
            try await home.cleanUp()
            return answer
        } catch {
            try? await home.cleanUp()
            throw error
        }
    }

    private func cleanUp() async throws {
        for data in try dataFolders(in: root) {
            if let server = try Postmaster.living(in: data) {
                kill(server.pid, SIGQUIT)
                _ = try await Pause.until(within: .seconds(10)) { () throws(ClusterError) in
                    !Processes.isAlive(server.pid)
                }
                SocketDirectory.abandon(server.socketDirectory)
            }
            if let server = try Postmaster.noted(in: data) {
                try await Crash.clearSocket(in: server.socketDirectory)
                SocketDirectory.abandon(server.socketDirectory)
            }
        }
        try Disk.remove(root)
    }

    private func dataFolders(in folder: String) throws -> [String] {
        try Disk.names(in: folder).flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            guard try Disk.entry(path)?.type == .directory else { return [] }
            if try Disk.entry(path + "/PG_VERSION") != nil { return [path] }
            return try dataFolders(in: path)
        }
    }
}

extension ClusterAddress {
    /// What psql prints for a statement, without headings.
    func ask(_ sql: String) async throws -> String {
        let psql = try await ServerBinaries.find().psql
        let outcome = try await Program(
            path: psql, arguments: ["-X", "-At", "-v", "ON_ERROR_STOP=1", "-c", sql, url + "/postgres"]
        ).run()
        guard outcome.succeeded else { throw ClusterError.cannotRun(program: psql, reason: outcome.complaints) }
        return String(outcome.output.dropLast())
    }
}

extension Cluster {
    /// The process of the running server.
    func pid() throws -> pid_t? {
        guard case .running(let pid, _) = try status().state else { return nil }
        return pid
    }

    /// kill -9, and the moment until the kernel has done it.
    func killServer() async throws {
        guard let server = try pid() else { return }
        kill(server, SIGKILL)
        _ = try await Pause.until(within: .seconds(10)) { () throws(ClusterError) in !Processes.isAlive(server) }
    }

    /// Where the files really are.
    func place() throws -> Place? { try Place.found(at: directory, detours: detours) }
}
