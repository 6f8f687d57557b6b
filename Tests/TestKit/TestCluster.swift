import Glibc
package import Postgres
import PostgresCluster
import Schema
import Synchronization

/// The private PostgreSQL of the tests, under `.build` of this checkout; made on first use, stopped when the run ends.
///
/// It hands out databases that are clones of a template with the whole schema. It talks to no other server.
package actor TestCluster {
    package static let shared = TestCluster()

    private var ready: Task<Ready, any Error>?
    private var handedOut = 0

    private struct Ready {
        let address: ClusterAddress
        let administration: Database
        let template: String
    }

    /// A database of its own with the schema in place.
    package func clone() async throws -> ConnectionTarget {
        let ready = try await started()
        let name = nextName()
        try await ready.administration.alone(
            "create database \(.identifier(name)) template \(.identifier(ready.template)) strategy wal_log")
        let target = try target(ready.address, name)
        let clone = Database(target)
        try await clone.write { tx in try tx.guardDoor() }
        await clone.close()
        return target
    }

    /// A database of its own with nothing in it.
    package func empty() async throws -> ConnectionTarget {
        let ready = try await started()
        let name = nextName()
        try await ready.administration.alone("create database \(.identifier(name))")
        return try target(ready.address, name)
    }

    /// Takes the database of `target` away, with whoever is still connected to it.
    package func drop(_ target: ConnectionTarget) async throws {
        guard let name = target.parameters["dbname"], name.hasPrefix("test_") else { return }
        try await started().administration.alone("drop database if exists \(.identifier(name)) with (force)")
    }

    private func nextName() -> String {
        handedOut += 1
        return "test_\(getpid())_\(handedOut)"
    }

    private func target(_ address: ClusterAddress, _ name: String) throws -> ConnectionTarget {
        var target = try ConnectionTarget(address.url).database(name)
        // All suites ask at once, on a machine that may do other things too.
        target.waitForSession = .seconds(300)
        target.lockTimeout = .seconds(60)
        return target
    }

    private func started() async throws -> Ready {
        if let ready { return try await ready.value }
        let task = Task { try await TestCluster.start() }
        ready = task
        return try await task.value
    }

    private static func start() async throws -> Ready {
        let cluster = Cluster(
            directory: checkout + "/.build/test-cluster",
            settings: [
                "fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "max_connections": "500",
            ])
        let address = try await cluster.start()
        stopAtExit(cluster)
        var maintenance = try ConnectionTarget(address.url).database("postgres")
        maintenance.waitForSession = .seconds(300)
        let administration = Database(maintenance)
        try await sweep(administration)
        return Ready(
            address: address, administration: administration, template: try await makeTemplate(address, administration))
    }

    /// `#filePath` is …/Tests/TestKit/TestCluster.swift.
    private static var checkout: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }

    /// Databases of runs that are gone.
    private static func sweep(_ administration: Database) async throws {
        let names = try await administration.read { tx in
            try tx.all("select datname::text from pg_database where datname like 'test\\_%'") {
                (row) throws(PostgresError) -> String in try row[0]
            }
        }
        for name in names {
            guard let pid = name.split(separator: "_").dropFirst().first.flatMap({ Int32($0) }), kill(pid, 0) != 0,
                errno == ESRCH
            else { continue }
            try await administration.alone("drop database if exists \(.identifier(name)) with (force)")
        }
    }

    /// The template for the schema as it is now, named after the checksum of all migrations.
    private static func makeTemplate(_ address: ClusterAddress, _ administration: Database) async throws -> String {
        let everything = Migration.all.map(\.sql).joined(separator: "\n")
        let (name, exists) = try await administration.read { tx in
            let name: String = try tx.value("select 'template_' || left(md5(\(everything)::text), 16)")
            return (
                name, try tx.value("select exists (select from pg_database where datname = \(name))", as: Bool.self)
            )
        }
        if exists { return name }
        let outdated = try await administration.read { tx in
            try tx.all("select datname::text from pg_database where datname like 'template\\_%'") {
                (row) throws(PostgresError) -> String in try row[0]
            }
        }
        for name in outdated { try await administration.alone("drop database \(.identifier(name)) with (force)") }
        // Made under another name, so that a killed run leaves no half-made template under the right one.
        let draft = "test_\(getpid())_template"
        try await administration.alone("create database \(.identifier(draft))")
        let database = Database(try ConnectionTarget(address.url).database(draft))
        try await Migrator(database).migrate()
        await database.close()
        try await administration.alone("alter database \(.identifier(draft)) rename to \(.identifier(name))")
        return name
    }
}

private let serverToStop = Mutex<pid_t?>(nil)

/// Sends the server home when the test process ends; it has nothing worth a slow farewell.
private func stopAtExit(_ cluster: Cluster) {
    guard case .running(let pid, _) = try? cluster.status().state else { return }
    serverToStop.withLock { $0 = pid }
    atexit { serverToStop.withLock { pid in if let pid { kill(pid, SIGINT) } } }
}
