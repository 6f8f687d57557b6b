package import Postgres
import PostgresCluster
package import Retail
import Schema

/// The office behind both counters: the database, in order and open, and the doors of all modules.
package struct Office: Sendable {
    package let settings: Settings
    package let database: Database

    /// Opens the database: the embedded one is created, started and brought up to date as needed; a server's schema
    /// has to be right already, since migrating it is its administrator's decision.
    package static func open(_ settings: Settings, report: @Sendable (Notice) -> Void = { _ in }) async throws -> Office
    {
        let database = try await Housekeeping(settings).connect(report: report)
        let migrator = Migrator(database)
        switch (settings.database.value, try await migrator.state()) {
        case (_, .current): break
        case (.embedded, .behind): try await migrator.migrate { report(Notice($0)) }
        case (.server, .behind(let found, let needed)):
            throw Refusal("database.not-migrated", ["found": "\(found)", "needed": "\(needed)"])
        }
        if case .server = settings.database.value {
            // The embedded one has the settings that keep acknowledged work safe; somebody else's may not.
            for warning in try await database.read({ tx in try tx.riskySettings() }) { report(warning) }
        }
        return Office(settings: settings, database: database)
    }

    package func close() async { await database.close() }

    /// The chain's day by the database's clock, or the day that was asked for.
    package func today(asked: Day? = nil) async throws -> Day {
        if let asked { return asked }
        let zone = settings.timeZone
        do {
            let date = try await database.read { tx in
                try tx.value("select (clock_timestamp() at time zone \(zone.value)::text)::date", as: DateNumber.self)
            }
            guard let day = Day(sinceEpoch: date.sinceEpoch) else {
                throw PostgresError(.unfitValue, "the server's clock is out of range")
            }
            return day
        } catch let error as PostgresError where error.sqlState == "22023" {
            throw Refusal("time-zone.unknown", ["found": zone.value], at: zone.origin.place)
        }
    }
}
