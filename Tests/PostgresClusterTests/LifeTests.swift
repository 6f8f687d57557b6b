import Glibc
import TestKit
import Testing

@testable import PostgresCluster

@Suite("A cluster's life", .heavy)
struct LifeTests {
    @Test func `before the first start there is nothing, and asking leaves nothing`() async throws {
        try await TestHome.with { home in
            let status = try home.cluster().status()
            #expect(status.state == .absent)
            #expect(status.version == nil)
            #expect(try await home.cluster().stop() == false)
            #expect(try Disk.names(in: home.root + "/home") == [])
        }
    }

    @Test func `the first start creates, stop stops, and status tells each state`() async throws {
        try await TestHome.with { home in
            let cluster = home.cluster()
            let told = StepList()
            let address = try await cluster.start { told.add($0) }
            #expect(told.steps == [.creating(dataDirectory: home.directory + "/data"), .starting])

            let pid = try #require(try cluster.pid())
            #expect(try cluster.status().state == .running(pid: pid, address: address))
            // Ctrl-C at the terminal is not for the server.
            #expect(getsid(pid) != getsid(0))
            #expect(try await cluster.status().version == ServerBinaries.find().version)
            #expect(try cluster.status().dataDirectory == home.directory + "/data")

            #expect(try await cluster.stop())
            #expect(try cluster.status().state == .stopped)
            #expect(try await cluster.stop() == false)
            #expect(try Disk.entry(address.socketDirectory) == nil)
        }
    }

    @Test func `a second start changes nothing and leaves no line in the log`() async throws {
        try await TestHome.with { home in
            let cluster = home.cluster()
            let first = try await cluster.start()
            let pid = try cluster.pid()
            let log = try Disk.text(cluster.status().logFile)

            let second = try await cluster.start()
            #expect(second == first)
            #expect(try cluster.pid() == pid)
            #expect(try Disk.text(cluster.status().logFile) == log)
        }
    }

    @Test func `rows outlive a stop and a start`() async throws {
        try await TestHome.with { home in
            let cluster = home.cluster()
            _ = try await cluster.start().ask("create table store (id text); insert into store values ('SH-001')")
            _ = try await cluster.stop()
            #expect(try await cluster.start().ask("select id from store") == "SH-001")
        }
    }

    @Test func `the settings that the product insists on are in force`() async throws {
        try await TestHome.with { home in
            var cluster = Cluster(directory: home.directory)
            cluster.detours.root = home.places
            let address = try await cluster.start()
            let expected = [
                "data_checksums": "on", "fsync": "on", "full_page_writes": "on", "synchronous_commit": "on",
                "listen_addresses": "", "unix_socket_permissions": "0700", "password_encryption": "scram-sha-256",
                "TimeZone": "UTC", "log_timezone": "UTC", "server_encoding": "UTF8", "max_connections": "60",
                "client_connection_check_interval": "500ms", "log_parameter_max_length": "0",
                "log_parameter_max_length_on_error": "0", "unix_socket_directories": address.socketDirectory,
            ]
            let names = expected.keys.sorted()
            let answer = try await address.ask(
                names.map { "select current_setting('\($0)')" }.joined(separator: " union all "))
            let lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            #expect(lines == names.compactMap { expected[$0] })
        }
    }

    @Test func `whoever may reach the socket is let in as any of the product's roles and as no other`() async throws {
        try await TestHome.with { home in
            let address = try await home.cluster().start()
            _ = try await address.ask("create role storechain_hq login; create role intruder login")
            let others = ["storechain_hq", "intruder"].map { role in
                address.url.replacing("//storechain_admin@", with: "//\(role)@") + "/postgres"
            }
            let psql = try await ServerBinaries.find().psql
            #expect(try await Program(path: psql, arguments: [others[0], "-c", "select 1"]).run().succeeded)
            #expect(try await !Program(path: psql, arguments: [others[1], "-c", "select 1"]).run().succeeded)
        }
    }

    @Test func `a folder's name may hold quotes, dollars and blanks`() async throws {
        let root = "/tmp/storechain test '$HOME\" \(ShortName.random())"
        try await TestHome.with(at: root) { home in
            let answer = try await home.cluster().start().ask("select 1")
            #expect(answer == "1")
        }
    }

    @Test func `a relative directory is refused`() throws {
        #expect(throws: ClusterError.notAbsolute(path: "shop")) { try Cluster(directory: "shop").status() }
    }

    @Test func `the address is a URI with the socket's folder encoded`() {
        let address = ClusterAddress(socketDirectory: "/run/a b", port: 5432)
        #expect(address.url == "postgresql://storechain_admin@%2Frun%2Fa%20b:5432")
    }
}
