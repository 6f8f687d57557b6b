-- Who asks. A login belongs to exactly one trust class; inside the class a person is known by an unguessable token,
-- whose hash alone is kept. The policies of every table compare with the look-ups at the end of this file, wrapped as
-- (select auth.regions()): computed once a statement, while a call per row would cost hundreds of times as much.

create schema auth;
comment on schema auth is 'Users, tokens and scopes: the one place where identity is read';
grant usage on schema auth to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer, storechain_class_pricing;

-- Regions -----------------------------------------------------------------------------------------------------------

create table chain.region (
    id bigint generated always as identity,
    code text not null,
    name text not null,
    level text not null,
    parent_id bigint,
    path bigint[] not null,
    constraint region_pkey primary key (id),
    constraint region_code_key unique (code),
    constraint region_parent_id_fkey foreign key (parent_id) references chain.region (id),
    constraint region_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint region_name_length check (char_length(name) between 1 and 200),
    constraint region_level_known check (level in ('national', 'large_region', 'branch', 'city')),
    constraint region_path_ends_at_itself check (path[cardinality(path)] = id),
    constraint region_path_follows_parent check (
        case when parent_id is null then cardinality(path) = 1 else path[cardinality(path) - 1] = parent_id end)
);
comment on table chain.region is 'The tree of regions';
comment on column chain.region.path is 'Ids from the top of the tree down to the region itself';
create index region_path_index on chain.region using gin (path);

-- The way down to a region follows from its parent; nobody has to work it out.
create function chain.region_path() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    new.path := coalesce((select r.path from chain.region r where r.id = new.parent_id), '{}') || new.id;
    return new;
end $$;
revoke all on function chain.region_path() from public;
create trigger region_path before insert on chain.region for each row execute function chain.region_path();

-- Accounts ----------------------------------------------------------------------------------------------------------

-- What changes about an account is dated and stands in chain.account_version.
create table chain.account (
    id bigint generated always as identity,
    code text not null,
    kind text not null,
    region_id bigint not null,
    constraint account_pkey primary key (id),
    constraint account_code_key unique (code),
    constraint account_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint account_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint account_kind_known check (kind in ('distributor', 'direct_chain'))
);
comment on table chain.account is 'Who buys from the brand';
comment on column chain.account.region_id is 'The region whose manager sees the account now';
create index account_region_id_index on chain.account (region_id);

-- Users -------------------------------------------------------------------------------------------------------------

create table auth.app_user (
    id bigint generated always as identity,
    code text not null,
    name text not null,
    class text not null,
    region_id bigint,
    account_id bigint,
    created_at timestamptz not null default clock_timestamp(),
    disabled_at timestamptz,
    constraint app_user_pkey primary key (id),
    constraint app_user_code_key unique (code),
    constraint app_user_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint app_user_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint app_user_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint app_user_name_length check (char_length(name) between 1 and 200),
    constraint app_user_class_known check (class in ('hq', 'region', 'distributor', 'auditor')),
    constraint app_user_region_of_regional_manager check ((class = 'region') = (region_id is not null)),
    constraint app_user_account_of_distributor check ((class = 'distributor') = (account_id is not null))
);
comment on table auth.app_user is 'People who use the system, each of one trust class';

-- A right on top of the class, such as pricing or administration, for a time.
create table auth.user_right (
    user_id bigint not null,
    right_name text not null,
    during tstzrange not null,
    constraint user_right_pkey primary key (user_id, right_name, during),
    constraint user_right_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint user_right_right_name_known check (right_name in ('pricing', 'administration')),
    constraint user_right_during_bounded check (not isempty(during) and not lower_inf(during))
);

create table auth.token (
    id bigint generated always as identity,
    user_id bigint not null,
    name text not null,
    hash bytea not null,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    is_session boolean not null default false,
    constraint token_pkey primary key (id),
    constraint token_hash_key unique (hash),
    constraint token_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint token_name_length check (char_length(name) between 1 and 200),
    constraint token_hash_is_sha256 check (octet_length(hash) = 32),
    constraint token_expires_later check (expires_at > created_at)
);
comment on column auth.token.hash is 'SHA-256 of the token; the token itself is shown once and kept nowhere';
comment on column auth.token.is_session is 'Opened by a command on the embedded database for its own length';
create unique index token_one_name_per_user on auth.token (user_id, name) where revoked_at is null and not is_session;
create index token_sessions on auth.token (expires_at) where is_session;

