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

    /// The ledger, and who may be in this database at all.
    func makeLedger() throws(PostgresError) {
        try script(
            """
            do $$
            begin
                execute format('grant create on database %I to storechain_owner', current_database());
                execute format('revoke all on database %I from public', current_database());
            end $$;
            revoke all on schema public from public;
            create schema if not exists chain authorization storechain_owner;
            create table if not exists chain.migration (
                version integer not null constraint migration_pkey primary key
                    constraint migration_version_positive check (version > 0),
                name text not null,
                checksum text not null constraint migration_checksum_sha256 check (checksum ~ '^[0-9a-f]{64}$'),
                applied_at timestamptz not null default clock_timestamp()
            );
            alter table chain.migration owner to storechain_owner;
            comment on column chain.migration.checksum is 'SHA-256 of the migration''s text, hexadecimal';
            """)
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
