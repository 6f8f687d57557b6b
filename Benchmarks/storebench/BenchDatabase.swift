import Postgres
import Schema

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
