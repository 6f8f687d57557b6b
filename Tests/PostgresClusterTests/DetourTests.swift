import Glibc
import SystemPackage
import TestKit
import Testing

@testable import PostgresCluster

@Suite(
    "A home that the server's account cannot reach", .heavy,
    .enabled(if: Account.isRoot, "root drops to another account"))
struct DetourTests {
    @Test func `becomes a link to a place that it can reach`() async throws {
        try await TestHome.with(mode: 0o700) { home in
            let cluster = home.cluster()
            let address = try await cluster.start()
            #expect(try await address.ask("show data_directory") == cluster.status().dataDirectory)
            #expect(try #require(Disk.linkTarget(home.directory)).hasPrefix(home.places + "/"))
            #expect(try await cluster.stop())
            #expect(try await cluster.start().ask("select 1") == "1")
        }
    }

    @Test func `does not meet the rows of a deleted home of the same name`() async throws {
        try await TestHome.with(mode: 0o700) { home in
            let cluster = home.cluster()
            _ = try await cluster.start().ask("create table secret ()")
            let old = try #require(try cluster.place())
            let oldServer = try #require(try cluster.pid())
            try Disk.remove(home.directory)
            #expect(try cluster.status().state == .absent)

            let told = StepList()
            let address = try await cluster.start { told.add($0) }
            #expect(told.steps.contains(.leftBehind(directory: old.path)))
            #expect(try await address.ask("select to_regclass('secret') is null") == "t")
            #expect(!Processes.isAlive(oldServer))
            #expect(try old.holdsData())
        }
    }

    @Test func `whose place was deleted gets an empty one`() async throws {
        try await TestHome.with(mode: 0o700) { home in
            let cluster = home.cluster()
            _ = try await cluster.start()
            _ = try await cluster.stop()
            try Disk.remove(home.places)
            #expect(try cluster.status().state == .absent)
            #expect(try await cluster.start().ask("select 1") == "1")
        }
    }

    @Test func `keeps its rows when it is moved, and a new home in its old place starts empty`() async throws {
        try await TestHome.with(mode: 0o700) { home in
            let cluster = home.cluster()
            _ = try await cluster.start().ask("create table sale ()")
            try Disk.rename(home.directory, to: home.root + "/home/moved")
            var moved = Cluster(directory: home.root + "/home/moved", settings: TestHome.settings)
            moved.detours = cluster.detours
            _ = try await moved.stop()
            #expect(try await moved.start().ask("select to_regclass('sale') is not null") == "t")
            #expect(try await cluster.start().ask("select to_regclass('sale') is null") == "t")
            #expect(try await moved.start().ask("select to_regclass('sale') is not null") == "t")
        }
    }

    @Test func `that was copied is told from its original`() async throws {
        try await TestHome.with(mode: 0o700) { home in
            _ = try await home.cluster().start()
            _ = try await home.cluster().stop()
            let place = try #require(try home.cluster().place())
            let copy = home.root + "/home/copy"
            _ = try Disk.link(copy, to: place.path)
            var copied = Cluster(directory: copy, settings: TestHome.settings)
            copied.detours.root = home.places
            await #expect(
                throws: ClusterError.shared(place: place.path, home: copy, otherHome: home.directory)
            ) { try await copied.start() }
        }
    }

    @Test func `and that holds somebody's files is refused`() async throws {
        try await TestHome.with(mode: 0o700) { home in
            _ = try Disk.makeFolders(home.directory + "/notes")
            await #expect(throws: ClusterError.occupied(directory: home.directory)) {
                try await home.cluster().start()
            }
            #expect(try Disk.names(in: home.directory) == ["notes"])
        }
    }

    @Test func `leaves neither link nor place when creation fails`() async throws {
        try await TestHome.with(mode: 0o700) { home in
            var cluster = home.cluster()
            cluster.spaceNeeded = 1 << 60
            await #expect(throws: ClusterError.self) { try await cluster.start() }
            let left = try Disk.names(in: home.root + "/home") + Disk.names(in: home.places)
            #expect(left == [])
        }
    }

    @Test func `is created once by eight tasks at once`() async throws {
        try await TestHome.with(mode: 0o700) { home in
            try await withThrowingTaskGroup { group in
                for _ in 1...8 { group.addTask { _ = try await home.cluster().start() } }
                try await group.waitForAll()
            }
            #expect(try Disk.names(in: home.places).count == 1)
        }
    }

    @Test func `gives way even when eight tasks find it empty at once`() async throws {
        try await TestHome.with(mode: 0o700) { home in
            _ = try Disk.makeFolders(home.directory)
            try await withThrowingTaskGroup { group in
                for _ in 1...8 { group.addTask { _ = try await home.cluster().start() } }
                try await group.waitForAll()
            }
            #expect(try Disk.names(in: home.places).count == 1)
        }
    }

    @Test func `has one place although the first sweeps while the others still make theirs`() async throws {
        for _ in 1...60 {
            try await TestHome.with { home in
                let detours = Detours(root: home.places)
                let made = try await withThrowingTaskGroup(of: Place.self) { group in
                    for _ in 1...8 {
                        group.addTask {
                            let place = try detours.make(for: home.directory)
                            for other in try detours.leftBehind(by: home.directory, besides: place) {
                                try Disk.remove(other.path)
                            }
                            return place
                        }
                    }
                    return try await group.reduce(into: Set()) { $0.insert($1.path) }
                }
                #expect(made.count == 1)
            }
        }
    }

    @Test func `a link of somebody's own that leads nowhere is not touched`() async throws {
        try await TestHome.with { home in
            _ = try Disk.link(home.directory, to: "/nowhere/at/all")
            await #expect(throws: ClusterError.brokenLink(path: home.directory, target: "/nowhere/at/all")) {
                try await home.cluster().start()
            }
        }
    }
}
