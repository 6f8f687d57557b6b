import Postgres
import TestKit
import Testing

@Suite(.emptyDatabase) struct `Values` {
    /// Sends a value as a parameter and reads it back.
    private func roundTrip<V: SQLValue>(_ value: V, _ type: SQL) async throws -> V {
        try await TestDatabase.current.read { tx in try tx.value("select \(value)::\(type)") }
    }

    @Test(arguments: [0, 1, -1, 42, Int.max, Int.min])
    func `of bigint come back as sent`(number: Int) async throws {
        #expect(try await roundTrip(number, "bigint") == number)
        #expect(try await roundTrip(number, "numeric") == number)
        #expect(try await roundTrip(Int64(number), "bigint") == Int64(number))
    }

    @Test(arguments: [
        "", "plain", "门店 9 号 📱", "tab\tnew\nline\r\\ ' \" {},", "\u{1}", "e\u{301}",
        "\"\u{301} \\\u{301} '\u{301}",
    ])
    func `of text come back as sent`(text: String) async throws {
        #expect(Array(try await roundTrip(text, "text").utf8) == Array(text.utf8))
        #expect(try await roundTrip([text, text], "text[]") == [text, text])
        #expect(try await roundTrip([text, nil], "text[]") == [text, nil])
    }

    @Test(arguments: [0.0, -0.0, 1.5, 1e-300, 0.1, .infinity, -.infinity, .greatestFiniteMagnitude])
    func `of double precision come back as sent`(number: Double) async throws {
        #expect(try await roundTrip(number, "float8").bitPattern == number.bitPattern)
    }

    @Test func `that are not numbers stay not numbers`() async throws {
        #expect(try await roundTrip(Double.nan, "float8").isNaN)
    }

    @Test func `of numeric read as Double round once`() async throws {
        let value: Double = try await TestDatabase.current.read { tx in
            try tx.value("select 12345678.900000001::numeric")
        }
        #expect(value == 12345678.900000001)
        let small: Double = try await TestDatabase.current.read { tx in try tx.value("select -0.00001::numeric") }
        #expect(small == -0.00001)
    }

    @Test(arguments: [-25567, -1, 0, 1, 10957, 20515, 376_199])
    func `of date come back as sent`(days: Int) async throws {
        let date = DateNumber(sinceEpoch: Int32(days))
        #expect(try await roundTrip(date, "date") == date)
        let range = DateNumberRange(from: date, to: DateNumber(sinceEpoch: Int32(days + 3)))
        #expect(try await roundTrip(range, "daterange") == range)
        let open = DateNumberRange(from: date, to: nil)
        #expect(try await roundTrip(open, "daterange") == open)
    }

    @Test(arguments: [0, 1, -1, 1_767_225_599_999_999, -86_400_000_001, 253_402_300_799_999_999])
    func `of timestamptz come back as sent in any zone`(microseconds: Int) async throws {
        let instant = TimestampNumber(sinceEpoch: Int64(microseconds))
        let back = try await TestDatabase.current.read { tx in
            try tx.script("set local timezone = 'Asia/Shanghai'")
            return try tx.value("select \(instant)::timestamptz", as: TimestampNumber.self)
        }
        #expect(back == instant)
    }

    @Test func `of a day agree with the server's calendar`() async throws {
        let days: Int = try await TestDatabase.current.read { tx in
            let date: DateNumber = try tx.value("select date '2024-02-29'")
            return Int(date.sinceEpoch)
        }
        #expect(days == 19782)
    }

    @Test func `of bytea, boolean, json and small integers come back as sent`() async throws {
        let bytes = Bytes([0, 1, 0x5C, 0xFF, 0x0A])
        #expect(try await roundTrip(bytes, "bytea") == bytes)
        #expect(try await roundTrip(true, "boolean"))
        #expect(try await roundTrip(Int32.min, "int4") == .min)
        #expect(try await roundTrip(Int16.max, "int2") == .max)
        #expect(try await roundTrip("{\"a\": 1}", "jsonb") == "{\"a\": 1}")
        #expect(try await roundTrip([Int](), "bigint[]") == [])
        #expect(try await roundTrip(Int?.none, "bigint") == nil)
    }

    @Test func `that do not fit the type are refused by column`() async throws {
        let statements: [SQL] = [
            "select null::bigint as units", "select 'x'::text as units", "select 9223372036854775808::numeric as units",
            "select 1.5::numeric as units", "select 'NaN'::numeric as units",
        ]
        for statement in statements {
            let error = await #expect(throws: PostgresError.self) {
                try await TestDatabase.current.read { tx in
                    _ = try tx.all(statement) { (row) throws(PostgresError) -> Int in try row["units"] }
                }
            }
            #expect(error?.kind == .undecodable, "\(statement)")
            #expect(error?.column == "units", "\(statement)")
        }
        let infinite = await #expect(throws: PostgresError.self) {
            try await TestDatabase.current.read { tx in _ = try tx.value("select date 'infinity'", as: DateNumber.self)
            }
        }
        #expect(infinite?.kind == .undecodable)
    }

    @Test func `that hold a NUL are refused instead of being cut`() async throws {
        let statements: [SQL] = [
            "select \("admin\0x")::text", "select \(["a\0"])::text[]", "select \(.identifier("a\0b"))",
        ]
        for statement in statements {
            let error = await #expect(throws: PostgresError.self) {
                try await TestDatabase.current.read { tx in _ = try tx.execute(statement) }
            }
            #expect(error?.kind == .unfitValue)
        }
    }

    @Test func `come row by row when there are many`() async throws {
        let sum = try await TestDatabase.current.read { tx in
            var sum = 0
            try tx.each("select n from generate_series(1, \(100_000)::int) n") { row in sum += try row["n"] }
            return sum
        }
        #expect(sum == 5_000_050_000)
    }

    @Test func `that come row by row can be called off, and errors on the way are told`() async throws {
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await TestDatabase.current.read { tx in
                try tx.each("select generate_series(1, 5000000)") { _ in throw Stop() }
            }
        }
        let error = await #expect(throws: PostgresError.self) {
            try await TestDatabase.current.read { tx in
                try tx.each("select 1 / (50000 - n) from generate_series(1, 60000) n") { _ in }
            }
        }
        #expect(error?.kind == .unfitValue)
        #expect(try await TestDatabase.current.read { tx in try tx.value("select 1", as: Int.self) } == 1)
    }

    @Test func `are found by name or by place`() async throws {
        let rows = try await TestDatabase.current.read { tx in
            try tx.all("select n as a, n * 2 as b from generate_series(1, 3) n") {
                (row) throws(PostgresError) -> [Int] in [try row["b"], try row["a"], try row[0], try row[1]]
            }
        }
        #expect(rows == [[2, 1, 1, 2], [4, 2, 2, 4], [6, 3, 3, 6]])
        let error = await #expect(throws: PostgresError.self) {
            try await TestDatabase.current.read { tx in
                _ = try tx.one("select 1 as a") { (row) throws(PostgresError) -> Int in try row["b"] }
            }
        }
        #expect(error?.column == "b")
    }
}
