import Glibc
import TestKit
import Testing

@testable import PostgresCluster

@Suite("Creation", .heavy)
struct CreationTests {
    @Test func `too little room is said before anything is made`() async throws {
        try await TestHome.with { home in
            var cluster = home.cluster()
            cluster.spaceNeeded = 1 << 60
            let error = await #expect(throws: ClusterError.self) { try await cluster.start() }
            guard case .diskFull(let path, let free, 1 << 60) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(path == home.directory)
            #expect(free > 0)
            let left = try Disk.names(in: home.root + "/home")
            #expect(left == [])
        }
    }

    @Test(.enabled(if: SmallDisk.canBeMounted, "only root may mount a small disk"))
    func `a disk that fills up during creation is told in initdb's words, and nothing is left`() async throws {
        try await TestHome.with { home in
            try await SmallDisk.mounted(at: home.root + "/home") {
                var cluster = home.cluster()
                cluster.spaceNeeded = 0
                let error = await #expect(throws: ClusterError.self) { try await cluster.start() }
                guard case .creationFailed(_, let lines) = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                #expect(lines.contains { $0.contains("No space left on device") })
                let left = try Disk.names(in: home.root + "/home")
                #expect(left == [])

                cluster.spaceNeeded = FreeSpace.forNewCluster
                let second = await #expect(throws: ClusterError.self) { try await cluster.start() }
                guard case .diskFull(_, let free, FreeSpace.forNewCluster) = second else {
                    Issue.record("\(String(describing: second))")
                    return
                }
                #expect(free <= 30 << 20)
            }
        }
    }

    @Test func `what a killed creation left is swept`() async throws {
        try await TestHome.with { home in
            _ = try Disk.makeFolders(home.directory + "/.creating-1-00000000/base")
            _ = try await home.cluster().start()
            #expect(try Disk.names(in: home.directory).sorted() == ["cluster.lock", "data", "server.log"])
        }
    }

    @Test func `folders that were made for a failed creation go with it`() async throws {
        try await TestHome.with { home in
            var cluster = Cluster(directory: home.root + "/a/b/c")
            cluster.spaceNeeded = 1 << 60
            await #expect(throws: ClusterError.self) { try await cluster.start() }
            let left = try Disk.names(in: home.root).contains("a")
            #expect(!left)
        }
    }

    @Test func `data of an older version is left alone, and the versions are named`() async throws {
        try await TestHome.with { home in
            let cluster = home.cluster()
            _ = try await cluster.start()
            _ = try await cluster.stop()
            let data = try cluster.status().dataDirectory
            try Disk.replace(data + "/PG_VERSION", with: "14\n", owner: .owner(of: data))

            let installed = try ServerBinaries.packaged().map(\.version)
            let expected = ClusterError.versionMissing(dataDirectory: data, version: 14, installed: installed)
            await #expect(throws: expected) { try await cluster.start() }
            #expect(expected.description.contains("postgresql-14"))
            #expect(try cluster.status().version == 14)
            #expect(try cluster.status().state == .stopped)
        }
    }

    @Test func `a data folder without a version is not taken for a cluster`() async throws {
        try await TestHome.with { home in
            _ = try Disk.makeFolders(home.directory + "/data")
            let expected = ClusterError.notACluster(dataDirectory: home.directory + "/data")
            #expect(throws: expected) { try home.cluster().status() }
            try Disk.check(unsafe chown(home.directory + "/data", Account.forNewCluster().userID, .max))
            await #expect(throws: expected) { try await home.cluster().start() }
        }
    }
}

@Suite("The socket's folder", .heavy)
struct SocketDirectoryTests {
    @Test func `a path that is too long for a socket is refused with its limit`() async throws {
        try await TestHome.with { home in
            let long = home.root + "/" + String(repeating: "s", count: 100)
            let cluster = home.cluster(settings: ["unix_socket_directories": long])
            await #expect(throws: ClusterError.socketPathTooLong(path: long + "/.s.PGSQL.5432", limit: 107)) {
                try await cluster.start()
            }
            let answer = try await home.cluster().start().ask("select 1")
            #expect(answer == "1")
        }
    }

    @Test func `a very long runtime folder gives way to the one for everybody`() throws {
        let account = try Account.current()
        let runtime = "/run/user/" + String(repeating: "u", count: 100)
        let folders = try SocketDirectory.candidates(for: "/srv/shop/data", account: account, runtime: runtime)
        #expect(folders.filter { SocketDirectory.fits($0) }.contains { $0.hasPrefix("/tmp/storechain-") })
    }

    @Test(.enabled(if: Account.isRoot, "only root can make a folder of somebody else's"))
    func `a folder of somebody else's is refused`() async throws {
        try await TestHome.with { home in
            let cluster = home.cluster()
            let address = try await cluster.start()
            _ = try await cluster.stop()
            _ = try Disk.makeFolders(address.socketDirectory)
            try Disk.check(unsafe chown(address.socketDirectory, 65534, 65534))
            let owner = Account.name(of: 65534)
            await #expect(
                throws: ClusterError.foreignSocketDirectory(path: address.socketDirectory, owner: owner)
            ) { try await cluster.start() }
            try Disk.remove(address.socketDirectory)
        }
    }
}

/// A disk of 30 MB.
enum SmallDisk {
    static var canBeMounted: Bool {
        let folder = "/tmp/storechain-mount-\(getpid())"
        guard (try? Disk.makeFolder(folder, mode: 0o700)) == true else { return false }
        defer { Disk.removeIfEmpty(folder) }
        guard mount(at: folder) else { return false }
        return unsafe umount(folder) == 0
    }

    static func mounted(at folder: String, _ test: () async throws -> Void) async throws {
        guard mount(at: folder) else { throw ClusterError.fileSystem(.create, path: folder, code: errno) }
        defer { unsafe _ = umount2(folder, Int32(MNT_DETACH)) }
        try await test()
    }

    private static func mount(at folder: String) -> Bool {
        unsafe Glibc.mount("none", folder, "tmpfs", 0, "size=30m") == 0
    }
}
