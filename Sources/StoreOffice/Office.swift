package import Postgres
import PostgresCluster
package import Retail
import Schema

/// The office behind both counters: the database, in order and open, and the doors of all modules.
package struct Office: Sendable {
    package let settings: Settings
    package let database: Database
    /// What the operator should know before anything is written here.
    package let warnings: [Notice]

    /// Opens the database: the embedded one is created, started and brought up to date as needed; a server's schema
    /// has to be right already, since migrating it is its administrator's decision.
    package static func open(_ settings: Settings, report: @Sendable (Notice) -> Void = { _ in }) async throws -> Office
    {
        let database = try await Housekeeping(settings).connect(report: report)
        do {
            return try await ready(settings, database, report: report)
        } catch {
            await database.close()
            throw error
        }
    }

    private static func ready(
        _ settings: Settings, _ database: Database, report: @Sendable (Notice) -> Void
    ) async throws -> Office {
        let migrator = Migrator(database)
        switch (settings.database.value, try await migrator.state()) {
        case (_, .current): break
        case (.embedded, .behind): try await migrator.migrate { report(Notice($0)) }
        case (.server, .behind(let found, let needed)):
            throw Refusal("database.not-migrated", ["found": "\(found)", "needed": "\(needed)"])
        }
        // The embedded one has the settings that keep acknowledged work safe; somebody else's may not.
        guard case .server = settings.database.value else { return Office(settings, database, warnings: []) }
        return Office(settings, database, warnings: try await database.read { tx in try tx.riskySettings() })
    }

    private init(_ settings: Settings, _ database: Database, warnings: [Notice]) {
        self.settings = settings
        self.database = database
        self.warnings = warnings
    }

    package func close() async { await database.close() }

    /// The chain's day by the database's clock, or the day that was asked for.
    package func today(asked: Day? = nil) async throws -> Day {
        if let asked { return asked }
        let zone = settings.timeZone
        do {
            let date = try await database.read { tx in try tx.today(in: zone.value) }
            guard let date else { throw Refusal("time-zone.unknown", ["found": zone.value], at: zone.origin.place) }
            guard let day = Day(sinceEpoch: date.sinceEpoch) else {
                throw PostgresError(.unfitValue, "the server's clock is out of range")
            }
            return day
        } catch let error as PostgresError where error.sqlState == "22023" {
            throw Refusal("time-zone.unknown", ["found": zone.value], at: zone.origin.place)
        }
    }
}

extension Transaction {
    /// The date in a time zone that has a name of its own, by the server's clock; nil where it has none.
    ///
    /// `at time zone` alone takes more than names: `CST` is Chicago's to it, `UTC+8` and `+08:00` lie west of Greenwich
    /// (POSIX counts that way), and `Asia/Shangha1` is an hour west. None of these has a slash and no digit, so only
    /// what lacks that is looked for in the list of names, which takes the server a tenth of a second.
    fileprivate func today(in zone: String) throws(PostgresError) -> DateNumber? {
        try value(
            """
            select case when (position('/' in \(zone)::text) > 0 and \(zone)::text !~ '[0-9]')
                or exists (select from pg_timezone_names where lower(name) = lower(\(zone)::text))
            then (clock_timestamp() at time zone \(zone)::text)::date end
            """, as: DateNumber?.self)
    }
}
