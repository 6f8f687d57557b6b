import Postgres
import TestKit
import Testing

/// A chain with rows in every table, and everybody at every row: what the rule of the house says is what happens.
@Suite(.database, .serialized) struct `The rights to each row` {
    private struct RolledBack: Error { let notice: String? }

    private static let logins = ["hq", "region", "distributor", "auditor", "importer", "pricing"]

    /// Who tries, and through which login.
    private struct Attempt: Hashable {
        let asker: String
        let login: String
    }

    /// Numbers of rows by table and verb.
    private typealias Outcome = [String: [String: [Int?]]]

    private static var attempts: [(Attempt, Asker)] {
        logins.flatMap { login in
            Asker.all.map { (Attempt(asker: $0.name, login: login), $0.through(login)) }
        }
    }

    @Test func `are written down for each table, and each table has rows to prove them by`() async throws {
        try await Probe.setUp()
        let (tables, empty) = try await TestDatabase.current.read { tx in
            (
                try tx.all("select relation from probe.relations() relation where relation !~ '_[0-9]{4}_[0-9]{2}$'") {
                    (row) throws(PostgresError) -> String in try row[0]
                },
                try tx.all(
                    """
                    select relation from probe.relations() relation
                    where relation not in (select r.relation from probe.row r)
                    """
                ) { (row) throws(PostgresError) -> String in try row[0] }
            )
        }
        #expect(tables.sorted() == HouseRule.all.map(\.table).sorted())
        #expect(empty == [])
    }

    @Test func `are what the house says, for everybody through every login`() async throws {
        try await Probe.setUp()
        try await TestDatabase.current.write { tx in
            try tx.script("set local jit = off")
            let names = try tx.relations()
            for (attempt, asker) in Self.attempts {
                let expected = try Self.expected(tx, names, asker, through: Login(attempt.login))
                let found = try Self.found(tx, names, attempt)
                for name in names {
                    #expect(
                        Self.difference(found[name], expected[name]) == nil,
                        "\(name), \(attempt.asker) through \(attempt.login)")
                }
            }
        }
    }

    /// Each condition of each policy, let through: somebody reads or writes a row too many.
    @Test func `cannot be widened unnoticed`() async throws {
        try await Probe.setUp()
        let (expected, mutations) = try await TestDatabase.current.read { tx in
            try tx.script("set local jit = off")
            let names = try tx.relations()
            var expected: [Attempt: Outcome] = [:]
            for (attempt, asker) in Self.attempts {
                expected[attempt] = try Self.expected(tx, names, asker, through: Login(attempt.login))
            }
            return (expected, try tx.widenings())
        }
        #expect(mutations.count > 100)
        for mutation in mutations {
            var notice: String?
            do {
                try await TestDatabase.current.write { tx in
                    try tx.script("set local jit = off; " + mutation.statement)
                    for (attempt, _) in Self.attempts where mutation.logins.contains(attempt.login) {
                        let found = try Self.found(tx, [mutation.table], attempt)
                        if let seen = Self.difference(found[mutation.table], expected[attempt]?[mutation.table]) {
                            throw RolledBack(notice: seen)
                        }
                    }
                    throw RolledBack(notice: nil)
                }
            } catch let end as RolledBack {
                notice = end.notice
            }
            #expect(notice != nil, "\(mutation.statement)")
        }
    }

    /// Where they part, in words; nil where they agree.
    private static func difference(_ found: [String: [Int?]]?, _ expected: [String: [Int?]]?) -> String? {
        for (verb, numbers) in expected ?? [:] {
            let seen = found?[verb] ?? []
            guard verb == "blind" else {
                if seen != numbers { return "\(verb): \(seen), not \(numbers)" }
                continue
            }
            // A constraint may stand in the way of a change that the rights let pass, of nothing else.
            let most = seen.compactMap(\.self).max() ?? 0
            let allowed = numbers.first?.flatMap(\.self) ?? 0
            if most > allowed || allowed == 0 && seen.contains(nil) {
                return "blind: \(seen), not \(numbers)"
            }
        }
        return nil
    }

    private static func found(
        _ tx: borrowing Transaction, _ names: [String], _ attempt: Attempt
    ) throws(PostgresError) -> Outcome {
        try tx.execute(
            "select set_config('storechain.token', coalesce((select token from probe.token where asker = \(attempt.asker)), ''), true)"
        )
        try tx.script("set local session authorization storechain_\(attempt.login)")
        let answers = try tx.all(
            "select r.name, a.verb, a.numbers from unnest(\(names)::text[]) r(name), probe.attempts(r.name) a",
            Self.line)
        try tx.script("reset session authorization")
        return outcome(answers)
    }

    private static func expected(
        _ tx: borrowing Transaction, _ names: [String], _ asker: Asker, through login: Login
    ) throws(PostgresError) -> Outcome {
        let statements = names.map { name in
            let rule = HouseRule.of(name)
            let read = rule.reads(asker, through: login, on: "t")
            let insert = rule.condition(\.insert, asker, through: login, on: "t")
            let update = rule.condition(\.update, asker, through: login, on: "t")
            let into = rule.condition(\.outcome, asker, through: login, on: "t")
            let delete = rule.condition(\.delete, asker, through: login, on: "t")
            return """
                (with t as materialized (
                    select r.number, (\(read)) as reads, (\(insert)) as inserts, (\(update)) as updates, (\(into)) as outcomes,
                        (\(delete)) as deletes
                    from probe.row r join \(name) t on to_jsonb(t) = r.content where r.relation = '\(name)')
                select '\(name)', v.verb, v.numbers from (values
                    ('read', array(select number from t where reads order by 1)),
                    ('insert', array(select number from t where inserts order by 1)),
                    ('update', array(select number from t where reads and updates and outcomes order by 1)),
                    ('become', array(select t.number * 1000 + s.number from t, t s
                        where t.reads and t.updates and s.reads and s.outcomes and t.number <> s.number order by 1)),
                    ('blind', array(select count(*)::int from t where updates)),
                    ('delete', array(select number from t where reads and deletes order by 1))) v(verb, numbers))
                """
        }
        return outcome(try tx.all(SQL(trusted: statements.joined(separator: " union all ")), Self.line))
    }

    private static func line(_ row: borrowing Row) throws(PostgresError) -> (String, String, [Int?]) {
        (try row[0], try row[1], try (row[2] as [Int32?]).map { $0.map(Int.init) })
    }

    private static func outcome(_ lines: [(String, String, [Int?])]) -> Outcome {
        var outcome: Outcome = [:]
        for (name, verb, numbers) in lines { outcome[name, default: [:]][verb] = numbers }
        return outcome
    }
}

