-- How people come in through the portal. Its door is a login of its own, which reads no table: it asks for one person's
-- password hash, opens and closes sessions, and counts what failed. What a person then sees and does goes through the login of
-- the person's class, with the session's token, like every command. Nothing is kept in the portal's process: two portals on one
-- database are one.

grant usage on schema auth to storechain_class_portal;

-- Tokens that programs use may be for reading alone. Sessions of the portal slide: each use moves the end on, up to `ends_at`.
alter table auth.token
    add column reads_only boolean not null default false,
    add column last_used_at timestamptz,
    add column ends_at timestamptz,
    add constraint token_ends_of_session check (ends_at is null or is_session and ends_at >= expires_at);
comment on column auth.token.reads_only is 'Whether it is good for reading only';
comment on column auth.token.last_used_at is 'To the minute, by the portal';
comment on column auth.token.ends_at is 'Of a session of the portal: when it ends, however much it is used; null for all others';

create table auth.password (
    user_id bigint not null,
    hash text not null,
    set_at timestamptz not null default clock_timestamp(),
    must_change boolean not null,
    constraint password_pkey primary key (user_id),
    constraint password_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint password_hash_memory_hard check (hash ~ '^\$argon2id\$v=19\$m=[0-9]+,t=[0-9]+,p=[0-9]+\$' and length(hash) < 129)
);
comment on table auth.password is 'Passwords for the portal, as PHC strings of argon2id; who has none comes in by the command line alone';
comment on column auth.password.must_change is 'Set by somebody else: good for choosing an own one, and for nothing else';

create table auth.failure (
    subject bytea not null,
    at timestamptz not null default clock_timestamp(),
    id bigint generated always as identity,
    constraint failure_pkey primary key (id),
    constraint failure_subject_is_sha256 check (octet_length(subject) = 32)
);
comment on table auth.failure is 'Sign-ins that failed of late, by the digest of the user''s code and of the address';
create index failure_subject_index on auth.failure (subject, at);

create table auth.reply (
    user_id bigint not null,
    key text not null,
    fingerprint bytea not null,
    begun_at timestamptz not null default clock_timestamp(),
    status integer,
    headers text,
    body bytea,
    constraint reply_pkey primary key (user_id, key),
    constraint reply_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint reply_key_length check (char_length(key) between 1 and 255),
    constraint reply_fingerprint_is_sha256 check (octet_length(fingerprint) = 32),
    constraint reply_whole check (num_nonnulls(status, headers, body) in (0, 3)),
    constraint reply_status_known check (status between 200 and 599)
);
comment on table auth.reply is 'What a request with an Idempotency-Key was answered, for a day: asked again it is answered the same';
create index reply_begun_at_index on auth.reply (begun_at);

alter table auth.password enable row level security;
alter table auth.failure enable row level security;
alter table auth.reply enable row level security;

-- The door ----------------------------------------------------------------------------------------------------------

