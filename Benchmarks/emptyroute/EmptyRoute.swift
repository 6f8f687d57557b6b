import Hummingbird
import Logging
import Postgres

/// What the portal is held against: Hummingbird with a route that asks the database `select 1` in one round trip, and nothing else;
/// another asks it in a transaction. It is told the address of the database and the port.
@main
enum EmptyRoute {
    static func main() async throws {
        var target = try ConnectionTarget(CommandLine.arguments[1])
        target.sessions = 4
        let database = Database(target)
        let router = Router()
        router.get("/") { _, _ in
            let one = try await database.ask("select 1") { (row) throws(PostgresError) -> Int in try row[0] }
            return "\(one)\n"
        }
        router.get("/transaction") { _, _ in
            let one: Int = try await database.read { tx in try tx.value("select 1") }
            return "\(one)\n"
        }
        var logger = Logger(label: "emptyroute")
        logger.logLevel = .error
        let port = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 0 : 0
        try await Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            logger: logger
        ).runService()
        await database.close()
    }
}
