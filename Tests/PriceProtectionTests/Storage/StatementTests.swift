import ChainKit
import PriceProtection
import Retail
import TestKit
import Testing

@Suite struct `A statement of protection` {
    private let whole = [
        "D-GD 1 imei 2026-02-20 2 200.00", "D-ZJ 1 feed 2026-03-03 20 1000.00", "D-ZJ 2 feed 2026-02-10 40 4000.00",
        "D-ZJ2 1 held 30 0.00",
    ]

    @Test(.database) func `is worked out without a claim, once, and recomputes from what it was made of`() async throws
    {
        try await ProtectedChain.load()
        try await ProtectedChain.announce()
        // Not before the drop day.
        #expect(try await ProtectedChain.settle(on: ProtectedChain.announced).isEmpty)
        let rehearsed = try await Desk.of("hq") {
            try await $0.protection.rehearse(StatementQuestion(), today: ProtectedChain.drop)
        }
        #expect(try await ProtectedChain.lines().isEmpty)
        let settled = try await ProtectedChain.settle()
        #expect(settled == rehearsed)
        #expect(
            settled.flatMap(\.credits).map { "\($0.account) \($0.source) \($0.amount)" } == [
                "D-GD CUT-2026-03-11 1 20000", "D-ZJ CUT-2026-03-11 1 100000", "D-ZJ CUT-2026-03-11 2 400000",
            ])
        #expect(try await ProtectedChain.lines() == whole)
        // Twice is once.
        #expect(try await ProtectedChain.settle().isEmpty)
        #expect(try await ProtectedChain.lines() == whole)

