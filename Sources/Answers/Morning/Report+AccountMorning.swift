import PriceProtection
package import Retail
import SafetyStock
import SalesLedger
import Settlement
import StockFeed
package import StoreOffice

extension Report {
    package static func sections(_ page: AccountMorning, on day: Day, _ currency: Currency) -> [Section] {
        [
            pickUps(byModel: page.pickUps, on: day), tiers(page.rebates, currency), reorder(page.order),
            ownStock(page.stocks, on: day, currency), pool(page, currency), lastFeed(page.feed),
        ]
    }

    /// Models with the greatest gap.
    private static func pickUps(byModel lines: [PickUp], on day: Day) -> Section {
        let worst = lines.sorted { ($1.gap, $0.model) < ($0.gap, $1.model) }
        return Section(
            "pick_up",
            Table(
                [Column("model")] + pickUpColumns,
                worst.prefix(named).map { [.text($0.model)] + pickUpCells(PickUpSum([$0]), on: day) }),
            notes: pickUpNotes(lines, on: day))
    }

    /// Rebates under way: what they have come to, and what is wanting to the next tier and brings.
    private static func tiers(_ sheets: [RebateSheet], _ currency: Currency) -> Section {
        Section(
            "next_tiers",
            Table(
                [
                    Column("rebate"), Column("period"), Column("earned", .money), Column("units_to_next", .number),
                    Column("money_to_next", .money), Column("next_brings", .money),
                ],
                sheets.prefix(named).map { sheet in
                    let next = sheet.result.next
                    let inMoney = sheet.term.base == .amount
                    return [
                        .text(sheet.term.code), .text(sheet.period), .money(orMissing: sheet.result.earned, currency),
                        .quantity(orMissing: inMoney ? nil : next?.missing),
                        .money(orMissing: inMoney ? next?.missing : nil, currency),
                        .money(orMissing: next?.gain, currency),
                    ]
                }), notes: sheets.isEmpty ? [Notice("today.no-rebates")] : [])
    }

    /// What lies in the rebate pool, and what falls of prices still bring.
    private static func pool(_ page: AccountMorning, _ currency: Currency) -> Section {
        let protection = page.protection
        return Section(
            "pool_protection",
            Table(
                [
                    Column("pool", .money), Column("protection_pending", .money), Column("cuts"),
                    Column("held_units", .number), Column("held_exposure", .money), Column("disputed", .number),
                ],
                [
                    [
                        .money(orMissing: page.pool, currency), .money(orMissing: protection.exposure, currency),
                        protection.cuts.isEmpty ? .missing : .list(protection.cuts.map { .text($0) }),
                        .quantity(protection.heldUnits), .money(orMissing: protection.heldExposure, currency),
                        .quantity(Int64(protection.disputed)),
                    ]
                ]))
    }

    /// What to order, the shortest first.
    private static func reorder(_ order: OrderSheet?) -> Section {
        let needs = (order?.needs ?? []).sorted {
            ($0.state == .short ? 0 : 1, -($0.order.need ?? 0), $0.sku)
                < ($1.state == .short ? 0 : 1, -($1.order.need ?? 0), $1.sku)
        }
        var notes = [Notice("today.no-levels")]
        if let order {
            let cartons = needs.reduce(0) { $0 + ($1.cartons ?? 0) }
            notes = [Notice("today.reorder", ["skus": "\(needs.count)", "cartons": "\(cartons)"])]
            if !order.unknown.isEmpty {
                notes.append(Notice("stock.unknown.stock", ["count": "\(order.unknown.count)"]))
            }
        }
        return Section(
            "reorder",
            Table(
                [Column("sku"), Column("name"), Column("state")]
                    + ["position", "reorder_point", "need", "cartons"].map { Column($0, .number) },
                needs.prefix(named).map { line in
                    [
                        .text(line.sku), .text(line.name), .word(line.state.rawValue),
                        .quantity(orMissing: line.order.ground.position?.pieces), .quantity(line.level.reorderPoint),
                        .quantity(orMissing: line.order.need), .quantity(orMissing: line.cartons),
                    ]
                }), notes: notes)
    }

    /// What lies there, what it cost, how long it lasts and how old it is.
    private static func ownStock(_ stocks: MorningStocks, on day: Day, _ currency: Currency) -> Section {
        Section(
            "own_stock",
            Table(
                [Column("pieces", .number), Column("stock_value", .money)]
                    + ["unpriced", "days_of_supply", "over_60_days", "over_60_percent", "age_days"].map {
                        Column($0, .number)
                    },
                stocks.accounts.map { stock in
                    [
                        .quantity(stock.pieces), .money(orMissing: stock.value, currency), .quantity(stock.unpriced),
                        Cell(stock.supply), .quantity(orMissing: stock.over60),
                        .decimal(
                            tenthsOrMissing: stock.over60.flatMap { stock.pieces > 0 ? $0 * 1000 / stock.pieces : nil }),
                        .integer(Int64(stock.age(on: day))),
                    ]
                }), notes: [stocks.coverage.notice])
    }

    private static func lastFeed(_ feed: FeedReceipt?) -> Section {
        Section(
            "last_feed",
            Table(
                [
                    Column("feed", .number), Column("document"), Column("as_of"), Column("state"),
                    Column("lines", .number), Column("applied", .number), Column("refused", .number),
                ],
                [feed].compactMap(\.self).map { feed in
                    [
                        .integer(orMissing: feed.number.map { Int($0) }), .text(orMissing: feed.document),
                        feed.asOf.map { .instant("\($0)") } ?? .missing, .word(feed.outcome),
                        .quantity(feed.counts.lines), .quantity(feed.counts.applied), .quantity(feed.counts.refused),
                    ]
                }),
            notes: feed.map { feed in
                feed.counts.refused > 0 || feed.state == .refused
                    ? [Notice("today.feed-refused", ["feed": feed.number.map { "\($0)" } ?? ""])] : []
            } ?? [Notice("today.no-feed")])
    }
}

extension OrderSheetLine {
    /// Of the need; packs are whole.
    fileprivate var cartons: Int64? { order.need.map { ($0 + order.ground.lot.pack - 1) / order.ground.lot.pack } }
}