-- The hash of a person who may come in; no row for whoever may not, without a difference that could be seen outside.
create function auth.password_of(user_code text) returns table (hash text, must_change boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select p.hash, p.must_change from auth.password p join auth.app_user u on u.id = p.user_id
    where u.code = user_code and u.disabled_at is null;
end;

-- Seconds until somebody of these subjects may try again: five failures in a quarter of an hour are let pass for a person,
-- then each costs twice as long; an address gets ten times as many, since many people may sit behind it.
create function auth.wait_for(subject_of_user bytea, subject_of_address bytea) returns integer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    tried record;
    allowed integer;
    wait double precision := 0;
begin
    for tried in select f.subject, count(*)::integer as times, max(f.at) as last from auth.failure f
        where f.subject in (subject_of_user, subject_of_address) and f.at > clock_timestamp() - interval '15 minutes'
        group by f.subject
    loop
        allowed := case when tried.subject = subject_of_user then 5 else 50 end;
        if tried.times >= allowed then
            wait := greatest(wait, least(900, 2.0 ^ least(tried.times - allowed + 2, 20))
                - extract(epoch from clock_timestamp() - tried.last));
        end if;
    end loop;
    return greatest(0, ceil(wait))::integer;
end $$;

-- Begins an attempt, and counts it as failed until it is known to be none: however many come at once, no more are let pass than
-- one after the other. Answers the seconds to wait; 0 where the attempt may go on.
create function auth.begin_sign_in(subject_of_user bytea, subject_of_address bytea) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare wait integer;
begin
    perform pg_advisory_xact_lock(7305, hashtext(encode(subject_of_address, 'hex')));
    perform pg_advisory_xact_lock(7306, hashtext(encode(subject_of_user, 'hex')));
    delete from auth.failure f where f.at < clock_timestamp() - interval '1 hour';
    wait := auth.wait_for(subject_of_user, subject_of_address);
    if wait = 0 then
        insert into auth.failure (subject) values (subject_of_user), (subject_of_address);
    end if;
    return wait;
end $$;

-- The attempt was none to count: the person's are forgotten, and the address's own.
create function auth.forget_failures(subject_of_user bytea, subject_of_address bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    delete from auth.failure f where f.subject = subject_of_user
        or f.id = (select max(n.id) from auth.failure n where n.subject = subject_of_address);
end;

-- The first password of somebody, or one for somebody who forgot theirs: good for choosing an own one.
create function auth.give_password(user_code text, new_hash text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare of_user bigint := (select u.id from auth.app_user u where u.code = user_code and u.disabled_at is null);
begin
    if not auth.may_administer() then
        raise exception using errcode = '42501', message = 'permission denied to give a password';
    end if;
    if of_user is null then
        raise exception using errcode = 'SC404', message = 'there is no such user';
    end if;
    insert into auth.password (user_id, hash, must_change) values (of_user, new_hash, true)
    on conflict on constraint password_pkey do update set hash = new_hash, must_change = true, set_at = clock_timestamp();
    delete from auth.token t where t.user_id = of_user and t.is_session and t.ends_at is not null;
end $$;

-- A request that must have its effect once: `new` for the first, `running` while nobody has answered it, `other` where the key
-- was used for something else, `done` with the answer. One that nobody answered for five minutes died with its portal.
create function auth.begin_request(
    token text, key text, fingerprint bytea, out state text, out status integer, out headers text, out body bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    of_user bigint := (
        select t.user_id from auth.token t
        where t.hash = sha256(convert_to(begin_request.token, 'UTF8')) and t.revoked_at is null
            and t.expires_at > clock_timestamp());
    known auth.reply;
begin
    delete from auth.reply r where r.begun_at < clock_timestamp() - interval '1 day'
        or r.status is null and r.begun_at < clock_timestamp() - interval '5 minutes';
    insert into auth.reply (user_id, key, fingerprint) values (of_user, begin_request.key, begin_request.fingerprint)
    on conflict on constraint reply_pkey do nothing;
    if found then
        state := 'new';
        return;
    end if;
    select r.* into known from auth.reply r where r.user_id = of_user and r.key = begin_request.key;
    if known.fingerprint <> begin_request.fingerprint then
        state := 'other';
    elsif known.status is null then
        state := 'running';
    else
        state := 'done';
        status := known.status;
        headers := known.headers;
        body := known.body;
    end if;
end $$;

-- What a request was answered; nothing for one whose effect did not come about and that may be tried again.
create function auth.end_request(token text, key text, new_status integer, new_headers text, new_body bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare of_user bigint := (
    select t.user_id from auth.token t where t.hash = sha256(convert_to(end_request.token, 'UTF8')));
begin
    if new_status is null then
        delete from auth.reply r where r.user_id = of_user and r.key = end_request.key and r.status is null;
    else
        update auth.reply r set status = new_status, headers = new_headers, body = new_body
        where r.user_id = of_user and r.key = end_request.key and r.status is null;
    end if;
end $$;

revoke all on function
    auth.password_of, auth.wait_for, auth.begin_sign_in, auth.forget_failures,
    auth.give_password, auth.begin_request, auth.end_request
    from public;
grant execute on function
    auth.password_of, auth.begin_sign_in, auth.forget_failures,
    auth.begin_request, auth.end_request, auth.close_session
    to storechain_class_portal;
grant execute on function auth.give_password to storechain_class_hq;
