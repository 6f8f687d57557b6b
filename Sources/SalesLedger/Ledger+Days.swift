import Postgres
package import Retail
import RetailSQL

/// What was shipped and sold lately at one level, as far as the person sees it; nil where nothing was loaded.
package struct RecentSales: Equatable, Sendable {
    package let level: SalesLevel
    /// Pieces on the day before the business day, and on the same weekday a week earlier.
    package let yesterday: Int64?
    package let weekBefore: Int64?
    /// Pieces of the month up to yesterday, and of the same days of the month before.
    package let monthToDate: Int64?
    package let monthBefore: Int64?
    /// Places that told yesterday's figure.
    package let placesYesterday: Int
}

extension Ledger {
    /// The days that a person looks at in the morning.
    package func recent(before today: Day) async throws -> [RecentSales] {
        try await own.read { tx in
            let days = MorningDays(today)
            return try [SalesLevel.sellIn, .sellThrough, .sellOut, .activation].map { (level) throws(PostgresError) in
                try tx.recentSales(level, days)
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
struct MorningDays {
    let yesterday: Day
    let weekBefore: Day
    let monthStart: Day
    /// The month before, up to as many days as have passed in this one, and never beyond its end.
    let monthBefore: ClosedRange<Day>

    /// On the first of a month, the month that ended yesterday is the one under way.
    init(_ today: Day) {
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
    fileprivate func recentSales(_ level: SalesLevel, _ days: MorningDays) throws(PostgresError) -> RecentSales {
        try one(
            """
            select sum(units) filter (where day = \(days.yesterday))::bigint,
                sum(units) filter (where day = \(days.weekBefore))::bigint,
                sum(units) filter (where day between \(days.monthStart) and \(days.yesterday))::bigint,
                sum(units) filter (where day between \(days.monthBefore.lowerBound)
                    and \(days.monthBefore.upperBound))::bigint,
                count(distinct store_id) filter (where day = \(days.yesterday))
            from chain.sales_daily
            where level = \(level) and day between \(days.monthBefore.lowerBound) and \(days.yesterday)
            """
        ) { (row) throws(PostgresError) in
            try RecentSales(
                level: level, yesterday: row[0], weekBefore: row[1], monthToDate: row[2], monthBefore: row[3],
                placesYesterday: row[4])
        }
    }
}
