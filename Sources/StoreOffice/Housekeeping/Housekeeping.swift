import Postgres
import PostgresCluster
package import Retail
package import Schema

/// What is done to the database as a whole: started, stopped, looked at, migrated, backed up and restored.
package struct Housekeeping: Sendable {
    let settings: Settings

    package init(_ settings: Settings) { self.settings = settings }

    /// Name of the database in the embedded PostgreSQL.
    static let databaseName = "storechain"

    var cluster: Cluster { Cluster(directory: settings.home.value + "/postgres") }

    /// The database, connected; the embedded one is created and started as needed.
    func connect(report: @Sendable (Notice) -> Void = { _ in }) async throws -> Database {
        switch settings.database.value {
        case .server(let target):
            let database = Database(target)
            try await database.read { _ in }
            return database
        case .embedded:
            let address = try await cluster.start { report(Notice($0)) }
            let target = try ConnectionTarget(address.url).database(Self.databaseName)
            let database = Database(target)
            do {
                try await reach(database, report: report)
            } catch let error as PostgresError where error.sqlState == "3D000" {
                // A new cluster, or one whose creator was killed before it came to this. A database that was there
                // after all is one that a restore exchanged a moment ago.
                let made = try await makeDatabase(Self.databaseName, on: target.database("postgres"))
                if !made { try await reach(database, report: report) }
            }
            return database
        }
    }

    /// Seconds that a server gets to recover after one of its processes was killed; its note says "ready" all the while.
    static let patience = 60

    private func reach(_ database: Database, report: @Sendable (Notice) -> Void) async throws {
        let begun = ContinuousClock.now
        var isToldOf = false
        while true {
            do {
                return try await database.read { _ in }
            } catch let error as PostgresError where waits(for: error, since: begun) {
                if !isToldOf { report(Notice("cluster.recovering")) }
                isToldOf = true
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// A server that recovers says so; one that is just falling says nothing for a moment.
    private func waits(for error: PostgresError, since begun: ContinuousClock.Instant) -> Bool {
        let waited = ContinuousClock.now - begun
        let saysNothing = error.kind == .cannotConnect && error.sqlState == nil
        return error.kind == .notReady && waited < .seconds(Self.patience) || saysNothing && waited < .seconds(5)
    }

    /// Creates the database; false if it was there already. Another command may be at it at the same moment.
    func makeDatabase(_ name: String, on maintenance: ConnectionTarget) async throws -> Bool {
        let server = Database(maintenance)
        let outcome: Result<Bool, any Error>
        do {
            try await server.alone("create database \(.identifier(name)) template template0")
            outcome = .success(true)
        } catch let error as PostgresError where error.sqlState == "42P04" {
            outcome = .success(false)
        } catch let error as PostgresError where error.kind == .uniqueViolation {
            outcome = .success(true)  // somebody else's is being made; connecting waits for it
        } catch {
            outcome = .failure(error)
        }
        await server.close()
        return try outcome.get()
    }

    /// The database, connected and with the schema that this program needs, and what its operator should know: an
    /// embedded one is migrated here, since migrating a server's is its administrator's decision.
    func readied(report: @Sendable (Notice) -> Void) async throws -> (Database, warnings: [Notice]) {
        let database = try await connect(report: report)
        do {
            let migrator = Migrator(database)
            switch (settings.database.value, try await migrator.state()) {
            case (_, .current): break
            case (.embedded, .behind): try await migrator.migrate { report(Notice($0)) }
            case (.server, .behind(let found, let needed)):
                throw Refusal("database.not-migrated", ["found": "\(found)", "needed": "\(needed)"])
            }
            // The embedded one has the settings that keep acknowledged work safe; somebody else's may not.
            guard case .server = settings.database.value else { return (database, []) }
            return (database, try await database.read { tx in try tx.riskySettings() })
        } catch {
            await database.close()
            throw error
        }
    }

    /// Starts the embedded database and brings its schema up to date.
    package func start(report: @Sendable (Notice) -> Void = { _ in }) async throws -> DatabaseStatus {
        try refuseServer("storectl db start")
        await (try readied(report: report)).0.close()
        return try await status()
    }

    /// Stops the embedded database; true if it ran.
    package func stop() async throws -> Bool {
        try refuseServer("storectl db stop")
        return try await cluster.stop()
    }

    /// Brings the schema up to date; answers the migrations that were applied, by version and name.
    package func migrate(report: @Sendable (Notice) -> Void = { _ in }) async throws -> [(version: Int, name: String)] {
        let database = try await connect(report: report)
        let done = try await Migrator(database).migrate { report(Notice($0)) }
        await database.close()
        return done.map { ($0.version, $0.name) }
    }

    func refuseServer(_ command: String) throws(Refusal) {
        guard case .server(let target) = settings.database.value else { return }
        throw Refusal(
            "database.not-embedded", ["command": command, "database": "\(target)"], at: settings.database.origin.place)
    }
}

extension Notice {
    package init(_ migration: Migration) {
        self.init("migration.applying", ["version": "\(migration.version)", "name": migration.name])
    }
}
