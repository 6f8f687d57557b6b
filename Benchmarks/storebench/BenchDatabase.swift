import Postgres
import Schema
import Subprocess

/// A new database beside others of the server, with the schema of the house.
func benchDatabase(_ name: String, on server: ConnectionTarget) async throws -> Database {
    let maintenance = Database(try server.database("postgres"))
    try await maintenance.alone("create database \(SQL(trusted: name))")
    await maintenance.close()
    let database = Database(try server.database(name))
    try await Migrator(database).migrate()
    return database
}

extension ConnectionTarget {
    /// As `psql` and Python take it.
    var connectionString: String { parameters.map { "\($0)='\($1)'" }.joined(separator: " ") }
}

/// A script of `psql`'s.
func psql(_ target: ConnectionTarget, _ script: String) async throws -> Duration {
    try await ContinuousClock().measure {
        let result = try await Subprocess.run(
            .name("psql"), arguments: [target.connectionString, "-qX", "-v", "ON_ERROR_STOP=1"],
            input: .string(script),
            output: .discarded, error: .string(limit: 4096))
        guard result.terminationStatus.isSuccess else { throw ScriptFailure(said: result.standardError) }
    }
}

private struct ScriptFailure: Error { let said: String? }
