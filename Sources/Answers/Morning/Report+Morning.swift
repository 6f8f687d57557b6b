import FieldTasks
package import Retail
package import SafetyStock
package import SalesLedger
package import StoreOffice
package import Wording

extension Report {
    package init(_ morning: Morning, in language: Language, _ currency: Currency) {
        let sections =
            switch morning.page {
            case .region(let page): Report.sections(page, on: morning.day, in: language)
            case .account(let page): Report.sections(page, on: morning.day, currency)
            case .headquarters(let page): Report.sections(page, on: morning.day, currency)
            }
        self.init(
            name: "today", head: [Field("day", .day(morning.day)), Field("person", .text(morning.person.text))],
            sections: sections)
    }

    /// Yesterday against a week before, and the month against the time that is over.
    ///
    /// - Parameter plan: what activations are held against; a column of its own where it is asked for.
    package static func recent(
        _ sales: [RecentSales], _ days: MorningDays, plan: (pieces: Int64?, Void)? = nil
    ) -> Section {
        let columns =
            [Column("level")]
            + [
                "yesterday", "week_before", "month_to_date", "month_before", "of_last_month_percent",
                "elapsed_percent", "places_yesterday", "places_week_before",
            ].map { Column($0, .number) }
        let planned = plan == nil ? [] : [Column("plan", .number), Column("plan_percent", .number)]
        let elapsed = Int64(days.elapsed.days) * 1000 / Int64(days.elapsed.of)
        return Section(
            "recent",
            Table(
                columns + planned,
                sales.map { line in
                    let share = line.monthToDate.flatMap { now in
                        line.wholeMonthBefore.flatMap { $0 > 0 ? max(0, now) * 1000 / $0 : nil }
                    }
                    let pieces = line.level == .activation ? plan?.pieces : nil
                    let reached = line.monthToDate.flatMap { now in
                        pieces.flatMap { $0 > 0 ? max(0, now) * 1000 / $0 : nil }
                    }
                    return [
                        .word(line.level.rawValue), .quantity(orMissing: line.yesterday),
                        .quantity(orMissing: line.weekBefore), .quantity(orMissing: line.monthToDate),
                        .quantity(orMissing: line.monthBefore), .decimal(tenthsOrMissing: share),
                        .decimal(tenths: elapsed), .quantity(Int64(line.placesYesterday)),
                        .quantity(Int64(line.placesWeekBefore)),
                    ]
                        + (plan == nil
                            ? [] : [Cell.quantity(orMissing: pieces), .decimal(tenthsOrMissing: reached)])
                }))
    }

    /// A line of pick-ups: what they are of, and how far they come.
    package static let pickUpColumns =
        ["target", "bought", "reached_percent", "landing", "landing_percent", "needed_a_day"].map {
            Column($0, .number)
        }

    package static func pickUpCells(_ sum: PickUpSum, on day: Day) -> [Cell] {
        [
            .quantity(sum.target), .quantity(orMissing: sum.isTold ? sum.bought : nil),
            .decimal(tenthsOrMissing: sum.reached),
            .quantity(orMissing: sum.landing), .decimal(tenthsOrMissing: sum.landingReached),
            .quantity(orMissing: sum.isTold ? sum.neededADay(from: day, in: day.month) : nil),
        ]
    }

    /// All of it, and of how many accounts nobody can say where they will land.
    package static func pickUpNotes(_ lines: [PickUp], on day: Day) -> [Notice] {
        guard !lines.isEmpty else { return [Notice("target.none", ["month": "\(day.month)"])] }
        let sum = PickUpSum(lines)
        guard sum.isTold else { return [Notice("today.sell-in-untold", ["month": "\(day.month)"])] }
        let values = [
            "target": "\(sum.target)", "bought": "\(sum.bought)",
            "needed": "\(sum.neededADay(from: day, in: day.month) ?? 0)",
        ]
        return [Notice("today.pick-up", values)] + [sum.unlanded].compactMap(\.self)
    }

    /// Lines that a section names.
    package static let named = 5

    /// How many there are, how many of them are new, and the worst.
    package static func pressing(_ alerts: [StockAlert]) -> Section {
        let counts = StockAlert.states.map { state in (state, alerts.filter { $0.state == state }) }
        return Section(
            "stock_alerts", .alerts(Array(alerts.prefix(named))),
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

    package static func warnings(of branches: [Notice]) -> [Section] {
        branches.isEmpty
            ? []
            : [
                Section(
                    "warnings",
                    Table([Column("code"), Column("finding")], branches.map { [.text($0.code), .notice($0)] }))
            ]
    }
}
