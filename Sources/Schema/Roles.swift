package import Postgres

extension Transaction {
    /// The roles that the schema speaks of. They belong to the server, not to one database, so no migration and no
    /// backup has them; making them again changes nothing.
    ///
    /// `storechain_owner` owns everything and nobody logs in as it. Each login belongs to exactly one trust class: a
    /// shared login could leave its class by `set role`. The logins have no password until somebody gives them one.
    package func ensureRoles() throws(PostgresError) {
        try script(
            """
            do $$
            declare name text;
            begin
                foreach name in array array[
                    'storechain_owner', 'storechain_class_hq', 'storechain_class_region', 'storechain_class_distributor',
                    'storechain_class_auditor', 'storechain_class_importer', 'storechain_class_pricing',
                    'storechain_class_portal']
                loop
                    begin
                        if not exists (select from pg_roles where rolname = name) then
                            execute format('create role %I nologin', name);
                        end if;
                        if name like 'storechain\\_class\\_%'
                            and not exists (select from pg_roles where rolname = replace(name, '_class_', '_')) then
                            execute format('create role %I login in role %I', replace(name, '_class_', '_'), name);
                        end if;
                    exception when duplicate_object or unique_violation then null;
                    end;
                end loop;
            end $$;
            """)
    }

    /// Who may come into this database: the classes, and nobody else. Neither a template nor a backup hands these rights
    /// on, so a copy needs them again.
    package func guardDoor() throws(PostgresError) {
        try script(
            """
            do $$
            declare classes text := 'storechain_class_hq, storechain_class_region, storechain_class_distributor, '
                || 'storechain_class_auditor, storechain_class_importer, storechain_class_pricing, '
                || 'storechain_class_portal';
            begin
                execute format('revoke all on database %I from public', current_database());
                execute format('grant create on database %I to storechain_owner', current_database());
                execute format('grant connect on database %I to %s', current_database(), classes);
                -- Loads lay their lines out in temporary tables.
                execute format('grant temporary on database %I to storechain_class_importer, '
                    || 'storechain_class_pricing', current_database());
            end $$;
            """)
    }

    /// The ledger; every class reads how far the schema is.
    func layGround() throws(PostgresError) {
        try script(
            """
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
            do $$
            declare classes text := 'storechain_class_hq, storechain_class_region, storechain_class_distributor, '
                || 'storechain_class_auditor, storechain_class_importer, storechain_class_pricing, '
                || 'storechain_class_portal';
            begin
                execute format('grant usage on schema chain to %s', classes);
                execute format('grant select on chain.migration to %s', classes);
            end $$;
            revoke all on schema public from public;
            """)
    }
}
