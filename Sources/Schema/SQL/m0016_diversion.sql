-- Diversion: phones that were activated outside the territory of the account that they were shipped to. A case is of one
-- account, one city and one month, with its phones inside: a few phones go astray by themselves, and a case a phone would
-- bury the few that matter. Headquarters looks and decides, the account answers.

create table chain.diversion_scan (
    id bigint generated always as identity,
    month date not null,
    day date not null,
    activated bigint not null,
    traced bigint not null,
    bordering bigint not null,
    astray bigint not null,
    user_id bigint not null,
    scanned_at timestamptz not null default clock_timestamp(),
    constraint diversion_scan_pkey primary key (id),
    constraint diversion_scan_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint diversion_scan_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint diversion_scan_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint diversion_scan_counts_sane check (activated >= traced and traced >= bordering + astray
        and bordering >= 0 and astray >= 0)
);
comment on table chain.diversion_scan is 'When which month was looked through, and how much of it could be';
comment on column chain.diversion_scan.activated is 'Phones with a serial that were activated in the month';
comment on column chain.diversion_scan.traced is 'Of them, those of which it is known who was shipped to';
comment on column chain.diversion_scan.bordering is 'Of them, those outside the territory where a border allows it';
comment on column chain.diversion_scan.astray is 'Of them, those outside the territory where nothing allows it';
create index diversion_scan_month_index on chain.diversion_scan (month, id);

create table chain.diversion_case (
    id bigint generated always as identity,
    account_id bigint not null,
    region_id bigint not null,
    month date not null,
    rival_id bigint,
    state text not null default 'open',
    opened_on date not null,
    deadline date not null,
    answer text,
    answered_on date,
    answered_by text,
    outcome text,
    reason text,
    closed_on date,
    closed_by text,
    constraint diversion_case_pkey primary key (id),
    constraint diversion_case_account_region_month_key unique (account_id, region_id, month),
    constraint diversion_case_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint diversion_case_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint diversion_case_rival_id_fkey foreign key (rival_id) references chain.account (id),
    constraint diversion_case_of_two check (rival_id <> account_id),
    constraint diversion_case_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint diversion_case_state_known check (state in ('open', 'answered', 'closed')),
    constraint diversion_case_opened_on_sane check (opened_on between '2000-01-01' and '2099-12-31'),
    constraint diversion_case_deadline_sane check (deadline between opened_on and opened_on + 366),
    constraint diversion_case_answer_whole check (num_nonnulls(answer, answered_on, answered_by) in (0, 3)),
    constraint diversion_case_answered check (state <> 'answered' or answer is not null),
    constraint diversion_case_answer_length check (char_length(answer) between 1 and 1000),
    constraint diversion_case_answered_on_sane check (answered_on between '2000-01-01' and '2099-12-31'),
    constraint diversion_case_outcome_known check (outcome in ('allowed', 'proven')),
    constraint diversion_case_closing_whole
        check (num_nonnulls(outcome, reason, closed_on, closed_by) = case state when 'closed' then 4 else 0 end),
    constraint diversion_case_reason_length check (char_length(reason) between 1 and 1000),
    constraint diversion_case_closed_on_sane check (closed_on between '2000-01-01' and '2099-12-31')
);
comment on table chain.diversion_case is 'Phones of an account that turned up in a city outside its territory in a month, and what became of it';
comment on column chain.diversion_case.account_id is 'Who the phones were shipped to';
comment on column chain.diversion_case.region_id is 'The city, or the region where no city is known, in which they were activated';
comment on column chain.diversion_case.rival_id is 'Whose territory most of them were activated in; null where it is nobody''s';
comment on column chain.diversion_case.deadline is 'The last day on which an answer is waited for';
comment on column chain.diversion_case.answered_by is 'Code of the user, as are all';
create index diversion_case_region_id_index on chain.diversion_case (region_id);

create table chain.diversion_phone (
    case_id bigint not null,
    serial bigint not null,
    product_id bigint not null,
    store_id bigint not null,
    day date not null,
    shipped_by text not null,
    shipped_on date not null,
    is_withdrawn boolean not null default false,
    constraint diversion_phone_pkey primary key (case_id, serial),
    constraint diversion_phone_case_id_fkey foreign key (case_id) references chain.diversion_case (id),
    constraint diversion_phone_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint diversion_phone_serial_sane check (serial between 1 and 999999999999999),
    constraint diversion_phone_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint diversion_phone_shipped_by_known check (shipped_by in ('sell_in', 'sell_through')),
    constraint diversion_phone_shipped_before check (shipped_on between '2000-01-01' and day)
);
comment on table chain.diversion_phone is 'The phones of a case, each with the line that says who it was shipped to';
comment on column chain.diversion_phone.store_id is 'Where it was activated: a store, or a region''s id negated, as in the ledger';
comment on column chain.diversion_phone.shipped_by is 'The level of the ledger that names the account';
comment on column chain.diversion_phone.is_withdrawn is 'The ledger does not say so any more: a load took it back, or the territory grew';

