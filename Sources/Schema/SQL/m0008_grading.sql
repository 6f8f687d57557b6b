-- Grades of stores: proposed by a run over the whole chain, in force when somebody accepts them, overridden for a time by
-- two people. Everything is added and nothing changed, but that an override is approved and ended, and a plan withdrawn:
-- what was known on a day can be asked for ever. A grade rules from the first of its month until a later month's is accepted.

-- What headquarters decides in files ----------------------------------------------------------------------------------

-- Rules for a month are of the newest version that rules from it or before; the first rules the time before it too.
create table chain.config_version (
    id bigint generated always as identity,
    kind text not null,
    version integer not null,
    rules_from date not null,
    settings text not null,
    sha256 bytea not null,
    user_id bigint not null,
    user_code text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    note text,
    constraint config_version_pkey primary key (id),
    constraint config_version_kind_version_key unique (kind, version),
    constraint config_version_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint config_version_kind_known check
        (kind in ('grading', 'work_standards', 'display', 'safety_stock', 'staffing')),
    constraint config_version_version_positive check (version > 0),
    constraint config_version_rules_from_is_first
        check (extract(day from rules_from) = 1 and rules_from between '1900-01-01' and '2999-12-01'),
    constraint config_version_settings_length check (char_length(settings) between 1 and 1000000),
    constraint config_version_sha256_of_settings check (sha256 = sha256(convert_to(settings, 'UTF8'))),
    constraint config_version_note_length check (char_length(note) between 1 and 1000)
);
comment on table chain.config_version is 'Grading schemes, work standards, display standards, rules of stock levels and of staffing, as headquarters put them in force';
comment on column chain.config_version.settings is 'The whole file in its plain form, without comments: what the program reads';
comment on column chain.config_version.user_code is 'The author as people know him';

-- Runs ----------------------------------------------------------------------------------------------------------------

