import Postgres
import Synchronization
import TestKit
import Testing

@Suite(.database) struct `The rights in the schema` {
    private struct RolledBack: Error {}

    @Test func `have nothing that the lint objects to`() async throws {
        #expect(try await TestDatabase.current.read { tx in try tx.rightsFindings() } == [])
    }

    /// A new table shows up here, and has to be thought about.
    @Test func `are these and no others`() async throws {
        let matrix = try await TestDatabase.current.read { tx in try tx.rightsMatrix() }
        #expect(matrix == Self.matrix.split(separator: "\n").map(String.init))
    }

    private static let byColumn = [
        "chain.account_paper hq: insert of account_id, amount_minor, day, due, file_name, invoice, "
            + "kind, line, number, shipped, user_id",
        "chain.claim distributor: insert of account_id, file_name, kind, number, user_id",
        "chain.claim hq: insert of account_id, file_name, kind, number, user_id",
        "chain.claim_line distributor: insert of account_id, claim_id, day, number, product_id, serial, "
            + "special, split_of, units",
        "chain.claim_line hq: insert of account_id, claim_id, day, number, product_id, serial, special, "
            + "split_of, units",
        "chain.config_version hq: insert of kind, note, rules_from, settings, sha256, user_code, user_id, version",
        "chain.display_reference hq: update of during",
        "chain.display_visit_id_seq importer: usage",
        "chain.feed importer: update of decided_at, decided_by, state",
        "chain.feed_id_seq importer: usage",
        "chain.grade_override importer: update of region_id",
        "chain.grade_plan hq: insert of actions, cost_minor, month, region_id, run_id, store_id, target, "
            + "user_code, user_id",
        "chain.grade_plan importer: update of region_id",
        "chain.grade_plan region: insert of actions, cost_minor, month, region_id, run_id, store_id, "
            + "target, user_code, user_id",
        "chain.grade_proposal importer: update of region_id",
        "chain.grade_run hq: insert of config_id, dropped, graded, inputs_sha256, last_day, month, moved, "
            + "needs_second, provisional, scheme, stores, user_code, user_id",
        "chain.pool_entry hq: insert of account_id, amount_minor, day, kind, note, source, user_id",
        "chain.push_approval hq: insert of account_id, load_id, model, month, set_by, units, user_code, user_id",
        "chain.push_approval region: insert of account_id, load_id, model, month, set_by, units, user_code, user_id",
        "chain.rebate_settlement hq: insert of account_id, before_minor, code, cover_tenths, "
            + "display_share, diversions, earned_minor, key_share, known_on, number, period, plain, "
            + "policy_id, target_bought, target_units, until, user_id",
        "chain.sales_fact importer: update of region_id",
        "chain.stock_run hq: insert of account_id, config_id, day, inputs_sha256, lead_deviation_milli, "
            + "lead_mean_milli, lead_orders, lines, method, phase_out_bp, phase_out_weeks, platform, push_days, "
            + "stale_days, unknown, user_code, user_id",
        "chain.stock_run region: insert of account_id, config_id, day, inputs_sha256, lead_deviation_milli, "
            + "lead_mean_milli, lead_orders, lines, method, phase_out_bp, phase_out_weeks, platform, push_days, "
            + "stale_days, unknown, user_code, user_id",
        "chain.stock_snapshot importer: update of region_id",
        "chain.store_grade importer: update of region_id",
        "pricing.line distributor: select of cap, currency, during, guide, key, model, note, number, "
            + "pick_up, policy_id, product_id, quota, scope, scope_id, scope_kind, scope_word, special, "
            + "step_minor, step_units, storage, subject, supply, together_id, type",
        "pricing_draft.guard pricing: insert of amount_minor, channel, code, comparison, currency, months, "
            + "place_id, place_kind, price, product_id, title, user_id",
        "pricing_draft.guard pricing: update of ended_by, months",
        "pricing_draft.policy pricing: insert of author_id, based_on, counts_on, effective_from, "
            + "is_amendment, is_taken_over, month, notes, reason",
        "pricing_draft.policy pricing: update of counts_on, effective_from, notes, reason",
        "pricing_draft.term pricing: insert of code, kind, plain, policy_id, scope_id, scope_kind, scope_word",
    ]

    @Test func `are given by the column where a row may change in one respect only`() async throws {
        let granted = try await TestDatabase.current.read { tx in try tx.rightsByColumn() }
        #expect(granted == Self.byColumn)
    }

    /// Every policy, every switch of row-level security and every grant is missed by one of the two tests above.
    @Test func `cannot lose a policy, a switch or a grant unnoticed`() async throws {
        let mutations = try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select format('drop policy %I on %s', polname, polrelid::regclass) from pg_policy
                union all
                select format('alter table %s disable row level security', oid::regclass) from pg_class where relrowsecurity
                union all
                select distinct format('revoke %s on %s from %s', a.privilege_type, c.oid::regclass, a.grantee::regrole)
                from pg_class c, aclexplode(c.relacl) a
                where c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)' and a.grantee <> c.relowner
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
        #expect(mutations.count > 20)
        for mutation in mutations {
            let isNoticed = Mutex(false)
            try? await TestDatabase.current.write { tx in
                try tx.script(mutation)
                let findings = try tx.rightsFindings()
                let matrix = try tx.rightsMatrix()
                let byColumn = try tx.rightsByColumn()
                isNoticed.withLock {
                    $0 = findings != [] || matrix.joined(separator: "\n") != Self.matrix || byColumn != Self.byColumn
                }
                throw RolledBack()
            }
            #expect(isNoticed.withLock { $0 }, "\(mutation)")
        }
    }
}
