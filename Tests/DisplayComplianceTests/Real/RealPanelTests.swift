import ChainKit
import DisplayCompliance
import Postgres
import Retail
import RetailCSV
import SalesLedger
import TestKit
import Testing

/// 36,816 weeks of 708 stores' products as 73,632 findings.
@Suite(.database) struct `The weekly panel of Complete Journey as visits` {
    private static let today = Day(year: 2026, month: 3, day: 20) ?? .first

    private func lay(_ panel: RealPanel) async throws {
        let stores = Set(panel.weeks.map(\.store)).sorted()
        let skus = Set(panel.weeks.map(\.sku)).sorted()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.region (code, name, level) values ('R', 'R', 'national');
                insert into auth.app_user (code, name, class) values ('hq', 'Head', 'hq');
                insert into chain.person (code, region_id) select 'P-1', id from chain.region;
                insert into chain.person_version (person_id, during, name, role, region_id, skills, languages, certificates)
                select p.id, daterange(null, null), 'Ann', 'inspector', p.region_id, '{}', '{}', '{}' from chain.person p;
                """)
            try tx.execute(
                """
                with place as (
                    insert into chain.location (code, kind, region_id, name, is_default)
                    select c.code, 'store', r.id, 'S', false from unnest(\(stores)::text[]) c (code), chain.region r
                    returning *
                ), shop as (
                    insert into chain.store (id, code, region_id) select id, code, region_id from place returning *
                )
                insert into chain.store_version (store_id, during, name, region_id, channel)
                select id, '(,)', code, region_id, 'direct' from shop
                """)
            try tx.execute(
                """
                with thing as (
                    insert into chain.product (sku) select c.code from unnest(\(skus)::text[]) c (code) returning *
                )
                insert into chain.product_version (product_id, during, name, model, series, is_key)
                select id, daterange(null, null), sku, sku, 'S', false from thing
                """)
        }
        var form = DisplayForm.builtIn
        form.standards = [
            DisplayStandard("front", .all, in: .storefront, facings: 1),
            DisplayStandard("mailer", .all, in: .overhead, facings: 1),
        ]
        let rules = form
        _ = try await Desk.of("hq") { desk in
            _ = try await desk.own.write { tx in try tx.apply(rules, from: nil, note: nil, today: Self.today) }
            return try await Ledger(own: desk.own, intake: desk.intake, currency: .yuan).take(
                sales: TableFile(name: "sales.csv", bytes: Array(panel.sales.utf8)), today: Self.today)
        }
    }

    @Test(.enabled(if: RetailData.stands(RealPanel.name)))
    func `scores as a direct count does, and tells how much more is sold on display`() async throws {
        let panel = try await RealPanel()
        try await lay(panel)
        let receipt = try await Visits.load(TableFile(name: "panel.csv", bytes: Array(panel.visits.utf8)))
        #expect(receipt.rows == 2 * panel.weeks.count)
        #expect(receipt.visits == Set(panel.weeks.map { "\($0.store) \($0.number)" }).count)

        let weight = DisplayForm.builtIn.checks[.facings]
        for number in [1, 6, 12] {
            let month = try #require(Month(year: 2017, month: number))
            let found = try await Desk.of("hq") { desk in
                try await desk.displays.scores(of: month, withKeys: false, today: Self.today)
            }
            let weeks = Dictionary(grouping: panel.weeks.filter { $0.day.month == month }, by: \.store)
            #expect(found.stores.count { $0.visits > 0 } == weeks.count)
            for store in found.stores {
                let own = weeks[store.store] ?? []
                let passed = own.count(where: \.isShown) + own.count(where: \.isMailed)
                #expect(
                    store.totals.score == DisplayScore(got: passed * weight, possible: 2 * own.count * weight),
                    "\(month) \(store.store)")
            }
        }

        let (from, to) = (try #require(Month(year: 2017, month: 1)), try #require(Month(year: 2017, month: 12)))
        let uplift = try await Desk.of("hq") { desk in
            try await desk.displays.uplift(from: from, to: to, in: .storefront)
        }
        let ratio = try #require(uplift.ratio)
        #expect(abs(ratio - panel.uplift) < 0.002, "\(uplift), not \(panel.uplift)")
        #expect(try #require(uplift.low) > 1, "\(uplift)")
        #expect(try #require(uplift.high) < 3, "\(uplift)")
    }
}
