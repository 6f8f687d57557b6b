import ChainKit
import ChannelReconciliation
import Postgres
import Retail
import TestKit
import Testing

@Suite(.database) struct `Stock that is reconciled at random` {
    @Test func `comes out as a naive twin says, closes where all is known, and shows each wrong piece`() async throws {
        try await SmallChain.load()
        let trade = RandomTrade(seed: 20_261_122)
        try await trade.load()
        var dice = Seeded(7)
        var (closing, differing, unknown) = (0, 0, Set<ChannelLine.Missing>())
        for _ in 0..<60 {
            let from = RandomTrade.first + Int32(dice.below(Int64(RandomTrade.length)))
            let to = from + Int32(dice.below(25))
            let report = try await Desk.of("hq") { (desk) async throws in
                try await ChannelBook(own: desk.own).reconcile(
                    from: #require(Day(sinceEpoch: from)), to: #require(Day(sinceEpoch: to)))
            }
            #expect(report.accounts.map(\.withoutAside) == trade.accountLines(from, to))
            #expect(report.stores == trade.storeLines(from, to))
            for line in report.accounts + report.stores {
                unknown.formUnion(line.missing.map { [$0] } ?? [])
                guard let difference = line.difference else { continue }
                if difference == 0 { closing += 1 } else { differing += 1 }
                if line.account != RandomTrade.silent.account { #expect(difference == trade.injected(into: line)) }
            }
        }
        #expect(closing > 100 && differing > 20, "\(closing) close, \(differing) differ")
        #expect(unknown.isSuperset(of: [.openingUntold, .closingStale, .closingUntold, .sellThroughUntold]))
    }
}

extension RandomTrade {
    /// Pieces by which the tellings of a line are wrong.
    fileprivate func injected(into line: ChannelLine) -> Int64 {
        func error(_ day: Day?) -> Int64 {
            guard let day, let product = Self.products.firstIndex(of: line.sku) else { return 0 }
            return errors[Key(place: line.store ?? line.account ?? "", product: product, day: day.sinceEpoch)] ?? 0
        }
        return error(line.closedOn) - error(line.openedOn)
    }

    fileprivate func load() async throws {
        let moved = movements.map { m in
            let place = m.store ?? Self.warehouses[m.account] ?? ""
            return
                "('\(place)', \(m.day), '\(m.level.rawValue)', '\(m.account)', '\(Self.products[m.product])', \(m.units))"
        }
        let counted = counts.map { c in
            "('\(c.store)', \(c.day), 'store_stock', '', '\(Self.products[c.product])', \(c.units))"
        }
        let told = documents.map { d in
            "('\(d.account)', '\(d.place)', \(d.day), '\(d.account == Self.delta ? "delta" : "full")', \(d.refused))"
        }
        let lines = documents.flatMap { d in
            d.rows.map { "('\(d.account)', \(d.day), '\(Self.products[$0])', \($1.map { "\($0)" } ?? "null::bigint"))" }
        }
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_sales_month(m::date), chain.open_stock_month(m::date)
                from generate_series(date '2025-12-01', '2026-04-01', interval '1 month') m;
                insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units,
                    amount_minor, unpriced_units)
                select l.id, date '1970-01-01' + v.day, v.level, coalesce(a.id, (
                        select o.id from (values \(Self.suppliers)) x (store, account)
                            join chain.account o on o.code = x.account where x.store = v.place)),
                    p.id, l.region_id, sum(v.units), 0, 0
                from (values \((moved + counted).joined(separator: ","))) v (place, day, level, account, sku, units)
                    join chain.location l on l.code = v.place join chain.product p on p.sku = v.sku
                    left join chain.account a on a.code = v.account
                group by 1, 2, 3, 4, 5, 6;
                insert into chain.feed (account_id, state, aspect, sha256, file_name, format, document_id, kind, as_of, day, user_id,
                    location_ids, lines, applied, unchanged, outdated, zeroed, refused, warned)
                select a.id, 'taken', 'status', sha256((v.account || v.day)::bytea), 'f', 'stockFeed', 'd', v.kind,
                    (date '1970-01-01' + v.day + time '20:00') at time zone 'Asia/Shanghai', date '1970-01-01' + v.day,
                    (select min(id) from auth.app_user), array[l.id], v.refused, 0, 0, 0, 0, v.refused, 0
                from (values \(told.joined(separator: ","))) v (account, place, day, kind, refused)
                    join chain.account a on a.code = v.account join chain.location l on l.code = v.place;
                insert into chain.stock_snapshot (location_id, day, feed_id, account_id, region_id, as_of, product_ids,
                    on_hand, in_transit, reserved, unsellable, sold, line_numbers)
                select f.location_ids[1], f.day, f.id, f.account_id, l.region_id, f.as_of, array_agg(p.id),
                    array_agg(v.on_hand::integer), array_agg(null::integer), array_agg(null::integer),
                    array_agg(null::integer), array_agg(null::integer), array_agg(null::integer)
                from (values \(lines.joined(separator: ","))) v (account, day, sku, on_hand)
                    join chain.account a on a.code = v.account join chain.product p on p.sku = v.sku
                    join chain.feed f on f.account_id = a.id and f.day = date '1970-01-01' + v.day
                    join chain.location l on l.id = f.location_ids[1]
                group by f.id, l.region_id;
                """)
        }
    }

    private static var suppliers: String {
        accounts.flatMap { account, stores in stores.map { "('\($0)', '\(account)')" } }.joined(separator: ",")
    }
}

extension ChannelLine {
    /// Without what the twin does not know.
    fileprivate var withoutAside: ChannelLine {
        ChannelLine(
            account: account, store: store, sku: sku, openedOn: openedOn, closedOn: closedOn, opening: opening,
            sellIn: sellIn, sellThrough: sellThrough, sellOut: sellOut, told: told, inTransit: nil, toldSold: nil)
    }
}
