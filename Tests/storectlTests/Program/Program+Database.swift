import Postgres
import Testing

extension Program {
    /// The database as its administrator sees it, past the program; the server is started when it does not run.
    func database() async throws -> Database {
        let started = try await run("db", "start", "--format", "json")
        let line = started.output.split(separator: "\n").first { $0.contains("\"address\"") } ?? ""
        let address = try #require(line.split(separator: "\"").last { $0.contains("=") }, "\(started)")
        return Database(try ConnectionTarget(String(address)))
    }
}
