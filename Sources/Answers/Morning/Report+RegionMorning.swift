package import ChannelReconciliation
import DisplayCompliance
import FieldTasks
import PromoterStaffing
package import Retail
import SafetyStock
import SalesLedger
package import StoreOffice
package import Wording

extension Report {
    package static func sections(_ page: RegionMorning, on day: Day, in language: Language) -> [Section] {
        var sections = [
            recent(page.sales, page.days), pickUps(byAccount: page.pickUps, on: day), lacking(page.stockouts),
            Section("due", due(page.due.first, on: day, in: language), notes: page.due.notes),
        ]
        if let vacancies = page.vacancies { sections.append(vacant(vacancies)) }
        if !page.handovers.isEmpty { sections.append(Section("handovers", .handovers(page.handovers))) }
        sections.append(channel(page, on: day))
        sections.append(pressing(page.alerts))
        return sections + warnings(of: page.warnings)
    }

    /// Accounts that will land lowest, behind them those of which nobody knows.
    private static func pickUps(byAccount lines: [PickUp], on day: Day) -> Section {
        let sums = Dictionary(grouping: lines, by: \.account).map {
            ($0.key, $0.value[0].accountName, PickUpSum($0.value))
        }
        .sorted { ($0.2.landingReached ?? .max, $0.0) < ($1.2.landingReached ?? .max, $1.0) }
        return Section(
            "pick_up",
            Table(
                [Column("account"), Column("name")] + pickUpColumns,
                sums.prefix(named).map { [.text($0.0), .text($0.1)] + pickUpCells($0.2, on: day) }),
            notes: pickUpNotes(lines, on: day))
    }

    /// Key models that A and B stores have none of.
    private static func lacking(_ stockouts: KeyStockouts) -> Section {
        let values = [
            "lines": "\(stockouts.found.count)", "in": "\(Set(stockouts.found.map(\.store)).count)",
            "told": "\(stockouts.told)", "stores": "\(stockouts.stores)",
        ]
        return Section(
            "key_stockouts",
            Table(
                [Column("store"), Column("name"), Column("grade"), Column("model"), Column("told_by"), Column("day")],
                stockouts.found.prefix(named).map {
                    [
                        .text($0.store), .text($0.name), .text($0.grade.rawValue), .text($0.model),
                        .word("told_\($0.told.rawValue)"), .day($0.day),
                    ]
                }),
            notes: [Notice(stockouts.stores == 0 ? "today.no-grades" : "today.key-stockouts", values)])
    }

    private static func due(_ tasks: [FieldTask], on day: Day, in language: Language) -> Table {
        let columns = [
            Column("id", .number), Column("store"), Column("title"), Column("due"), Column("days_late", .number),
        ]
        return Table(
            columns,
            tasks.map { task in
                let fields = task.fields(on: day, in: language)
                return columns.map { column in fields.first { $0.key == column.key }?.cell ?? .missing }
            })
    }

    /// How many heads are missing, and the stores that lose most by it.
    private static func vacant(_ stores: [StoreStaffing]) -> Section {
        Section(
            "vacancies", .staffing(Array(stores.prefix(named))),
            notes: [
                Notice(
                    "today.vacancies",
                    ["heads": "\(stores.reduce(0) { $0 + $1.vacancies })", "stores": "\(stores.count)"])
            ])
    }

    /// How long accounts and stores last, and what is pushed on top: the accounts with the longest cover first.
    private static func channel(_ page: RegionMorning, on day: Day) -> Section {
        let pushes = Dictionary(page.pushes.map { ($0.account, $0) }) { first, _ in first }
        let accounts = page.stocks.accounts.sorted { ($1.supply.rank, $0.account) < ($0.supply.rank, $1.account) }
        let known = page.pushes.compactMap(\.pieces)
        let notes = [
            Notice(
                known.isEmpty ? "today.push-unknown" : "today.push",
                [
                    "pieces": "\(known.reduce(0, +))", "known": "\(known.count)", "accounts": "\(page.pushes.count)",
                    "held": "\(page.pushes.reduce(0) { $0 + ($1.held ?? 0) })",
                ])
        ]
        return Section(
            "channel_cover",
            Table(
                [Column("account"), Column("name")]
                    + ["pieces", "days_of_supply", "over_90_days", "push", "age_days"].map { Column($0, .number) },
                accounts.prefix(named).map { stock in
                    [
                        .text(stock.account), .text(stock.name), .quantity(stock.pieces), Cell(stock.supply),
                        .quantity(orMissing: stock.over90), .quantity(orMissing: pushes[stock.account]?.pieces),
                        .integer(Int64(stock.age(on: day))),
                    ]
                }),
            notes: channelNotes(page.stocks, page.stores, on: day) + (page.pushes.isEmpty ? [] : notes))
    }

    /// The cover of the channel, and what it is known from.
    package static func channelNotes(_ stocks: MorningStocks, _ stores: StoreCover, on day: Day) -> [Notice] {
        var notes: [Notice] = []
        if case .days(let account) = stocks.supply, let store = stores.tenths {
            notes.append(
                Notice(
                    "today.channel-cover",
                    [
                        "days": "\((account + store + 5) / 10)", "account": "\((account + 5) / 10)",
                        "store": "\((store + 5) / 10)",
                    ]))
        } else {
            notes.append(Notice("today.channel-unknown"))
        }
        notes.append(stocks.coverage.notice)
        notes.append(
            Notice(
                stores.counted == 0 ? "today.stores-uncounted" : "today.stores-counted",
                [
                    "counted": "\(stores.counted)", "stores": "\(stores.stores)",
                    "days": stores.oldest.map { "\(day.sinceEpoch - $0.sinceEpoch)" } ?? "–",
                ]))
        return notes
    }
}

extension DueTasks {
    /// How many there are, and how many of them are displays to mend.
    fileprivate var notes: [Notice] {
        let displays = counts[.auditItem] ?? 0
        return [Notice("today.tasks-due", ["tasks": "\(all)"])]
            + (displays == 0
                ? [] : [Notice("display.tasks-due", ["tasks": "\(displays)", "stores": "\(displayStores)"])])
    }
}

extension DaysOfSupply {
    /// The longest last; what is unknown before all.
    fileprivate var rank: Int64 {
        switch self {
        case .days(let tenths): tenths
        case .noDemand: .max
        case .unknown: -1
        }
    }
}
