package import Postgres

extension Transaction {
    /// The roles that the schema speaks of. They belong to the server, not to one database, so no migration and no
    /// backup has them; making them again changes nothing.
    package func ensureRoles() throws(PostgresError) {
        try script(
            """
            do $$
            begin
                if not exists (select from pg_roles where rolname = 'storechain_owner') then
                    create role storechain_owner nologin;
                end if;
            exception when duplicate_object or unique_violation then null;
            end $$;
            """)
    }
}
