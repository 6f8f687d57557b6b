import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `Nothing but publication writes a price` {
    private static let tables = ["pricing.policy", "pricing.line", "pricing.quota_claim", "pricing.special"]

    /// Every login that a person's program may open, with what it is opened for.
    private static func doors(_ desks: [Desk]) -> [Database] { desks.flatMap { [$0.own, $0.intake, $0.drafting] } }

    @Test func `neither table by table, nor through the door without four eyes, the right and the state`() async throws
    {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        var desks: [Desk] = []
        for code in ["ann", "bob", "eve", "zj", "d-zj", "audit"] { desks.append(try await Desk.open(code)) }
        do {
            try await desks[0].fill(today.month, PricedRows.plain, today: today)
            let month = today.month.next!
            try await desks[0].publish(today.month, with: desks[1])
            let before = try await published()
            try await writesNothing(desks)
            try await guards(month, desks, today)
            try await endsWithTheRight(month.next!, desks, today)
            #expect(try await published() == before)
        } catch {
            for desk in desks { await desk.close() }
            throw error
        }
        for desk in desks { await desk.close() }
    }

    /// Everything published, as one text.
    private func published() async throws -> String {
        try await TestDatabase.current.read { tx in
            try tx.value(
                """
                select concat((select jsonb_agg(p order by p.id) from pricing.policy p),
                    (select jsonb_agg(l order by l.policy_id, l.number) from pricing.line l),
                    (select jsonb_agg(s) from pricing.special s), (select jsonb_agg(c) from pricing.quota_claim c))
                """)
        }
    }

    private func writesNothing(_ desks: [Desk]) async throws {
        for door in Self.doors(desks) {
            for table in Self.tables {
                for statement in [
                    "insert into \(table) default values", "delete from \(table)", "truncate \(table)",
                    "copy \(table) from stdin",
                    "merge into \(table) t using (select 1) s on false when matched then delete",
                    "alter table \(table) disable trigger all",
                    "create rule r as on select to \(table) do instead nothing", "drop table \(table)",
                    "select * from \(table) for update",
                ] {
                    let state = await Desk.answer(statement, in: door)
                    #expect(state == "42501", "\(door.target) \(statement): \(state)")
                }
            }
            for statement in [
                "update pricing.policy set effective_from = effective_from", "update pricing.line set pick_up = 1",
                "update pricing.line set during = '(,)'", "update pricing.quota_claim set units = 1",
                "update pricing.special set code = 'X'", "create table pricing.mine ()",
                "create function pricing.publish() returns int language sql return 1",
                "set role storechain_owner", "set session authorization storechain_owner",
                "update pricing_draft.policy set state = 'approved'",
                "update pricing_draft.policy set approved_by = 1", "update pricing_draft.policy set version = 1",
                "update pricing_draft.policy set sha256 = null", "delete from pricing_draft.policy",
                "delete from pricing_draft.contributor", "update pricing_draft.contributor set user_id = 1",
                "truncate pricing_draft.contributor", "truncate pricing_draft.line", "truncate pricing_draft.policy",
                "insert into pricing_draft.contributor values (1, 1)",
            ] {
                let state = await Desk.answer(statement, in: door)
                #expect(state == "42501", "\(door.target) \(statement): \(state)")
            }
        }
    }

    /// What `ann` drafted and `bob` has to approve, tried by everybody, in every wrong way.
    private func guards(_ month: Month, _ desks: [Desk], _ today: Day) async throws {
        let (ann, bob, eve) = (desks[0], desks[1], desks[2])
        try await ann.fill(month, PricedRows.plain, today: today)
        let draft = try #require(try await ann.prices.draft(of: month)?.draft)
        let id = draft.id
        let digest = "pricing_draft.digest(\(id))"
        func publish(_ version: Int32, _ hash: String = digest) -> String {
            "pricing.publish(\(id), \(version), \(hash), 'Asia/Shanghai')"
        }
        let v = draft.version
        func check(_ words: String, _ desk: Desk, _ wanted: String) async {
            let state = await Desk.answer("select \(words)", in: desk.drafting)
            #expect(state == wanted, "\(words): \(state)")
        }
        func approve(_ hash: String) -> String { "pricing_draft.approve(\(id), \(v), \(hash))" }
        await check(publish(v), ann, "SC409")
        await check(publish(v, "'\\x00'"), ann, "SC413")
        await check(publish(v - 1), ann, "SC410")
        await check(publish(v + 1), bob, "SC410")
        await check("pricing.publish(\(id), null, \(digest), 'UTC')", ann, "SC410")
        await check(publish(v), eve, "42501")
        await check("pricing_draft.touch(array[\(id)])", eve, "42501")
        await check("pricing.publish(0, 1, '\\x00', 'UTC')", ann, "SC404")
        await check("pricing.publish(null, null, null, null)", ann, "SC404")
        await check(approve(digest), bob, "SC409")
        _ = try await ann.handIn(month)
        await check(approve(digest), ann, "SC412")
        await check(approve("'\\x00'"), bob, "SC413")
        await check(approve("null"), bob, "SC413")
        await check(publish(v), ann, "SC409")
        await check("pricing_draft.submit(\(id), \(v), 0)", ann, "SC409")
        try await standsStill(id, bob)
        _ = try await bob.prices.approve(month)
        try await standsStill(id, ann)
        await check(publish(v, "'\\x01'"), ann, "SC413")
        await check(publish(v, "null"), ann, "SC413")
        // By a clock a week behind the chain's, the past could be changed.
        await check("pricing.publish(\(id), \(v), \(digest), 'XXX+160')", ann, "22023")
        await check("pricing.publish(\(id), \(v), \(digest), null)", ann, "22023")
        _ = try await ann.prices.withdraw(month)
        await check(publish(v), ann, "SC409")
    }

    /// What is handed in cannot be changed by plain SQL either.
    private func standsStill(_ id: Int64, _ desk: Desk) async throws {
        func digest() async throws -> String {
            try await TestDatabase.current.read { tx in
                try tx.value(
                    "select pricing_draft.digest(\(id))::text || version from pricing_draft.policy where id = \(id)")
            }
        }
        let before = try await digest()
        for (statement, wanted) in [
            ("update pricing_draft.line set pick_up = pick_up + 1 where policy_id = \(id)", "42501"),
            ("update pricing_draft.line set policy_id = policy_id where policy_id = \(id)", "42501"),
            ("delete from pricing_draft.line where policy_id = \(id)", "SC409"),
            (
                "insert into pricing_draft.line (policy_id, number, model, during, guide, currency) "
                    + "values (\(id), 99, 'X', '(,)', 1, 'CNY')", "42501"
            ),
            ("update pricing_draft.policy set notes = 'more' where id = \(id)", "SC409"),
            ("update pricing_draft.policy set effective_from = month where id = \(id)", "SC409"),
        ] {
            let state = await Desk.answer(statement, in: desk.drafting)
            #expect(state == wanted, "\(statement): \(state)")
        }
        #expect(try await digest() == before)
    }

    /// Who has lost the right a second ago publishes no more, though everything is approved.
    private func endsWithTheRight(_ month: Month, _ desks: [Desk], _ today: Day) async throws {
        let (ann, bob) = (desks[0], desks[1])
        try await ann.fill(month, PricedRows.plain, today: today)
        _ = try await ann.handIn(month)
        _ = try await bob.prices.approve(month)
        func right(_ words: String) async throws {
            try await TestDatabase.current.write { tx in
                try tx.script(
                    """
                    update auth.user_right set during = \(words)
                    where right_name = 'pricing' and user_id = (select id from auth.app_user where code = 'bob')
                    """)
            }
        }
        try await right("tstzrange('2026-01-01', clock_timestamp())")
        #expect(try await refusalCode { try await bob.prices.publish(month) } == "price.needs-right")
        #expect(try await refusalCode { try await bob.prices.draft(of: month) } == "price.needs-right")
        try await right("tstzrange('2026-01-01', null)")
    }
}