-- Identity ----------------------------------------------------------------------------------------------------------

-- Parallel safe: a worker knows login and settings of its leader, and a query whose policies ask one of these runs in
-- parallel. Tables with an index on the region compare with `= any ((select auth.regions())::bigint[])`, which the index
-- answers. Those that are read in bulk compare with `in (select r from unnest(auth.regions()) r)`, which is hashed once
-- a statement, while an array that is no constant is searched from its beginning for each row. A sub-select without
-- `from` would keep the workers away.

-- The user behind the token of this transaction, if the token is good and belongs to a user of the login's own class.
-- The importer's login carries documents for people of any class but auditors, who bring none; the login for prices is
-- for people of headquarters. In PL/pgSQL, which keeps its plan: every read asks this, and a function in SQL that runs as
-- its owner is planned anew at each call.
create function auth.caller() returns auth.app_user
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare caller auth.app_user;
begin
    select u.* into caller
    from auth.token t join auth.app_user u on u.id = t.user_id
    where t.hash = sha256(convert_to(nullif(current_setting('storechain.token', true), ''), 'UTF8'))
      and t.revoked_at is null and t.expires_at > clock_timestamp() and u.disabled_at is null
      and (pg_has_role(session_user, ('storechain_class_' || u.class)::name, 'member')
           or u.class <> 'auditor' and pg_has_role(session_user, 'storechain_class_importer', 'member')
           or u.class = 'hq' and pg_has_role(session_user, 'storechain_class_pricing', 'member'));
    return caller;
end $$;

create function auth.current_user_id() returns bigint
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (auth.caller()).id;
end $$;

create function auth.class() returns text
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (auth.caller()).class;
end $$;

-- True for headquarters, who see the whole chain; auditors see it too and write nothing.
create function auth.sees_chain() returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce((auth.caller()).class in ('hq', 'auditor'), false);
end $$;

create function auth.is_hq() returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce((auth.caller()).class = 'hq', false);
end $$;

-- The subtree of a regional manager; nothing for everybody else.
create function auth.regions() returns bigint[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select coalesce(array_agg(r.id), '{}') from chain.region r where r.path @> array[(select (auth.caller()).region_id)]);
end $$;

-- The distributor's own account; nothing for everybody else.
create function auth.account_id() returns bigint
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (auth.caller()).account_id;
end $$;

-- The region of the distributor's own account; nothing for everybody else.
create function auth.account_region_id() returns bigint
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (select a.region_id from chain.account a where a.id = (select auth.account_id()));
end $$;

-- Whether the person has a right on top of the class, now. Only headquarters has any.
create function auth.has_right(wanted text) returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select from auth.user_right r join auth.app_user u on u.id = r.user_id
        where u.id = (select auth.current_user_id()) and u.class = 'hq' and r.right_name = wanted
            and r.during @> clock_timestamp());
end $$;

-- Tokens ------------------------------------------------------------------------------------------------------------

-- Two random UUIDs: 244 bits from the server's strong generator.
create function auth.new_token() returns text
language sql volatile security definer set search_path = pg_catalog, pg_temp
return replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');

create function auth.may_administer() returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
return auth.has_right('administration') or pg_has_role(session_user, 'storechain_owner', 'member');

