-- Who is told by HTTP that something has happened. What is to be told is written by the transaction in which it happens, so that
-- it is told exactly where it stands; a portal, whichever comes first, brings it.

create schema hook;
comment on schema hook is 'Addresses on the web that are told what has happened, and what they were told';
grant usage on schema hook to
    storechain_class_hq, storechain_class_distributor, storechain_class_auditor, storechain_class_portal;

create table hook.address (
    id bigint generated always as identity,
    account_id bigint,
    event text not null,
    url text not null,
    user_id bigint not null,
    created_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    constraint address_pkey primary key (id),
    constraint address_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint address_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint address_event_known check (event in ('feed.receipt', 'policy.published')),
    constraint address_url_shape check (url ~ '^https?://[^\s@/?#]+(/[^\s#]*)?$' and char_length(url) <= 500),
    constraint address_ends_later check (ended_at >= created_at)
);
comment on table hook.address is 'Where somebody wants to be told of an event: an account of its own, headquarters of all';
comment on column hook.address.account_id is 'null for headquarters';
create unique index address_once on hook.address (coalesce(account_id, 0), event, url) where ended_at is null;
create index address_account_id_index on hook.address (account_id);

create table hook.secret (
    address_id bigint not null,
    secret text not null,
    constraint secret_pkey primary key (address_id),
    constraint secret_address_id_fkey foreign key (address_id) references hook.address (id),
    constraint secret_long check (char_length(secret) = 64)
);
comment on table hook.secret is 'What deliveries to an address are signed with; shown once, and read by who brings them alone';

create table hook.delivery (
    id bigint generated always as identity,
    address_id bigint not null,
    subject text not null,
    body text not null,
    made_at timestamptz not null default clock_timestamp(),
    attempts integer not null default 0,
    next_at timestamptz default clock_timestamp(),
    delivered_at timestamptz,
    failed_at timestamptz,
    status integer,
    trouble text,
    constraint delivery_pkey primary key (id),
    constraint delivery_once unique (address_id, subject),
    constraint delivery_address_id_fkey foreign key (address_id) references hook.address (id),
    constraint delivery_attempts_counted check (attempts >= 0),
    constraint delivery_ends_once check (num_nonnulls(next_at, delivered_at, failed_at) = 1),
    constraint delivery_trouble_length check (char_length(trouble) <= 200)
);
comment on table hook.delivery is 'What is to be told to an address, or was';
comment on column hook.delivery.subject is 'What has happened, once: such as feed 17 taken';
comment on column hook.delivery.next_at is 'When it is tried again; while it is under way, when it counts as lost';
create index delivery_next_at_index on hook.delivery (next_at) where next_at is not null;
create index delivery_made_at_index on hook.delivery (made_at);

alter table hook.address enable row level security;
alter table hook.secret enable row level security;
alter table hook.delivery enable row level security;
grant select on hook.address, hook.delivery to
    storechain_class_hq, storechain_class_distributor, storechain_class_auditor;
create policy address_of_chain on hook.address for select to storechain_class_hq, storechain_class_auditor
    using ((select auth.sees_chain()));
create policy address_of_distributor on hook.address for select to storechain_class_distributor
    using (account_id = (select auth.account_id()));
create policy delivery_seen on hook.delivery for select to
    storechain_class_hq, storechain_class_distributor, storechain_class_auditor
    using (address_id in (select a.id from hook.address a));

-- Registering -------------------------------------------------------------------------------------------------------

-- Registers an address for whoever asks; its secret is answered once.
create function hook.add(event text, url text, out id bigint, out secret text)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare person auth.app_user := auth.caller();
begin
    if person.id is null or person.class not in ('hq', 'distributor') then
        raise exception using errcode = '42501', message = 'permission denied to register an address';
    end if;
    perform pg_advisory_xact_lock(7307, coalesce(person.account_id, 0)::integer);
    if (select count(*) from hook.address a where a.account_id is not distinct from person.account_id and a.ended_at is null) >= 10
    then
        raise exception using errcode = 'SC429', message = 'there are too many addresses';
    end if;
    insert into hook.address (account_id, event, url, user_id)
    values (person.account_id, add.event, add.url, person.id) returning address.id into add.id;
    add.secret := auth.new_token();
    insert into hook.secret (address_id, secret) values (add.id, add.secret);
    perform trail.record(
        'webhook', add.id::text, null, jsonb_build_object('event', add.event, 'url', add.url), null, 'registered');
end $$;