        let cut = try CutCode(ProtectedChain.cut)
        for (account, number) in [("D-GD", 1), ("D-ZJ", 1), ("D-ZJ", 2), ("D-ZJ2", 1)] {
            let account = try AccountCode(account)
            let explained = try await Desk.of("hq") { try await $0.protection.explain(cut, account, line: number) }
            #expect(explained.isSame, "\(account) \(number)")
        }
        // What is loaded later changes nothing of it.
        try await Desk.of("hq") { try await $0.sell("2026-03-05,sell_in,D-ZJ,,A6-256-BK,500,950000.00,") }
        let explained = try await Desk.of("d-zj") {
            try await $0.protection.explain(cut, try AccountCode("D-ZJ"), line: 2)
        }
        #expect(explained.isSame && explained.ground.sellIn == 20)
    }

    @Test(.database) func `is shown to the own account and its manager`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce()
        try await ProtectedChain.settle()
        #expect(try await ProtectedChain.lines(as: "audit") == whole)
        #expect(try await ProtectedChain.lines(as: "zj") == Array(whole[1...]))
        #expect(try await ProtectedChain.lines(as: "d-zj") == Array(whole[1...2]))
        #expect(try await ProtectedChain.lines(as: "d-gd") == [whole[0]])
        for person in ["zj", "d-zj", "audit"] {
            let refusal = try await ProtectedChain.refused {
                try await Desk.of(person) {
                    try await $0.protection.rehearse(StatementQuestion(), today: ProtectedChain.drop)
                }
            }
            #expect(refusal == "protection.needs-hq")
        }
    }

    @Test(.database) func `a feed that raises stock after the announcement earns nothing by itself`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce()
        try await Desk.of("d-zj") { desk in
            try await desk.tell(200, on: "2026-03-10")
            // Nor does one that is dated back.
            try await desk.tell(300, on: "2026-03-02")
        }
        // Nor sell-through that is taken back: what was frozen stays sold.
        try await Desk.of("hq") { try await $0.sell("2026-03-04,sell_through,D-ZJ,S-HZ-1,A6-256-BK,1,,") }
        try await ProtectedChain.settle()
        #expect(
            try await ProtectedChain.lines(as: "d-zj") == [
                "D-ZJ 1 feed 2026-03-03 20 1000.00", "D-ZJ 2 feed 2026-02-10 40 4000.00", "D-ZJ 3 surplus 60 0.00",
            ])
    }

    @Test(.database) func `without sell-through the smaller of two feeds is an estimate`() async throws {
        try await ProtectedChain.load()
        try await Desk.of("hq") { try await $0.tell(25, on: "2026-03-02", of: "D-ZJ2", at: "W-ZJ2") }
        try await ProtectedChain.announce()
        // It is left until the second comes, a week at most.
        #expect(try await ProtectedChain.settle().map(\.account.text) == ["D-GD", "D-ZJ"])
        let waiting = try await Desk.of("hq") {
            try await $0.protection.waiting(StatementQuestion(), today: ProtectedChain.drop)
        }
        #expect(waiting == ["D-ZJ2"])
        try await Desk.of("hq") { try await $0.tell(12, on: "2026-03-12", of: "D-ZJ2", at: "W-ZJ2") }
        #expect(try await ProtectedChain.settle(on: sure(Day("2026-03-13"))).count == 1)
        #expect(try await ProtectedChain.lines().last == "D-ZJ2 1 estimated 2026-02-10 12 1800.00")
    }

    @Test(.database) func `units in transit count by their share, exclusive ones not at all`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.change(
            """
            insert into chain.order_line (account_id, number, product_id, location_id, region_id, day, units, confirmed,
                shipped, received, load_id, line)
            select a.id, 'PO-' || v.number, p.id, l.id, l.region_id, v.shipped - 1, v.units, v.shipped, v.shipped, v.received,
                (select min(id) from chain.load), 1
            from (values (1, date '2026-03-08', null::date, 10), (2, '2026-03-01', '2026-03-03', 20),
                    (3, '2026-03-11', null, 70)) v (number, shipped, received, units),
                chain.account a join chain.location l on l.account_id = a.id, chain.product p
            where a.code = 'D-ZJ' and l.kind = 'warehouse' and p.sku = 'A6-256-BK';
            insert into pricing.policy (month, revision, effective_from, counts_on, is_taken_over, line_count, sha256,
                author_id, author_code, approver_id, approver_code, publisher_id, publisher_code)
            select '2026-02-01', 1, '2026-02-01', 'ordered', true, 1, sha256('x'), u.id, u.code, u.id, u.code, u.id, u.code
            from auth.app_user u where u.code = 'hq';
            insert into pricing.special (code) values ('SP-1');
            insert into pricing.line (policy_id, number, product_id, during, pick_up, currency, special, type)
            select q.id, 1, p.id, '(,)', 100, 'CNY', 'SP-1', 'buy_out' from pricing.policy q, chain.product p
            where p.sku = 'A6-256-BK';
            insert into pricing.quota_claim (special, account_id, product_id, reference, units, day, policy_id, line,
                price_minor, currency, held_until, user_id, state, ended_at)
            select 'SP-1', a.id, l.product_id, 'PO', 30, '2026-02-09', l.policy_id, 1, 100, 'CNY', '2026-02-10', u.id, 'used',
                '2026-02-09'
            from pricing.line l, chain.account a, auth.app_user u where a.code = 'D-ZJ' and u.code = 'hq';
            """)
        try await ProtectedChain.announce(["D-ZJ"])
        try await ProtectedChain.settle()
        #expect(
            try await ProtectedChain.lines() == [
                "D-ZJ 1 feed 2026-03-03 20 1000.00", "D-ZJ 2 feed 2026-02-10 10 1000.00", "D-ZJ 3 transit 10 2000.00",
            ])
    }

    @Test(.database) func `a phone is paid once for a drop day`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce(["D-GD"])
        try await ProtectedChain.settle()
        // The phones turn up at another account, to which the same day is announced afterwards.
        try await ProtectedChain.change(
            """
            insert into chain.transfer (number, product_id, serial, day, from_account_id, to_account_id, units, user_id,
                user_code)
            select 'T-1', p.id, s.serial, '2026-03-09', g.id, k.id, 1, u.id, u.code
            from chain.product p, chain.protection_serial s, chain.account g, chain.account k, auth.app_user u
            where p.sku = 'A6-256-BK' and g.code = 'D-GD' and k.code = 'D-ZJ2' and u.code = 'hq'
            """)
        try await ProtectedChain.announce(["D-ZJ2"])
        try await ProtectedChain.settle()
        #expect(
            try await ProtectedChain.lines().filter { $0.contains("imei") } == ["D-GD 1 imei 2026-02-20 2 200.00"])
    }

    @Test(.database) func `does not pay for what is granted to go back and has not gone yet`() async throws {
        try await ProtectedChain.load()
        try await Desk.of("hq") { try await $0.sell("2026-03-06,sell_in,D-ZJ,,A6-256-BK,-5,-9250.00,") }
        try await ProtectedChain.change(
            """
            with filed as (
                insert into chain.claim (account_id, kind, number, file_name, user_id)
                select a.id, 'rotation', 'R-1', 'back.csv', (select min(id) from auth.app_user)
                from chain.account a where a.code = 'D-ZJ' returning id, account_id
            ), line as (
                insert into chain.claim_line (claim_id, account_id, number, day, product_id, units)
                select f.id, f.account_id, 1, '2026-03-05', p.id, 25 from filed f, chain.product p where p.sku = 'A6-256-BK'
                returning id)
            insert into chain.claim_decision (line_id, number, outcome, unit_minor, amount_minor, user_id)
            select id, 1, 'granted', 100, 2500, (select min(id) from auth.app_user) from line;
            """)
        try await ProtectedChain.announce(["D-ZJ"])
        try await ProtectedChain.settle()
        // Five of 25 have gone back since: fifteen of March and five of February are on their way.
        #expect(try await ProtectedChain.lines() == ["D-ZJ 1 feed 2026-02-10 35 3500.00"])
    }
}
