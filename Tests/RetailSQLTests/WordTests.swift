import Postgres
import Retail
import RetailSQL
import TestKit
import Testing

@Suite(.emptyDatabase) struct `The words of the trade in a column` {
    private func roundTrip<V: SQLValue>(_ value: V, _ type: SQL) async throws -> V {
        try await TestDatabase.current.read { tx in try tx.value("select \(value)::\(type)") }
    }

    private func read<V: SQLValue>(_ expression: SQL, as type: V.Type) async throws -> V {
        try await TestDatabase.current.read { tx in try tx.value("select \(expression)") }
    }

    @Test func `come back as sent`() async throws {
        let store: StoreCode = try Code("SH-0042")
        #expect(try await roundTrip(store, "text") == store)
        let name = try Name("上海 南京东路店")
        #expect(try await roundTrip(name, "text") == name)
        let euro = try #require(Currency("EUR"))
        #expect(try await roundTrip(euro, "text") == euro)
        let gtin = try #require(GTIN("4006381333931"))
        #expect(try await roundTrip(gtin, "text") == gtin)
        let gln = try #require(GLN("4012345000009"))
        #expect(try await roundTrip(gln, "text") == gln)
        let imei = try IMEI("004999010640000")
        #expect(try await roundTrip(imei, "text") == imei)
        #expect(try await roundTrip(imei, "bigint") == imei)
    }

    @Test(arguments: [Quantity.range.lowerBound, -1, 0, Quantity.range.upperBound])
    func `of pieces come back as sent`(units: Int64) async throws {
        let quantity = try #require(Quantity(units))
        #expect(try await roundTrip(quantity, "integer") == quantity)
        #expect(try await roundTrip(quantity, "bigint") == quantity)
    }

    @Test(arguments: [0, 1, 1250, 10_000]) func `of shares come back as sent`(points: Int) async throws {
        let share = try #require(Percentage(basisPoints: points))
        #expect(try await roundTrip(share, "integer") == share)
    }

    @Test(arguments: [Day.first, Day.last, Day("2026-02-28"), Day("1970-01-01")])
    func `of the calendar come back as sent`(day: Day?) async throws {
        let day = try #require(day)
        #expect(try await roundTrip(day, "date") == day)
        #expect(try await read("\(day)::date::text", as: String.self) == day.description)
        #expect(try await roundTrip(day.month, "date") == day.month)
        let open = DayRange(from: day)
        #expect(try await roundTrip(open, "daterange") == open)
        let month = day.month.days
        #expect(try await roundTrip(month, "daterange") == month)
    }

    @Test(arguments: [Instant.first, Instant.last, Instant("2026-03-01T08:30:00.123456+08:00")])
    func `of the clock come back as sent`(instant: Instant?) async throws {
        let instant = try #require(instant)
        #expect(try await roundTrip(instant, "timestamptz") == instant)
    }

    @Test func `of closed lists are the words of the schema`() async throws {
        for level in SalesLevel.allCases { #expect(try await roundTrip(level, "text") == level) }
        for kind in AccountKind.allCases { #expect(try await roundTrip(kind, "text") == kind) }
        for channel in Channel.allCases { #expect(try await roundTrip(channel, "text") == channel) }
        for kind in LocationKind.allCases { #expect(try await roundTrip(kind, "text") == kind) }
        for trustClass in TrustClass.allCases { #expect(try await roundTrip(trustClass, "text") == trustClass) }
        #expect(try await read("'sell_in'::text", as: SalesLevel.self) == .sellIn)
    }

    @Test func `may be missing and stand in arrays`() async throws {
        let none: Day? = nil
        #expect(try await roundTrip(none, "date") == nil)
        let codes: [SKU] = [try Code("A"), try Code("B")]
        #expect(try await roundTrip(codes, "text[]") == codes)
    }

    @Test func `of money stand in two columns`() async throws {
        let amount = Money(minor: -189_900, try #require(Currency("CNY")))
        let (back, none) = try await TestDatabase.current.read { tx in
            try tx.one(
                "select \(amount.minor)::bigint as minor, \(amount.currency)::text as currency, null::bigint as nothing"
            ) { (row) throws(PostgresError) in
                (try row.money("minor", "currency"), try row.moneyIfAny("nothing", "currency"))
            }
        }
        #expect(back == amount)
        #expect(none == nil)
    }

    /// What the schema should not have let in is a fault that names the column, not another word.
    @Test func `are never made of what they are not`() async throws {
        func refused<V: SQLValue>(_ expression: SQL, _ type: V.Type) async {
            let error = await #expect(throws: PostgresError.self) {
                _ = try await TestDatabase.current.read { tx in
                    try tx.one("select \(expression) as place") { (row) throws(PostgresError) -> V in try row["place"] }
                }
            }
            #expect(error?.kind == .undecodable && error?.column == "place", "\(V.self)")
        }
        await refused("'no code'::text", StoreCode.self)
        await refused("''::text", Name.self)
        await refused("'cny'::text", Currency.self)
        await refused("date '2026-03-02'", Month.self)
        await refused("date '3000-01-01'", Day.self)
        await refused("date 'infinity'", Day.self)
        await refused("daterange(null, '2026-01-01')", DayRange.self)
        await refused("daterange('2026-01-01', '2026-01-01')", DayRange.self)
        await refused("timestamptz '1800-01-01'", Instant.self)
        await refused("1000000001", Quantity.self)
        await refused("10001", Percentage.self)
        await refused("'00000000000000'::text", GTIN.self)
        await refused("'12345'::text", GLN.self)
        await refused("'490154203237519'::text", IMEI.self)
        await refused("490154203237519::bigint", IMEI.self)
        await refused("'wholesale'::text", Channel.self)
        await refused("5", Channel.self)
    }
}
