import Glibc
import TestKit
import Testing

@testable import PostgresCluster

@Suite("Several at once", .heavy)
struct TogetherTests {
    @Test func `eight tasks that start one cluster at once get one server`() async throws {
        try await TestHome.with { home in
            let addresses = try await withThrowingTaskGroup(of: ClusterAddress.self) { group in
                for _ in 1...8 { group.addTask { try await home.cluster().start() } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(addresses.count == 8)
            #expect(Set(addresses.map(\.socketDirectory)).count == 1)
            #expect(try Disk.names(in: home.directory).sorted() == ["cluster.lock", "data", "server.log"])
        }
    }

    @Test func `two processes that start one cluster at once get one server`() async throws {
        try await TestHome.with { home in
            async let one = Probe.built.run("start", home.directory)
            async let other = Probe.built.run("start", home.directory)
            let answers = try await [one, other]
            #expect(answers[0] == answers[1])
            #expect(answers[0].hasPrefix("postgresql://storechain_admin@"))
            let folder = try #require(try FolderIdentity(home.directory + "/data"))
            let notes = try Postmaster.noted(in: home.directory + "/data")
            #expect(try Processes.working(in: folder).contains(try #require(notes).pid))
        }
    }

    @Test func `starting and stopping at once ends in one of the two states`() async throws {
        try await TestHome.with { home in
            _ = try await home.cluster().start()
            try await withThrowingTaskGroup { group in
                for number in 1...6 {
                    group.addTask {
                        if number.isMultiple(of: 2) {
                            _ = try await home.cluster().stop()
                        } else {
                            _ = try await home.cluster().start()
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await home.cluster().start().ask("select 1") == "1")
        }
    }

    @Test func `a process killed in the middle of a creation leaves the next one free to create`() async throws {
        try await TestHome.with { home in
            let endless = try await EndlessBinaries.make(in: home.root + "/bin")
            try await Probe.built.startAndDie(home.directory, binaries: endless) {
                try Disk.names(in: home.directory).contains { name in
                    try name.hasPrefix(".creating-")
                        && Disk.entry("\(home.directory)/\(name)/base") != nil
                }
            }
            #expect(try home.cluster().status().state == .absent)
            #expect(try await home.cluster().start().ask("select 1") == "1")
            #expect(try Disk.names(in: home.directory).sorted() == ["cluster.lock", "data", "server.log"])
        }
    }

    @Test func `a process killed in the middle of a start leaves a server that the next one finds`() async throws {
        try await TestHome.with { home in
            _ = try await home.cluster().start()
            _ = try await home.cluster().stop()
            let binaries = try await ServerBinaries.find().directory
            try await Probe.built.startAndDie(home.directory, binaries: binaries) {
                try Postmaster.noted(in: home.directory + "/data") != nil
            }
            #expect(try await home.cluster().start().ask("select 1") == "1")
        }
    }
}