-- Takes an address back: nothing more is told to it. True if there was one.
create function hook.remove(number bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare person auth.app_user := auth.caller();
begin
    if person.id is null or person.class not in ('hq', 'distributor') then
        raise exception using errcode = '42501', message = 'permission denied to take an address back';
    end if;
    update hook.address a set ended_at = clock_timestamp()
    where a.id = number and a.ended_at is null and a.account_id is not distinct from person.account_id;
    if not found then return false; end if;
    update hook.delivery d set next_at = null, failed_at = clock_timestamp(), trouble = 'taken back'
    where d.address_id = number and d.next_at is not null;
    perform trail.record('webhook', number::text, '{}', null, null, 'taken_back');
    return true;
end $$;

-- What happens ------------------------------------------------------------------------------------------------------

-- Notes what is to be told of a thing: to headquarters, and to the account that it is about; to everybody where it is about none.
create function hook.note(of_event text, about_account bigint, of_subject text, told jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    insert into hook.delivery (address_id, subject, body)
    select a.id, of_subject, (jsonb_build_object('event', of_event, 'at', clock_timestamp()) || told)::text
    from hook.address a
    where a.event = of_event and a.ended_at is null
        and (a.account_id is null or about_account is null or a.account_id = about_account)
    on conflict on constraint delivery_once do nothing;
end;

create function hook.note_feed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    -- As it stands at the end of its transaction.
    perform hook.note(
        'feed.receipt', f.account_id, format('feed %s %s', f.id, f.state),
        jsonb_build_object(
            'feed', f.id, 'account', a.code, 'file', f.file_name, 'state', f.state, 'as_of', f.as_of, 'lines', f.lines,
            'applied', f.applied, 'refused', f.refused, 'warned', f.warned))
    from chain.feed f join chain.account a on a.id = f.account_id where f.id = new.id;
    return null;
end $$;
create constraint trigger feed_is_told after insert on chain.feed
    deferrable initially deferred for each row execute function hook.note_feed();
create constraint trigger feed_decision_is_told after update on chain.feed
    deferrable initially deferred for each row when (old.state is distinct from new.state)
    execute function hook.note_feed();

create function hook.note_policy() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform hook.note(
        'policy.published', null, format('policy %s %s', to_char(new.month, 'YYYY-MM'), new.revision),
        jsonb_build_object(
            'month', to_char(new.month, 'YYYY-MM'), 'revision', new.revision, 'effective_from', new.effective_from));
    return null;
end $$;
create trigger policy_is_told after insert on pricing.policy for each row execute function hook.note_policy();

-- Bringing it -------------------------------------------------------------------------------------------------------

-- Takes what is due for whoever brings it, so that nobody else does; what is not settled in two minutes is due again, because
-- its portal died. What was brought a month ago is forgotten.
create function hook.claim(most integer)
returns table (delivery bigint, attempt integer, url text, secret text, event text, body text)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    delete from hook.delivery d where d.made_at < clock_timestamp() - interval '30 days' and d.next_at is null;
    return query
        with due as (
            select d.id from hook.delivery d where d.next_at <= clock_timestamp()
            order by d.next_at limit most for update skip locked)
        update hook.delivery d
        set attempts = d.attempts + 1, next_at = clock_timestamp() + interval '2 minutes'
        from due, hook.address a, hook.secret s
        where d.id = due.id and a.id = d.address_id and s.address_id = a.id
        returning d.id, d.attempts, a.url, s.secret, a.event, d.body;
end $$;

-- How an attempt ended. One that failed is made again after half a minute, and after four times as long each time, up to six
-- hours; the eighth is the last.
create function hook.settle(delivery bigint, attempt integer, status integer, trouble text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    update hook.delivery d set
        status = settle.status,
        trouble = left(settle.trouble, 200),
        delivered_at = case when settle.status between 200 and 299 then clock_timestamp() end,
        failed_at = case
            when settle.status between 200 and 299 then null
            when d.attempts >= 8 then clock_timestamp() end,
        next_at = case
            when settle.status between 200 and 299 or d.attempts >= 8 then null
            else clock_timestamp() + least(interval '6 hours', interval '30 seconds' * 4 ^ (d.attempts - 1)) end
    where d.id = settle.delivery and d.attempts = settle.attempt and d.next_at is not null;
end;

revoke all on all functions in schema hook from public;
grant execute on function hook.add, hook.remove to storechain_class_hq, storechain_class_distributor;
grant execute on function hook.claim, hook.settle to storechain_class_portal;
