import Postgres
import Testing

@Suite struct `The text of a statement` {
    @Test func `numbers its parameters and keeps values out`() {
        let statement: SQL = "select \(1) from t where code = \("SECRET") and x = \(true)"
        #expect(statement.text == "select $1 from t where code = $2 and x = $3")
    }

    @Test func `splices a part and renumbers it`() {
        let part: SQL = "code = \("a") or code = \("b")"
        let statement: SQL = "select \(1) where (\(part)) and \(2) > 0"
        #expect(statement.text == "select $1 where (code = $2 or code = $3) and $4 > 0")
    }

    @Test(arguments: ["plain", "with\"quote", "空 格"])
    func `quotes an identifier`(name: String) {
        let doubled = name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        #expect(SQL.identifier(name).text == "\"\(doubled)\"")
    }

    @Test func `quotes what the server takes for a quote, whatever stands behind it`() {
        #expect(Array(SQL.identifier("a\"\u{301}b").text.unicodeScalars) == Array("\"a\"\"\u{301}b\"".unicodeScalars))
    }

    @Test func `never prints a binding`() {
        let statement: SQL = "select \("CANARY-7f3a")"
        var dumped = ""
        dump(statement, to: &dumped)
        for shown in ["\(statement)", String(reflecting: statement), dumped] { #expect(!shown.contains("CANARY")) }
    }
}

@Suite struct `The address of a database` {
    @Test func `keeps its password to itself`() throws {
        let target = try ConnectionTarget(
            "postgresql://ann:CANARY@one,two/chain?target_session_attrs=read-write&sslmode=verify-full")
        var dumped = ""
        dump(target, to: &dumped)
        for shown in ["\(target)", String(reflecting: target), dumped] { #expect(!shown.contains("CANARY")) }
        #expect(target.parameters["host"] == "one,two")
        #expect(target.parameters["target_session_attrs"] == "read-write")
        #expect(target.parameters["sslmode"] == "verify-full")
    }

    @Test(arguments: [
        "postgresql://ann:CANARY@host/db?nosuchkey=1", "host=a passwrod=CANARY", "postgresql://ann:CANARY@[::1/db",
    ])
    func `that cannot be read is refused without showing what stood there`(text: String) {
        let error = #expect(throws: PostgresError.self) { try ConnectionTarget(text) }
        #expect(error?.kind == .cannotConnect)
        #expect(error.map { "\($0)".contains("CANARY") } == false)
    }

    @Test func `of another database keeps everything else`() throws {
        var target = try ConnectionTarget("postgresql://ann:p'w\\@h:5433/one?sslmode=require")
        target.sessions = 7
        let other = try target.database("zwei'\\'\u{301}")
        #expect(other.parameters["dbname"] == "zwei'\\'\u{301}")
        #expect(other.parameters["password"] == "p'w\\")
        #expect(other.parameters["sslmode"] == "require")
        #expect(other.sessions == 7)
    }
}
