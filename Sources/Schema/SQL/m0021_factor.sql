-- The second step at sign-in: a code of a telephone (TOTP, RFC 6238), or one of ten recovery codes. Whoever knows the password of
-- a person with a second factor stands at the threshold, and a session begins there alone. Nobody reads these tables; the functions
-- of the door do, and no login but the door's calls them.

create table auth.factor (
    user_id bigint not null,
    secret bytea not null,
    offered_at timestamptz not null default clock_timestamp(),
    confirmed_at timestamptz,
    last_step bigint not null default 0,
    tries integer not null default 0,
    constraint factor_pkey primary key (user_id),
    constraint factor_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint factor_secret_long check (octet_length(secret) = 20),
    constraint factor_confirmed_later check (confirmed_at >= offered_at),
    constraint factor_last_step_known check (last_step >= 0),
    constraint factor_tries_counted check (tries >= 0)
);
comment on table auth.factor is 'What telephones make codes from: offered, and in force from when a first code was right';
comment on column auth.factor.last_step is 'The step of thirty seconds of the last code that was taken: no code is taken twice';
comment on column auth.factor.tries is 'How many codes were tried since one was right';

create table auth.recovery_code (
    user_id bigint not null,
    hash bytea not null,
    constraint recovery_code_pkey primary key (user_id, hash),
    constraint recovery_code_user_id_fkey foreign key (user_id) references auth.factor (user_id) on delete cascade,
    constraint recovery_code_hash_is_sha256 check (octet_length(hash) = 32)
);
comment on table auth.recovery_code is 'Codes for who has no telephone at hand, each good once; they are of 120 random bits, shown once';

create table auth.threshold (
    hash bytea not null,
    user_id bigint not null,
    begun_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null default clock_timestamp() + interval '10 minutes',
    constraint threshold_pkey primary key (hash),
    constraint threshold_user_id_fkey foreign key (user_id) references auth.factor (user_id) on delete cascade,
    constraint threshold_hash_is_sha256 check (octet_length(hash) = 32),
    constraint threshold_expires_later check (expires_at > begun_at)
);
comment on table auth.threshold is 'Sign-ins whose password was right and whose code is awaited: good once, for ten minutes';
create index threshold_user_id_index on auth.threshold (user_id);

create table auth.factor_demand (
    class text not null,
    since timestamptz not null default clock_timestamp(),
    constraint factor_demand_pkey primary key (class),
    constraint factor_demand_class_known check (class in ('hq', 'region', 'distributor', 'auditor'))
);
comment on table auth.factor_demand is 'Classes whose people see nothing of the portal before they have a second factor';

alter table auth.factor enable row level security;
alter table auth.recovery_code enable row level security;
alter table auth.threshold enable row level security;
alter table auth.factor_demand enable row level security;

create function auth.has_factor(person_id bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select from auth.factor f where f.user_id = person_id and f.confirmed_at is not null);

-- Signing in --------------------------------------------------------------------------------------------------------

