import ChainKit
import Postgres
import Retail
import RetailCSV
import SalesLedger
import StoreGrading
import TestKit
import Testing

/// The stores of Complete Journey with at least 500 lines, graded month by month from a ledger of their own, against
/// what the reference reaches on the same sales.
@Suite(.database) struct `The stores of Complete Journey` {
    private static let name = "completejourney_transactions.csv.gz"
    private static let today = Day(year: 2026, month: 3, day: 20) ?? .first

    /// Sales by store and day of 2017: one product, since only the amounts count.
    private static let sales = """
        BEGIN { FS = ","; print "day,level,account,store,sku,units,amount,serial" }
        NR > 1 { lines[$2]++ }
        NR > 1 && substr($11, 1, 4) == "2017" {
            split($6, part, "."); key = substr($11, 1, 10) ",sell_out,," $2 ",ALL,"
            store[key] = $2; units[key] += $5; cents[key] += part[1] * 100 + substr(part[2] "00", 1, 2) }
        END { for (key in units) if (lines[store[key]] >= 500 && units[key] > 0)
            printf "%s%d,%d.%02d,\\n", key, units[key], int(cents[key] / 100), cents[key] % 100 }
        """

    private func load(_ csv: String) async throws -> Int {
        let stores = Set(csv.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[2] })
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.region (code, name, level) values ('R', 'R', 'national');
                insert into auth.app_user (code, name, class) values ('hq', 'Head', 'hq');
                insert into chain.product (sku) values ('ALL');
                """)
            try tx.execute(
                """
                with place as (
                    insert into chain.location (code, kind, region_id, name, is_default)
                    select c.code, 'store', r.id, 'S', false
                    from unnest(\(stores.map(String.init))::text[]) c (code), chain.region r returning *
                ), shop as (
                    insert into chain.store (id, code, region_id) select id, code, region_id from place returning *
                )
                insert into chain.store_version (store_id, during, name, region_id, channel)
                select id, '(,)', code, region_id, 'direct' from shop
                """)
        }
        let file = TableFile(name: "journey.csv", bytes: Array(csv.utf8))
        _ = try await Desk.of("hq") { desk in
            try await Ledger(own: desk.own, intake: desk.intake, currency: .yuan).take(sales: file, today: Self.today)
        }
        return stores.count
    }

    @Test(.enabled(if: RetailData.stands(name))) func `keep calm grades that tell what comes`() async throws {
        #expect(try await load(RetailData.awk(Self.sales, over: Self.name)) == 118)
        let rules = try Months.ruleFile()
        let (from, to) = (Month(year: 2017, month: 4), Month(year: 2018, month: 1))
        let found = try await Desk.of("hq") { desk in
            try await GradeBook(own: desk.own).rehearse(rules, scheme: nil, from: from, to: to, today: Self.today)
        }
        #expect(found.inForce == nil)
        #expect(found.draft.rehearsal.months.count == 10)
        // The reference: .056, 0, .958, .866, .908, which come out when a month without sales counts as nothing.
        let figures = found.draft.rehearsal.figures
        #expect(sure(figures.changing) <= 0.08, "\(figures)")
        #expect(sure(figures.flapping) <= 0.01, "\(figures)")
        #expect(sure(figures.agreement) >= 0.9, "\(figures)")
        #expect(sure(figures.separation) >= 0.8, "\(figures)")
        #expect(sure(figures.foresight) >= 0.908, "\(figures)")
        #expect(abs(sure(figures.foresight) - sure(figures.foresightUnheld)) <= 0.01, "\(figures)")

        let step = found.draft.step(to: 40)
        #expect(step.tried == found.draft.rehearsal.months.last?.count(of: .graded))
        #expect(step.due > 40)
        #expect((step.withinThreeMonths, step.longest) == (1, 3))

        // Without the means and the band they jump about.
        let plain = GradingRules(inUse: "value", schemes: [Months.scheme(months: 1, band: 0)])
        let jumpy = try await Desk.of("hq") { desk in
            try await GradeBook(own: desk.own).rehearse(plain, scheme: nil, from: from, to: to, today: Self.today)
        }
        let hasty = jumpy.draft.rehearsal.figures
        // The reference: .249, .105, .808.
        #expect(sure(hasty.changing) > 0.2, "\(hasty)")
        #expect(sure(hasty.flapping) > 0.1, "\(hasty)")
        #expect(sure(hasty.agreement) < 0.83, "\(hasty)")
        #expect(jumpy.draft.rehearsal.flipFlops.count > 50)
    }
}
