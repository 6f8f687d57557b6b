import Postgres

/// Count and checksum of each table at one moment; equal before a backup and after its restore.
package struct Fingerprint: Codable, Equatable, Sendable {
    package struct Table: Codable, Equatable, Sendable {
        package let name: String
        package let rows: Int
        /// Sum of the 64-bit hashes of all rows, so that their order does not matter.
        package let checksum: String
    }
    package let tables: [Table]

    package var rows: Int { tables.reduce(0) { $0 + $1.rows } }

    /// The tables that differ, by name.
    func differences(from other: Fingerprint) -> [String] {
        let mine = Set(tables.map(\.name)), theirs = Set(other.tables.map(\.name))
        let changed = tables.filter { table in other.tables.contains { $0.name == table.name && $0 != table } }.map(
            \.name)
        return (changed + mine.symmetricDifference(theirs)).sorted()
    }
}

extension Transaction {
    /// Reads every table of ours once; time follows the size of the data.
    func fingerprint() throws(PostgresError) -> Fingerprint {
        // With row security a role that may not see everything would count what it sees; so it is refused instead.
        try script("set local statement_timeout = 0; set local row_security = off")
        let tables = try all(
            """
            select n.nspname as schema, c.relname as name,
                c.relpersistence = 'u' and pg_is_in_recovery() as hidden
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            order by 1, 2
            """
        ) { (row) throws(PostgresError) -> (schema: String, name: String, isHidden: Bool) in
            (try row["schema"], try row["name"], try row["hidden"])
        }
        var prints: [Fingerprint.Table] = []
        for (schema, name, isHidden) in tables {
            // A standby has no rows of unlogged tables, and pg_dump writes them empty.
            if isHidden {
                prints.append(Fingerprint.Table(name: "\(schema).\(name)", rows: 0, checksum: "0"))
                continue
            }
            let print = try one(
                """
                select count(*) as rows, coalesce(sum(hashtextextended(whole_row::text, 0)), 0)::text as checksum
                from only \(.identifier(schema)).\(.identifier(name)) as whole_row
                """
            ) { (row) throws(PostgresError) in
                Fingerprint.Table(name: "\(schema).\(name)", rows: try row["rows"], checksum: try row["checksum"])
            }
            prints.append(print)
        }
        return Fingerprint(tables: prints)
    }

    /// Lets others, `pg_dump` among them, see exactly what this transaction sees, for as long as it lasts.
    func exportSnapshot() throws(PostgresError) -> String {
        try script("set local idle_in_transaction_session_timeout = 0")
        return try value("select pg_export_snapshot()")
    }
}
