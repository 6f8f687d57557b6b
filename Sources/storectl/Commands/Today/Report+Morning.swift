import FieldTasks
import PromoterStaffing
import Retail
import SafetyStock
import SalesLedger
import StockFeed
import StoreOffice

extension Report {
    /// Cover in tenths of a day below which a product is named in the morning.
    private static let shortCover: Int64 = 70

    init(_ morning: Morning, at counter: Counter) {
        var sections = [
            Section("recent", Report.recent(morning.sales)),
            Section("short", Report.covers(Report.short(morning.covers)), notes: [morning.stock.notice]),
        ]
        sections.append(Report.pressing(morning.alerts))
        if let tasks = morning.tasks {
            sections.append(
                Section("due", Report.due(tasks, on: morning.day, at: counter), notes: Report.displays(tasks)))
        }
        if let vacancies = morning.vacancies { sections.append(Report.vacant(vacancies)) }
        if let handovers = morning.handovers, !handovers.isEmpty {
            sections.append(Section("handovers", .handovers(handovers)))
        }
        sections.append(Section("feeds", Report.feeds(morning.feeds)))
        if !morning.warnings.isEmpty {
            sections.append(
                Section(
                    "warnings",
                    Table([Column("code"), Column("finding")], morning.warnings.map { [.text($0.code), .notice($0)] })))
        }
        self.init(
            name: "today", head: [Field("day", .day(morning.day)), Field("person", .text(morning.person.text))],
            sections: sections)
    }

    private static func recent(_ sales: [RecentSales]) -> Table {
        Table(
            [
                Column("level"), Column("yesterday", .number), Column("week_before", .number),
                Column("month_to_date", .number), Column("month_before", .number),
                Column("places_yesterday", .number),
            ],
            sales.map { line in
                [
                    .word(line.level.rawValue), .quantity(orMissing: line.yesterday),
                    .quantity(orMissing: line.weekBefore), .quantity(orMissing: line.monthToDate),
                    .quantity(orMissing: line.monthBefore), .quantity(Int64(line.placesYesterday)),
                ]
            })
    }

    private static func short(_ covers: [Cover]) -> [Cover] {
        covers.filter {
            if case .days(let tenths) = $0.supply { tenths < shortCover } else { false }
        }
    }

    /// Stores that a morning names.
    private static let vacantStores = 5

    /// How many heads are missing, and the stores that lose most by it.
    private static func vacant(_ stores: [StoreStaffing]) -> Section {
        Section(
            "vacancies", .staffing(Array(stores.prefix(vacantStores))),
            notes: [
                Notice(
                    "today.vacancies",
                    ["heads": "\(stores.reduce(0) { $0 + $1.vacancies })", "stores": "\(stores.count)"])
            ])
    }

    /// Alerts that a morning names.
    private static let pressingAlerts = 10

    /// How many there are, how many of them are new, and the worst.
    private static func pressing(_ alerts: [StockAlert]) -> Section {
        let counts = StockAlert.states.map { state in (state, alerts.filter { $0.state == state }) }
        return Section(
            "stock_alerts", Report.alerts(Array(alerts.prefix(pressingAlerts))),
            notes: alerts.isEmpty
                ? [Notice("stock.alerts-none")]
                : counts.compactMap { state, found in
                    found.isEmpty
                        ? nil
                        : Notice(
                            "stock.alerts.\(state.rawValue)",
                            ["count": "\(found.count)", "new": "\(found.count { $0.isNew })"])
                })
    }

    private static func due(_ tasks: [FieldTask], on day: Day, at counter: Counter) -> Table {
        let columns = [
            Column("id", .number), Column("store"), Column("title"), Column("due"), Column("days_late", .number),
        ]
        return Table(
            columns,
            tasks.map { task in
                let fields = task.fields(on: day, at: counter)
                return columns.map { column in fields.first { $0.key == column.key }?.cell ?? .missing }
            })
    }

    /// How many of the tasks are displays to mend, and in how many stores.
    private static func displays(_ tasks: [FieldTask]) -> [Notice] {
        let displays = tasks.filter { $0.source.kind == .auditItem }
        guard !displays.isEmpty else { return [] }
        return [
            Notice(
                "display.tasks-due",
                ["tasks": "\(displays.count)", "stores": "\(Set(displays.map(\.store)).count)"])
        ]
    }

    private static func feeds(_ feeds: [FeedReceipt]) -> Table {
        Table(
            [
                Column("feed", .number), Column("account"), Column("document"), Column("as_of"), Column("state"),
                Column("lines", .number), Column("applied", .number), Column("refused", .number),
            ],
            feeds.map { feed in
                [
                    .integer(orMissing: feed.number.map { Int($0) }), .text(feed.account),
                    .text(orMissing: feed.document), feed.asOf.map { .instant("\($0)") } ?? .missing,
                    .word(feed.outcome),
                    .quantity(feed.counts.lines), .quantity(feed.counts.applied),
                    .quantity(feed.counts.refused),
                ]
            })
    }
}
