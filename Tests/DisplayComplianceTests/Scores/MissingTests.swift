import ChainKit
import DisplayCompliance
import Postgres
import Retail
import TestKit
import Testing

@Suite struct `What is missing in a store` {
    private let month = RandomAudits.month

    @Test(.database) func `is what the last looks leave to do, area by area`() async throws {
        try await AuditedChain.load()
        for seed: UInt64 in 21...28 {
            let audits = RandomAudits(seed)
            try await AuditedChain.rule(.builtIn)
            try await audits.lay()
            let naive = NaiveScore(audits: audits, form: .builtIn)
            for store in ["S-HZ-1", "S-GZ-1", "C-HZ-1"] {
                let missing = try await AuditedChain.ask("hq") {
                    try await $0.missing(in: StoreCode(store), month, today: AuditedChain.today)
                }
                #expect(missing.keys.map(\.model) == naive.keys(store))
                for key in missing.keys { #expect(key.areas == naive.areas(store, key.model), "seed \(seed) \(store)") }
                #expect(Set(missing.failed.map(told)) == failed(naive, store), "seed \(seed) \(store)")
                let seen = Set(naive.findings(store).map(\.zone))
                #expect(missing.unseenZones.allSatisfy { !seen.contains($0) })
                #expect(missing.unseenZones.contains(.counter) == !seen.contains(.counter))
            }
        }
        await #expect(throws: Refusal.self) {
            try await AuditedChain.ask("gd") {
                try await $0.missing(in: StoreCode("S-HZ-1"), month, today: AuditedChain.today)
            }
        }
    }

    private func told(_ check: FailedCheck) -> String {
        "\(check.zone) \(check.counter ?? "-") \(check.model) \(check.check) \(check.day)"
    }

    /// On the last visit that asked, one line that failed is enough.
    private func failed(_ naive: NaiveScore, _ store: String) -> Set<String> {
        var told: Set<String> = []
        let places = Dictionary(grouping: naive.findings(store)) { "\($0.zone) \($0.counter ?? "-") \($0.model)" }
        for (place, lines) in places {
            for (number, check) in DisplayCheck.allCases.enumerated() {
                let asked = lines.filter { $0.asked >> number & 1 == 1 }
                guard let last = asked.map(\.visit.id).max() else { continue }
                let looks = asked.filter { $0.visit.id == last }
                guard looks.contains(where: { $0.failed >> number & 1 == 1 }) else { continue }
                told.insert("\(place) \(check) \(looks[0].visit.day)")
            }
        }
        return told
    }

    @Test(.database) func `has the day by which a failed check is to be mended, and zones of the store's own`()
        async throws
    {
        try await AuditedChain.load()
        try await AuditedChain.rule(.builtIn)
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_display_month('2026-03-01');
                insert into chain.store_zone
                select s.id, z.zone, '(,)' from chain.store s, (values ('counter'), ('overhead')) z (zone)
                where s.code = 'S-GZ-1';
                insert into chain.display_visit (store_id, day, inspector, form_id, area_count, load_id, user_code)
                select s.id, d.day, 'P-2', (select max(id) from chain.config_version where kind = 'display'), 1,
                    (select min(id) from chain.load), 'hq'
                from chain.store s, (values (date '2026-03-02'), ('2026-03-09'), ('2026-03-16')) d (day)
                where s.code = 'S-GZ-1';
                insert into chain.display_finding (store_id, day, visit_id, line, zone, counter, area, product_id, model,
                    is_key, facings, asked, failed, got, possible)
                select v.store_id, v.day, v.id, 1, 'counter', 'K1', 'entrance', p.id, 'A6', true, 1, 3,
                    case extract(day from v.day) when 2 then 3 when 9 then 0 else 1 end, 0, 4
                from chain.display_visit v, chain.product p where p.sku = 'A6-256-BK';
                insert into chain.display_sum
                select f.store_id, f.day, f.visit_id, f.zone, 1, f.got, f.possible, 0, 0, 0, 0 from chain.display_finding f;
                insert into chain.field_task (store_id, region_id, source_kind, source_key, period, title, due, state,
                    result, closed_on, closed_at, closed_by)
                select s.id, s.region_id, 'audit_item', k.key, '[2026-03-16,2026-03-24)', 'Mend it', '2026-03-23',
                    k.state, k.result, k.day, k.day, k.who
                from chain.store s, (values ('A6 · counter/K1 · facings', 'open', null, null::date, null),
                    ('A6 · counter/K1 · posm', 'done', 'Up', '2026-03-09', 'hq')) k (key, state, result, day, who)
                where s.code = 'S-GZ-1';
                """)
        }
        let (missing, repeats) = try await AuditedChain.ask("gd") { door in
            try await (
                door.missing(in: StoreCode("S-GZ-1"), month, today: AuditedChain.today),
                door.repeats(upTo: month, limit: 10, today: AuditedChain.today)
            )
        }
        #expect(missing.unseenZones == [.overhead] && missing.lastVisit == Day("2026-03-16"))
        #expect(missing.failed.map(\.check) == [.facings] && missing.failed.map(\.due) == [Day("2026-03-23")])
        // One area is all that the shop has; it was seen, without a picture.
        #expect(missing.keys.map(\.areas.verdict) == [.failed] && missing.keys[0].areas.isShort)
        #expect(missing.keys[0].areas.missing.map(\.state) == [.unproven])
        // The material failed once and was mended; the facings failed on the first visit and on the last.
        #expect(repeats.map(\.check) == [.facings] && repeats.map(\.failed) == [2] && repeats.map(\.visits) == [3])
    }
}
