import ChainKit
import Postgres
import PricingPolicy
import Retail

/// Everything that a person can reach, searched for what he must not know.
struct Sweep {
    let desk: Desk
    /// A regular expression, in capitals: there are Canary Islands among PostgreSQL's collations.
    let secret: String

    /// Where the secret was found.
    func finds(_ months: [Month], on day: Day) async throws -> [String] {
        var found: [String] = []
        for database in [desk.own, desk.intake] {
            found += try await relations(database)
            found += try await errors(database)
        }
        // The login for prices is his as well who has not the right.
        if try await refusalCode({ try await desk.prices.drafts() }) != nil {
            found += try await relations(desk.drafting)
            found += try await errors(desk.drafting)
        }
        return try await found + questions(months, day)
    }

    /// All columns that may be read of all tables and views, of the system those that tell of others' work, row by row.
    private func relations(_ database: Database) async throws -> [String] {
        let questions = try await database.read { tx in
            try tx.all(
                """
                select format('%I.%I', n.nspname, c.relname),
                    string_agg(format('x.%I::text', a.attname), ', ' order by a.attnum)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                where c.relkind in ('r', 'v', 'm', 'p', 'S', 'f') and a.attnum > 0 and not a.attisdropped
                    and has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select')
                    and n.nspname !~ '^pg_toast|^information_schema$' and (n.nspname <> 'pg_catalog'
                        or c.relname ~ '^pg_(stat|lock|prepared|cursor|seq|class|largeobject)')
                group by 1
                """
            ) { (row) throws(PostgresError) -> (String, String) in try (row[0], row[1]) }
        }
        var found: [String] = []
        for (relation, columns) in questions {
            let (relation, columns) = (SQL(trusted: relation), SQL(trusted: columns))
            do {
                let isThere = try await database.read { tx in
                    try tx.value(
                        "select exists (select from \(relation) x where concat_ws(' ', \(columns)) ~ \(secret))",
                        as: Bool.self)
                }
                if isThere { found.append("\(database.target): \(relation.text)") }
            } catch let error as PostgresError where error.sqlState != nil {
                if try isSecret(error) { found.append("\(error)") }
            }
        }
        return found
    }

    /// Errors provoked on purpose, plans, and what functions answer.
    private func errors(_ database: Database) async throws -> [String] {
        var found: [String] = []
        for statement in [
            "explain (verbose, costs off) select * from pricing_draft.line where pick_up > 0",
            "explain (analyze, verbose) select policy_id, number, guide from pricing.line",
            "select (note || special)::integer from pricing.line", "select pick_up::smallint from pricing.line",
            "select from pricing.line where (special || 'x')::integer > 0",
            "select 1 / (guide - guide) from pricing.line", "select lo_get(pick_up) from pricing.line",
            "insert into pricing.special values ('CANARY-SP')", "insert into pricing.special values ('SP-OTHER')",
            "insert into pricing.line select * from pricing.line",
            "insert into pricing_draft.line (policy_id, number, model, during, guide, currency) values (2, 1, 'A6', '(,)', 1, 'CNY')",
            "insert into pricing_draft.policy (month, counts_on, is_amendment, author_id) values ('2026-12-01', 'ordered', false, 1)",
            "update pricing_draft.line set guide = guide / 0", "delete from pricing_draft.policy",
            "select pricing_draft.digest(1), pricing_draft.digest(2)", "select pricing_draft.submit(2, 1, 0)",
            "select pricing_draft.held(2, 1)", "select pricing.publish(2, 1, '\\x00', 'UTC')",
            "select pricing.claim(2, 1, 1, 1, 'x', 1, current_date, '1 hour')",
            "select pricing.end_claim('CANARY-SP', 1, 'x', true)",
            "do $$ declare r record; begin for r in select t.by_account + t.by_all as units "
                + "from (values ('account', 'D-ZJ'), ('account', 'D-GD'), ('store', 'S-HZ-1'), ('store', 'S-GZ-1')) w (kind, code), "
                + "generate_series(1, 9) p, pricing.taken(w.kind, w.code, current_date, p, array(select generate_series(1, 99))) t "
                + "where t.special = 'CANARY-SP' loop "
                + "if r.units <> 0 then raise exception 'CANARY %', r; end if; end loop; end $$",
            "select pricing.look_up('store', 'S-GZ-1', 'A6-256-BK', current_date, null)::text::date",
            "select pricing.stands('store', 'S-GZ-1', current_date)::text::date",
        ] {
            do {
                _ = try await database.write(retry: .never) { tx in try tx.script(statement) }
            } catch let error as PostgresError {
                // What the statement itself says is no news.
                if try isSecret(error), !error.message.contains(statement) { found.append("\(statement): \(error)") }
            }
        }
        return found
    }

    /// What the desk answers.
    private func questions(_ months: [Month], _ day: Day) async throws -> [String] {
        var answers: [String] = []
        func ask(_ body: () async throws -> some Any) async {
            do { answers.append("\(try await body())") } catch { answers.append("\(error)") }
        }
        let prices = desk.prices
        await ask { try await prices.policies() }
        await ask { try await prices.claims(of: nil, special: nil) }
        for code in ["D-ZJ", "D-GD", "C-XC"] {
            await ask { try await prices.comingFalls(for: AccountCode(code), after: day) }
        }
        for sku in ["A6-256-BK", "M3-128-BK"] { await ask { try await prices.history(of: SKU(sku)) } }
        for month in months {
            await ask { try await prices.lines(of: month, published: true) }
            for day in [max(day, month.firstDay)] {
                for code in ["S-HZ-1", "S-GZ-1"] {
                    await ask { try await prices.list(at: .store(StoreCode(code)), on: day) }
                }
                for code in ["D-ZJ", "D-GD"] {
                    await ask { try await prices.list(at: .account(AccountCode(code)), on: day) }
                    await ask {
                        try await prices.price(of: SKU("A6-256-BK"), at: .account(AccountCode(code)), on: day)
                    }
                    await ask { try await prices.quotas(of: AccountCode(code), on: day) }
                }
            }
        }
        let pattern = try Regex(secret).ignoresCase()
        return answers.filter { $0.contains(pattern) }.map { "answered: \($0.prefix(300))" }
    }

    private func isSecret(_ error: PostgresError) throws -> Bool {
        try "\(error) \(error.message)".contains(Regex(secret).ignoresCase())
    }
}
