import ChainKit
import Postgres
import TestKit

/// Tries everything with every row. The rows are numbered within their table, as they were when the probe was set up.
enum Probe {
    /// Sets the chain, the probe and the tokens up; once in a database.
    static func setUp() async throws {
        let isThere = try await TestDatabase.current.read { tx in
            try tx.value("select to_regnamespace('probe') is not null", as: Bool.self)
        }
        guard !isThere else { return }
        try await SmallChain.load()
        try await TestDatabase.current.write { tx in
            try tx.script(FullChain.sql)
            try tx.script(sql)
        }
    }

    private static let sql = """
        create schema probe;
        create table probe.token (asker text, token text);
        insert into probe.token
        select u.code, (auth.open_session(u.code, interval '1 hour')).token from auth.app_user u
        where u.code in ('hq', 'owner', 'zj', 'gd', 'd-zj', 'd-gd', 'audit')
        union all select 'nobody', null
        union all select 'expired', auth.issue_token('hq', 'short', interval '1 microsecond');

        create function probe.relations() returns setof text language sql as $$
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname !~ '^(pg_|information_schema|probe)' and c.relkind in ('r', 'p', 'v', 'm')
        $$;

        create table probe.relation (name text, id oid);
        insert into probe.relation select name, name::regclass from probe.relations() name;
        create table probe.row (relation text, number int, content jsonb);
        do $$
        declare relation text;
        begin
            for relation in select * from probe.relations() loop
                execute format('insert into probe.row select %L, row_number() over (order by to_jsonb(t)::text), '
                    'to_jsonb(t) from %s t', relation, relation);
            end loop;
        end $$;

        -- Rows that a statement touches, all of it undone: 0 also where the rights refuse, null where they let it pass
        -- and a constraint did not.
        create function probe.touched(statement text, old jsonb default null, new jsonb default null) returns int
        language plpgsql as $$
        declare touched int;
        begin
            execute statement using old, new;
            get diagnostics touched = row_count;
            raise exception using errcode = 'SC000';
        exception
            when insufficient_privilege or sqlstate 'SC409' then return 0;
            when sqlstate 'SC000' then return touched;
            when integrity_constraint_violation then return null;
        end $$;

        -- What the caller can do with a table; only what is seen can be singled out for a change. Becoming: turning one
        -- row into another, 1000 times its number and that of the other. Blindly: how many rows a change touches at most that reads nothing.
        create function probe.attempts(relation text) returns table (verb text, numbers int[])
        language plpgsql as $$
        #variable_conflict use_variable
        declare
            id oid := (select r.id from probe.relation r where r.name = relation);
            columns text;
            c text;
            seen int[];
            shown text[];
        begin
            -- Of a table that is shown by the column, what those columns tell.
            verb := 'read';
            numbers := '{}';
            shown := array(select a.attname from pg_attribute a where a.attrelid = id and a.attnum > 0
                and not a.attisdropped and has_column_privilege(id, a.attnum, 'select'));
            if shown <> '{}' then
                select string_agg(quote_ident(n), ', ') into columns from unnest(shown) n;
                execute format('select coalesce(array_agg(r.number order by r.number), ''{}'') from probe.row r '
                    'where r.relation = %L and (select jsonb_object_agg(e.key, e.value) from jsonb_each(r.content) e '
                    'where e.key = any ($1)) in (select to_jsonb(t) from (select %s from %s) t)', relation, columns, relation)
                into numbers using shown;
            end if;
            seen := numbers;
            return next;

            verb := 'insert';
            numbers := '{}';
            select string_agg(quote_ident(a.attname), ', ') into columns from pg_attribute a
            where a.attrelid = id and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                and has_column_privilege(id, a.attnum, 'insert');
            if columns is not null then
                numbers := array(select r.number from probe.row r where r.relation = attempts.relation
                    and probe.touched(format('insert into %s (%s) overriding system value '
                        'select %2$s from jsonb_populate_record(null::%1$s, $1)', relation, columns), r.content)
                        is distinct from 0
                    order by 1);
            end if;
            return next;

            select string_agg(quote_ident(a.attname), ', ') into columns from pg_attribute a
            where a.attrelid = id and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
                and has_column_privilege(id, a.attnum, 'update');
            verb := 'update';
            numbers := '{}';
            if columns is not null then
                numbers := array(select r.number from probe.row r
                    where r.relation = attempts.relation and r.number = any (seen)
                    and probe.touched(format('update %s t set (%s) = (select %2$s from '
                        'jsonb_populate_record(null::%1$s, $1)) where to_jsonb(t) = $1', relation, columns),
                        r.content) is distinct from 0
                    order by 1);
            end if;
            return next;

            verb := 'become';
            numbers := array(select r.number * 1000 + s.number from probe.row r, probe.row s
                where r.relation = attempts.relation and r.number = any (seen)
                    and s.relation = attempts.relation and r.number <> s.number
                    and columns is not null and probe.touched(format('update %s t set (%s) = (select %2$s from '
                        'jsonb_populate_record(null::%1$s, $2)) where to_jsonb(t) = $1', relation, columns),
                        r.content, s.content) is distinct from 0
                order by 1);
            return next;

            verb := 'blind';
            numbers := '{}';
            foreach c in array string_to_array(coalesce(columns, ''), ', ') loop
                numbers := numbers || probe.touched(format('update %s set %s = (select %2$s from '
                    'jsonb_populate_record(null::%1$s, $1))', relation, c),
                    (select r.content from probe.row r where r.relation = attempts.relation order by r.number limit 1));
            end loop;
            return next;

            verb := 'delete';
            numbers := '{}';
            if has_table_privilege(id, 'delete') then
                numbers := array(select r.number from probe.row r
                    where r.relation = attempts.relation and r.number = any (seen)
                    and probe.touched(format('delete from %s t where to_jsonb(t) = $1', relation), r.content)
                        is distinct from 0
                    order by 1);
            end if;
            return next;
        end $$;
        grant usage on schema probe to public;
        grant select on probe.row, probe.relation to public;
        """
}
