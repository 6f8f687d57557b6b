import ChainKit
import Postgres
import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite struct `Somebody who leaves` {
    private static let day = sure(Day("2026-01-20"))

    private static func leaving(_ successor: String? = "P-4", of person: String = "P-1") -> Leaving {
        Leaving(
            person: PostedChain.person(person), day: day, successor: successor.map(PostedChain.person),
            reason: sure(try? Name("回老家")), things: [sure(try? Name("店门钥匙"))])
    }

    /// P-1 works in the flagship, has a task, a shift beyond the last day, and sold a phone.
    private static func busy() async throws {
        try await PostedChain.load()
        try await Desk.of("hq") { desk in
            _ = try await desk.staff.post(
                PostedChain.person("P-1"), to: PostedChain.store("S-HZ-1"), from: PostedChain.today)
        }
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.field_task (store_id, region_id, source_kind, source_key, period, title, owner, due)
                select s.id, s.region_id, 'manual', '换海报', '[2026-01-01,2026-02-01)', '换海报', 'P-1', '2026-01-25'
                from chain.store s where s.code = 'S-HZ-1';
                insert into chain.roster_week (store_id, week, config_id, user_id, user_code, uncovered_minutes, penalty, bound)
                select s.id, '2026-01-19', c.id, c.user_id, c.user_code, 0, 0, 0
                from chain.store s, chain.config_version c where s.code = 'S-HZ-1' and c.kind = 'staffing';
                insert into chain.roster_shift (person_id, span, store_id, week, kind)
                select p.id, tsrange(d::timestamp + '9 hours', d::timestamp + '17 hours'), s.id, '2026-01-19', 'early'
                from chain.person p, chain.store s, (values (date '2026-01-19'), ('2026-01-21')) u (d)
                where p.code = 'P-1' and s.code = 'S-HZ-1';
                insert into chain.promoter_sale (person_id, store_id, product_id, day, serial, incentive_minor)
                select p.id, s.id, a.id, '2026-01-12', 356938035643809, 9000
                from chain.person p, chain.store s, chain.product a
                where p.code = 'P-1' and s.code = 'S-HZ-1' and a.sku = 'A6-256-BK';
                insert into people_private.pay select id, '[2026-01-01,)', 350000 from chain.person where code = 'P-1';
                insert into people_private.trait select id, 'patient', 80 from chain.person where code = 'P-1';
                """)
        }
    }

    private func leave(_ desk: Desk, _ leaving: Leaving) async throws -> Bool {
        try await desk.own.write { tx in try tx.leave(leaving, account: nil) }
    }

    @Test(.database) func `hands everything over in one act, once`() async throws {
        try await Self.busy()
        try await Desk.of("zj") { desk in
            let isNew = try await leave(desk, Self.leaving())
            let again = try await leave(desk, Self.leaving())
            #expect(isNew && !again)
            let handover = try await desk.staff.handover(of: PostedChain.person("P-1"))
            #expect(
                handover.items.map { "\($0.kind) \($0.key)" } == [
                    "store S-HZ-1", "partner D-ZJ", "partner D-ZJ2", "task \(handover.items[3].key)",
                    "shift 2026-01-21 09:00:00", "sale S-HZ-1", "thing 店门钥匙",
                ])
            #expect(handover.successor == "P-4" && handover.open == 7 && handover.items[5].note == "1")
            #expect(try await PostedChain.posted(on: Self.day) == [])
            #expect(try await PostedChain.posted(on: sure(Self.day.adding(days: -1))) == ["P-1 S-HZ-1"])
            // Nobody is proposed who will not be there.
            let run = try await desk.staff.propose(
                PostedChain.month, below: PostedChain.region("ZJ"), today: Self.day)
            #expect(run.lines.map(\.person) == ["P-3", "P-4", "P-5"])

            let taken = try await desk.staff.acknowledge(PostedChain.person("P-1"), items: [1, 4])
            let rest = try await desk.staff.acknowledge(PostedChain.person("P-1"), items: nil)
            #expect(taken == 2 && rest == 5)
            #expect(try await desk.staff.handovers(in: nil) == [])
            #expect(try await desk.staff.handovers(in: PostedChain.month).map(\.person) == ["P-1"])
        }
        let after = try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select owner from chain.field_task union all
                select lower(span)::text from chain.roster_shift union all
                select left_on::text from chain.person_version where during @> date '2026-01-20'
                    and person_id = (select id from chain.person where code = 'P-1')
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
        #expect(Set(after) == ["P-4", "2026-01-19 09:00:00", "2026-01-20"])
    }

    @Test(.database) func `is let go by the own manager alone, to somebody who stays`() async throws {
        try await Self.busy()
        try await Desk.of("gd") { desk in
            let codes = try await PostedChain.codes { _ = try await leave(desk, Self.leaving(nil)) }
            let seen = try await PostedChain.codes { _ = try await desk.staff.handovers(in: nil) }
            #expect(codes == ["staff.works-not"] && seen == [])
        }
        try await Desk.of("audit") { desk in
            let codes = try await PostedChain.codes { _ = try await leave(desk, Self.leaving(nil)) }
            #expect(codes == ["staff.not-yours"])
        }
        try await Desk.of("zj") { desk in
            for (successor, code) in [
                ("P-1", "staff.own-successor"), ("P-2", "staff.works-not"), ("P-9", "staff.works-not"),
            ] {
                let codes = try await PostedChain.codes { _ = try await leave(desk, Self.leaving(successor)) }
                #expect(codes == [code])
            }
        }
        #expect(try await PostedChain.posted() == ["P-1 S-HZ-1"])
    }

    @Test(.database) func `is forgotten, and what was sold and paid is not`() async throws {
        try await Self.busy()
        let sums: SQL = "select count(*) || ' ' || sum(incentive_minor) from chain.promoter_sale"
        let before = try await TestDatabase.current.read { tx in try tx.value(sums, as: String.self) }
        try await Desk.of("zj") { desk in
            let early = try await PostedChain.codes {
                _ = try await desk.staff.forget(PostedChain.person("P-1"), today: PostedChain.today)
            }
            #expect(early == ["staff.still-works"])
            _ = try await leave(desk, Self.leaving())
            let first = try await desk.staff.forget(PostedChain.person("P-1"), today: Self.day)
            let second = try await desk.staff.forget(PostedChain.person("P-1"), today: Self.day)
            #expect(first && !second)
        }
        #expect(try await TestDatabase.current.read { tx in try tx.value(sums, as: String.self) } == before)
        // No row of no table says the name, the reason, or the home any more.
        let traces = try await TestDatabase.current.write { tx in
            try tx.script(
                """
                create temporary table trace (name text);
                do $$
                declare
                    t record;
                begin
                    for t in select format('%I.%I', n.nspname, c.relname) as name
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' and c.relname <> 'config_version'
                    loop
                        execute format('insert into trace select %L || x::text from %s x where x::text ~ %L limit 1', t.name, t.name,
                            '冯晨|回老家|302700000|1201500000|店门钥匙');
                    end loop;
                end $$;
                """)
            return try tx.all("select name from trace order by 1") { (row) throws(PostgresError) -> String in try row[0]
            }
        }
        #expect(traces == [])
    }
}

@Suite struct `Somebody who is about to leave` {
    @Test(.database) func `is posted until then, and what was asked for last is what counts`() async throws {
        try await PostedChain.load()
        let (zj, day) = (PostedChain.region("ZJ"), sure(Day("2026-01-20")))
        try await Desk.of("zj") { desk in
            let leaving = Leaving(
                person: PostedChain.person("P-1"), day: day, successor: nil, reason: sure(try? Name("回老家")))
            _ = try await desk.own.write { tx in try tx.leave(leaving, account: nil) }
            let other = Leaving(
                person: PostedChain.person("P-1"), day: PostedChain.today, successor: nil, reason: leaving.reason)
            let changed = try await PostedChain.codes {
                try await desk.staff.refuseLeaving(other, today: PostedChain.today)
            }
            #expect(changed == ["staff.left-otherwise"])

            let plain = try await desk.staff.propose(PostedChain.month, below: zj, today: PostedChain.today)
            let wish = try await desk.staff.propose(
                PostedChain.month, below: zj, wishes: PostingWishes(posted: ["P-1": "S-HZ-2"]), today: PostedChain.today
            )
            let again = try await desk.staff.propose(PostedChain.month, below: zj, today: PostedChain.today)
            #expect(plain.run.number < wish.run.number && wish.run.number < again.run.number && !again.isRepeated)
            #expect(again.lines == plain.lines)
            let done = try await desk.staff.accept(.newest(zj, PostedChain.month), from: PostedChain.today)
            #expect(done.run == again.run && done.changed > 0)
            let spells = try await desk.staff.postings(person: PostedChain.person("P-1"), store: nil)
            #expect(spells.map(\.days.to) == [day])
            for (row, code) in [
                ("P-1,S-HZ-2,2026-01-25", "staff.posted-after-leaving"),
                ("P-1,S-HZ-2,2019-01-01", "staff.posted-before-joining"),
            ] {
                let codes = try await PostedChain.codes {
                    _ = try await desk.staff.take(.postings, PostedChain.file("person,store,from\n\(row)\n"))
                }
                #expect(codes == [code])
            }
            _ = try await desk.staff.take(.postings, PostedChain.file("person,store,from\nP-1,S-HZ-2,2026-01-10\n"))
            let told = try await desk.staff.postings(person: PostedChain.person("P-1"), store: nil)
            #expect(told.first?.days.to == day && told.first?.store == "S-HZ-2")
            let past = try await PostedChain.codes {
                try await desk.staff.refusePosting(
                    PostedChain.person("P-3"), to: nil, from: sure(Day("2025-06-01")), today: PostedChain.today)
            }
            #expect(past == ["staff.backdated"])
        }
    }
}
