import TestKit
import Testing

@testable import Postgres

@Suite struct `The way to a server` {
    @Test func `hands the caller's settings of libpq on, and prefers those of the address`() throws {
        let caller = ["PGSERVICEFILE": "/services", "PGPASSFILE": "/passwords", "PGHOST": "elsewhere"]
        let environment = try ConnectionTarget("postgresql://ann@here/chain").environment(caller: { caller[$0] })
        #expect(environment["PGSERVICEFILE"] == "/services")
        #expect(environment["PGPASSFILE"] == "/passwords")
        #expect(environment["PGHOST"] == "here")
    }
}

@Suite(.emptyDatabase) struct `The way to one server of several` {
    /// By the server's SQLSTATE, because its words depend on its language.
    @Test(
        arguments: [
            (["dbname": "none_of_this_name"], PostgresError.Kind.cannotConnect, "3D000"),
            (["user": "nobody_of_this_name"], .wrongCredentials, "28000"),
            (["host": "/nowhere"], .cannotConnect, nil),
        ] as [([String: String], PostgresError.Kind, String?)])
    func `says why it is closed`(change: [String: String], kind: PostgresError.Kind, state: String?) async throws {
        let known = TestDatabase.current.target.parameters.merging(change) { $1 }
        let closed = Database(try ConnectionTarget(known.map { "\($0)='\($1)'" }.joined(separator: " ")))
        let error = await #expect(throws: PostgresError.self) { try await closed.read { _ in } }
        #expect(error?.kind == kind)
        #expect(error?.sqlState == state)
        await closed.close()
    }

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
