-- Promoters: who works where, when and for what. Postings, rosters and proposals are of a person in a store; both are seen
-- by the manager of the region that the person belongs to. Pay, what a person is like, and whether one may leave stand in
-- people_private, for headquarters and that manager only.

-- Postings ------------------------------------------------------------------------------------------------------------

create table chain.staff_run (
    id bigint generated always as identity,
    region_id bigint not null,
    month date not null,
    config_id bigint not null,
    user_id bigint not null,
    user_code text not null,
    made_at timestamptz not null default clock_timestamp(),
    inputs_sha256 bytea not null,
    stores integer not null,
    people integer not null,
    moves integer not null,
    vacancies integer not null,
    value_milli bigint not null,
    bound_milli bigint not null,
    present_milli bigint not null,
    greedy_milli bigint not null,
    is_proven boolean not null,
    constraint staff_run_pkey primary key (id),
    constraint staff_run_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint staff_run_config_id_fkey foreign key (config_id) references chain.config_version (id),
    constraint staff_run_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint staff_run_month_is_first check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint staff_run_inputs_sha256_length check (octet_length(inputs_sha256) = 32),
    constraint staff_run_counts_sane check (stores >= 0 and people >= 0 and moves between 0 and people and vacancies >= 0),
    constraint staff_run_bounded check (value_milli <= bound_milli and (not is_proven or value_milli = bound_milli))
);
comment on table chain.staff_run is 'Proposals of who works where in a month, for one region and all below it; the newest of a month counts';
comment on column chain.staff_run.inputs_sha256 is 'Of all that went in: the same again, with no other in between, makes no new run';
create index staff_run_region_id_index on chain.staff_run (region_id, month);
comment on column chain.staff_run.moves is 'People who would work in another store than now, or in none';
comment on column chain.staff_run.value_milli is 'What the proposal is worth: thousandths of a unit a month';
comment on column chain.staff_run.bound_milli is 'No other can be worth more; worked out apart from the proposal';
comment on column chain.staff_run.present_milli is 'What the present postings are worth by the same rules, those kept that are allowed';
comment on column chain.staff_run.greedy_milli is 'What filling the best pair first would be worth';

create table chain.staff_proposal (
    run_id bigint not null,
    person_id bigint not null,
    present_store_id bigint,
    store_id bigint,
    reason text not null,
    value_milli bigint not null,
    parts bigint[] not null,
    distance_m integer,
    other_store_id bigint,
    other_milli bigint,
    other_reason text,
    constraint staff_proposal_pkey primary key (run_id, person_id),
    constraint staff_proposal_run_id_fkey foreign key (run_id) references chain.staff_run (id),
    constraint staff_proposal_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint staff_proposal_present_store_id_fkey foreign key (present_store_id) references chain.store (id),
    constraint staff_proposal_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint staff_proposal_other_store_id_fkey foreign key (other_store_id) references chain.store (id),
    constraint staff_proposal_reason_shape check (reason ~ '^[a-z][a-z_]{0,39}$'),
    constraint staff_proposal_other_reason_shape check (other_reason ~ '^[a-z][a-z_]{0,39}$'),
    constraint staff_proposal_distance_m_sane check (distance_m between 0 and 21000000),
    constraint staff_proposal_other_whole check ((other_store_id is null) = (other_reason is null))
);
comment on table chain.staff_proposal is 'What a run says of each person; written with the run, all at once';
comment on column chain.staff_proposal.store_id is 'Null where no store is proposed';
comment on column chain.staff_proposal.reason is 'Why there, or why nowhere';
comment on column chain.staff_proposal.value_milli is 'What the person is worth there: thousandths of a unit a month';
comment on column chain.staff_proposal.parts is 'What it is made of, in the order of the match parts; thousandths of a unit a month';
comment on column chain.staff_proposal.distance_m is 'Metres from home; null where the home is unknown. No one but those who may know homes reads proposals';
comment on column chain.staff_proposal.other_store_id is 'The best store that was passed over';
comment on column chain.staff_proposal.other_milli is 'What the person would be worth there; null where a rule forbids it';
comment on column chain.staff_proposal.other_reason is 'Why it was passed over';

create table chain.posting (
    person_id bigint not null,
    during daterange not null,
    store_id bigint not null,
    trial_until date,
    run_id bigint,
    user_id bigint not null,
    user_code text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint posting_pkey primary key (person_id, during),
    constraint posting_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint posting_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint posting_run_id_fkey foreign key (run_id) references chain.staff_run (id),
    constraint posting_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint posting_during_excl exclude using gist (person_id with =, during with &&),
    constraint posting_during_sane check (not isempty(during) and not lower_inf(during)
        and lower(during) between '2000-01-01' and '2099-12-31'
        and (upper_inf(during) or upper(during) between '2000-01-01' and '2099-12-31')),
    constraint posting_trial_until_sane check (trial_until between '2000-01-01' and '2099-12-31')
);
comment on table chain.posting is 'In which store a person works, each for its days; nobody is posted to two at a time';
comment on column chain.posting.trial_until is 'The last day of the trial; null where there was none';
comment on column chain.posting.run_id is 'The run whose proposal it was; null where a person decided it';
create index posting_store_id_index on chain.posting (store_id);

create table chain.posting_veto (
    store_id bigint not null,
    person_id bigint not null,
    during daterange not null,
    reason text not null,
    constraint posting_veto_pkey primary key (store_id, person_id, during),
    constraint posting_veto_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint posting_veto_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint posting_veto_during_sane check (not isempty(during) and not lower_inf(during)
        and lower(during) between '2000-01-01' and '2099-12-31'
        and (upper_inf(during) or upper(during) between '2000-01-01' and '2099-12-31')),
    constraint posting_veto_reason_length check (char_length(reason) between 1 and 400)
);
comment on table chain.posting_veto is 'Whom the owner of a shop does not want';
create index posting_veto_person_id_index on chain.posting_veto (person_id);