create table chain.grade_run (
    id bigint generated always as identity,
    month date not null,
    config_id bigint not null,
    scheme text not null,
    user_id bigint not null,
    user_code text not null,
    made_at timestamptz not null default clock_timestamp(),
    inputs_sha256 bytea not null,
    last_day date,
    stores integer not null,
    graded integer not null,
    provisional integer not null,
    moved integer not null,
    needs_second boolean not null,
    dropped text[] not null,
    constraint grade_run_pkey primary key (id),
    constraint grade_run_config_id_fkey foreign key (config_id) references chain.config_version (id),
    constraint grade_run_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint grade_run_month_is_first check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint grade_run_scheme_shape check (scheme ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint grade_run_inputs_sha256_length check (octet_length(inputs_sha256) = 32),
    constraint grade_run_last_day_sane check (last_day between '2000-01-01' and '2099-12-31'),
    constraint grade_run_counts_sane check (graded >= 0 and provisional >= 0 and graded + provisional <= stores
        and moved between 0 and stores)
);
comment on table chain.grade_run is 'Proposals of grades for a month, over the whole chain; the newest of a month counts';
comment on column chain.grade_run.inputs_sha256 is 'Of all that went in: the same again makes no new run';
comment on column chain.grade_run.last_day is 'The newest day with sales in the months that count';
comment on column chain.grade_run.moved is 'Stores whose grade in force would change';
comment on column chain.grade_run.needs_second is 'More move than the scheme lets one person accept';
comment on column chain.grade_run.dropped is 'Factors that no store has figures for; the weights of the others make up the whole';
create index grade_run_month_index on chain.grade_run (month, id);

create table chain.grade_group (
    run_id bigint not null,
    number integer not null,
    region text not null,
    format text,
    size integer not null,
    cut_offs bigint[] not null,
    constraint grade_group_pkey primary key (run_id, number),
    constraint grade_group_run_id_fkey foreign key (run_id) references chain.grade_run (id),
    constraint grade_group_size_positive check (size > 0),
    constraint grade_group_cut_offs_of_four check (cardinality(cut_offs) = 4)
);
comment on table chain.grade_group is 'Stores that were ranked among each other';
comment on column chain.grade_group.region is 'Code of the region that holds them all';
comment on column chain.grade_group.format is 'Null where formats were put together';
comment on column chain.grade_group.cut_offs is
    'Where A, B, C and D end: ten-thousandths of a point, or of the measure that the scheme cuts by; null where none is';

create table chain.grade_proposal (
    store_id bigint not null,
    run_id bigint not null,
    region_id bigint not null,
    group_number integer,
    rank integer,
    total integer,
    measure bigint,
    previous text,
    reached text,
    proposed text,
    outcome text not null,
    hold text,
    missing text,
    months smallint not null,
    factor_values bigint[] not null,
    points integer[] not null,
    constraint grade_proposal_pkey primary key (store_id, run_id),
    constraint grade_proposal_grades_known check (coalesce(previous, 'A') in ('A', 'B', 'C', 'D', 'E')
        and coalesce(reached, 'A') in ('A', 'B', 'C', 'D', 'E') and coalesce(proposed, 'A') in ('A', 'B', 'C', 'D', 'E')),
    constraint grade_proposal_outcome_known check (outcome in ('graded', 'provisional', 'ungraded')),
    constraint grade_proposal_ungraded_is_unknown check ((outcome = 'ungraded') = (proposed is null)),
    constraint grade_proposal_graded_has_place check (
        (outcome = 'graded') = (num_nonnulls(group_number, rank, total, measure, reached) = 5)
        and (outcome = 'graded' or num_nonnulls(group_number, rank, total, measure, reached) = 0)),
    constraint grade_proposal_hold_known check (hold in ('band', 'step', 'quota', 'calendar')),
    constraint grade_proposal_missing_says_why check ((missing is not null) = (outcome = 'ungraded')),
    constraint grade_proposal_total_sane check (total between 0 and 1000000),
    constraint grade_proposal_months_sane check (months between 0 and 60),
    constraint grade_proposal_factors_paired check (cardinality(factor_values) = cardinality(points))
);
comment on table chain.grade_proposal is 'What a run says of each store; written by the run with its groups, all at once';
comment on column chain.grade_proposal.region_id is 'The region whose manager sees the store now';
comment on column chain.grade_proposal.rank is 'From 1, within the group';
comment on column chain.grade_proposal.total is 'Ten-thousandths of a point';
comment on column chain.grade_proposal.measure is 'What is compared with the cut-offs, in their unit';
comment on column chain.grade_proposal.reached is 'What the cut-offs alone would say';
comment on column chain.grade_proposal.hold is 'What kept the grade from it';
comment on column chain.grade_proposal.missing is 'The factor, or months, for want of which there is no grade';
comment on column chain.grade_proposal.months is 'Months that count with sales on record';
comment on column chain.grade_proposal.factor_values is 'In the order of the scheme, each in the unit of its source; null where unknown';
comment on column chain.grade_proposal.points is 'The same in ten-thousandths of a point';
create index grade_proposal_run_id_index on chain.grade_proposal (run_id, group_number);

-- More than so many moves at once want a second person of headquarters.
create table chain.grade_signature (
    run_id bigint not null,
    user_id bigint not null,
    user_code text not null,
    signed_at timestamptz not null default clock_timestamp(),
    constraint grade_signature_pkey primary key (run_id, user_id),
    constraint grade_signature_run_id_fkey foreign key (run_id) references chain.grade_run (id),
    constraint grade_signature_user_id_fkey foreign key (user_id) references auth.app_user (id)
);

create table chain.grade_acceptance (
    id bigint generated always as identity,
    run_id bigint not null,
    month date not null,
    user_id bigint not null,
    user_code text not null,
    region_id bigint,
    accepted_at timestamptz not null default clock_timestamp(),
    stores integer not null,
    changed integer not null,
    constraint grade_acceptance_pkey primary key (id),
    constraint grade_acceptance_run_id_fkey foreign key (run_id) references chain.grade_run (id),
    constraint grade_acceptance_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint grade_acceptance_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint grade_acceptance_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint grade_acceptance_counts_sane check (changed between 0 and stores)
);
comment on table chain.grade_acceptance is 'That somebody accepted a run, for all stores or for some';
comment on column chain.grade_acceptance.region_id is 'Of whom accepted: no earlier month is accepted below it any more; null is the whole chain';
comment on column chain.grade_acceptance.changed is 'Stores that have another grade, or none, since';
create index grade_acceptance_month_index on chain.grade_acceptance (month);

-- Grades in force -----------------------------------------------------------------------------------------------------

create table chain.store_grade (
    store_id bigint not null,
    id bigint generated always as identity,
    month date not null,
    region_id bigint not null,
    grade text,
    outcome text not null,
    run_id bigint not null,
    user_id bigint not null,
    user_code text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint store_grade_pkey primary key (store_id, id),
    constraint store_grade_run_id_fkey foreign key (run_id) references chain.grade_run (id),
    constraint store_grade_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint store_grade_grade_known check (grade in ('A', 'B', 'C', 'D', 'E')),
    constraint store_grade_outcome_known check (outcome in ('graded', 'provisional', 'ungraded')),
    constraint store_grade_ungraded_is_unknown check ((outcome = 'ungraded') = (grade is null))
);
comment on table chain.store_grade is
    'Changes of grades that were accepted; of a day rules the newest row of the newest month up to it';
comment on column chain.store_grade.month is 'The grade rules from its first day';
comment on column chain.store_grade.user_code is 'Who accepted it';

create table chain.grade_override (
    store_id bigint not null,
    id bigint generated always as identity,
    region_id bigint not null,
    grade text not null,
    during daterange not null,
    reason text not null,
    asked_by bigint not null,
    asked_by_code text not null,
    asked_at timestamptz not null default clock_timestamp(),
    approved_by bigint,
    approved_by_code text,
    approved_at timestamptz,
    ended_by bigint,
    ended_by_code text,
    ended_at timestamptz,
    ended_on date,
    ruling daterange not null generated always as (during * daterange(null, ended_on)) stored,
    constraint grade_override_pkey primary key (store_id, id),
    constraint grade_override_grade_known check (grade in ('A', 'B', 'C', 'D', 'E')),
    constraint grade_override_during_sane check (not isempty(during) and not lower_inf(during) and not upper_inf(during)
        and lower(during) between '2000-01-01' and '2099-12-31' and upper(during) between '2000-01-01' and '2099-12-31'
        and upper(during) - lower(during) <= 366),
    constraint grade_override_reason_length check (char_length(reason) between 1 and 400),
    constraint grade_override_asked_by_fkey foreign key (asked_by) references auth.app_user (id),
    constraint grade_override_approved_by_fkey foreign key (approved_by) references auth.app_user (id),
    constraint grade_override_ended_by_fkey foreign key (ended_by) references auth.app_user (id),
    constraint grade_override_four_eyes check (approved_by <> asked_by),
    constraint grade_override_approval_whole check (num_nonnulls(approved_by, approved_by_code, approved_at) in (0, 3)),
    constraint grade_override_end_whole check (num_nonnulls(ended_by, ended_by_code, ended_at, ended_on) in (0, 4)),
    constraint grade_override_ended_on_sane check (ended_on between '2000-01-01' and '2099-12-31'),
    constraint grade_override_one_at_a_time exclude using gist (store_id with =, ruling with &&)
);
comment on table chain.grade_override is 'Grades that people set for a time; behind it the computed one rules again by itself';
comment on column chain.grade_override.during is 'Days that were asked for; once it is approved, not before the day of that';
comment on column chain.grade_override.ruling is 'Days on which it rules, if it is approved';
comment on column chain.grade_override.ended_on is 'Business day from which it rules no more';

-- Promised ways up ----------------------------------------------------------------------------------------------------

create table chain.grade_plan (
    store_id bigint not null,
    id bigint generated always as identity,
    region_id bigint not null,
    run_id bigint not null,
    month date not null,
    target text not null,
    actions jsonb not null,
    cost_minor bigint not null,
    user_id bigint not null,
    user_code text not null,
    made_at timestamptz not null default clock_timestamp(),
    withdrawn_by bigint,
    withdrawn_by_code text,
    withdrawn_at timestamptz,
    constraint grade_plan_pkey primary key (store_id, id),
    constraint grade_plan_run_id_fkey foreign key (run_id) references chain.grade_run (id),
    constraint grade_plan_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint grade_plan_withdrawn_by_fkey foreign key (withdrawn_by) references auth.app_user (id),
    constraint grade_plan_withdrawal_whole check (num_nonnulls(withdrawn_by, withdrawn_by_code, withdrawn_at) in (0, 3)),
    constraint grade_plan_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint grade_plan_target_known check (target in ('A', 'B', 'C', 'D')),
    constraint grade_plan_actions_counted check (jsonb_typeof(actions) = 'object'
        and not jsonb_path_exists(actions, 'strict $.* ? (@.type() != "number" || @ < 1 || @ > 1000)')),
    constraint grade_plan_cost_minor_sane check (cost_minor between 0 and 1000000000000000)
);
comment on table chain.grade_plan is 'What is to be done so that a store comes up, and by when; the grade then says whether it came';
comment on column chain.grade_plan.month is 'The month whose grade is promised';
comment on column chain.grade_plan.actions is 'How often each action of the scheme';
comment on column chain.grade_plan.cost_minor is 'Minor units of the chain''s currency';
-- One at a time.
create unique index grade_plan_store_month_key on chain.grade_plan (store_id, month) where withdrawn_at is null;

-- Who sees and does what ----------------------------------------------------------------------------------------------
-- Headquarters runs; the managers above a store see what is proposed for it, and accept it. Of other stores they see how
-- many were ranked and where the cut-offs lay. What is in force comes there through the functions below and no other way.

alter table chain.config_version enable row level security;
grant select on chain.config_version to storechain_class_hq, storechain_class_region, storechain_class_auditor;
grant insert (kind, version, rules_from, settings, sha256, user_id, user_code, note) on chain.config_version to
    storechain_class_hq;
create policy config_version_seen on chain.config_version for select to
    storechain_class_hq, storechain_class_region, storechain_class_auditor
    using ((select auth.sees_chain()) or (select auth.class()) = 'region');
create policy config_version_applied on chain.config_version for insert to storechain_class_hq
    with check ((select auth.is_hq()) and user_id = (select auth.current_user_id())
        and user_code = (select auth.user_code()));

do $$
declare t text;
begin
    foreach t in array array['grade_run', 'grade_group', 'grade_signature', 'grade_acceptance'] loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_auditor', t);
        execute format('create policy %1$s_seen on chain.%1$s for select to storechain_class_hq, '
            || 'storechain_class_region, storechain_class_auditor '
            || 'using ((select auth.sees_chain()) or (select auth.class()) = ''region'')', t);
    end loop;
    foreach t in array array['grade_proposal', 'store_grade', 'grade_override', 'grade_plan'] loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_auditor', t);
        execute format('create policy %1$s_of_chain on chain.%1$s for select to storechain_class_hq, '
            || 'storechain_class_auditor using ((select auth.sees_chain()))', t);
        execute format('create policy %1$s_of_manager on chain.%1$s for select to storechain_class_region '
            || 'using (region_id in (select r from unnest(auth.regions()) r))', t);
        -- The region is maintained by store moves, which come in through the importer's login.
        execute format('grant select, update (region_id) on chain.%s to storechain_class_importer', t);
        execute format('create policy %1$s_moved on chain.%1$s to storechain_class_importer '
            || 'using ((select auth.is_hq())) with check ((select auth.is_hq()))', t);
    end loop;
end $$;

grant insert (month, config_id, scheme, user_id, user_code, inputs_sha256, last_day, stores, graded, provisional, moved,
    needs_second, dropped) on chain.grade_run to storechain_class_hq;
grant insert on chain.grade_group, chain.grade_proposal to storechain_class_hq;
create policy grade_run_made on chain.grade_run for insert to storechain_class_hq
    with check ((select auth.is_hq()) and user_id = (select auth.current_user_id())
        and user_code = (select auth.user_code()));
-- A run is whole when its transaction ends: nothing is added to it later, by nobody.
create policy grade_group_made on chain.grade_group for insert to storechain_class_hq
    with check ((select auth.is_hq()) and run_id in (select r.id from chain.grade_run r
        where r.user_id = (select auth.current_user_id()) and r.made_at >= transaction_timestamp()));
create policy grade_proposal_made on chain.grade_proposal for insert to storechain_class_hq
    with check ((select auth.is_hq()) and run_id in (select r.id from chain.grade_run r
        where r.user_id = (select auth.current_user_id()) and r.made_at >= transaction_timestamp()));

grant insert (store_id, region_id, run_id, month, target, actions, cost_minor, user_id, user_code) on chain.grade_plan to
    storechain_class_hq, storechain_class_region;
create policy grade_plan_made on chain.grade_plan for insert to storechain_class_hq, storechain_class_region
    with check (((select auth.is_hq()) or region_id in (select r from unnest(auth.regions()) r))
        and user_id = (select auth.current_user_id()) and user_code = (select auth.user_code())
        and (store_id, region_id) in (select s.id, s.region_id from chain.store s));

-- A region sees a store: headquarters every one, a manager those of the own regions.
create function chain.manages(region bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return auth.is_hq() or region = any (auth.regions());
end $$;

-- Puts proposals of a run in force: of all stores that the caller manages, or of those named. Answers the stores that
-- changed. Only of the newest run of its month, made by the scheme that rules now, where no later month is accepted for
-- the store's region; and where many move at once, only when two people of headquarters have signed.
create function chain.accept_grades(run bigint, stores bigint[] default null) returns bigint[]
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    r chain.grade_run;
    me auth.app_user := auth.caller();
    mine bigint[] := auth.regions();
    closed bigint[];
    meant integer;
    accepted bigint[];
begin
    if me.id is null or me.class not in ('hq', 'region') then
        raise exception using errcode = '42501', message = 'permission denied to accept grades';
    end if;
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception using errcode = '25001', message = 'grades are accepted by what is committed now';
    end if;
    perform pg_advisory_xact_lock(hashtext('chain.grade_run'));
    select * into r from chain.grade_run g where g.id = run;
    if r.id is null or exists (select from chain.grade_run g where g.month = r.month and g.id > r.id) then
        raise exception using errcode = 'SC409', message = 'there is no such run, or a newer one of the month';
    end if;
    closed := array(select g.id from chain.region g, chain.grade_acceptance a
        where a.month > r.month and (a.region_id is null or a.region_id = any (g.path)));
    if exists (select from chain.config_version c join chain.config_version used on used.id = r.config_id
            where c.kind = 'grading' and c.version > used.version and c.rules_from <= r.month) then
        raise exception using errcode = 'SC409', message = 'the scheme changed after the run';
    end if;
    if r.needs_second and (select count(*) from chain.grade_signature s where s.run_id = run) < 2 then
        raise exception using errcode = 'SC409', message = 'two people of headquarters have to sign this run';
    end if;
    with meant as (
        select p.store_id, s.region_id, p.proposed, p.outcome
        from chain.grade_proposal p join chain.store s on s.id = p.store_id
        where p.run_id = run and (accept_grades.stores is null or p.store_id = any (accept_grades.stores))
            and (me.class = 'hq' or s.region_id = any (mine)) and not s.region_id = any (closed)
    ), ruling as (
        select distinct on (g.store_id) g.store_id, g.grade, g.outcome from chain.store_grade g
        where g.month <= r.month order by g.store_id, g.month desc, g.id desc
    ), added as (
        insert into chain.store_grade (store_id, month, region_id, grade, outcome, run_id, user_id, user_code)
        select m.store_id, r.month, m.region_id, m.proposed, m.outcome, run, me.id, me.code
        from meant m left join ruling l on l.store_id = m.store_id
        where (l.grade, l.outcome) is distinct from (m.proposed, m.outcome)
        order by m.store_id
        returning store_id
    )
    select (select count(*) from meant), (select coalesce(array_agg(a.store_id order by a.store_id), '{}') from added a)
        into meant, accepted;
    if meant = 0 then
        raise exception using errcode = 'SC409', message = 'there is no store to accept';
    end if;
    -- Accepting the same again says nothing new.
    insert into chain.grade_acceptance (run_id, month, user_id, user_code, region_id, stores, changed)
    select run, r.month, me.id, me.code, me.region_id, meant, cardinality(accepted)
    where cardinality(accepted) > 0 or not exists (
        select from chain.grade_acceptance a where a.run_id = run and a.user_id = me.id and a.stores = meant);
    if cardinality(accepted) > 0 then
        perform trail.record('store_grade', to_char(r.month, 'YYYY-MM'), null,
            jsonb_build_object('stores', meant::text, 'changed', cardinality(accepted)::text), null, 'accepted');
    end if;
    return accepted;
end $$;

-- Signs a run that needs two people.
create function chain.sign_grades(run bigint) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
begin
    if me.id is null or me.class <> 'hq' then
        raise exception using errcode = '42501', message = 'permission denied to sign grades';
    end if;
    insert into chain.grade_signature (run_id, user_id, user_code) values (run, me.id, me.code) on conflict do nothing;
    if found then
        perform trail.record('grade_run', to_char(g.month, 'YYYY-MM'), null, jsonb_build_object('run', g.id::text), null,
            'signed')
        from chain.grade_run g where g.id = run;
    end if;
    return (select count(*) from chain.grade_signature s where s.run_id = run);
end $$;

-- A step of an override, for the trail.
create function chain.record_override(was chain.grade_override, now chain.grade_override, verb text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    facts jsonb[] := array(
        select case when o.id is not null then jsonb_build_object('grade', o.grade, 'from', lower(o.during),
            'until', upper(o.during) - 1, 'asked_by', o.asked_by_code, 'approved_by', o.approved_by_code,
            'ended_by', o.ended_by_code, 'ended_on', o.ended_on) end
        from unnest(array[was, now]) with ordinality o order by o.ordinality);
begin
    perform trail.record('grade_override', s.code, facts[1], facts[2], now.reason, verb)
    from chain.store s where s.id = now.store_id;
end $$;

-- Asks for another grade for a time; it rules when a second person has approved it.
create function chain.ask_override(store bigint, grade text, during daterange, reason text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
    region bigint := (select s.region_id from chain.store s where s.id = store);
    asked chain.grade_override;
begin
    if region is null or not chain.manages(region) then
        raise exception using errcode = '42501', message = 'permission denied to override the grade';
    end if;
    insert into chain.grade_override (store_id, region_id, grade, during, reason, asked_by, asked_by_code)
    values (store, region, grade, during, reason, me.id, me.code) returning * into asked;
    perform chain.record_override(null, asked, 'asked');
    return asked.id;
end $$;

-- A second person approves: headquarters, or another manager above the store. It rules from that day on.
create function chain.approve_override(store bigint, number bigint, today date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
    was chain.grade_override;
    now chain.grade_override;
begin
    select * into was from chain.grade_override o where o.store_id = store and o.id = number for update;
    update chain.grade_override o
    set approved_by = me.id, approved_by_code = me.code, approved_at = clock_timestamp(),
        during = daterange(greatest(lower(o.during), today), upper(o.during))
    where o.store_id = store and o.id = number and o.approved_at is null and o.ended_at is null
        and today < upper(o.during)
        and o.asked_by <> me.id and chain.manages(o.region_id)
    returning o.* into now;
    if not found then
        raise exception using errcode = '42501', message = 'permission denied to approve the override';
    end if;
    perform chain.record_override(was, now, 'approved');
end $$;

-- Ends an override before its time, or withdraws one that nobody has approved.
create function chain.end_override(store bigint, number bigint, today date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
    was chain.grade_override;
    now chain.grade_override;
begin
    select * into was from chain.grade_override o where o.store_id = store and o.id = number for update;
    update chain.grade_override o
    set ended_by = me.id, ended_by_code = me.code, ended_at = clock_timestamp(),
        ended_on = least(today, upper(o.during))
    where o.store_id = store and o.id = number and o.ended_at is null and chain.manages(o.region_id)
    returning o.* into now;
    if not found then
        raise exception using errcode = '42501', message = 'permission denied to end the override';
    end if;
    perform chain.record_override(was, now, 'ended');
end $$;

-- Withdraws a plan: its store is not held to it any more.
create function chain.withdraw_plan(store bigint, number bigint, reason text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
begin
    update chain.grade_plan p
    set withdrawn_by = me.id, withdrawn_by_code = me.code, withdrawn_at = clock_timestamp()
    where p.store_id = store and p.id = number and p.withdrawn_at is null and chain.manages(p.region_id);
    if not found then
        raise exception using errcode = '42501', message = 'permission denied to withdraw the plan';
    end if;
    perform trail.record('grade_plan', s.code || ' ' || to_char(p.month, 'YYYY-MM'), jsonb_build_object('target', p.target),
        null, reason, 'withdrawn')
    from chain.grade_plan p join chain.store s on s.id = p.store_id where p.store_id = store and p.id = number;
end $$;

-- How many of the stores that one was ranked with lie below each value of a factor (of what is compared with the
-- cut-offs, for factor 0), and how many lie at it: what a change would bring, without telling who they are.
create function chain.peers_below(run bigint, store bigint, factor integer, wanted bigint[])
    returns table (below bigint, equal bigint, known bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own chain.grade_proposal;
    peers bigint[];
begin
    if cardinality(wanted) > 2000 then
        raise exception using errcode = '22023', message = 'so many values are not asked at once';
    end if;
    select * into own from chain.grade_proposal p where p.store_id = store and p.run_id = run;
    if own.store_id is null or not (chain.manages(own.region_id) or auth.sees_chain()) then
        raise exception using errcode = '42501', message = 'permission denied to see the store';
    end if;
    select coalesce(array_agg(f.v order by f.v), '{}') into peers from (
        select case factor when 0 then p.measure else p.factor_values[factor] end as v from chain.grade_proposal p
        where p.run_id = run and p.group_number = own.group_number and p.store_id <> store
    ) f where f.v is not null;
    return query
        select width_bucket(w.v - 1, peers)::bigint,
            (width_bucket(w.v, peers) - width_bucket(w.v - 1, peers))::bigint, cardinality(peers)::bigint
        from unnest(wanted) with ordinality as w (v, place) order by w.place;
end $$;

-- Points for values of a factor that run from the least of the group to its greatest, or from and to fixed ends, in
-- ten-thousandths; the store would have the value itself. Twin of Normalisation.range.
create function chain.points_in_range(
    run bigint, store bigint, factor integer, wanted bigint[], low bigint, high bigint) returns integer[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own chain.grade_proposal;
    lowest bigint;
    highest bigint;
begin
    if cardinality(wanted) > 2000 then
        raise exception using errcode = '22023', message = 'so many values are not asked at once';
    end if;
    select * into own from chain.grade_proposal p where p.store_id = store and p.run_id = run;
    if own.store_id is null or not (chain.manages(own.region_id) or auth.sees_chain()) then
        raise exception using errcode = '42501', message = 'permission denied to see the store';
    end if;
    select min(p.factor_values[factor]), max(p.factor_values[factor]) into lowest, highest
    from chain.grade_proposal p
    where p.run_id = run and p.group_number = own.group_number and p.store_id <> store;
    return array(
        select case when e.high <= e.low then 500000
            else div((least(greatest(w.v, e.low), e.high)::numeric - e.low) * 1000000, e.high::numeric - e.low)::integer end
        from unnest(wanted) with ordinality as w (v, place),
            lateral (select coalesce(points_in_range.low, least(lowest, w.v)) as low,
                coalesce(points_in_range.high, greatest(highest, w.v)) as high) e
        order by w.place);
end $$;

-- Of each store that the caller sees and that was ranked: in which fifth of its group a figure lies, 1 the best; level
-- figures lie in the same. Null where it is not known.
create function chain.fifths(run bigint, factor integer) returns table (store_id bigint, fifth integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
        with placed as (
            select p.store_id, p.region_id, p.factor_values[factor] as v,
                rank() over (partition by p.group_number order by p.factor_values[factor] desc nulls last) - 1 as better,
                count(p.factor_values[factor]) over (partition by p.group_number) as known
            from chain.grade_proposal p where p.run_id = fifths.run and p.outcome = 'graded'
        )
        select f.store_id, case when f.v is not null then (1 + f.better * 5 / f.known)::integer end from placed f
        where auth.sees_chain() or f.region_id = any (auth.regions());
end $$;

-- Which of the months have sales on record anywhere in the chain.
create function chain.months_sold(months date[]) returns date[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.sees_chain() and auth.class() is distinct from 'region' then
        raise exception using errcode = '42501', message = 'permission denied to see grades';
    end if;
    -- With a limit, it looks into one partition each; a bare `exists` reads them all to join them.
    return array(select m.month from unnest(months) m (month)
        where (select true from chain.sales_monthly s where s.month = m.month limit 1) order by 1);
end $$;

revoke all on function chain.manages, chain.accept_grades, chain.sign_grades, chain.record_override, chain.ask_override,
    chain.approve_override, chain.end_override, chain.withdraw_plan, chain.peers_below, chain.points_in_range,
    chain.fifths, chain.months_sold from public;
grant execute on function chain.accept_grades, chain.ask_override, chain.approve_override, chain.end_override,
    chain.withdraw_plan to storechain_class_hq, storechain_class_region;
grant execute on function chain.sign_grades to storechain_class_hq;
grant execute on function chain.peers_below, chain.points_in_range, chain.fifths, chain.months_sold to
    storechain_class_hq, storechain_class_region, storechain_class_auditor;
