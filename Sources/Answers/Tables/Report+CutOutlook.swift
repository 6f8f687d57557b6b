package import PriceProtection
package import Retail

extension Report {
    /// What would be frozen, or was: by account and by product.
    package init(_ outlook: CutOutlook, _ currency: Currency, codes: [String], stores: Int?) {
        let byAccount = Dictionary(grouping: outlook.items, by: \.account).sorted { $0.key < $1.key }
        let byFall = Dictionary(grouping: outlook.items) { item in
            [item.ground.sku, "\(item.ground.before)", "\(item.ground.after)"]
        }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        func sums(_ items: [FrozenItem]) -> [Cell] {
            [
                .quantity(items.reduce(0) { $0 + $1.units }),
                .money(orMissing: items.reduce(0) { $0 + $1.exposure }, currency),
                .quantity(items.reduce(0) { $0 + $1.held }),
                .money(orMissing: items.reduce(0) { $0 + $1.heldExposure }, currency),
            ]
        }
        let sumColumns = [
            Column("units", .number), Column("exposure", .money), Column("held_units", .number),
            Column("held_exposure", .money),
        ]
        self.init(
            name: "price_cut",
            head: [
                Field("cut", .list(codes.map { .text($0) })), Field("drop_day", .day(outlook.drop)),
                Field("accounts", .quantity(Int64(outlook.accounts))), Field("skus", .quantity(Int64(outlook.skus))),
                Field("units", .quantity(outlook.units)),
                Field("exposure", .money(orMissing: outlook.exposure, currency)),
                Field("held_units", .quantity(outlook.held)),
                Field("held_exposure", .money(orMissing: outlook.heldExposure, currency)),
                Field(Column("stores", .number), stores.map { .quantity(Int64($0)) } ?? .missing),
            ],
            sections: [
                Section(
                    "cut_accounts",
                    Table(
                        [Column("account"), Column("skus", .number)] + sumColumns,
                        byAccount.map { account, items in
                            [.text(account.text), .quantity(Int64(items.count))] + sums(items)
                        })),
                Section(
                    "cut_products",
                    Table(
                        [Column("sku"), Column("price_before", .money), Column("price_after", .money)]
                            + [Column("accounts", .number)] + sumColumns,
                        byFall.map { _, items in
                            let ground = items[0].ground
                            return [
                                .text(ground.sku), .money(orMissing: ground.before, currency),
                                .money(orMissing: ground.after, currency), .quantity(Int64(items.count)),
                            ] + sums(items)
                        })),
            ])
    }
}
