package import Postgres
package import Retail
import RetailSQL

private let versionColumns: SQL =
    "c.id, c.kind, c.version, c.rules_from, c.settings, c.user_code, c.recorded_at, c.note"

private func read(_ row: borrowing Row) throws(PostgresError) -> ConfigVersion {
    let version: Int32 = try row[2]
    return ConfigVersion(
        number: try row[0], kind: ConfigVersion.Kind(rawValue: try row[1]) ?? .grading, version: Int(version),
        rulesFrom: try row[3], settings: try row[4], author: try row[5], recordedAt: try row[6], note: try row[7])
}

extension Transaction {
    /// The version that rules a month, as it was known then: the newest that rules from it or before, else the first.
    package func config(
        _ kind: ConfigVersion.Kind, for month: Month, knownAt: Instant?
    ) throws(PostgresError) -> ConfigVersion? {
        try first(
            """
            select \(versionColumns) from chain.config_version c
            where c.kind = \(kind.rawValue) and (\(knownAt)::timestamptz is null or c.recorded_at <= \(knownAt))
            order by c.rules_from <= \(month) desc, case when c.rules_from <= \(month) then -c.version else c.version end
            limit 1
            """, { (row) throws(PostgresError) in try read(row) })
    }

    /// A version that was put in force.
    package func config(_ kind: ConfigVersion.Kind, version: Int) throws(PostgresError) -> ConfigVersion? {
        try first(
            """
            select \(versionColumns) from chain.config_version c
            where c.kind = \(kind.rawValue) and c.version = \(Int32(version))
            """, { (row) throws(PostgresError) in try read(row) })
    }

    /// All versions of a kind, the newest first.
    package func configs(_ kind: ConfigVersion.Kind) throws(PostgresError) -> [ConfigVersion] {
        try all(
            "select \(versionColumns) from chain.config_version c where c.kind = \(kind.rawValue) order by c.version desc",
            { (row) throws(PostgresError) in try read(row) })
    }

    /// Adds the next version of a kind.
    func addConfig(
        _ kind: ConfigVersion.Kind, _ settings: String, from month: Month, note: String?
    ) throws(PostgresError) -> ConfigVersion {
        try one(
            """
            insert into chain.config_version as c (kind, version, rules_from, settings, sha256, user_id, user_code, note)
            values (\(kind.rawValue),
                (select coalesce(max(version), 0) + 1 from chain.config_version where kind = \(kind.rawValue)), \(month),
                \(settings), sha256(convert_to(\(settings), 'UTF8')), (select auth.current_user_id()),
                (select auth.user_code()), \(note))
            returning \(versionColumns)
            """, { (row) throws(PostgresError) in try read(row) })
    }

    /// Two that put a version of a kind in force do so one after the other.
    func waitForOtherVersions(_ kind: ConfigVersion.Kind) throws(PostgresError) {
        _ = try first("select pg_advisory_xact_lock(hashtext('chain.config_version'), hashtext(\(kind.rawValue)))") {
            (_) throws(PostgresError) in true
        }
    }
}
