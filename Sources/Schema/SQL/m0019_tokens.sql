-- Tokens that people make for themselves, for programs of their own; and the secrets of the portal's sessions, which change when
-- the password does.

-- Whoever writes is on record, and for a token that only reads the record is refused: whatever program it comes with, nothing of
-- what it tries stands.
create function trail.refuse_reader() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (
        select from auth.token t
        where t.hash = sha256(convert_to(nullif(current_setting('storechain.token', true), ''), 'UTF8')) and t.reads_only)
    then
        raise exception using errcode = '42501', message = 'permission denied: this token only reads';
    end if;
    return new;
end $$;
revoke all on function trail.refuse_reader() from public;
create trigger act_refuses_reader before insert on trail.act for each row execute function trail.refuse_reader();

-- Makes a token and answers it; it cannot be asked for again.
create function auth.issue_token(user_code text, token_name text, lifetime interval, reads_only boolean default false)
returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare owner_id bigint := (select u.id from auth.app_user u where u.code = user_code and u.disabled_at is null);
begin
    if not auth.may_administer() then
        raise exception using errcode = '42501', message = 'permission denied to issue a token';
    end if;
    if owner_id is null then
        raise exception using errcode = 'SC404', message = 'there is no such user';
    end if;
    return auth.made_token(owner_id, token_name, lifetime, issue_token.reads_only);
end $$;

create function auth.made_token(owner_id bigint, token_name text, lifetime interval, reads_only boolean) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare fresh text := auth.new_token();
begin
    -- An expired one gives its name back.
    update auth.token t set revoked_at = clock_timestamp()
    where t.user_id = owner_id and t.name = token_name and t.revoked_at is null and not t.is_session
        and t.expires_at <= clock_timestamp();
    insert into auth.token (user_id, name, hash, expires_at, reads_only)
    values (
        owner_id, token_name, sha256(convert_to(fresh, 'UTF8')), clock_timestamp() + lifetime, made_token.reads_only);
    return fresh;
end $$;

-- Who sits at a session of the own: a token makes no tokens, or whoever found one would keep it alive for ever.
create function auth.session_user_id() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select t.user_id from auth.token t
    where t.hash = sha256(convert_to(nullif(current_setting('storechain.token', true), ''), 'UTF8')) and t.is_session
        and t.user_id = auth.current_user_id();
end;

-- Makes a token for whoever asks; at most twenty are good at a time.
create function auth.issue_own_token(token_name text, lifetime interval, reads_only boolean) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    person auth.app_user := auth.caller();
    fresh text;
begin
    if auth.session_user_id() is null then
        raise exception using errcode = 'SC401', message = 'a token makes no tokens';
    end if;
    if lifetime not between interval '1 day' and interval '366 days' then
        raise exception using errcode = '22023', message = 'a token is good for 1 to 366 days';
    end if;
    perform from auth.app_user u where u.id = person.id for update;
    if (select count(*) from auth.own_tokens() o where o.expires_at > clock_timestamp()) >= 20 then
        raise exception using errcode = 'SC429', message = 'there are too many tokens';
    end if;
    fresh := auth.made_token(person.id, token_name, lifetime, issue_own_token.reads_only);
    perform trail.record(
        'token', person.code || ' ' || token_name, null,
        jsonb_build_object('until', clock_timestamp() + lifetime, 'reads_only', issue_own_token.reads_only::text), null, 'issued');
    return fresh;
end $$;

-- The own tokens, with those that ended in the last thirty days.
create function auth.own_tokens() returns table (
    name text, reads_only boolean, created_at timestamptz, last_used_at timestamptz, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select t.name, t.reads_only, t.created_at, t.last_used_at, least(t.expires_at, t.revoked_at)
    from auth.token t
    where t.user_id = auth.current_user_id() and not t.is_session
        and least(t.expires_at, t.revoked_at) > clock_timestamp() - interval '30 days'
    order by least(t.expires_at, t.revoked_at) desc, t.name;
end;

-- Makes an own token worthless; true if there was one of this name.
create function auth.end_own_token(token_name text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare person auth.app_user := auth.caller();
begin
    if auth.session_user_id() is null then
        raise exception using errcode = 'SC401', message = 'a token ends no tokens';
    end if;
    update auth.token t set revoked_at = clock_timestamp()
    where t.user_id = person.id and t.name = token_name and t.revoked_at is null and not t.is_session
        and t.expires_at > clock_timestamp();
    if not found then return false; end if;
    perform trail.record('token', person.code || ' ' || token_name, '{}', null, null, 'revoked');
    return true;
end $$;

-- The session of the portal behind a token, while it is good; null for none.
create function auth.portal_session(token text) returns auth.token
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select t from auth.token t join auth.app_user u on u.id = t.user_id
    where t.hash = sha256(convert_to(portal_session.token, 'UTF8')) and t.is_session and t.ends_at is not null
        and t.expires_at > clock_timestamp() and u.disabled_at is null;
end;

-- Ends every session of the portal of a person; the one that is given goes on under a new secret, which is answered.
create function auth.renew_session(session auth.token) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare fresh text := auth.new_token();
begin
    delete from auth.token t where t.user_id = session.user_id and t.is_session and t.ends_at is not null;
    insert into auth.token (user_id, name, hash, expires_at, ends_at, is_session, last_used_at)
    values (
        session.user_id, 'portal', sha256(convert_to(fresh, 'UTF8')), session.expires_at, session.ends_at, true,
        clock_timestamp());
    return fresh;
end $$;

-- A person's own new password: every session of theirs ends, and this one goes on under a new secret, which is answered; null
-- where it has ended.
create function auth.change_password(token text, new_hash text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare session auth.token := auth.portal_session(change_password.token);
begin
    if session.id is null then return null; end if;
    insert into auth.password (user_id, hash, must_change) values (session.user_id, new_hash, false)
    on conflict on constraint password_pkey do update set hash = new_hash, must_change = false, set_at = clock_timestamp();
    return auth.renew_session(session);
end $$;

-- The same password under the parameters of today, where it is still the one that was looked at.
create function auth.renew_hash(user_code text, old_hash text, new_hash text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    update auth.password p set hash = new_hash from auth.app_user u
    where u.code = user_code and u.id = p.user_id and p.hash = old_hash;
end;

revoke all on function
    auth.issue_token, auth.made_token, auth.session_user_id, auth.issue_own_token, auth.own_tokens, auth.end_own_token,
    auth.portal_session, auth.renew_session, auth.change_password, auth.renew_hash
    from public;
grant execute on function auth.issue_token
    to storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer, storechain_class_pricing;
grant execute on function auth.issue_own_token, auth.own_tokens, auth.end_own_token
    to storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor;
grant execute on function auth.change_password, auth.renew_hash to storechain_class_portal;
