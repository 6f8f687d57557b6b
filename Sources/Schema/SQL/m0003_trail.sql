-- The audit trail: who did what, when, why. One act for each writing transaction, one event for each thing that it
-- changed, and a chain of seals over the acts.
--
-- Acts are sealed after their transaction, in the order of their numbers, by whoever comes next: a chain that grows
-- inside of the writing transactions makes them wait for each other's COMMIT, which costs four fifths of the write
-- rate. What is not sealed yet waits in a queue, so a killed command leaves an unsealed act and no broken chain.

create schema trail;
comment on schema trail is 'The sealed audit trail';
grant usage on schema trail to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer, storechain_class_pricing;

create table trail.act (
    id bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    transaction_id xid8 not null default pg_current_xact_id(),
    user_id bigint,
    user_code text,
    login text not null default session_user,
    os_user text,
    program text,
    constraint act_pkey primary key (id),
    constraint act_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint act_user_has_code check ((user_id is null) = (user_code is null))
);
comment on table trail.act is 'A transaction that changed something: who, when and by which program';
comment on column trail.act.user_id is 'Null for who administers the database itself';
comment on column trail.act.login is 'The role that the session logged in as';
comment on column trail.act.os_user is 'As the program says; everything else here is the server''s own knowledge';
create index act_transaction_id_index on trail.act (transaction_id);
create index act_user_code_index on trail.act (user_code, id);

create table trail.event (
    id bigint generated always as identity,
    act_id bigint not null,
    user_id bigint,
    verb text not null,
    kind text not null,
    key text not null,
    old jsonb,
    new jsonb,
    reason text,
    constraint event_pkey primary key (id),
    constraint event_verb_shape check (verb ~ '^[a-z][a-z_]{0,39}$'),
    constraint event_kind_shape check (kind ~ '^[a-z][a-z_]{0,39}$'),
    constraint event_key_length check (char_length(key) between 1 and 400),
    constraint event_reason_length check (char_length(reason) between 1 and 1000)
);
comment on table trail.event is 'A change to one thing, as part of an act';
comment on column trail.event.act_id is 'Without a foreign key: one function writes both, and a look-up a row costs a fifth';
comment on column trail.event.user_id is 'The act''s, so that a policy need not look it up';
comment on column trail.event.key is 'What people call the thing, such as its code; parts are joined by a blank';
comment on column trail.event.old is 'What it was; what is restricted to few, such as pay, is left out here and in `new`';
create index event_act_id_index on trail.event (act_id);
create index event_kind_key_index on trail.event (kind, key, id);

create table trail.unsealed (
    act_id bigint not null,
    constraint unsealed_pkey primary key (act_id)
);
comment on table trail.unsealed is 'Acts that the next seal will take';

create table trail.seal (
    number bigint not null,
    act_id bigint not null,
    act_sha256 bytea not null,
    event_ids bigint[] not null,
    event_sha256 bytea[] not null,
    previous_sha256 bytea not null,
    head_sha256 bytea not null,
    constraint seal_pkey primary key (number),
    constraint seal_act_id_key unique (act_id),
    constraint seal_act_id_fkey foreign key (act_id) references trail.act (id),
    constraint seal_number_positive check (number > 0)
);
comment on table trail.seal is 'A link of the chain: an act and its events as they were, and the link before';
comment on column trail.seal.head_sha256 is
    'SHA-256 of everything else here. Without a time, so that a seal lost in a crash is made again as it was';

-- Nothing is changed or taken away, also not by the owner.
create function trail.refuse() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$ begin raise exception using errcode = 'SC900', message = 'the trail is append-only'; end $$;
create trigger act_stays before update or delete or truncate on trail.act
    for each statement execute function trail.refuse();
create trigger event_stays before update or delete or truncate on trail.event
    for each statement execute function trail.refuse();
create trigger seal_stays before update or delete or truncate on trail.seal
    for each statement execute function trail.refuse();

-- Writing -----------------------------------------------------------------------------------------------------------

-- The act of this transaction; it is made with the first event.
create function trail.act_of_transaction() returns trail.act
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare act trail.act;
begin
    -- A transaction's number comes again on another server, where the trail was restored to; its time does not. An act
    -- that was sealed already takes no more events.
    select a.* into act from trail.act a
    where a.transaction_id = pg_current_xact_id() and a.at >= transaction_timestamp()
        and not exists (select from trail.seal s where s.act_id = a.id);
    if act.id is not null then return act; end if;
    insert into trail.act (user_id, user_code, os_user, program)
    select u.id, u.code, left(nullif(current_setting('storechain.os_user', true), ''), 100),
        left(nullif(current_setting('storechain.program', true), ''), 100)
    from (select auth.current_user_id() as id) me left join auth.app_user u on u.id = me.id
    where u.id is not null or pg_has_role(session_user, 'storechain_owner', 'member')
    returning * into act;
    if act.id is null then
        raise exception using errcode = '42501', message = 'permission denied to write without an identity';
    end if;
    insert into trail.unsealed (act_id) values (act.id);
    return act;