create table chain.staff_grant (
    region_id bigint not null,
    month date not null,
    heads integer not null,
    money_minor bigint,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint staff_grant_pkey primary key (region_id, month),
    constraint staff_grant_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint staff_grant_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint staff_grant_sane check (heads between 0 and 1000000 and money_minor between 0 and 1000000000000000)
);
comment on table chain.staff_grant is 'How many promoters headquarters grants a region and all below it, and what their pay may come to a month';
comment on column chain.staff_grant.money_minor is 'Minor units of the chain''s currency; null is no limit';

-- Rosters and attendance ----------------------------------------------------------------------------------------------

create table chain.roster_week (
    store_id bigint not null,
    week date not null,
    config_id bigint not null,
    user_id bigint not null,
    user_code text not null,
    accepted_at timestamptz not null default clock_timestamp(),
    uncovered_minutes integer not null,
    penalty bigint not null,
    bound bigint not null,
    constraint roster_week_pkey primary key (store_id, week),
    constraint roster_week_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint roster_week_config_id_fkey foreign key (config_id) references chain.config_version (id),
    constraint roster_week_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint roster_week_is_monday check (extract(isodow from week) = 1 and week between '2000-01-01' and '2099-12-31'),
    constraint roster_week_sane check (uncovered_minutes >= 0 and bound between 0 and penalty)
);
comment on table chain.roster_week is 'That the roster of a store''s week was put in force';
comment on column chain.roster_week.uncovered_minutes is 'Minutes of wanted heads that nobody is there for';
comment on column chain.roster_week.penalty is
    'What the roster costs by the weights of its rules, with all stores and weeks that were planned together';
comment on column chain.roster_week.bound is 'No roster of all these costs less; 0 where nobody looked for one';

create table chain.roster_shift (
    person_id bigint not null,
    span tsrange not null,
    store_id bigint not null,
    week date not null,
    kind text not null,
    constraint roster_shift_pkey primary key (person_id, span),
    constraint roster_shift_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint roster_shift_week_fkey foreign key (store_id, week) references chain.roster_week (store_id, week)
        on delete cascade,
    constraint roster_shift_double_booked exclude using gist (person_id with =, span with &&),
    constraint roster_shift_span_sane check (not isempty(span) and not lower_inf(span) and not upper_inf(span)
        and lower(span) between '2000-01-01' and '2100-01-01' and upper(span) - lower(span) <= interval '24 hours'),
    constraint roster_shift_week_sane check (week between '2000-01-01' and '2099-12-31'),
    constraint roster_shift_kind_shape check (kind ~ '^[a-z][a-z0-9_]{0,39}$')
);
comment on table chain.roster_shift is 'Who works when, by the clock of the chain; nobody in two shifts at a time';
create index roster_shift_store_id_index on chain.roster_shift (store_id, week);

create table chain.roster_wish (
    person_id bigint not null,
    during daterange not null,
    wish text not null,
    constraint roster_wish_pkey primary key (person_id, during),
    constraint roster_wish_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint roster_wish_during_sane check (not isempty(during) and not lower_inf(during) and not upper_inf(during)
        and lower(during) between '2000-01-01' and '2099-12-31' and upper(during) between '2000-01-01' and '2099-12-31'),
    constraint roster_wish_wish_shape check (wish ~ '^[a-z][a-z0-9_]{0,39}$')
);
comment on table chain.roster_wish is 'What people told of days to come: absent, which holds, or a wish, which a roster may refuse';
comment on column chain.roster_wish.wish is 'absent, off, or the name of a shift';

create table chain.attendance (
    person_id bigint not null,
    span tsrange not null,
    store_id bigint not null,
    distance_m integer,
    place text not null,
    constraint attendance_pkey primary key (person_id, span),
    constraint attendance_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint attendance_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint attendance_one_place exclude using gist (person_id with =, span with &&),
    constraint attendance_span_sane check (not isempty(span) and not lower_inf(span) and not upper_inf(span)
        and lower(span) between '2000-01-01' and '2100-01-01' and upper(span) - lower(span) <= interval '24 hours'),
    constraint attendance_distance_m_sane check (distance_m between 0 and 21000000),
    constraint attendance_place_known check (place in ('there', 'elsewhere', 'unknown'))
);
comment on table chain.attendance is 'When a person came and went, by the clock of the chain';
comment on column chain.attendance.distance_m is 'Metres from the store; null where either place is unknown';
comment on column chain.attendance.place is 'Whether that is near enough; unknown is not elsewhere';
create index attendance_store_id_index on chain.attendance (store_id);

-- What promoters sell -------------------------------------------------------------------------------------------------

create table chain.promoter_sale (
    id bigint generated always as identity,
    person_id bigint not null,
    store_id bigint not null,
    product_id bigint not null,
    day date not null,
    serial bigint not null,
    amount_minor bigint,
    incentive_minor bigint not null,
    taken_back_on date,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint promoter_sale_pkey primary key (id),
    constraint promoter_sale_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint promoter_sale_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint promoter_sale_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint promoter_sale_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint promoter_sale_serial_sane check (serial between 1 and 999999999999999),
    constraint promoter_sale_money_sane check (amount_minor between 0 and 1000000000000
        and incentive_minor between 0 and 1000000000000),
    constraint promoter_sale_taken_back_on_sane check (taken_back_on >= day and taken_back_on <= '2099-12-31')
);
comment on table chain.promoter_sale is 'Phones that promoters sold, each by its serial';
comment on column chain.promoter_sale.serial is 'The IMEI; counted once over the whole chain until it comes back';
comment on column chain.promoter_sale.amount_minor is 'What the consumer paid, minor units of the chain''s currency; null where nobody said';
comment on column chain.promoter_sale.incentive_minor is 'What the person gets for it, likewise';
comment on column chain.promoter_sale.taken_back_on is 'The phone came back that day, and the incentive was taken back';
create unique index promoter_sale_serial_key on chain.promoter_sale (serial) where taken_back_on is null;
create index promoter_sale_person_id_index on chain.promoter_sale (person_id, day);
create index promoter_sale_store_id_index on chain.promoter_sale (store_id, day);
create index promoter_sale_serial_index on chain.promoter_sale (serial);

