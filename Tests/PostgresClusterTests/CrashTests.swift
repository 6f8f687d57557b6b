import Glibc
import TestKit
import Testing

@testable import PostgresCluster

@Suite("After a crash", .heavy)
struct CrashTests {
    @Test func `a killed server recovers, and what was committed is there`() async throws {
        try await TestHome.with { home in
            let cluster = home.cluster()
            let address = try await cluster.start()
            _ = try await address.ask("create table sale (n int); insert into sale select generate_series(1, 1000)")
            try await cluster.killServer()

            let told = StepList()
            let again = try await cluster.start { told.add($0) }
            #expect(told.steps == [.recovering])
            #expect(try await again.ask("select count(*) from sale") == "1000")
        }
    }

    @Test func `helpers of a killed server that are still busy are ended before the next one starts`() async throws {
        try await TestHome.with { home in
            let cluster = home.cluster()
            let address = try await cluster.start()
            let busy = Task { try await address.ask("select count(*) from generate_series(1, 1000000000)") }
            try await Task.sleep(for: .milliseconds(300))
            try await cluster.killServer()
            #expect(try await cluster.start().ask("select 1") == "1")
            await #expect(throws: (any Error).self) { try await busy.value }
        }
    }

    @Test(arguments: ["another program", "a dead process that nobody reaped", "another cluster's server"])
    func `a stale pid file does not keep the server from starting, even when its pid went to`(
        heir: String
    ) async throws {
        try await TestHome.with { home in
            let cluster = home.cluster()
            let address = try await cluster.start()
            let data = try cluster.status().dataDirectory
            let note = try #require(try Disk.text(data + "/postmaster.pid"))
            _ = try await cluster.stop()

            try await Heir.with(heir) { pid in
                let lines = note.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
                let stale = (["\(pid)"] + lines).joined(separator: "\n")
                let owner = try Account.owner(of: data)
                try Disk.replace(data + "/postmaster.pid", with: stale, owner: owner)
                _ = try Disk.makeFolders(address.socketDirectory)
                try Disk.claimFolder(address.socketDirectory, for: owner)
                try Disk.replace(address.socketDirectory + "/.s.PGSQL.5432.lock", with: stale, owner: owner)

                #expect(try cluster.status().state == .stopped)
                if heir == "another cluster's server" {
                    // A lock that a living server may hold is not ours to break.
                    try Disk.remove(address.socketDirectory + "/.s.PGSQL.5432.lock")
                }
                #expect(try await cluster.start().ask("select 1") == "1")
                #expect(kill(pid, 0) == 0)
            }
        }
    }

    @Test func `a socket folder that was swept away while the server slept is made again`() async throws {
        try await TestHome.with { home in
            let cluster = home.cluster()
            let address = try await cluster.start()
            try await cluster.killServer()
            try Disk.remove(address.socketDirectory)
            #expect(try await cluster.start().ask("select 1") == "1")
        }
    }

    @Test func `a server whose socket was swept away is started again`() async throws {
        try await TestHome.with { home in
            let cluster = home.cluster()
            let address = try await cluster.start()
            let pid = try cluster.pid()
            try Disk.remove(address.socketDirectory)
            #expect(try await cluster.start().ask("select 1") == "1")
            #expect(try cluster.pid() != pid)
        }
    }

    @Test func `a folder that was deleted under its server starts anew at once, and the old server ends`() async throws
    {
        try await TestHome.with { home in
            let cluster = home.cluster()
            let address = try await cluster.start()
            _ = try await address.ask("create table secret ()")
            let old = try #require(try cluster.pid())
            try Disk.remove(home.directory)
            #expect(try cluster.status().state == .absent)
            #expect(try await cluster.start().ask("select to_regclass('secret') is null") == "t")
            #expect(!Processes.isAlive(old))
            SocketDirectory.abandon(address.socketDirectory)
        }
    }

    @Test func `a server that cannot start says why, at once`() async throws {
        try await TestHome.with { home in
            _ = try await home.cluster().start()
            _ = try await home.cluster().stop()
            let error = await #expect(throws: ClusterError.self) {
                try await home.cluster(settings: ["max_connections": "many"]).start()
            }
            guard case .startFailed(_, let lines) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(lines.contains { $0.contains("max_connections") })
            #expect(try await home.cluster().start().ask("select 1") == "1")
        }
    }
}

/// A living process that has the pid of a server which is no more.
enum Heir {
    static func with(_ kind: String, _ test: (pid_t) async throws -> Void) async throws {
        switch kind {
        case "another cluster's server":
            try await TestHome.with { other in
                _ = try await other.cluster().start()
                try await test(try #require(try other.cluster().pid()))
            }
        case "another program":
            try await test(getpid())
        default:
            var pid: pid_t = 0
            var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("true"), nil]
            defer { unsafe free(arguments[0]) }
            try Disk.check(unsafe posix_spawn(&pid, "/bin/true", nil, nil, &arguments, nil))
            defer { _ = waitpid(pid, nil, 0) }
            try await Task.sleep(for: .milliseconds(100))
            try await test(pid)
        }
    }
}