end $$;

create function trail.verb_of(old jsonb, new jsonb) returns text
language sql immutable set search_path = pg_catalog, pg_temp
return case when old is null then 'created' when new is null then 'removed' else 'changed' end;

-- Writes an event of this transaction; `verb` says what was done where created, changed or removed is too little.
-- Callable row by row from a set: select trail.record('store', m.code, m.old, m.new, null) from merged m.
create function trail.record(
    kind text, key text, old jsonb, new jsonb, reason text default null, verb text default null
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare act trail.act := trail.act_of_transaction();
begin
    insert into trail.event (act_id, user_id, verb, kind, key, old, new, reason)
    values (
        act.id, act.user_id, coalesce(record.verb, trail.verb_of(record.old, record.new)), record.kind, record.key,
        record.old, record.new, record.reason);
end $$;

-- The same for many things of one kind, element by element, at a quarter of the cost; answers how many. An array that is
-- null stands for nothing but nulls:
-- select trail.record_all('store', array_agg(m.code), array_agg(m.old), array_agg(m.new)) from merged m.
create function trail.record_all(
    kind text, keys text[], old jsonb[], new jsonb[], reason text default null, verb text default null
) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    act trail.act;
    written bigint;
begin
    if coalesce(cardinality(keys), 0) = 0 then return 0; end if;
    act := trail.act_of_transaction();
    insert into trail.event (act_id, user_id, verb, kind, key, old, new, reason)
    select act.id, act.user_id, coalesce(record_all.verb, trail.verb_of(e.old, e.new)), record_all.kind, e.key, e.old,
        e.new, record_all.reason
    from unnest(record_all.keys, record_all.old, record_all.new) as e(key, old, new);
    get diagnostics written = row_count;
    return written;
end $$;

-- Sealing -----------------------------------------------------------------------------------------------------------

-- What the seals vouch for. Written out column by column: a column that comes later changes nothing of what was sealed.
create function trail.digest(act trail.act) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp
return sha256(convert_to(jsonb_build_array(
    act.id, extract(epoch from act.at), act.transaction_id::text, act.user_id, act.user_code, act.login, act.os_user,
    act.program)::text, 'UTF8'));

create function trail.digest(event trail.event) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp
return sha256(convert_to(jsonb_build_array(
    event.id, event.act_id, event.user_id, event.verb, event.kind, event.key, event.old, event.new,
    event.reason)::text, 'UTF8'));

create function trail.digest(seal trail.seal) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp
return sha256(
    seal.previous_sha256 || int8send(seal.number) || int8send(seal.act_id) || seal.act_sha256
    || array_send(seal.event_ids) || array_send(seal.event_sha256));

-- The events of an act with their digests, in order.
create function trail.events_of(act_id bigint, out ids bigint[], out digests bytea[])
language sql stable security definer set search_path = pg_catalog, pg_temp
return (
    select (coalesce(array_agg(e.id order by e.id), '{}'), coalesce(array_agg(trail.digest(e) order by e.id), '{}'))
    from trail.event e where e.act_id = events_of.act_id);

-- Seals what is committed and waits; answers how many acts. In a transaction of its own, READ COMMITTED.
create function trail.seal() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    fresh trail.seal;
    waiting bigint;
    sealed integer := 0;
begin
    if not exists (select from trail.unsealed) then return 0; end if;
    perform pg_advisory_xact_lock(7236837, 2);
    select coalesce(max(s.number), 0) into fresh.number from trail.seal s;
    fresh.head_sha256 := coalesce(
        (select s.head_sha256 from trail.seal s where s.number = fresh.number), sha256('storechain'));
    for waiting in select u.act_id from trail.unsealed u order by u.act_id loop
        fresh.number := fresh.number + 1;
        fresh.act_id := waiting;
        fresh.act_sha256 := (select trail.digest(a) from trail.act a where a.id = waiting);
        select e.ids, e.digests into fresh.event_ids, fresh.event_sha256 from trail.events_of(waiting) e;
        fresh.previous_sha256 := fresh.head_sha256;
        fresh.head_sha256 := trail.digest(fresh);
        insert into trail.seal select fresh.*;
        delete from trail.unsealed u where u.act_id = waiting;
        sealed := sealed + 1;
    end loop;
    return sealed;
end $$;

-- Verifying ---------------------------------------------------------------------------------------------------------

-- Every place where the trail is not what was sealed, in the order of the chain, those of one seal from the outside in.
-- `finding` is one of seal_removed, chain_broken, seal_altered, act_removed, act_altered, event_removed, event_altered,
-- event_inserted, act_unsealed. Seal by seal, so that memory stays flat whatever the length of the history.
create function trail.findings() returns table (seal bigint, act bigint, event bigint, finding text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    link trail.seal;
    before trail.seal := row(0, null, null, null, null, null, sha256('storechain'));
    kept trail.act;
    found record;
begin
    if not (auth.sees_chain() or pg_has_role(session_user, 'storechain_owner', 'member')) then
        raise exception using errcode = '42501', message = 'permission denied to verify the trail';
    end if;
    for link in select * from trail.seal s order by s.number loop
        seal := link.number;
        act := link.act_id;
        event := null;
        select a.* into kept from trail.act a where a.id = link.act_id;
        for finding in
            select f.finding
            from (values
                (1, 'seal_removed', link.number <> before.number + 1),
                (2, 'chain_broken',
                    link.number = before.number + 1 and link.previous_sha256 <> before.head_sha256),
                (3, 'seal_altered', link.head_sha256 <> trail.digest(link)),
                (4, 'act_removed', kept.id is null),
                (5, 'act_altered', kept.id is not null and link.act_sha256 <> trail.digest(kept))) as f(place, finding, is_so)
            where f.is_so order by f.place
        loop
            return next;
        end loop;
        before := link;
        select * into found from trail.events_of(link.act_id);
        continue when found.ids = link.event_ids and found.digests = link.event_sha256;
        return query
        select link.number, link.act_id, coalesce(sealed.id, e.id),
            case when e.id is null then 'event_removed' when sealed.id is null then 'event_inserted'
                else 'event_altered' end
        from unnest(link.event_ids, link.event_sha256) as sealed(id, digest)
        full join unnest(found.ids, found.digests) as e(id, digest) on e.id = sealed.id
        where e.digest is distinct from sealed.digest
        order by 3;
    end loop;
    return query
    -- Not sealed, and not waiting for it either.
    select null::bigint, a.id, null::bigint, 'act_unsealed' from trail.act a
    where not exists (select from trail.seal s where s.act_id = a.id)
        and not exists (select from trail.unsealed u where u.act_id = a.id)
    union all
    select null, e.act_id, e.id, 'event_inserted' from trail.event e
    where not exists (select from trail.act a where a.id = e.act_id)
        and not exists (select from trail.seal s where s.act_id = e.act_id)
    order by 2, 3;
end $$;

revoke all on all functions in schema trail from public;
grant execute on function trail.record, trail.record_all to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_importer,
    storechain_class_pricing;
grant execute on function trail.seal to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_importer;
grant execute on function trail.findings to storechain_class_hq, storechain_class_auditor;

-- Who sees what: headquarters and auditors everything, everybody else the own acts --------------------------------

alter table trail.act enable row level security;
grant select on trail.act to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer;
create policy act_of_chain on trail.act for select to storechain_class_hq, storechain_class_auditor
    using ((select auth.sees_chain()));
create policy act_of_self on trail.act for select to
    storechain_class_region, storechain_class_distributor, storechain_class_importer
    using (user_id = (select auth.current_user_id()));

alter table trail.event enable row level security;
grant select on trail.event to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer;
create policy event_of_chain on trail.event for select to storechain_class_hq, storechain_class_auditor
    using ((select auth.sees_chain()));
create policy event_of_self on trail.event for select to
    storechain_class_region, storechain_class_distributor, storechain_class_importer
    using (user_id = (select auth.current_user_id()));

alter table trail.unsealed enable row level security;
grant select on trail.unsealed to storechain_class_hq, storechain_class_auditor;
create policy unsealed_of_chain on trail.unsealed for select to storechain_class_hq, storechain_class_auditor
    using ((select auth.sees_chain()));

alter table trail.seal enable row level security;
grant select on trail.seal to storechain_class_hq, storechain_class_auditor;
create policy seal_of_chain on trail.seal for select to storechain_class_hq, storechain_class_auditor
    using ((select auth.sees_chain()));