-- Which of these phones, by their places in the arrays, are sold already: told by somebody and not back by the day, or in
-- the ledger at another store. It looks over the whole chain, and says neither by whom nor where.
create function chain.counted_serials(serials bigint[], stores bigint[], days date[])
    returns table (place bigint, in_ledger boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
begin
    if me.id is null or me.class not in ('hq', 'region') then
        raise exception using errcode = '42501', message = 'permission denied to ask for serials';
    end if;
    return query
    select u.number, false
    from unnest(serials, days) with ordinality u (serial, day, number)
    where exists (
        select from chain.promoter_sale q
        where q.serial = u.serial and (q.taken_back_on is null or u.day < q.taken_back_on))
    union all
    select u.number, true
    from unnest(serials, stores) with ordinality u (serial, store, number)
        join chain.serial_count c on c.serial = u.serial and c.level = 'sell_out'
    where c.units = 1 and c.store_id > 0 and c.store_id <> u.store;
end $$;
revoke all on function chain.counted_serials(bigint[], bigint[], date[]) from public;
grant execute on function chain.counted_serials(bigint[], bigint[], date[])
    to storechain_class_hq, storechain_class_region;

-- Training and events -------------------------------------------------------------------------------------------------

create table chain.course (
    id bigint generated always as identity,
    code text not null,
    name text not null,
    certificate text not null,
    valid_months smallint not null,
    pass_points smallint not null,
    constraint course_pkey primary key (id),
    constraint course_code_key unique (code),
    constraint course_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint course_name_length check (char_length(name) between 1 and 200),
    constraint course_certificate_shape check (certificate ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint course_sane check (valid_months between 1 and 120 and pass_points between 0 and 100)
);
comment on table chain.course is 'What is taught, and the certificate that it ends in';

create table chain.course_session (
    id bigint generated always as identity,
    code text not null,
    course_id bigint not null,
    region_id bigint not null,
    day date not null,
    seats integer not null,
    planned_minor bigint not null,
    spent_minor bigint,
    constraint course_session_pkey primary key (id),
    constraint course_session_code_key unique (code),
    constraint course_session_course_id_fkey foreign key (course_id) references chain.course (id),
    constraint course_session_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint course_session_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint course_session_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint course_session_sane check (seats between 1 and 100000 and planned_minor between 0 and 1000000000000
        and spent_minor between 0 and 1000000000000)
);
comment on column chain.course_session.planned_minor is 'Minor units of the chain''s currency';
comment on column chain.course_session.spent_minor is 'Likewise; null until it is known';
create index course_session_region_id_index on chain.course_session (region_id, day);

create table chain.course_result (
    session_id bigint not null,
    person_id bigint not null,
    attended boolean not null,
    points smallint,
    constraint course_result_pkey primary key (session_id, person_id),
    constraint course_result_session_id_fkey foreign key (session_id) references chain.course_session (id),
    constraint course_result_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint course_result_points_sane check (points between 0 and 100 and (points is null or attended))
);
comment on column chain.course_result.points is 'Of 100; null where there was no examination, or it is not marked yet';
create index course_result_person_id_index on chain.course_result (person_id);

create table chain.team_event (
    id bigint generated always as identity,
    code text not null,
    region_id bigint not null,
    day date not null,
    title text not null,
    heads integer not null,
    planned_minor bigint not null,
    spent_minor bigint,
    constraint team_event_pkey primary key (id),
    constraint team_event_code_key unique (code),
    constraint team_event_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint team_event_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint team_event_title_length check (char_length(title) between 1 and 200),
    constraint team_event_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint team_event_sane check (heads between 1 and 100000 and planned_minor between 0 and 1000000000000
        and spent_minor between 0 and 1000000000000)
);
comment on table chain.team_event is 'What is done for the team, beside courses';
comment on column chain.team_event.planned_minor is 'Minor units of the chain''s currency';
comment on column chain.team_event.spent_minor is 'Likewise; null until it is known';
create index team_event_region_id_index on chain.team_event (region_id, day);

create table chain.event_budget (
    region_id bigint not null,
    quarter date not null,
    money_minor bigint not null,
    constraint event_budget_pkey primary key (region_id, quarter),
    constraint event_budget_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint event_budget_quarter_is_first check (extract(day from quarter) = 1
        and extract(month from quarter) in (1, 4, 7, 10) and quarter between '2000-01-01' and '2099-12-01'),
    constraint event_budget_money_minor_sane check (money_minor between 0 and 1000000000000000)
);
comment on table chain.event_budget is 'What a region and all below it may spend on courses and events in a quarter';
comment on column chain.event_budget.money_minor is 'Minor units of the chain''s currency';

-- Budgets of these regions, and of those above them, that what is planned in their quarter goes beyond, and by how much.
-- Until the transaction ends nobody else asks, so that two plans that fit one by one do not both stand. A manager does not
-- see what others plan under the same budget; the sum is over all of it.
create function chain.overspent(regions bigint[], quarters date[])
    returns table (region_id bigint, quarter date, over_minor bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
begin
    if me.id is null or me.class not in ('hq', 'region') then
        raise exception using errcode = '42501', message = 'permission denied to ask for budgets';
    end if;
    perform pg_advisory_xact_lock(hashtext('chain.event_budget'));
    return query
    -- By how much is for those who manage the region: the rest of it is planned by others.
    select b.region_id, b.quarter, case when chain.manages(b.region_id) then (sum(p.planned_minor) - b.money_minor)::bigint end
    from chain.event_budget b
        join (
            select s.region_id, s.day, s.planned_minor from chain.course_session s
            union all
            select e.region_id, e.day, e.planned_minor from chain.team_event e
        ) p on p.day >= b.quarter and p.day < b.quarter + interval '3 months'
        join chain.region r on r.id = p.region_id and b.region_id = any (r.path)
    where b.quarter = any (overspent.quarters) and exists (
        select from chain.region u
        where u.id = any (overspent.regions) and chain.manages(u.id) and b.region_id = any (u.path))
    group by b.region_id, b.quarter, b.money_minor
    having sum(p.planned_minor) > b.money_minor;
end $$;
revoke all on function chain.overspent(bigint[], date[]) from public;
grant execute on function chain.overspent(bigint[], date[]) to storechain_class_hq, storechain_class_region;

-- The days on which a person holds a certificate: told with the person, or from courses that were passed. Told ones that
-- name no end hold for ever.
create view chain.person_certificate with (security_invoker = true) as
    select v.person_id, split_part(c, ':', 1) as certificate,
        v.during * daterange(null, nullif(split_part(c, ':', 2), '')::date) as during
    from chain.person_version v cross join unnest(v.certificates) c
    union all
    select r.person_id, c.certificate, daterange(s.day, (s.day + make_interval(months => c.valid_months))::date)
    from chain.course_result r join chain.course_session s on s.id = r.session_id join chain.course c on c.id = s.course_id
    where r.points >= c.pass_points;

-- Leaving -------------------------------------------------------------------------------------------------------------

create table chain.handover (
    person_id bigint not null,
    left_on date not null,
    successor_id bigint,
    reason text not null,
    user_id bigint not null,
    user_code text not null,
    opened_at timestamptz not null default clock_timestamp(),
    constraint handover_pkey primary key (person_id),
    constraint handover_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint handover_successor_id_fkey foreign key (successor_id) references chain.person (id),
    constraint handover_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint handover_left_on_sane check (left_on between '2000-01-01' and '2099-12-31'),
    constraint handover_to_another check (successor_id <> person_id),
    constraint handover_reason_length check (char_length(reason) between 1 and 400)
);
comment on table chain.handover is 'That somebody leaves, and to whom stores, tasks and contacts go';
comment on column chain.handover.left_on is 'The first day on which the person no longer works for us';

create table chain.handover_item (
    person_id bigint not null,
    number integer not null,
    kind text not null,
    key text not null,
    note text,
    acknowledged_by text,
    acknowledged_at timestamptz,
    constraint handover_item_pkey primary key (person_id, number),
    constraint handover_item_person_id_fkey foreign key (person_id) references chain.handover (person_id),
    constraint handover_item_number_positive check (number > 0),
    constraint handover_item_kind_shape check (kind ~ '^[a-z][a-z_]{0,39}$'),
    constraint handover_item_key_length check (char_length(key) between 1 and 200),
    constraint handover_item_note_length check (char_length(note) between 1 and 400),
    constraint handover_item_acknowledged_whole check ((acknowledged_by is null) = (acknowledged_at is null))
);
comment on table chain.handover_item is 'What is handed over, as it stood when somebody left';
comment on column chain.handover_item.kind is
    'store, shift, task, visit, sale, grade, partner, or thing: what people add to the list, such as keys';
comment on column chain.handover_item.acknowledged_by is 'Code of the user who took it over';

-- For headquarters and the own manager only ----------------------------------------------------------------------------

create table people_private.pay (
    person_id bigint not null,
    during daterange not null,
    base_minor bigint not null,
    constraint pay_pkey primary key (person_id, during),
    constraint pay_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint pay_during_excl exclude using gist (person_id with =, during with &&) deferrable,
    constraint pay_during_sane check (not isempty(during) and not lower_inf(during)
        and lower(during) between '1900-01-01' and '2099-12-31'
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2099-12-31')),
    constraint pay_base_minor_sane check (base_minor between 0 and 1000000000000)
);
comment on column people_private.pay.base_minor is 'A month, minor units of the chain''s currency, without incentives';

create table people_private.market_pay (
    region_id bigint not null,
    grade text not null,
    during daterange not null,
    median_minor bigint not null,
    constraint market_pay_pkey primary key (region_id, grade, during),
    constraint market_pay_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint market_pay_grade_known check (grade in ('A', 'B', 'C', 'D', 'E')),
    constraint market_pay_during_excl exclude using gist (region_id with =, grade with =, during with &&) deferrable,
    constraint market_pay_during_sane check (not isempty(during) and not lower_inf(during)
        and lower(during) between '1900-01-01' and '2099-12-31'
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2099-12-31')),
    constraint market_pay_median_minor_sane check (median_minor between 1 and 1000000000000)
);
comment on table people_private.market_pay is 'What others pay for the same work, by city and grade of the store';
comment on column people_private.market_pay.region_id is 'And all below it that have none of their own';
comment on column people_private.market_pay.median_minor is 'Base pay a month, minor units of the chain''s currency';

-- Gives a person another rank from a day on, up to the next change of the person that is known already. Answers whether
-- anything changed.
create function chain.rank_person(person bigint, to_rank text, from_day date, why text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
    old chain.person_version;
begin
    if me.id is null or me.class not in ('hq', 'region')
        or not exists (select from chain.person p where p.id = person and chain.manages(p.region_id))
    then
        raise exception using errcode = '42501', message = 'permission denied to give the person a rank';
    end if;
    select v.* into old from chain.person_version v where v.person_id = person and v.during @> from_day for update;
    if old.person_id is null or old.rank is not distinct from to_rank then return false; end if;
    if lower(old.during) = from_day then
        update chain.person_version v set rank = to_rank where v.person_id = person and v.during = old.during;
    else
        update chain.person_version v set during = daterange(lower(old.during), from_day)
        where v.person_id = person and v.during = old.during;
        insert into chain.person_version (person_id, during, name, role, employer, region_id, joined, left_on, rank, skills,
            languages, certificates)
        values (person, daterange(from_day, upper(old.during)), old.name, old.role, old.employer, old.region_id,
            old.joined, old.left_on, to_rank, old.skills, old.languages, old.certificates);
    end if;
    perform trail.record('person', p.code, jsonb_build_object('rank', old.rank),
        jsonb_build_object('rank', to_rank, 'from', from_day), why, 'ranked')
    from chain.person p where p.id = person;
    return true;
end $$;
revoke all on function chain.rank_person(bigint, text, date, text) from public;
grant execute on function chain.rank_person(bigint, text, date, text) to storechain_class_hq, storechain_class_region;

create table people_private.trait (
    person_id bigint not null,
    trait text not null,
    points smallint not null,
    constraint trait_pkey primary key (person_id, trait),
    constraint trait_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint trait_trait_shape check (trait ~ '^[a-z][a-z0-9_]{0,39}$'),
    constraint trait_points_sane check (points between 0 and 100)
);
comment on table people_private.trait is 'What somebody thinks that a person is like: a judgement, shown and never a rule';

-- Who sees and does what ----------------------------------------------------------------------------------------------

do $$
declare
    staff text := 'storechain_class_hq, storechain_class_region, storechain_class_auditor';
    own text := 'person_id in (select p.id from chain.person p)';
    t text;
    seen text;
begin
    for t, seen in values
        ('chain.staff_run', '(select auth.sees_chain()) or region_id = any ((select auth.regions())::bigint[])'),
        ('chain.posting', own),
        ('chain.posting_veto', own),
        ('chain.staff_grant',
            '(select auth.sees_chain()) or region_id = any ((select auth.regions_above_and_below())::bigint[])'),
        ('chain.roster_week', 'store_id in (select s.id from chain.store s)'),
        ('chain.roster_shift', own),
        ('chain.roster_wish', own),
        ('chain.attendance', own),
        ('chain.promoter_sale', own),
        ('chain.course', '(select auth.class()) is not null'),
        ('chain.course_session',
            '(select auth.sees_chain()) or region_id = any ((select auth.regions_above_and_below())::bigint[])'),
        ('chain.course_result', own),
        ('chain.team_event',
            '(select auth.sees_chain()) or region_id = any ((select auth.regions_above_and_below())::bigint[])'),
        ('chain.event_budget',
            '(select auth.sees_chain()) or region_id = any ((select auth.regions_above_and_below())::bigint[])'),
        ('chain.handover', own),
        ('chain.handover_item', own)
    loop
        execute format('alter table %s enable row level security', t);
        execute format('grant select on %s to %s', t, staff);
        execute format('create policy %s_seen on %s for select to %s using (%s)', split_part(t, '.', 2), t, staff, seen);
    end loop;
    -- Not for auditors: what people get, how far from the store they live and what they are like is nobody else's business.
    for t, seen in values
        ('chain.staff_proposal', own),
        ('people_private.pay', own),
        ('people_private.market_pay',
            '(select auth.is_hq()) or region_id = any ((select auth.regions_above_and_below())::bigint[])'),
        ('people_private.trait', own)
    loop
        execute format('alter table %s enable row level security', t);
        execute format('grant select on %s to storechain_class_hq, storechain_class_region', t);
        execute format('create policy %s_seen on %s for select to storechain_class_hq, storechain_class_region using (%s)',
            split_part(t, '.', 2), t, seen);
    end loop;
    grant select on chain.person_certificate to storechain_class_hq, storechain_class_region, storechain_class_auditor;
end $$;

grant insert on chain.staff_run, chain.staff_proposal to storechain_class_hq, storechain_class_region;
create policy staff_run_made on chain.staff_run for insert to storechain_class_hq, storechain_class_region
    with check (((select auth.is_hq()) or region_id = any ((select auth.regions())::bigint[]))
        and user_id = (select auth.current_user_id()) and user_code = (select auth.user_code()));
-- A run is whole when its transaction ends: nothing is added to it later, by nobody.
create policy staff_proposal_made on chain.staff_proposal for insert to storechain_class_hq, storechain_class_region
    with check (person_id in (select p.id from chain.person p) and run_id in (select r.id from chain.staff_run r
        where r.user_id = (select auth.current_user_id()) and r.made_at >= transaction_timestamp()));

-- What people tell in files: of the chain headquarters, of their own people and regions the managers too.
do $$
declare
    own text := 'person_id in (select p.id from chain.person p)';
    region text := '(select auth.is_hq()) or region_id = any ((select auth.regions())::bigint[])';
    t text;
    kept text;
begin
    for t, kept in values
        ('chain.staff_grant', '(select auth.is_hq())'),
        ('chain.event_budget', '(select auth.is_hq())'),
        ('chain.course', '(select auth.is_hq())'),
        ('people_private.pay', '(select auth.is_hq())'),
        ('people_private.market_pay', '(select auth.is_hq())'),
        ('people_private.trait', own),
        ('chain.posting_veto', own || ' and store_id in (select s.id from chain.store s)'),
        ('chain.roster_wish', own),
        ('chain.attendance', own || ' and store_id in (select s.id from chain.store s)'),
        ('chain.promoter_sale', own || ' and store_id in (select s.id from chain.store s)'),
        ('chain.course_session', region),
        ('chain.course_result', own),
        ('chain.team_event', region)
    loop
        execute format('grant insert, update, delete on %s to storechain_class_hq%s', t,
            case kept when '(select auth.is_hq())' then '' else ', storechain_class_region' end);
        execute format('create policy %1$s_kept on %2$s to storechain_class_hq%3$s using (%4$s) with check (%4$s)'
            , split_part(t, '.', 2), t,
            case kept when '(select auth.is_hq())' then '' else ', storechain_class_region' end, kept);
    end loop;
end $$;

-- What a region is granted holds for all postings in it, whoever made them: refused where promoters of the stores' regions are
-- more, or are paid more, than the grant of the day's month allows.
create function chain.refuse_beyond_grant(stores bigint[], on_day date) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select from chain.staff_grant g cross join lateral (
                select count(*) as heads, coalesce(sum(y.base_minor), 0) as money
                from chain.posting q join chain.store s on s.id = q.store_id join chain.region b on b.id = s.region_id
                    join chain.person_version v on v.person_id = q.person_id and v.during @> on_day and v.role = 'promoter'
                    left join people_private.pay y on y.person_id = q.person_id and y.during @> on_day
                where q.during @> on_day and g.region_id = any (b.path)) used
            where g.month = date_trunc('month', on_day)::date and (used.heads > g.heads or used.money > g.money_minor)
                and exists (select from chain.store s join chain.region b on b.id = s.region_id
                where s.id = any (stores) and g.region_id = any (b.path)))
    then
        raise exception using errcode = 'SC412', message = 'beyond what headquarters grants';
    end if;
end $$;

-- Puts a person to work in a store from a day on, or in none. What was posted from later days on is taken back; what
-- would stay the same is left. Both have to be the caller's. Answers whether anything changed.
create function chain.place_person(person bigint, store bigint, from_day date, trial_until date, run bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
    was text;
    -- Whoever is to leave is posted until then.
    ends date := (select v.left_on from chain.person_version v where v.person_id = person and v.during @> from_day);
begin
    if me.id is null or me.class not in ('hq', 'region')
        or not exists (select from chain.person p where p.id = person and chain.manages(p.region_id))
        or (store is not null and not exists (select from chain.store s where s.id = store and chain.manages(s.region_id)))
    then
        raise exception using errcode = '42501', message = 'permission denied to post the person';
    end if;
    perform pg_advisory_xact_lock(hashtext('chain.posting'), hashtext(person::text));
    select s.code into was from chain.posting p join chain.store s on s.id = p.store_id
    where p.person_id = person and p.during @> from_day;
    if exists (select from chain.posting p where p.person_id = person and p.during @> from_day and p.store_id = store
            and upper(p.during) is not distinct from ends)
        or (store is null and not exists (
            select from chain.posting p where p.person_id = person and not p.during << daterange(from_day, null)))
    then
        return false;
    end if;
    delete from chain.posting p where p.person_id = person and lower(p.during) >= from_day;
    update chain.posting p set during = daterange(lower(p.during), from_day)
    where p.person_id = person and p.during @> from_day;
    if store is not null and (ends is null or ends > from_day) then
        insert into chain.posting (person_id, during, store_id, trial_until, run_id, user_id, user_code)
        values (person, daterange(from_day, ends), store, least(trial_until, ends - 1), run, me.id, me.code);
    end if;
    perform trail.record('posting', p.code, jsonb_build_object('store', was),
        jsonb_build_object('store', (select s.code from chain.store s where s.id = store), 'from', from_day), null, 'posted')
    from chain.person p where p.id = person;
    return true;
end $$;

-- The same for one person, with a look at what is granted.
create function chain.post_person(person bigint, store bigint, from_day date, trial_until date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    changed boolean := chain.place_person(person, store, from_day, trial_until, null);
begin
    if changed and store is not null then perform chain.refuse_beyond_grant(array[store], from_day); end if;
    return changed;
end $$;

-- Puts proposals of a run in force from a day on: of all people that the caller manages, or of those named. Answers the
-- people whose posting changed. Only of the newest run of its region and month, made by the rules that rule now.
create function chain.accept_postings(run bigint, from_day date, trial_days integer, people bigint[] default null)
    returns bigint[]
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    r chain.staff_run;
    me auth.app_user := auth.caller();
    moved bigint[] := '{}';
    asked record;
begin
    select * into r from chain.staff_run s where s.id = run;
    if me.id is null or me.class not in ('hq', 'region') or r.id is null or not chain.manages(r.region_id) then
        raise exception using errcode = '42501', message = 'permission denied to accept postings';
    end if;
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception using errcode = '25001', message = 'postings are accepted by what is committed now';
    end if;
    perform pg_advisory_xact_lock(hashtext('chain.staff_run'), hashtext(r.region_id::text));
    if exists (select from chain.staff_run g where g.region_id = r.region_id and g.month = r.month and g.id > r.id) then
        raise exception using errcode = 'SC409', message = 'a newer run of the month stands';
    end if;
    if from_day < r.month or from_day >= r.month + interval '1 month' then
        raise exception using errcode = 'SC409', message = 'postings begin in the month of their run';
    end if;
    if exists (select from chain.config_version c join chain.config_version used on used.id = r.config_id
            where c.kind = 'staffing' and c.version > used.version and c.rules_from <= r.month) then
        raise exception using errcode = 'SC409', message = 'the rules changed after the run';
    end if;
    -- First those who leave a store, then those who come to one; people are locked in one order.
    for asked in
        select g.person_id, g.store_id, g.present_store_id from chain.staff_proposal g
        where g.run_id = run and (accept_postings.people is null or g.person_id = any (accept_postings.people))
            and g.store_id is distinct from g.present_store_id
        order by g.person_id
    loop
        -- Somebody else may have been faster: what a person does now has to be what the run saw.
        if (select q.store_id from chain.posting q where q.person_id = asked.person_id and q.during @> from_day)
            is distinct from asked.present_store_id
            and (select q.store_id from chain.posting q where q.person_id = asked.person_id and q.during @> from_day)
            is distinct from asked.store_id
        then
            raise exception using errcode = 'SC409', message = 'a posting changed after the run';
        end if;
        if chain.place_person(asked.person_id, asked.store_id, from_day,
            case when asked.store_id is not null and trial_days > 0 then from_day + trial_days - 1 end, run)
        then
            moved := moved || asked.person_id;
        end if;
    end loop;
    perform chain.refuse_beyond_grant(
        array(select g.store_id from chain.staff_proposal g where g.run_id = run and g.person_id = any (moved)), from_day);
    return moved;
end $$;

-- Takes the postings of a file: of each person in it, from the first day that it names on, these and no others. Answers how
-- many people's postings changed.
create function chain.load_postings(people bigint[], stores bigint[], begins date[], ends date[], trials date[])
    returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
    changed integer := 0;
    file record;
begin
    if me.id is null or me.class not in ('hq', 'region')
        or exists (select from chain.person p where p.id = any (people) and not chain.manages(p.region_id))
        or exists (select from chain.store s where s.id = any (stores) and not chain.manages(s.region_id))
    then
        raise exception using errcode = '42501', message = 'permission denied to post these people';
    end if;
    for file in
        select f.person, min(f.begun) as since,
            array_agg(row(f.store, daterange(f.begun, f.ended), f.trial)::text order by f.begun) as told
        from unnest(people, stores, begins, ends, trials) f (person, store, begun, ended, trial)
        group by f.person order by f.person
    loop
        perform pg_advisory_xact_lock(hashtext('chain.posting'), hashtext(file.person::text));
        continue when file.told = array(
            select row(q.store_id, q.during, q.trial_until)::text from chain.posting q
            where q.person_id = file.person and not q.during << daterange(file.since, null) order by lower(q.during));
        changed := changed + 1;
        delete from chain.posting q where q.person_id = file.person and lower(q.during) >= file.since;
        update chain.posting q set during = daterange(lower(q.during), file.since)
        where q.person_id = file.person and q.during @> file.since;
        insert into chain.posting (person_id, during, store_id, trial_until, user_id, user_code)
        select f.person, daterange(f.begun, f.ended), f.store, f.trial, me.id, me.code
        from unnest(people, stores, begins, ends, trials) f (person, store, begun, ended, trial)
        where f.person = file.person;
        perform trail.record('posting', w.code, null, jsonb_build_object('from', file.since), null, 'loaded')
        from chain.person w where w.id = file.person;
    end loop;
    perform chain.refuse_beyond_grant(array_agg(f.store), f.begun) from unnest(stores, begins) f (store, begun)
    group by f.begun;
    return changed;
end $$;

-- Puts rosters of stores and weeks in force, all at once: what stood there goes, what is the same stays. Stores and people
-- have to be the caller's, also those who lose a shift. Rosters are put one at a time, since people are lent from store to
-- store. Answers how many weeks of stores changed.
create function chain.put_rosters(stores bigint[], weeks date[], uncovered integer[], config bigint, costs bigint,
    lowest bigint, places bigint[], people bigint[], begins timestamp[], ends timestamp[], kinds text[]) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me auth.app_user := auth.caller();
    asked record;
    changed_stores bigint[] := '{}';
    changed_weeks date[] := '{}';
begin
    if me.id is null or me.class not in ('hq', 'region')
        or exists (select from unnest(stores) u (id) left join chain.store s on s.id = u.id
            where s.id is null or not chain.manages(s.region_id))
        or exists (select from unnest(people) u (id) left join chain.person p on p.id = u.id
            where p.id is null or not chain.manages(p.region_id))
        or exists (select from unnest(stores, weeks) u (store, monday)
            join chain.roster_shift r on r.store_id = u.store and r.week = u.monday
            join chain.person p on p.id = r.person_id where not chain.manages(p.region_id))
    then
        raise exception using errcode = '42501', message = 'permission denied to put rosters in force';
    end if;
    perform pg_advisory_xact_lock(hashtext('chain.roster'), 0);
    -- Whoever lets one of them go meanwhile has to wait, or was first.
    perform from chain.person p where p.id = any (people) order by p.id for share;
    if exists (select from unnest(people, begins) f (person, begun)
            join chain.person_version v on v.person_id = f.person and v.during @> f.begun::date
            where v.left_on <= f.begun::date)
    then
        raise exception using errcode = 'SC409', message = 'somebody leaves before a shift';
    end if;
    for asked in
        select u.store, u.monday, u.missing, s.code, w.store_id is null as is_new, w.uncovered_minutes as missed,
            (select string_agg(concat_ws(' ', p.code, r.span, r.kind), '; ' order by lower(r.span), p.code)
             from chain.roster_shift r join chain.person p on p.id = r.person_id
             where r.store_id = u.store and r.week = u.monday) as was,
            (select string_agg(concat_ws(' ', p.code, tsrange(f.begun, f.ended), f.kind), '; ' order by f.begun, p.code)
             from unnest(places, people, begins, ends, kinds) f (store, person, begun, ended, kind)
                join chain.person p on p.id = f.person
             where f.store = u.store and date_trunc('week', f.begun)::date = u.monday) as told
        from unnest(stores, weeks, uncovered) u (store, monday, missing) join chain.store s on s.id = u.store
            left join chain.roster_week w on w.store_id = u.store and w.week = u.monday
        order by s.code, u.monday
    loop
        continue when not asked.is_new and asked.was is not distinct from asked.told;
        changed_stores := changed_stores || asked.store;
        changed_weeks := changed_weeks || asked.monday;
        perform trail.record('roster', concat_ws(' ', asked.code, asked.monday),
            case when not asked.is_new then
                jsonb_build_object('uncovered_minutes', asked.missed, 'shifts', asked.was) end,
            jsonb_build_object('uncovered_minutes', asked.missing, 'shifts', asked.told), null, 'put_in_force');
    end loop;
    delete from chain.roster_week w using unnest(changed_stores, changed_weeks) c (store, monday)
    where w.store_id = c.store and w.week = c.monday;
    insert into chain.roster_week (store_id, week, config_id, user_id, user_code, uncovered_minutes, penalty, bound)
    select u.store, u.monday, config, me.id, me.code, u.missing, costs, lowest
    from unnest(stores, weeks, uncovered) u (store, monday, missing)
        join unnest(changed_stores, changed_weeks) c (store, monday) using (store, monday);
    insert into chain.roster_shift (person_id, span, store_id, week, kind)
    select f.person, tsrange(f.begun, f.ended), f.store, c.monday, f.kind
    from unnest(places, people, begins, ends, kinds) f (store, person, begun, ended, kind)
        join unnest(changed_stores, changed_weeks) c (store, monday)
            on c.store = f.store and c.monday = date_trunc('week', f.begun)::date;
    return cardinality(changed_stores);
end $$;

revoke all on function chain.put_rosters(bigint[], date[], integer[], bigint, bigint, bigint, bigint[], bigint[], timestamp[],
    timestamp[], text[]) from public;
grant execute on function chain.put_rosters(bigint[], date[], integer[], bigint, bigint, bigint, bigint[], bigint[], timestamp[],
    timestamp[], text[]) to storechain_class_hq, storechain_class_region;

revoke all on function chain.refuse_beyond_grant(bigint[], date),
    chain.place_person(bigint, bigint, date, date, bigint), chain.post_person(bigint, bigint, date, date),
    chain.accept_postings(bigint, date, integer, bigint[]),
    chain.load_postings(bigint[], bigint[], date[], date[], date[]) from public;
grant execute on function chain.post_person(bigint, bigint, date, date),
    chain.accept_postings(bigint, date, integer, bigint[]),
    chain.load_postings(bigint[], bigint[], date[], date[], date[]) to storechain_class_hq, storechain_class_region;

-- Leaving -------------------------------------------------------------------------------------------------------------

-- Lets a person go: what is in the own hands is frozen as a list for the successor, open tasks go over, the posting ends,
-- and no shift is left from that day on. One act; answers false where it was done before. `account` is the user code of the
-- person, where there is one: what that user decided about grades of late is listed for review.
create function chain.leave_person(
    person bigint, from_day date, successor bigint, why text, account text, things text[]) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    me auth.app_user := auth.caller();
    leaver text;
    heir text;
begin
    select p.code into leaver from chain.person p where p.id = person and chain.manages(p.region_id) for update;
    select p.code into heir from chain.person p where p.id = successor and chain.manages(p.region_id);
    if me.id is null or me.class not in ('hq', 'region') or leaver is null or (successor is not null and heir is null) then
        raise exception using errcode = '42501', message = 'permission denied to let the person go';
    end if;
    if exists (select from chain.handover h where h.person_id = person) then return false; end if;
    insert into chain.handover (person_id, left_on, successor_id, reason, user_id, user_code)
    values (person, from_day, successor, why, me.id, me.code);
    insert into chain.handover_item (person_id, number, kind, key, note)
    select person, row_number() over (order by i.rank, i.key collate "C"), i.kind, i.key, i.note
    from (
        select 1 as rank, 'store' as kind, s.code as key, null as note
        from chain.posting q join chain.store s on s.id = q.store_id
        where q.person_id = person and q.during && daterange(from_day - 1, null)
        union
        select 2, 'partner', a.code, null
        from chain.posting q join chain.store_version v on v.store_id = q.store_id and v.during @> from_day
            join chain.region r on r.id = v.region_id
            join chain.coverage c on c.during @> from_day
                and (c.store_id = q.store_id or v.channel = 'distribution' and c.region_id = any (r.path))
            join chain.account a on a.id = c.account_id
        where q.person_id = person and q.during && daterange(from_day - 1, null)
        union
        select 3, 'task', t.id::text, left(s.code || ' ' || coalesce(t.title, t.title_code) || ' ' || t.due, 400)
        from chain.field_task t join chain.store s on s.id = t.store_id where t.owner = leaver and t.state = 'open'
        union
        select 4, 'shift', lower(f.span)::text, s.code
        from chain.roster_shift f join chain.store s on s.id = f.store_id
        where f.person_id = person and upper(f.span) > from_day
        union
        select 5, 'visit', d.id::text, s.code || ' ' || d.day
        from chain.display_visit d join chain.store s on s.id = d.store_id
        where d.inspector = leaver and d.day between from_day - 30 and from_day
        union
        select 6, 'sale', s.code, count(*)::text
        from chain.promoter_sale e join chain.store s on s.id = e.store_id
        where e.person_id = person and e.day between from_day - 30 and from_day group by s.code
        union
        select 7, 'grade', s.code, o.grade || ' ' || lower(o.during)
        from chain.grade_override o join chain.store s on s.id = o.store_id
        where o.asked_at >= from_day - 30 and (o.asked_by_code = account
            or o.store_id in (select q.store_id from chain.posting q
                where q.person_id = person and q.during && daterange(from_day - 30, from_day)))
        union
        select 8, 'thing', t, null from unnest(things) t
    ) i;
    update chain.field_task t set owner = heir where t.owner = leaver and t.state = 'open';
    delete from chain.roster_shift f where f.person_id = person and lower(f.span) >= from_day;
    perform chain.place_person(person, null, from_day, null, null);
    update chain.person_version v set left_on = from_day where v.person_id = person and coalesce(upper(v.during) > from_day, true);
    -- Not why: the trail keeps for ever what the person may want forgotten.
    perform trail.record('person', leaver, null, jsonb_build_object('left_on', from_day, 'successor', heir), null, 'left');
    return true;
end $$;

-- Says that items of a handover were taken over: all that are open, or those named. Answers how many.
create function chain.acknowledge_handover(person bigint, numbers integer[] default null) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    me auth.app_user := auth.caller();
    taken integer;
begin
    if me.id is null or me.class not in ('hq', 'region')
        or not exists (select from chain.person p where p.id = person and chain.manages(p.region_id))
    then
        raise exception using errcode = '42501', message = 'permission denied to take over';
    end if;
    update chain.handover_item i set acknowledged_by = me.code, acknowledged_at = clock_timestamp()
    where i.person_id = person and i.acknowledged_at is null and (numbers is null or i.number = any (numbers));
    get diagnostics taken = row_count;
    perform trail.record('handover', p.code, null, jsonb_build_object('items', taken), null, 'acknowledged')
    from chain.person p where p.id = person and taken > 0;
    return taken;
end $$;

-- Takes away all that says who somebody was who left: name, home, what the person is like, knows and speaks, places of
-- attendance, and words written about the person. The code stays, and with it what was sold, worked and paid: sums are as
-- they were. Answers false where it was done before.
create function chain.forget_person(person bigint, today date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    me auth.app_user := auth.caller();
    leaver text;
begin
    select p.code into leaver from chain.person p where p.id = person and chain.manages(p.region_id) for update;
    if me.id is null or me.class not in ('hq', 'region') or leaver is null then
        raise exception using errcode = '42501', message = 'permission denied to forget the person';
    end if;
    if exists (select from chain.person_version v
            where v.person_id = person and coalesce(upper(v.during) > today, true) and coalesce(v.left_on > today, true))
    then
        raise exception using errcode = 'SC409', message = 'the person works for us';
    end if;
    if not exists (select from chain.person_version v where v.person_id = person and v.name <> leaver) then
        return false;
    end if;
    update chain.person_version v set name = leaver, skills = '{}', languages = '{}' where v.person_id = person;
    delete from people_private.home h where h.person_id = person;
    delete from people_private.trait t where t.person_id = person;
    update chain.attendance a set distance_m = null where a.person_id = person;
    -- How far the person lived stands in the parts too.
    update chain.staff_proposal g set distance_m = null, parts = '{}' where g.person_id = person;
    update chain.posting_veto e set reason = '-' where e.person_id = person;
    update chain.handover h set reason = '-' where h.person_id = person;
    update chain.handover_item i set note = null, key = case i.kind when 'thing' then '-' else i.key end
    where i.person_id = person and i.kind in ('task', 'thing');
    perform trail.record('person', leaver, null, null, null, 'forgotten');
    return true;
end $$;

revoke all on function chain.leave_person(bigint, date, bigint, text, text, text[]),
    chain.acknowledge_handover(bigint, integer[]), chain.forget_person(bigint, date) from public;
grant execute on function chain.leave_person(bigint, date, bigint, text, text, text[]),
    chain.acknowledge_handover(bigint, integer[]), chain.forget_person(bigint, date)
    to storechain_class_hq, storechain_class_region;