private struct Widening: Sendable {
    let table: String
    let statement: String
    let logins: [String]
}

extension Transaction {
    fileprivate func relations() throws(PostgresError) -> [String] {
        try all("select relation from probe.relations() relation order by 1") { (row) throws(PostgresError) in
            try row[0]
        }
    }

    /// Policies with a condition that no longer narrows. Not where the other half of a policy for changes says the same
    /// without a look at the row: either keeps everybody out.
    fileprivate func widenings() throws(PostgresError) -> [Widening] {
        try all(
            """
            select p.polrelid::regclass::text,
                format('alter policy %I on %s %s (true)', p.polname, p.polrelid::regclass, e.part),
                array(select replace(r.rolname, 'storechain_class_', '') from pg_roles r where r.oid = any (p.polroles))
            from pg_policy p join pg_class c on c.oid = p.polrelid
                cross join lateral (values ('using', p.polqual), ('with check', p.polwithcheck)) e(part, condition)
            where e.condition is not null
                and not (pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)
                    and pg_get_expr(p.polqual, p.polrelid) = '( SELECT auth.is_hq() AS is_hq)'
                    and (p.polcmd = 'w' or e.part = 'with check' and not exists (
                        select from aclexplode(c.relacl) a
                        where a.privilege_type = 'INSERT' and a.grantee = any (p.polroles))))
            order by 2
            """
        ) { (row) throws(PostgresError) in Widening(table: try row[0], statement: try row[1], logins: try row[2]) }
    }
}