-- Makes a token worthless; true if there was one of this name.
create function auth.revoke_token(user_code text, token_name text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.may_administer() then
        raise exception using errcode = '42501', message = 'permission denied to revoke a token';
    end if;
    update auth.token t set revoked_at = clock_timestamp()
    from auth.app_user u
    where u.code = user_code and t.user_id = u.id and t.name = token_name and t.revoked_at is null and not t.is_session;
    return found;
end $$;

-- Names of the tokens that are good, for whoever may revoke them or audits; nobody reads the hashes.
create function auth.good_tokens() returns table (user_id bigint, name text, expires_at timestamptz)
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
    select t.user_id, t.name, t.expires_at from auth.token t
    where t.revoked_at is null and not t.is_session and t.expires_at > clock_timestamp()
        and (auth.may_administer() or auth.class() = 'auditor');
end;

-- Opens a session for a person on the word of whoever owns the database; expired ones of others are swept.
create function auth.open_session(user_code text, lifetime interval, out token text, out class text)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare person auth.app_user := (select u from auth.app_user u where u.code = user_code);
begin
    if person.id is null then
        raise exception using errcode = 'SC404', message = 'there is no such user';
    end if;
    if person.disabled_at is not null then
        raise exception using errcode = 'SC403', message = 'the user is disabled';
    end if;
    delete from auth.token t where t.is_session and t.expires_at <= clock_timestamp();
    token := auth.new_token();
    class := person.class;
    insert into auth.token (user_id, name, hash, expires_at, is_session)
    values (person.id, 'session', sha256(convert_to(token, 'UTF8')), clock_timestamp() + lifetime, true);
end $$;

create function auth.close_session(token text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
    delete from auth.token t where t.is_session and t.hash = sha256(convert_to(close_session.token, 'UTF8'));
end;

-- Sessions are opened for others by the owner alone.
revoke all on all functions in schema auth from public;
grant execute on function
    auth.current_user_id, auth.class, auth.sees_chain, auth.is_hq, auth.regions, auth.account_id,
    auth.account_region_id, auth.has_right, auth.may_administer, auth.revoke_token, auth.good_tokens
    to storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer, storechain_class_pricing;

-- Who sees and does what --------------------------------------------------------------------------------------------
-- Not FORCE: the look-ups above run as the owner and must see the rows; the owner logs in nowhere.

alter table chain.region enable row level security;
grant select on chain.region to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer;
grant insert, update on chain.region to storechain_class_hq, storechain_class_importer;
create policy region_of_hq on chain.region to storechain_class_hq, storechain_class_importer
    using ((select auth.is_hq())) with check ((select auth.is_hq()));
create policy region_of_auditor on chain.region for select to storechain_class_auditor
    using ((select auth.sees_chain()));
create policy region_of_manager on chain.region for select to storechain_class_region
    using (id = any ((select auth.regions())::bigint[]));
create policy region_of_distributor on chain.region for select to storechain_class_distributor
    using (id = (select auth.account_region_id()));
create policy region_of_intake on chain.region for select to storechain_class_importer
    using (id = any ((select auth.regions())::bigint[]) or id = (select auth.account_region_id()));

alter table chain.account enable row level security;
grant select on chain.account to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer;
grant insert, update on chain.account to storechain_class_hq, storechain_class_importer;
create policy account_of_hq on chain.account to storechain_class_hq, storechain_class_importer
    using ((select auth.is_hq())) with check ((select auth.is_hq()));
create policy account_of_auditor on chain.account for select to storechain_class_auditor
    using ((select auth.sees_chain()));
create policy account_of_manager on chain.account for select to storechain_class_region
    using (region_id = any ((select auth.regions())::bigint[]));
create policy account_of_distributor on chain.account for select to storechain_class_distributor
    using (id = (select auth.account_id()));
create policy account_of_intake on chain.account for select to storechain_class_importer
    using (region_id = any ((select auth.regions())::bigint[]) or id = (select auth.account_id()));

alter table auth.app_user enable row level security;
grant select on auth.app_user to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer, storechain_class_pricing;
grant insert, update on auth.app_user to storechain_class_hq;
create policy app_user_self on auth.app_user for select to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer, storechain_class_pricing
    using (id = (select auth.current_user_id()));
create policy app_user_of_auditor on auth.app_user for select to storechain_class_auditor
    using ((select auth.sees_chain()));
create policy app_user_of_administration on auth.app_user to storechain_class_hq
    using ((select auth.has_right('administration'))) with check ((select auth.has_right('administration')));

alter table auth.user_right enable row level security;
grant select on auth.user_right to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer;
grant insert, update on auth.user_right to storechain_class_hq;
create policy user_right_self on auth.user_right for select to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_importer
    using (user_id = (select auth.current_user_id()));
create policy user_right_of_auditor on auth.user_right for select to storechain_class_auditor
    using ((select auth.sees_chain()));
create policy user_right_of_administration on auth.user_right to storechain_class_hq
    using ((select auth.has_right('administration'))) with check ((select auth.has_right('administration')));

-- Nobody reads tokens; the functions above do.
alter table auth.token enable row level security;

-- The first user ----------------------------------------------------------------------------------------------------

-- For whoever has the database before anybody has been invited: on the embedded one that is the owner of its files.
with person as (
    insert into auth.app_user (code, name, class) values ('owner', 'Owner of this database', 'hq') returning id
)
insert into auth.user_right (user_id, right_name, during)
select p.id, r.right_name, tstzrange(clock_timestamp(), null)
from person p, (values ('administration'), ('pricing')) as r(right_name);