-- An attempt that failed at nothing, but has not led in yet: it alone is forgotten.
create function auth.forgive_attempt(subject_of_user bytea, subject_of_address bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    delete from auth.failure f where f.id in (
        select max(n.id) from auth.failure n where n.subject in (subject_of_user, subject_of_address) group by n.subject);
end;

-- A session of the portal, half an hour at a time, for twelve hours at most.
create function auth.new_session(person_id bigint) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare fresh text := auth.new_token();
begin
    delete from auth.token t where t.is_session and t.expires_at <= clock_timestamp();
    insert into auth.token (user_id, name, hash, expires_at, ends_at, is_session, last_used_at)
    values (person_id, 'portal', sha256(convert_to(fresh, 'UTF8')), clock_timestamp() + interval '30 minutes',
        clock_timestamp() + interval '12 hours', true, clock_timestamp());
    return fresh;
end $$;

-- Leads in whoever's password was right: into a session, or to the threshold where a code is awaited.
create function auth.sign_in(user_code text, out token text, out class text, out awaits_code boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare person auth.app_user := (select u from auth.app_user u where u.code = user_code and u.disabled_at is null);
begin
    if person.id is null then
        raise exception using errcode = 'SC404', message = 'there is no such user';
    end if;
    class := person.class;
    awaits_code := auth.has_factor(person.id);
    if awaits_code then
        delete from auth.threshold h where h.expires_at <= clock_timestamp();
        token := auth.new_token();
        insert into auth.threshold (hash, user_id) values (sha256(convert_to(token, 'UTF8')), person.id);
    else
        token := auth.new_session(person.id);
    end if;
end $$;

-- Who stands at a threshold; null where it is none any more, also because the password was changed meanwhile.
create function auth.at_threshold(threshold text) returns auth.app_user
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select u from auth.threshold h join auth.app_user u on u.id = h.user_id join auth.password p on p.user_id = u.id
    where h.hash = sha256(convert_to(at_threshold.threshold, 'UTF8')) and h.expires_at > clock_timestamp()
        and p.set_at <= h.begun_at and u.disabled_at is null;
end;

create function auth.user_at_threshold(threshold text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
return (auth.at_threshold(threshold)).code;

-- What a code is compared with, and the step of now by the server's clock, for who stands at a threshold or sits at a session.
-- Every look counts until a code was right; after a hundred, recovery codes alone are taken (NIST SP 800-63B, 3.2.2).
create function auth.begin_code(proof text, out secret bytea, out step bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare of_user bigint := coalesce((auth.at_threshold(proof)).id, (auth.portal_session(proof)).user_id);
begin
    update auth.factor f set tries = f.tries + 1
    where f.user_id = of_user and f.tries < 100
        and (f.confirmed_at is not null or f.offered_at > clock_timestamp() - interval '1 hour')
    returning f.secret into begin_code.secret;
    step := floor(extract(epoch from clock_timestamp()) / 30);
end $$;

-- Takes a code that was right, by its step, or a recovery code: true the first time.
create function auth.take_code(of_user bigint, step bigint, recovery bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if num_nonnulls(step, recovery) <> 1 then return false; end if;
    if recovery is not null then
        delete from auth.recovery_code r where r.user_id = of_user and r.hash = take_code.recovery;
        if not found then return false; end if;
    end if;
    update auth.factor f set tries = 0, last_step = coalesce(take_code.step, f.last_step)
    where f.user_id = of_user and f.confirmed_at is not null and (take_code.step is null or f.last_step < take_code.step);
    return found;
end $$;

-- The act of a person whom the door knows, for the trail; all others begin theirs with trail.act_of_transaction.
create function trail.begin_act_at_door(person_id bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with act as (
        insert into trail.act (user_id, user_code, program)
        select u.id, u.code, 'storeportal' from auth.app_user u where u.id = person_id returning id)
    insert into trail.unsealed (act_id) select a.id from act a;
end;

create function auth.record_factor(person_id bigint, old jsonb, new jsonb, verb text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform trail.begin_act_at_door(person_id);
    perform trail.record(
        'second_factor', (select u.code from auth.app_user u where u.id = person_id), record_factor.old, record_factor.new,
        null, record_factor.verb);
end $$;

-- From the threshold into a session, by a code; no token where the code is not taken. A threshold leads in once.
create function auth.enter(threshold text, step bigint, recovery bytea, out token text, out class text)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare person auth.app_user := auth.at_threshold(enter.threshold);
begin
    if person.id is null or not auth.take_code(person.id, enter.step, enter.recovery) then return; end if;
    delete from auth.threshold h where h.hash = sha256(convert_to(enter.threshold, 'UTF8'));
    if not found then return; end if;
    if recovery is not null then
        perform auth.record_factor(
            person.id, null,
            jsonb_build_object('recovery_codes', (select count(*) from auth.recovery_code r where r.user_id = person.id)::text),
            'recovered');
    end if;
    token := auth.new_session(person.id);
    class := person.class;
end $$;

-- The own factor ----------------------------------------------------------------------------------------------------

-- `none`, `offered` with its secret, or `on` with the number of recovery codes that are left.
create function auth.own_factor(token text, out state text, out secret bytea, out recovery_codes bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare own auth.factor := (
    select f from auth.factor f where f.user_id = (auth.portal_session(own_factor.token)).user_id
        and (f.confirmed_at is not null or f.offered_at > clock_timestamp() - interval '1 hour'));
begin
    state := case when own.user_id is null then 'none' when own.confirmed_at is null then 'offered' else 'on' end;
    secret := case state when 'offered' then own.secret end;
    recovery_codes := (select count(*) from auth.recovery_code r where r.user_id = own.user_id);
end $$;

-- Keeps a secret for an hour, in which a first code confirms it; what is in force stays.
create function auth.offer_factor(token text, secret bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    insert into auth.factor as f (user_id, secret)
    select s.user_id, offer_factor.secret from auth.portal_session(offer_factor.token) s where s.user_id is not null
    on conflict on constraint factor_pkey do update
        set secret = excluded.secret, offered_at = clock_timestamp(), tries = 0
        where f.confirmed_at is null;
end;

-- Puts the offered secret in force, whose code of a step was right. Every session of the person ends, and this one goes on under
-- a new secret, which is answered; null where nothing was offered.
create function auth.turn_on_factor(token text, step bigint, recovery bytea[]) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare session auth.token := auth.portal_session(turn_on_factor.token);
begin
    update auth.factor f set confirmed_at = clock_timestamp(), last_step = turn_on_factor.step, tries = 0
    where f.user_id = session.user_id and f.confirmed_at is null;
    if not found then return null; end if;
    insert into auth.recovery_code (user_id, hash) select session.user_id, r from unnest(recovery) r;
    perform auth.record_factor(session.user_id, null, '{}', 'turned_on');
    return auth.renew_session(session);
end $$;

-- Takes it away by a code; sessions as above.
create function auth.turn_off_factor(token text, step bigint, recovery bytea) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare session auth.token := auth.portal_session(turn_off_factor.token);
begin
    if session.user_id is null or not auth.take_code(session.user_id, turn_off_factor.step, turn_off_factor.recovery) then
        return null;
    end if;
    delete from auth.factor f where f.user_id = session.user_id;
    perform auth.record_factor(session.user_id, '{}', null, 'turned_off');
    return auth.renew_session(session);
end $$;

-- Who has to have one -----------------------------------------------------------------------------------------------

-- Who comes with a token, if it is good: one of a session of the portal, or one that was issued; and whether its use is to be noted,
-- which is once a minute.
create function auth.visitor(
    token text, out code text, out name text, out class text, out is_session boolean, out reads_only boolean,
    out must_change boolean, out must_have_factor boolean, out is_unnoted boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    select u.code, u.name, u.class, t.is_session, t.reads_only,
        t.is_session and coalesce((select p.must_change from auth.password p where p.user_id = u.id), true),
        t.is_session and exists (select from auth.factor_demand d where d.class = u.class) and not auth.has_factor(u.id),
        coalesce(t.last_used_at < clock_timestamp() - interval '1 minute', true)
    into code, name, class, is_session, reads_only, must_change, must_have_factor, is_unnoted
    from auth.token t join auth.app_user u on u.id = t.user_id
    where t.hash = sha256(convert_to(visitor.token, 'UTF8')) and t.revoked_at is null
        and t.expires_at > clock_timestamp() and (not t.is_session or t.ends_at is not null) and u.disabled_at is null;
end $$;

-- Notes the use of a token that is good, by which a session lasts longer.
create function auth.note_use(token text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    update auth.token t set last_used_at = clock_timestamp(), expires_at = case when t.is_session
        then least(t.ends_at, clock_timestamp() + interval '30 minutes') else t.expires_at end
    where t.hash = sha256(convert_to(note_use.token, 'UTF8')) and t.revoked_at is null
        and t.expires_at > clock_timestamp() and (not t.is_session or t.ends_at is not null);
end $$;

-- Takes the second factor of somebody away who has lost it, with their sessions; false where there was none.
create function auth.reset_factor(user_code text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare of_user bigint := (select u.id from auth.app_user u where u.code = user_code);
begin
    if not auth.may_administer() then
        raise exception using errcode = '42501', message = 'permission denied to reset a second factor';
    end if;
    delete from auth.factor f where f.user_id = of_user and f.confirmed_at is not null;
    if not found then return false; end if;
    delete from auth.token t where t.user_id = of_user and t.is_session and t.ends_at is not null;
    return true;
end $$;

-- Demands a second factor of a class, or does no more; false where it was so already.
create function auth.demand_factor(of_class text, demanded boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.may_administer() then
        raise exception using errcode = '42501', message = 'permission denied to demand a second factor';
    end if;
    if demanded then
        insert into auth.factor_demand (class) values (of_class) on conflict do nothing;
    else
        delete from auth.factor_demand d where d.class = of_class;
    end if;
    return found;
end $$;

-- Who has a second factor, and of whom one is demanded: of everybody for administrators and auditors, else of who asks.
create function auth.known_factors() returns table (user_id bigint, is_on boolean, is_demanded boolean)
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
    select u.id, auth.has_factor(u.id), d.class is not null
    from auth.app_user u left join auth.factor_demand d on d.class = u.class
    where auth.may_administer() or auth.class() = 'auditor' or u.id = auth.current_user_id();
end;

revoke all on function
    auth.has_factor, auth.forgive_attempt, auth.new_session, auth.sign_in, auth.at_threshold, auth.user_at_threshold,
    auth.begin_code, auth.take_code, trail.begin_act_at_door, auth.record_factor, auth.enter, auth.own_factor,
    auth.offer_factor, auth.turn_on_factor, auth.turn_off_factor, auth.visitor, auth.note_use, auth.reset_factor,
    auth.demand_factor, auth.known_factors
    from public;
grant execute on function
    auth.forgive_attempt, auth.sign_in, auth.user_at_threshold, auth.begin_code, auth.enter, auth.own_factor,
    auth.offer_factor, auth.turn_on_factor, auth.turn_off_factor, auth.visitor, auth.note_use
    to storechain_class_portal;
grant execute on function auth.reset_factor, auth.demand_factor to storechain_class_hq;
grant execute on function auth.known_factors
    to storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer, storechain_class_pricing;
