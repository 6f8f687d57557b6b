import Postgres
package import Retail
import RetailSQL

extension Office {
    /// The chain's day by the database's clock, or the day that was asked for.
    package func today(asked: Day? = nil) async throws -> Day {
        if let asked { return asked }
        let zone = settings.timeZone
        do {
            let day = try await own.read { tx in try tx.today(in: zone.value) }
            guard let day else { throw Refusal("time-zone.unknown", ["found": zone.value], at: zone.origin.place) }
            return day
        } catch let error as PostgresError where error.sqlState == "22023" {
            throw Refusal("time-zone.unknown", ["found": zone.value], at: zone.origin.place)
        }
    }
}

extension Office {
    /// The instant at which a day begins in the chain's zone.
    package func start(of day: Day) async throws -> Instant {
        _ = try await today()
        let zone = settings.timeZone.value
        return try await own.read { tx in try tx.value("select \(day)::date::timestamp at time zone \(zone)::text") }
    }
}

extension Transaction {
    /// The date in a time zone that has a name of its own, by the server's clock; nil where it has none.
    ///
    /// `at time zone` alone takes more than names: `CST` is Chicago's to it, `UTC+8` and `+08:00` lie west of Greenwich
    /// (POSIX counts that way), and `Asia/Shangha1` is an hour west. None of these has a slash and no digit, so only
    /// what lacks that is looked for in the list of names, which takes the server a tenth of a second.
    fileprivate func today(in zone: String) throws(PostgresError) -> Day? {
        try value(
            """
            select case when (position('/' in \(zone)::text) > 0 and \(zone)::text !~ '[0-9]')
                or exists (select from pg_timezone_names where lower(name) = lower(\(zone)::text))
            then (clock_timestamp() at time zone \(zone)::text)::date end
            """, as: Day?.self)
    }
}
