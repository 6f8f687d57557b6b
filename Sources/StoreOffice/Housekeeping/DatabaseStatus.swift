import Postgres
import PostgresCluster
package import Retail
import Schema

/// What can be said of the database without changing anything.
package struct DatabaseStatus: Sendable, Equatable {
    package enum State: String, Sendable {
        /// Never created.
        case absent
        case stopped
        case starting
        case stopping
        /// Takes connections.
        case running
    }
    package let state: State
    /// True for the PostgreSQL of our own.
    package let isEmbedded: Bool
    /// Host, port, database and user, or the socket's folder; nothing secret. nil while nothing runs.
    package let address: String?
    /// Folder of the embedded data.
    package let dataDirectory: String?
    package let logFile: String?
    /// Process of the embedded server.
    package let pid: Int32?
    /// `15.18 (Debian …)`; nil while nothing runs.
    package let serverVersion: String?
    /// Applied and known migrations; nil while nothing runs.
    package let schemaVersion: Int?
    package let schemaNeeded: Int?
    /// Bytes on disk; nil while nothing runs.
    package let size: Int64?
    /// What the operator should know: settings of the server that put data at risk.
    package let warnings: [Notice]
}

extension Housekeeping {
    /// Looks, and neither creates nor starts anything.
    package func status() async throws -> DatabaseStatus {
        guard case .embedded = settings.database.value else {
            return try await status(of: try await connect(), state: .running, cluster: nil, pid: nil)
        }
        let found = try cluster.status()
        switch found.state {
        case .running(let pid, let address):
            return try await status(
                of: Database(try ConnectionTarget(address.url).database(Self.databaseName)), state: .running,
                cluster: found, pid: pid)
        case .absent: return DatabaseStatus(.absent, found)
        case .stopped: return DatabaseStatus(.stopped, found)
        case .starting(let pid): return DatabaseStatus(.starting, found, pid: pid)
        case .stopping(let pid): return DatabaseStatus(.stopping, found, pid: pid)
        }
    }

    private func status(
        of database: Database, state: DatabaseStatus.State, cluster: ClusterStatus?, pid: Int32?
    ) async throws -> DatabaseStatus {
        var warnings: [Notice] = []
        var facts: ServerFacts?
        var found: Int?
        do {
            facts = try await database.read { tx in try tx.serverFacts() }
            found = try await Migrator(database).version()
            _ = try await Migrator(database).state()
        } catch let mismatch as HistoryMismatch {
            warnings.append(Notice(mismatch))
        } catch let error as PostgresError where cluster != nil && error.sqlState == "3D000" {
            // The server runs, its database does not exist: the command that made it was killed before that.
            warnings.append(Notice("db.no-database"))
        } catch {
            await database.close()
            throw error
        }
        await database.close()
        return DatabaseStatus(
            state: state, isEmbedded: cluster != nil, address: "\(database.target)",
            dataDirectory: cluster?.dataDirectory,
            logFile: cluster?.logFile, pid: pid, serverVersion: facts?.version, schemaVersion: found,
            schemaNeeded: Migration.all.count, size: facts?.size, warnings: (facts?.warnings ?? []) + warnings)
    }
}

extension DatabaseStatus {
    /// A cluster that takes no connections.
    fileprivate init(_ state: State, _ cluster: ClusterStatus, pid: Int32? = nil) {
        self.init(
            state: state, isEmbedded: true, address: nil, dataDirectory: cluster.dataDirectory,
            logFile: cluster.logFile,
            pid: pid, serverVersion: nil, schemaVersion: nil, schemaNeeded: nil, size: nil, warnings: [])
    }
}

struct ServerFacts: Sendable {
    let version: String
    let size: Int64
    let warnings: [Notice]
}

extension Transaction {
    /// Which of the settings that keep acknowledged work safe are off, and whether tokens get into the server's log.
    func riskySettings() throws(PostgresError) -> [Notice] {
        try all(
            """
            select name, setting from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') and setting = 'off'
                or name = 'log_parameter_max_length' and setting <> '0' and exists (
                    select from pg_settings
                    where name = 'log_statement' and setting = 'all'
                        or name in ('log_min_duration_statement', 'log_min_duration_sample') and setting <> '-1')
            order by name
            """
        ) { (row) throws(PostgresError) in
            let name: String = try row["name"]
            return Notice(
                name == "log_parameter_max_length" ? "database.logs-values" : "database.risky-setting",
                ["name": name, "value": try row["setting"]])
        }
    }

    func serverFacts() throws(PostgresError) -> ServerFacts {
        let risky = try riskySettings()
        return try one(
            "select current_setting('server_version') as version, pg_database_size(current_database()) as size"
        ) { (row) throws(PostgresError) in
            ServerFacts(version: try row["version"], size: try row["size"], warnings: risky)
        }
    }
}