-- Who sees and does what --------------------------------------------------------------------------------------------
-- Headquarters looks and decides; a region's manager sees what leaves an account of the own region, and what comes into
-- it; an account what is said of itself.

do $$
declare
    everybody text := 'storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor';
    t text;
begin
    foreach t in array array['diversion_scan', 'diversion_case', 'diversion_phone'] loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to %s', t, everybody);
    end loop;
    execute format('create policy diversion_scan_seen on chain.diversion_scan for select to %s using ((select auth.class()) is not null)',
        everybody);
    create policy diversion_case_of_chain on chain.diversion_case for select to
        storechain_class_hq, storechain_class_auditor using ((select auth.sees_chain()));
    create policy diversion_case_of_manager on chain.diversion_case for select to storechain_class_region
        using (region_id = any ((select auth.regions())::bigint[]) or account_id in (select a.id from chain.account a));
    create policy diversion_case_of_distributor on chain.diversion_case for select to storechain_class_distributor
        using (account_id = (select auth.account_id()));
    execute format('create policy diversion_phone_seen on chain.diversion_phone for select to %s '
        || 'using (case_id in (select c.id from chain.diversion_case c))', everybody);
    grant insert on chain.diversion_scan, chain.diversion_case, chain.diversion_phone to storechain_class_hq;
    grant update on chain.diversion_case, chain.diversion_phone to storechain_class_hq;
    create policy diversion_scan_made on chain.diversion_scan for insert to storechain_class_hq
        with check ((select auth.is_hq()) and user_id = (select auth.current_user_id()));
    create policy diversion_case_kept on chain.diversion_case to storechain_class_hq
        using ((select auth.is_hq())) with check ((select auth.is_hq()));
    create policy diversion_phone_kept on chain.diversion_phone to storechain_class_hq
        using ((select auth.is_hq())) with check ((select auth.is_hq()));
end $$;

-- What the parties and the place of the cases that the caller sees are called. A manager sees accounts and regions of
-- others nowhere else; an account is not told whose territory its phones turned up in.
create function chain.diversion_names() returns table (
    case_id bigint, account text, account_name text, region text, region_name text, rival text, rival_name text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
begin
    return query
    select c.id, a.code, av.name, r.code, r.name, b.code, bv.name
    from chain.diversion_case c join chain.account a on a.id = c.account_id join chain.region r on r.id = c.region_id
        left join chain.account_version av on av.account_id = a.id and av.during @> c.opened_on
        left join chain.account b on b.id = c.rival_id and me.class <> 'distributor'
        left join chain.account_version bv on bv.account_id = b.id and bv.during @> c.opened_on
    where me.class in ('hq', 'auditor') or c.account_id = me.account_id
        or me.class = 'region' and (c.region_id = any ((select auth.regions())::bigint[])
            or a.region_id = any ((select auth.regions())::bigint[]));
end $$;

-- Takes the account's answer to a case that is not closed; a second one takes the place of the first, which the trail
-- keeps. Answers whether it says anything new.
create function chain.answer_diversion(case_number bigint, note text, on_day date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
    found_case chain.diversion_case;
begin
    select c.* into found_case from chain.diversion_case c
    where c.id = case_number and c.account_id = me.account_id for update;
    if found_case.id is null then
        raise exception using errcode = 'SC404', message = 'there is no such case';
    end if;
    if found_case.state = 'closed' then
        raise exception using errcode = 'SC409', message = 'the case is closed';
    end if;
    if found_case.answer is not distinct from note then return false; end if;
    update chain.diversion_case c
    set state = 'answered', answer = note, answered_on = on_day, answered_by = me.code
    where c.id = found_case.id;
    perform trail.record('diversion_case', found_case.id::text, jsonb_build_object('answer', found_case.answer),
        jsonb_build_object('answer', note), null, 'answered');
    return true;
end $$;

revoke all on function chain.diversion_names, chain.answer_diversion from public;
grant execute on function chain.diversion_names to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor;
grant execute on function chain.answer_diversion to storechain_class_distributor;
