import Postgres
package import Retail
import RetailSQL

/// What was shipped and sold lately at one level, as far as the person sees it; nil where nothing was loaded.
package struct RecentSales: Equatable, Sendable {
    package let level: SalesLevel
    /// Pieces on the day before the business day, and on the same weekday a week earlier.
    package let yesterday: Int64?
    package let weekBefore: Int64?
    /// Pieces of the month up to yesterday, of the same days of the month before, and of all of that month.
    package let monthToDate: Int64?
    package let monthBefore: Int64?
    package let wholeMonthBefore: Int64?
    /// Places that told yesterday's figure, and that of a week before.
    package let placesYesterday: Int
    package let placesWeekBefore: Int
}

extension Ledger {
    /// The days that a person looks at in the morning, level by level.
    package func recent(before today: Day) async throws -> [RecentSales] {
        try await own.read { tx in
            let found = try tx.recentSales(MorningDays(today))
            return [SalesLevel.sellIn, .sellThrough, .sellOut, .activation].map { level in
                found.first { $0.level == level }
                    ?? RecentSales(
                        level: level, yesterday: nil, weekBefore: nil, monthToDate: nil, monthBefore: nil,
                        wholeMonthBefore: nil, placesYesterday: 0, placesWeekBefore: 0)
            }
        }
    }
}

extension Ledger {
    /// The last day with sell-out that the person sees; nil where there is none.
    package func lastDay() async throws -> Day? {
        try await own.read { tx in
            try tx.value("select max(day) from chain.sales_daily where level = 'sell_out'", as: Day?.self)
        }
    }
}

/// Which days a morning compares.
package struct MorningDays: Sendable {
    package let yesterday: Day
    let weekBefore: Day
    package let monthStart: Day
    /// The month before, up to as many days as have passed in this one, and never beyond its end.
    let monthBefore: ClosedRange<Day>

    /// Days of the month under way that are over, and all that it has.
    package var elapsed: (days: Int, of: Int) {
        (
            Int(yesterday.sinceEpoch - monthStart.sinceEpoch) + 1,
            Int(monthStart.month.lastDay.sinceEpoch - monthStart.sinceEpoch) + 1
        )
    }

    /// On the first of a month, the month that ended yesterday is the one under way.
    package init(_ today: Day) {
        yesterday = Day(sinceEpoch: today.sinceEpoch - 1) ?? today
        weekBefore = Day(sinceEpoch: today.sinceEpoch - 8) ?? today
        let month = yesterday.month
        monthStart = month.firstDay
        let before = month.previous ?? month
        let end = Day(sinceEpoch: before.firstDay.sinceEpoch + yesterday.sinceEpoch - monthStart.sinceEpoch)
        monthBefore = before.firstDay...min(end ?? before.lastDay, before.lastDay)
    }
}

extension Transaction {
    /// By level; the daily totals of the two months are read once for all of them.
    fileprivate func recentSales(_ days: MorningDays) throws(PostgresError) -> [RecentSales] {
        try all(
            """
            with daily as (
                select d.level, d.day, sum(d.units) as units from chain.sales_daily d
                where d.level <> 'store_stock' and d.day between \(days.monthBefore.lowerBound) and \(days.yesterday)
                group by d.level, d.day
            ), told as (
                select p.level, count(distinct p.store_id) filter (where p.day = \(days.yesterday)) as yesterday,
                    count(distinct p.store_id) filter (where p.day = \(days.weekBefore)) as week_before
                from chain.sales_daily p
                where p.level <> 'store_stock' and p.day in (\(days.yesterday), \(days.weekBefore)) group by p.level
            )
            select d.level, sum(d.units) filter (where d.day = \(days.yesterday))::bigint,
                sum(d.units) filter (where d.day = \(days.weekBefore))::bigint,
                sum(d.units) filter (where d.day between \(days.monthStart) and \(days.yesterday))::bigint,
                sum(d.units) filter (where d.day between \(days.monthBefore.lowerBound)
                    and \(days.monthBefore.upperBound))::bigint,
                sum(d.units) filter (where d.day < \(days.monthStart))::bigint, t.yesterday, t.week_before
            from daily d left join told t on t.level = d.level
            group by d.level, t.yesterday, t.week_before
            """
        ) { (row) throws(PostgresError) in
            try RecentSales(
                level: row[0], yesterday: row[1], weekBefore: row[2], monthToDate: row[3], monthBefore: row[4],
                wholeMonthBefore: row[5], placesYesterday: row[6] as Int? ?? 0, placesWeekBefore: row[7] as Int? ?? 0)
        }
    }
}
