import Postgres

extension Transaction {
    /// Waits without limit for other migrators; what a migration itself locks, it must get within the session's limit.
    func waitForMigrationLock() throws(PostgresError) {
        try script("set local statement_timeout = 0")
        let patience: String = try value("select current_setting('lock_timeout')")
        try script("set local lock_timeout = 0")
        try execute("select pg_advisory_xact_lock(7236837, 1)")
        try execute("select set_config('lock_timeout', \(patience), true)")
    }

    func ledgerExists() throws(PostgresError) -> Bool {
        try value("select to_regclass('chain.migration') is not null")
    }

    func ledger() throws(PostgresError) -> [LedgerEntry] {
        try all("select version, name, checksum from chain.migration order by version") {
            (row) throws(PostgresError) in
            LedgerEntry(version: try row["version"], name: try row["name"], checksum: try row["checksum"])
        }
    }

    /// What the ledger would say of these migrations; PostgreSQL does the hashing.
    func checksums(of migrations: [Migration]) throws(PostgresError) -> [LedgerEntry] {
        let checksums = try all(
            """
            select encode(sha256(convert_to(m.sql, 'UTF8')), 'hex')
            from unnest(\(migrations.map(\.sql))::text[]) with ordinality as m(sql, n) order by m.n
            """
        ) { (row) throws(PostgresError) -> String in try row[0] }
        return zip(migrations, checksums).map { LedgerEntry(version: $0.version, name: $0.name, checksum: $1) }
    }

    /// Runs a migration as the owner and writes its line.
    func apply(_ migration: Migration, checksum: String) throws(PostgresError) {
        try script("set local role storechain_owner")
        try script(migration.sql)
        try script("reset role")
        try execute(
            """
            insert into chain.migration (version, name, checksum)
            values (\(migration.version), \(migration.name), \(checksum))
            """)
    }
}
