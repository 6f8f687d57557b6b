package import PriceProtection
package import Retail

extension Report {
    /// Who has confirmed, who lags, what lies frozen.
    package init(_ detail: CutDetail, _ items: [CutItem]?, _ currency: Currency) {
        let cut = detail.summary
        let accounts = Section(
            "cut_accounts",
            Table(
                [Column("account"), Column("name"), Column("skus", .number), Column("units", .number)]
                    + [
                        Column("exposure", .money), Column("held_units", .number), Column("held_exposure", .money),
                        Column("bill", .money), Column("confirmed_by"), Column("confirmed_at"),
                    ],
                detail.accounts.map { line in
                    [
                        .text(line.account), .text(line.name), .quantity(Int64(line.skus)), .quantity(line.units),
                        .money(orMissing: line.exposure, currency), .quantity(line.heldUnits),
                        .money(orMissing: line.heldExposure, currency), .money(orMissing: line.bill, currency),
                        .text(orMissing: line.confirmedBy), line.confirmedAt.map { .instant("\($0)") } ?? .missing,
                    ]
                }))
        let waiting = detail.accounts.filter { $0.confirmedBy == nil }.map { line -> [Cell] in
            [.word("account"), .text(line.account), .missing, .day(cut.dropDay)]
        }
        let tasks = (detail.tasks ?? []).map { task -> [Cell] in
            [.word("store"), .text(task.store), .integer(task.task), .day(task.due)]
        }
        let laggards = Section(
            "cut_laggards",
            Table([Column("kind"), Column("code"), Column("task", .number), Column("due")], waiting + tasks),
            notes: detail.tasks == nil
                ? [Notice("protection.tasks-unseen")]
                : waiting.isEmpty && tasks.isEmpty
                    ? [Notice("protection.no-laggards")]
                    : [Notice("protection.laggards", ["accounts": "\(waiting.count)", "stores": "\(tasks.count)"])])
        self.init(
            name: "price_cut",
            head: [
                Field("cut", .text(cut.code)), Field("drop_day", .day(cut.dropDay)),
                Field("announced_on", .day(cut.announcedOn)), Field("announced_by", .text(cut.announcedBy)),
                Field("accounts", .quantity(Int64(cut.accounts))), Field("confirmed", .quantity(Int64(cut.confirmed))),
                Field("settled", .quantity(Int64(cut.settled))), Field("units", .quantity(cut.units)),
                Field("exposure", .money(orMissing: cut.exposure, currency)),
                Field("held_units", .quantity(cut.heldUnits)),
                Field("held_exposure", .money(orMissing: cut.heldExposure, currency)),
                Field(Column("bill", .money), .money(orMissing: cut.settled > 0 ? cut.bill : nil, currency)),
            ],
            sections: [accounts, laggards] + (items.map { [Report.frozen($0, currency)] } ?? []))
    }

    private static func frozen(_ items: [CutItem], _ currency: Currency) -> Section {
        Section(
            "cut_frozen",
            Table(
                [Column("account"), Column("sku"), Column("price_before", .money), Column("price_after", .money)]
                    + [Column("feed", .number), Column("feed_day"), Column("feed_age_days", .number)]
                    + ["feed_units", "sell_in", "sell_through", "in_transit", "units"].map { Column($0, .number) }
                    + [Column("exposure", .money), Column("held_units", .number), Column("held_exposure", .money)],
                items.map { item in
                    [
                        .text(item.account), .text(item.sku), .money(orMissing: item.before, currency),
                        .money(orMissing: item.after, currency), item.feed.map { .integer($0) } ?? .missing,
                        item.feedDay.map { .day($0) } ?? .missing, .integer(orMissing: item.feedAge),
                        .quantity(orMissing: item.feedUnits), .quantity(item.sellIn), .quantity(item.sellThrough),
                        .quantity(item.inTransit), .quantity(item.units), .money(orMissing: item.exposure, currency),
                        .quantity(item.heldUnits), .money(orMissing: item.heldExposure, currency),
                    ]
                }))
    }
}

extension Table {
    /// Cuts that were announced.
    package static func cuts(_ cuts: [CutSummary], _ currency: Currency) -> Table {
        Table(
            [Column("cut"), Column("drop_day"), Column("announced_on"), Column("announced_by")]
                + ["accounts", "confirmed", "settled", "units"].map { Column($0, .number) }
                + ["exposure", "bill"].map { Column($0, .money) },
            cuts.map { cut in
                [.text(cut.code), .day(cut.dropDay), .day(cut.announcedOn), .text(cut.announcedBy)]
                    + [cut.accounts, cut.confirmed, cut.settled].map { .quantity(Int64($0)) }
                    + [
                        .quantity(cut.units), .money(orMissing: cut.exposure, currency),
                        .money(orMissing: cut.settled > 0 ? cut.bill : nil, currency),
                    ]
            })
    }
}
