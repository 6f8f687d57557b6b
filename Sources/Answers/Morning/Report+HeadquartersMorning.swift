import ChannelReconciliation
import Diversion
import FeedAttendance
import PriceProtection
import PricingPolicy
package import Retail
import SafetyStock
import SalesLedger
package import StoreOffice

extension Report {
    /// Branches that a morning names.
    private static let worst = 3

    package static func sections(_ page: HeadquartersMorning, on day: Day, _ currency: Currency) -> [Section] {
        [
            recent(page.sales, page.days, plan: (page.plan, ())), landing(page, on: day), oldStock(page, on: day),
            promises(page, currency), waiting(page, on: day),
        ] + warnings(of: page.warnings)
    }

    /// The branches that land lowest.
    private static func landing(_ page: HeadquartersMorning, on day: Day) -> Section {
        Section(
            "pick_up",
            Table(
                [Column("region"), Column("name")] + pickUpColumns,
                page.branches.prefix(worst).map {
                    [.text(orMissing: $0.code), .text(orMissing: $0.name)] + pickUpCells($0.sum, on: day)
                }),
            notes: pickUpNotes(page.pickUps, on: day))
    }

    /// The accounts with most pieces that are older than 90 days.
    private static func oldStock(_ page: HeadquartersMorning, on day: Day) -> Section {
        let accounts = page.stocks.accounts.sorted { ($1.over90 ?? -1, $0.account) < ($0.over90 ?? -1, $1.account) }
        let known = accounts.compactMap(\.over90)
        let notes = [
            Notice(
                known.isEmpty ? "today.age-unknown" : "today.old-stock",
                [
                    "pieces": "\(known.reduce(0, +))", "known": "\(known.count)",
                    "accounts": "\(page.stocks.coverage.accounts)",
                ])
        ]
        return Section(
            "channel_cover",
            Table(
                [Column("account"), Column("name")]
                    + ["pieces", "days_of_supply", "over_90_days", "age_days"].map { Column($0, .number) },
                accounts.prefix(worst).map {
                    [
                        .text($0.account), .text($0.name), .quantity($0.pieces), Cell($0.supply),
                        .quantity(orMissing: $0.over90), .integer(Int64($0.age(on: day))),
                    ]
                }), notes: channelNotes(page.stocks, page.stores, on: day) + notes)
    }

    /// What falls of prices are estimated to owe, and what rebates have come to as a share of sell-in.
    private static func promises(_ page: HeadquartersMorning, _ currency: Currency) -> Section {
        let (protection, accrual) = (page.protection, page.accrual)
        return Section(
            "promises",
            Table(
                [
                    Column("what"), Column("amount", .money), Column("sell_in_percent", .number),
                    Column("accounts", .number), Column("which"),
                ],
                [
                    [
                        .word("protection_exposure"), .money(orMissing: protection.exposure, currency), .missing,
                        .quantity(Int64(protection.accounts)),
                        protection.cuts.isEmpty ? .missing : .list(protection.cuts.prefix(named).map { .text($0) }),
                    ],
                    [
                        .word("protection_held_units"), .money(orMissing: protection.heldExposure, currency), .missing,
                        .missing, .missing,
                    ],
                    [
                        .word("rebate_accrual"), .money(orMissing: accrual.earned, currency),
                        .decimal(tenthsOrMissing: accrual.share), .quantity(Int64(accrual.accounts)), .missing,
                    ],
                ]),
            notes: accrual.unknown == 0
                ? []
                : [
                    Notice(
                        "today.accrual-partly", ["unknown": "\(accrual.unknown)", "accounts": "\(accrual.accounts)"])
                ])
    }

    /// What waits for somebody, each with how much there is of it and whose it is.
    private static func waiting(_ page: HeadquartersMorning, on day: Day) -> Section {
        func which(_ codes: [String]) -> Cell {
            codes.isEmpty ? .missing : .list(codes.prefix(named).map { .text($0) })
        }
        let late = page.diversions.filter { $0.daysLate(on: day) != nil || $0.state == .answered }
        let protection = page.protection
        var rows: [[Cell]] = [
            [
                .word("disputed_lines"), .quantity(Int64(protection.disputed)), .quantity(Int64(protection.waiting)),
                protection.late == 0
                    ? .missing : .notice(Notice("today.late-disputes", ["late": "\(protection.late)"])),
            ],
            [
                .word("late_feeds"), .quantity(Int64(page.lateFeeds.count)), .quantity(Int64(page.dueFeeds)),
                which(page.lateFeeds.map(\.account)),
            ],
            [
                .word("diversion_cases"), page.scan == nil ? .missing : .quantity(Int64(late.count)),
                page.scan == nil ? .missing : .quantity(Int64(page.diversions.count)),
                which(late.map { "\($0.number)" }),
            ],
        ]
        if let drafts = page.drafts {
            rows.append([
                .word("submitted_drafts"), .quantity(Int64(drafts.count)), .missing,
                which(drafts.map { "\($0.month)" }),
            ])
        }
        let notes = page.scan.map { scan in
            Notice("today.diversion-scan", ["month": "\(scan.month)", "day": "\(scan.day)"])
        }
        return Section(
            "waiting",
            Table([Column("what"), Column("waiting", .number), Column("of_all", .number), Column("which")], rows),
            notes: [notes ?? Notice("diversion.unscanned")])
    }
}
