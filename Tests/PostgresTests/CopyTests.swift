import Glibc
import Postgres
import Synchronization
import TestKit
import Testing

@Suite(.emptyDatabase) struct `COPY` {
    private var database: Database { TestDatabase.current }

    private struct Stop: Error {}

    @Test func `brings nasty rows in and out unchanged`() async throws {
        let texts: [String?] = ["", nil, "\\N", "\\", "\\.", "\t\n\r", "门店📱", "a\u{1}b", "\"quoted\", (with) {braces}"]
        let back = try await database.write { tx in
            try tx.execute("create table nasty (n int, t text, d date, b boolean)")
            let sent = try tx.copyIn("copy nasty from stdin") { writer in
                for (index, text) in texts.enumerated() {
                    try writer.row(index, text, DateNumber(sinceEpoch: Int32(index)), index % 2 == 0)
                }
            }
            #expect(sent == texts.count)
            let lines = Mutex<[String?]>([])
            try tx.copyOut("copy (select t from nasty order by n) to stdout") { line in
                let fields = line.fields
                lines.withLock { $0 += fields }
            }
            return lines.withLock { $0 }
        }
        #expect(back == texts)
    }

    @Test func `of many blocks counts every row`() async throws {
        let sent = try await database.write { tx in
            try tx.execute("create table many (n int, t text)")
            return try tx.copyIn("copy many from stdin") { writer in
                for number in 0..<50_000 { try writer.row(number, "row number \(number)") }
            }
        }
        #expect(sent == 50_000)
        let sum: Int = try await database.read { tx in try tx.value("select sum(n) from many") }
        #expect(sum == 50_000 * 49_999 / 2)
    }

    @Test func `leaves nothing when the sender gives up`() async throws {
        try await database.write { tx in try tx.execute("create table abandoned (n int)") }
        await #expect(throws: Stop.self) {
            try await database.write { tx in
                _ = try tx.copyIn("copy abandoned from stdin") { writer in
                    for number in 0..<20_000 { try writer.row(number) }
                    throw Stop()
                }
            }
        }
        let count: Int = try await database.read { tx in try tx.value("select count(*) from abandoned") }
        #expect(count == 0)
    }

    @Test func `refuses a bad row with its kind and leaves the session usable`() async throws {
        try await database.write { tx in try tx.execute("create table bad (n int)") }
        let error = await #expect(throws: PostgresError.self) {
            try await database.write { tx in
                _ = try tx.copyIn("copy bad from stdin") { writer in try writer.row("CANARY") }
            }
        }
        #expect(error?.kind == .unfitValue)
        #expect(error.map { "\($0)".contains("CANARY") } == false)
        #expect(try await database.read { tx in try tx.value("select 1", as: Int.self) } == 1)
    }

    @Test func `stops sending soon after the server has refused a row`() async throws {
        try await database.write { tx in try tx.execute("create table early (n int)") }
        var sent = 0
        let counter = Mutex(0)
        let error = await #expect(throws: PostgresError.self) {
            try await database.write { tx in
                _ = try tx.copyIn("copy early from stdin") { writer in
                    for number in 0..<20_000_000 {
                        try writer.row(number == 0 ? "no number" : "\(number)")
                        counter.withLock { $0 = number }
                    }
                }
            }
        }
        sent = counter.withLock { $0 }
        #expect(error?.kind == .unfitValue)
        #expect(sent < 19_000_000)
    }

    @Test func `may take longer than a statement`() async throws {
        var target = database.target
        target.statementTimeout = .milliseconds(100)
        let hasty = Database(target)
        let rows = try await hasty.write { tx in
            try tx.execute("create table patient (n int)")
            return try tx.copyIn("copy patient from stdin") { writer in
                try writer.row(1)
                usleep(300_000)
                try writer.row(2)
            }
        }
        #expect(rows == 2)
        await hasty.close()
    }

    @Test func `keeps nothing when its connection is killed half-way, and all when it is run again`() async throws {
        try await database.write { tx in try tx.execute("create table killed (n int)") }
        var target = database.target
        target.sessions = 1
        target.applicationName = "to be killed"
        let victim = Database(target)
        let database = database
        let error = await #expect(throws: PostgresError.self) {
            try await victim.write { tx in
                _ = try tx.copyIn("copy killed from stdin") { writer in
                    for number in 0..<10_000_000 {
                        try writer.row(number)
                        guard number == 50_000 else { continue }
                        Task.detached {
                            try await database.write { tx in
                                try tx.execute(
                                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to be killed'"
                                )
                            }
                        }
                    }
                }
            }
        }
        #expect(error?.kind == .connectionLost)
        #expect(try await database.read { tx in try tx.value("select count(*) from killed", as: Int.self) } == 0)
        let again = try await victim.write { tx in
            try tx.copyIn("copy killed from stdin") { writer in for number in 0..<1000 { try writer.row(number) } }
        }
        #expect(again == 1000)
        await victim.close()
    }

    @Test func `refuses what is no COPY, or has parameters`() async throws {
        for statement in ["select 1", "copy (select \(1)) to stdout"] as [SQL] {
            let error = await #expect(throws: PostgresError.self) {
                try await database.read { tx in try tx.copyOut(statement) { _ in } }
            }
            #expect(error?.kind == .wrongStatement)
        }
        #expect(try await database.read { tx in try tx.value("select 1", as: Int.self) } == 1)
    }

    @Test func `out can be called off half-way`() async throws {
        await #expect(throws: Stop.self) {
            try await database.read { tx in
                try tx.copyOut("copy (select n from generate_series(1, 5000000) n) to stdout") { _ in throw Stop() }
            }
        }
        #expect(try await database.read { tx in try tx.value("select 1", as: Int.self) } == 1)
    }

    @Test func `takes raw bytes in the statement's own format`() async throws {
        let rows = try await database.write { tx in
            try tx.execute("create table raw (code text, units int)")
            return try tx.copyIn("copy raw from stdin (format csv, header true)") { writer in
                try writer.raw("code,units\n\"a,b\",3\nc,4\n".utf8.span)
            }
        }
        #expect(rows == 2)
    }
}
