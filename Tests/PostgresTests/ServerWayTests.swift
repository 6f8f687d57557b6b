import TestKit
import Testing

@testable import Postgres

@Suite struct `The way to a server` {
    @Test(arguments: [
        ("FATAL:  password authentication failed for user \"ann\"", PostgresError.Kind.wrongCredentials),
        ("FATAL:  permission denied for database \"chain\"", .forbidden),
        ("FATAL:  sorry, too many clients already", .tooManyConnections),
        ("FATAL:  the database system is in recovery mode", .notReady),
        ("FATAL:  the database system is shutting down", .notReady),
        ("FATAL:  database \"chain\" does not exist", .cannotConnect),
        ("Connection refused", .cannotConnect),
    ])
    func `says why it is closed`(words: String, kind: PostgresError.Kind) {
        #expect(PostgresError.Kind(refusedConnection: words) == kind)
    }

    @Test func `hands the caller's settings of libpq on, and prefers those of the address`() throws {
        let caller = ["PGSERVICEFILE": "/services", "PGPASSFILE": "/passwords", "PGHOST": "elsewhere"]
        let environment = try ConnectionTarget("postgresql://ann@here/chain").environment(caller: { caller[$0] })
        #expect(environment["PGSERVICEFILE"] == "/services")
        #expect(environment["PGPASSFILE"] == "/passwords")
        #expect(environment["PGHOST"] == "here")
    }
}

@Suite(.emptyDatabase) struct `The way to one server of several` {
    @Test func `narrows many hosts to the one that it is on`() async throws {
        let known = TestDatabase.current.target.parameters
        let socket = try #require(known["host"]), port = try #require(known["port"])
        let both = Database(
            try ConnectionTarget(
                "host='/nowhere,\(socket)' port='\(port),\(port)' dbname=\(try #require(known["dbname"])) "
                    + "user=\(try #require(known["user"]))"))
        let narrowed = try await both.read { tx in try tx.narrowed(both.target) }
        #expect(narrowed.parameters == known)
        await both.close()
    }
}
