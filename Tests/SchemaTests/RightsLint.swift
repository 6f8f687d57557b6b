import Postgres

extension Transaction {
    /// Everything about rights in the catalogue that must not be, one line each.
    func rightsFindings() throws(PostgresError) -> [String] {
        try all(
            """
            with ours as (
                select c.oid, c.relowner, c.relkind, c.relispartition, c.relrowsecurity, c.relacl,
                    n.nspname || '.' || c.relname as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname !~ '^(pg_|information_schema)' and c.relkind in ('r', 'p', 'v', 'm', 'S')
            ), functions as (
                select p.oid, p.prosecdef, p.proconfig, p.proacl, p.proowner, n.nspname || '.' || p.proname as name
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname !~ '^(pg_|information_schema)'
                    -- What an extension brings is the server's own.
                    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            )
            select name || ': no row-level security' from ours
            -- The ledger holds no data of the chain, and every class asks it how far the schema is.
            where relkind in ('r', 'p') and not relrowsecurity and name <> 'chain.migration'
            union all
            select name || ': row-level security without a policy' from ours
            -- What proves who somebody is is for the functions of the door alone; partitions are reached through the whole.
            where relrowsecurity
                and name not in ('auth.token', 'auth.password', 'auth.failure', 'auth.reply', 'auth.factor',
                    'auth.recovery_code', 'auth.threshold', 'auth.factor_demand', 'hook.secret')
                and not relispartition and not exists (select from pg_policy p where p.polrelid = ours.oid)
            union all
            select name || ': a view with its owner''s eyes' from ours o join pg_class c on c.oid = o.oid
            where o.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)
            union all
            select name || ': ' || a.privilege_type || ' to ' || a.grantee::regrole
            from ours, aclexplode(relacl) a
            where a.grantee <> relowner
                and (a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or a.grantee = 0 or relispartition
                     or relkind = 'm')
            union all
            select name || ': may be called by everybody' from functions
            where proacl is null or exists (select from aclexplode(proacl) a where a.grantee = 0)
            union all
            select name || ': runs as its owner with the caller''s search_path' from functions
            where prosecdef and not exists (select from unnest(proconfig) c where c like 'search_path=%')
            union all
            select r.rolname || ': a powerful login' from pg_roles r
            where r.rolname like 'storechain\\_%' and r.rolname <> 'storechain_admin' and r.rolcanlogin
                and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb)
            union all
            select r.rolname || ': in ' || count(*) || ' classes' from pg_roles r join pg_auth_members m on m.member = r.oid
            where r.rolname like 'storechain\\_%' and r.rolcanlogin group by r.rolname having count(*) <> 1
            union all
            select name || ': owned by a login' from ours join pg_roles r on r.oid = relowner where r.rolcanlogin
            union all
            select p.polrelid::regclass || '.' || p.polname || ': a look-up a row'
            from pg_policy p, unnest(array[pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)]) e
            where replace(replace(e, 'SELECT auth.', ''), 'FROM unnest(auth.', '') ~ 'auth\\.'
            union all
            select p.polrelid::regclass || '.' || p.polname || ': for everybody' from pg_policy p where 0 = any (p.polroles)
            union all
            select p.polrelid::regclass || '.' || p.polname || ': takes in more than it shows' from pg_policy p
            where p.polcmd in ('*', 'w', 'a') and p.polwithcheck is null
            order by 1
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// Who may do what with which table: granted letters of s(elect) i(nsert) u(pdate) d(elete), and the policies that
    /// narrow them, a line for each class and table.
    func rightsMatrix() throws(PostgresError) -> [String] {
        let lines: [String] = try all(
            """
            select format('%s %s: %s %s', t.name, replace(r.rolname, 'storechain_class_', ''),
                concat(case when has_table_privilege(r.oid, t.oid, 'select') then 's' else '-' end,
                       case when has_table_privilege(r.oid, t.oid, 'insert') then 'i' else '-' end,
                       case when has_table_privilege(r.oid, t.oid, 'update') then 'u' else '-' end,
                       case when has_table_privilege(r.oid, t.oid, 'delete') then 'd' else '-' end),
                coalesce((
                    select string_agg(p.polname || '(' || case p.polcmd when '*' then 'all' when 'r' then 'select'
                        else p.polcmd::text end || ')', ' ' order by p.polname)
                    from pg_policy p where p.polrelid = t.oid and r.oid = any (p.polroles)), '-'))
            from (select c.oid, n.nspname || '.' || c.relname as name from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname !~ '^(pg_|information_schema)' and c.relkind in ('r', 'p', 'v', 'm')) t
            cross join pg_roles r
            where r.rolname like 'storechain\\_class\\_%'
            order by t.name, r.rolname
            """
        ) { (row) throws(PostgresError) in try row[0] }
        // Who has nothing is not listed: a right that is added lists him.
        return lines.filter { !$0.hasSuffix(": ---- -") }
    }

    /// What is granted by the column, and of sequences, which the matrix does not show.
    func rightsByColumn() throws(PostgresError) -> [String] {
        try all(
            """
            select format('%s %s: %s of %s', a.attrelid::regclass, replace(g.grantee::regrole::text, 'storechain_class_', ''),
                lower(g.privilege_type), string_agg(a.attname, ', ' order by a.attname))
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
                aclexplode(a.attacl) g
            where n.nspname !~ '^(pg_|information_schema)'
            group by a.attrelid, g.grantee, g.privilege_type
            union all
            select format('%s %s: %s', c.oid::regclass, replace(g.grantee::regrole::text, 'storechain_class_', ''),
                lower(g.privilege_type))
            from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
            where c.relkind = 'S' and g.grantee <> c.relowner and n.nspname !~ '^(pg_|information_schema)'
            order by 1
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }
}
