import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The version that rules a month, as it was known then: the newest that rules from it or before, else the first.
    func config(
        _ kind: ConfigVersion.Kind, for month: Month, knownAt: Instant?
    ) throws(PostgresError) -> ConfigVersion? {
        try first(
            """
            select c.id, c.version, c.rules_from, c.settings, c.user_code, c.recorded_at, c.note
            from chain.config_version c
            where c.kind = \(kind.rawValue) and (\(knownAt)::timestamptz is null or c.recorded_at <= \(knownAt))
            order by c.rules_from <= \(month) desc, case when c.rules_from <= \(month) then -c.version else c.version end
            limit 1
            """
        ) { (row) throws(PostgresError) in
            let version: Int32 = try row[1]
            return ConfigVersion(
                number: try row[0], kind: kind, version: Int(version), rulesFrom: try row[2], settings: try row[3],
                author: try row[4], recordedAt: try row[5], note: try row[6])
        }
    }
}
