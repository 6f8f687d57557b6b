import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Puts rows where the statements below find them; they go with the transaction.
    func stage(_ rows: [FixtureRow]) throws(PostgresError) {
        try script("drop table if exists fixture_row")
        try script(
            """
            create temporary table fixture_row (line integer, store text, code text, kind text, zone text, counter text,
                sku text, serial text, day date, state text, note text) on commit drop
            """)
        try execute(
            """
            insert into fixture_row select * from unnest(\(rows.map { Int32($0.line) })::integer[],
                \(rows.map(\.store))::text[], \(rows.map(\.code))::text[], \(rows.map(\.kind))::text[],
                \(rows.map(\.zone))::text[], \(rows.map(\.counter))::text[], \(rows.map(\.sku))::text[],
                \(rows.map(\.serial))::text[], \(rows.map(\.day))::date[], \(rows.map(\.state))::text[],
                \(rows.map(\.note))::text[])
            """)
    }

    /// Rows that contradict the chain, or each other: line, column, code and the value in question.
    func fixtureProblems(on today: Day) throws(PostgresError) -> [Problem] {
        try all(
            """
            select r.line, 'store', 'visit.store-unknown', r.store from fixture_row r
            where not exists (select from chain.store s where s.code = r.store)
            union all
            select r.line, 'sku', 'fixture.sku-unknown', r.sku from fixture_row r
            where r.sku is not null and not exists (select from chain.product p where p.sku = r.sku)
            union all
            select r.line, 'counter', 'fixture.counter-unknown', r.counter
            from fixture_row r join chain.store s on s.code = r.store
            where r.counter is not null and not exists (select from chain.counter c
                where c.store_id = s.id and c.code = r.counter and c.during @> coalesce(r.day, \(today)::date))
            union all
            select r.line, 'code', 'fixture.twice', r.code from (
                select *, row_number() over (partition by store, code, day order by line) as place from fixture_row) r
            where r.place > 1
            union all
            select r.line, 'code', 'fixture.differs', r.code
            from fixture_row r join chain.store s on s.code = r.store
                join chain.fixture f on f.store_id = s.id and f.code = r.code
                left join chain.product p on p.id = f.product_id
            where (f.kind, f.serial, p.sku) is distinct from (r.kind, coalesce(r.serial, f.serial), coalesce(r.sku, p.sku))
            order by 1, 2
            """
        ) { (row) throws(PostgresError) in
            let (line, column, code, found): (Int32, String, String, String) = try (row[0], row[1], row[2], row[3])
            return Problem(code, ["found": found], at: Place(line: Int(line), path: column))
        }
    }

    /// Adds what is new; answers how many things.
    func addFixtures() throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.fixture (store_id, code, kind, zone, counter, product_id, serial)
            select distinct on (s.id, r.code) s.id, r.code, r.kind, r.zone, r.counter, p.id, r.serial
            from fixture_row r join chain.store s on s.code = r.store left join chain.product p on p.sku = r.sku
            where not exists (select from chain.fixture f where f.store_id = s.id and f.code = r.code)
            order by s.id, r.code, r.line
            """)
    }

    /// Adds states that are not the newest of their day already; answers how many.
    func addFixtureStates() throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.fixture_state (store_id, code, day, state, note, user_code)
            select s.id, r.code, r.day, r.state, r.note, (select auth.user_code())
            from fixture_row r join chain.store s on s.code = r.store
            where r.state is not null and (r.state, r.note) is distinct from (
                select (t.state, t.note) from chain.fixture_state t
                where t.store_id = s.id and t.code = r.code and t.day = r.day order by t.id desc limit 1)
            order by r.line
            """)
    }

    /// Things that the caller sees, with the newest state of each up to a day.
    func fixtures(_ question: FixtureQuestion, on day: Day) throws(PostgresError) -> [Fixture] {
        try all(
            """
            select s.code, f.code, f.kind, f.zone, f.counter, p.sku, f.serial, t.state, t.day, t.note, t.user_code
            from chain.fixture f join chain.store s on s.id = f.store_id
                left join chain.product p on p.id = f.product_id
                left join lateral (select * from chain.fixture_state t
                    where t.store_id = f.store_id and t.code = f.code and t.day <= \(day)
                    order by t.day desc, t.id desc limit 1) t on true
            where (\(question.store?.text)::text is null or s.code = \(question.store?.text))
                and (\(question.kind)::text is null or f.kind = \(question.kind))
                and (\(question.state?.rawValue)::text is null or t.state = \(question.state?.rawValue))
            order by s.code collate "C", f.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (zone, state): (String?, String?) = try (row[3], row[7])
            return try Fixture(
                store: row[0], code: row[1], kind: row[2], zone: zone.flatMap { DisplayZone(rawValue: $0) },
                counter: row[4],
                sku: row[5], serial: row[6], state: state.flatMap { FixtureState(rawValue: $0) }, day: row[8],
                note: row[9], user: row[10])
        }
    }
}
