-- Stock levels: worked out by a run over one account, in force from the day on which somebody accepts them, and held
-- against the stock of each day. Runs and their proposals are added and never changed. Suggested orders are no table: they
-- follow from the levels in force and the stock.
--
-- Everything belongs to an account, and is seen by whoever sees the account. Its demand comes from stores that a region's
-- manager need not see; the functions below say sums of it by place and week, and nothing about who sold.

-- Runs ----------------------------------------------------------------------------------------------------------------

create table chain.stock_run (
    id bigint generated always as identity,
    account_id bigint not null,
    day date not null,
    config_id bigint not null,
    method text not null,
    platform text not null,
    user_id bigint not null,
    user_code text not null,
    made_at timestamptz not null default clock_timestamp(),
    inputs_sha256 bytea not null,
    lead_mean_milli bigint,
    lead_deviation_milli bigint,
    lead_orders integer not null,
    stale_days smallint not null,
    phase_out_weeks smallint not null,
    phase_out_bp smallint not null,
    push_days smallint not null,
    lines integer not null,
    unknown integer not null,
    constraint stock_run_pkey primary key (id),
    constraint stock_run_account_id_inputs_key unique (account_id, inputs_sha256),
    constraint stock_run_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint stock_run_config_id_fkey foreign key (config_id) references chain.config_version (id),
    constraint stock_run_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint stock_run_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint stock_run_method_shape check (method ~ '^[a-z][a-z0-9_-]{0,39}$'),
    constraint stock_run_platform_known check (platform in ('distribution', 'direct')),
    constraint stock_run_inputs_sha256_length check (octet_length(inputs_sha256) = 32),
    constraint stock_run_lead_whole check ((lead_mean_milli is null) = (lead_deviation_milli is null)),
    constraint stock_run_lead_sane check (lead_mean_milli between 0 and 3650000
        and lead_deviation_milli between 0 and 3650000 and lead_orders >= 0),
    constraint stock_run_stale_days_sane check (stale_days between 1 and 366),
    constraint stock_run_life_sane check (phase_out_weeks between 0 and 1000 and phase_out_bp between 0 and 10000),
    constraint stock_run_push_days_sane check (push_days between 0 and 10000),
    constraint stock_run_counts_sane check (unknown between 0 and lines)
);
comment on table chain.stock_run is 'Proposals of stock levels for an account on a day; the newest of a day counts';
comment on column chain.stock_run.method is 'By which demand was foreseen';
comment on column chain.stock_run.inputs_sha256 is 'Of all that went in: the same again makes no new run';
comment on column chain.stock_run.lead_mean_milli is 'Thousandths of a day from an order''s confirmation to all of its goods';
comment on column chain.stock_run.lead_deviation_milli is 'Its standard deviation, thousandths of a day';
comment on column chain.stock_run.lead_orders is 'Orders that it was learned from';
comment on column chain.stock_run.stale_days is 'Days after which told stock is unknown';
comment on column chain.stock_run.phase_out_weeks is 'Before a product''s end, in which orders run down to it';
comment on column chain.stock_run.phase_out_bp is 'To this quantile of what is still asked for: hundredths of a percent';
comment on column chain.stock_run.push_days is 'Days of cover above which pushed pieces want a second name';
comment on column chain.stock_run.unknown is 'Proposals without a level';
create index stock_run_account_id_index on chain.stock_run (account_id, day, id);

create table chain.level_proposal (
    location_id bigint not null,
    run_id bigint not null,
    product_id bigint not null,
    account_id bigint not null,
    stage text not null,
    mover text not null,
    variability text,
    unknown text,
    source text,
    coverage_bp smallint,
    weeks_known smallint not null,
    weeks_censored smallint not null,
    weeks_unknown smallint not null,
    units_recent bigint,
    weekly_milli bigint,
    interval_days_milli bigint,
    review_days smallint not null,
    service text not null,
    target_bp smallint not null,
    asked_ppm integer,
    mean_milli bigint,
    variance_milli bigint,
    is_borrowed boolean not null,
    pack integer not null,
    minimum integer not null,
    cap_days smallint not null,
    life_cap bigint,
    safety_stock bigint,
    reorder_point bigint,
    order_up_to bigint,
    on_hand bigint,
    in_transit bigint,
    on_order bigint not null,
    reserved bigint,
    told_on date,
    state text not null,
    need bigint,
    reason text not null,
    launch_by text,
    launch_analogues bigint[] not null default '{}',
    launch_weeks smallint,
    launch_planned bigint,
    constraint level_proposal_pkey primary key (location_id, run_id, product_id),
    constraint level_proposal_stage_known check (stage in ('launch', 'ramp', 'mature', 'phase_out')),
    constraint level_proposal_mover_known check (mover in ('fast', 'regular', 'slow')),
    constraint level_proposal_variability_known check (variability in ('x', 'y', 'z')),
    constraint level_proposal_unknown_says_why check ((unknown is not null) = (reorder_point is null)),
    constraint level_proposal_unknown_shape check (unknown ~ '^[a-z][a-z_]{0,39}$'),
    constraint level_proposal_source_known check (source in ('activation', 'sell_out', 'sell_through')),
    constraint level_proposal_coverage_sane check (coverage_bp between 0 and 10000),
    constraint level_proposal_weeks_sane check (weeks_known >= 0 and weeks_censored >= 0 and weeks_unknown >= 0),
    constraint level_proposal_service_known check (service in ('cycle', 'fill')),
    constraint level_proposal_target_sane check (target_bp between 0 and 10000
        and asked_ppm between 0 and 1000000),
    constraint level_proposal_days_sane check (review_days between 1 and 366 and cap_days between 1 and 1000),
    constraint level_proposal_demand_sane check (weekly_milli >= 0 and interval_days_milli >= 0 and mean_milli >= 0
        and variance_milli >= 0),
    constraint level_proposal_lot_sane check (pack between 1 and 100000 and minimum >= pack),
    constraint level_proposal_level_whole check (num_nonnulls(safety_stock, reorder_point, order_up_to, mean_milli,
        variance_milli, weekly_milli, interval_days_milli, asked_ppm) in (0, 8)),
    constraint level_proposal_level_sane check (safety_stock between 0 and reorder_point and reorder_point <= order_up_to
        and order_up_to <= 4000000000000),
    constraint level_proposal_stock_told check ((told_on is null) = (on_hand is null) and on_order >= 0),
    constraint level_proposal_state_known check (state in ('short', 'low', 'fine', 'over', 'dead', 'unknown')),
    constraint level_proposal_need_sane check (need >= 0),
    constraint level_proposal_reason_known check
        (reason in ('unknown', 'enough', 'needed', 'capped_by_cover', 'capped_by_life')),
    constraint level_proposal_need_unknown check ((need is null) = (reason = 'unknown')),
    constraint level_proposal_launch_known check
        (launch_by in ('own_series', 'chain_series', 'chain_price', 'chain', 'nothing')),
    constraint level_proposal_launch_whole check ((launch_by is null) = (launch_weeks is null)
        and (cardinality(launch_analogues) > 0) = coalesce(launch_by <> 'nothing', false)),
    constraint level_proposal_launch_sane check (launch_weeks >= 0 and launch_planned between 0 and 1000000000)
);
comment on table chain.level_proposal is
    'What a run says of each product in each place of the account, with all that it was worked out from; pieces';
comment on column chain.level_proposal.unknown is 'Why there is no level';
comment on column chain.level_proposal.source is 'What counted as demand; null where nothing is told well enough';
comment on column chain.level_proposal.coverage_bp is 'Of the pieces that the place''s stores buy, those of stores that tell: hundredths of a percent';
comment on column chain.level_proposal.weeks_known is 'Weeks of history in which all was told and nothing ran out';
comment on column chain.level_proposal.weeks_censored is 'Weeks in which the place had none left: at least so much was asked for';
comment on column chain.level_proposal.weeks_unknown is 'Weeks of which too little is told';
comment on column chain.level_proposal.units_recent is 'Pieces of the newest weeks, by which movers are told apart';
comment on column chain.level_proposal.weekly_milli is 'Foreseen, thousandths of a piece a week';
comment on column chain.level_proposal.interval_days_milli is 'The protection interval: review and lead time, thousandths of a day';
comment on column chain.level_proposal.target_bp is 'What is to be reached: hundredths of a percent of cycles or of pieces';
comment on column chain.level_proposal.asked_ppm is 'What is asked of the distribution so that the target is reached: millionths';
comment on column chain.level_proposal.mean_milli is 'Of the demand over the protection interval, thousandths of a piece';
comment on column chain.level_proposal.variance_milli is 'Likewise, thousandths of a piece squared';
comment on column chain.level_proposal.is_borrowed is 'Foreseen by products like it, for want of an own history';
comment on column chain.level_proposal.minimum is 'Pieces of the smallest order';
comment on column chain.level_proposal.cap_days is 'Days of demand that an order may bring the position to';
comment on column chain.level_proposal.life_cap is 'Pieces for what is left of its life; null where no end is near';
comment on column chain.level_proposal.told_on is 'The day for which stock was told; null where it was not';
comment on column chain.level_proposal.on_order is 'Pieces that are confirmed and neither received nor in what is told as in transit';
comment on column chain.level_proposal.state is 'Of the stock, by the level that is proposed';
comment on column chain.level_proposal.need is 'Pieces to order by that level; null is unknown, which is not 0';
comment on column chain.level_proposal.launch_by is
    'By what a product in its first weeks was foreseen; null where it is out of them, or its launch is not known';
comment on column chain.level_proposal.launch_analogues is 'Products whose launches it was foreseen by';
comment on column chain.level_proposal.launch_weeks is 'Own weeks that the curve of these was corrected by';
comment on column chain.level_proposal.launch_planned is
    'Pieces that the planner sees here in the first weeks of the product; null where nobody said';
create index level_proposal_run_id_index on chain.level_proposal (run_id);

-- Levels in force -----------------------------------------------------------------------------------------------------

create table chain.stock_level (
    location_id bigint not null,
    product_id bigint not null,
    during daterange not null,
    account_id bigint not null,
    safety_stock bigint not null,
    reorder_point bigint not null,
    order_up_to bigint not null,
    run_id bigint not null,
    user_id bigint not null,
    user_code text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint stock_level_pkey primary key (location_id, product_id, during),
    constraint stock_level_during_excl exclude using gist (location_id with =, product_id with =, during with &&),
    constraint stock_level_during_sane check (not isempty(during) and not lower_inf(during)
        and lower(during) between '2000-01-01' and '2099-12-31'
        and (upper_inf(during) or upper(during) between '2000-01-01' and '2099-12-31')),
    constraint stock_level_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint stock_level_run_id_fkey foreign key (run_id) references chain.stock_run (id),
    constraint stock_level_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint stock_level_sane check (safety_stock between 0 and reorder_point and reorder_point <= order_up_to
        and order_up_to <= 4000000000000)
);
comment on table chain.stock_level is 'Levels that were accepted, each for its days; pieces';
comment on column chain.stock_level.run_id is 'The run whose proposal it is; pack and caps stand there';
comment on column chain.stock_level.user_code is 'Who accepted it';
create index stock_level_account_id_index on chain.stock_level (account_id);

-- Days ----------------------------------------------------------------------------------------------------------------

create table chain.stock_state (
    location_id bigint not null,
    day date not null,
    product_id bigint not null,
    account_id bigint not null,
    position bigint,
    safety_stock bigint not null,
    reorder_point bigint not null,
    order_up_to bigint not null,
    state text not null,
    run_id bigint not null,
    constraint stock_state_pkey primary key (location_id, product_id, day),
    constraint stock_state_run_id_fkey foreign key (run_id) references chain.stock_run (id),
    constraint stock_state_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint stock_state_known check (state in ('short', 'low', 'fine', 'over', 'dead', 'unknown')),
    constraint stock_state_unknown_without_position check ((position is null) = (state = 'unknown'))
);
comment on table chain.stock_state is
    'How the stock of a day stood to the level in force, as it was noted last; pieces. From it the service of a month';
comment on column chain.stock_state.run_id is 'The run that noted it, or that the level came from';
comment on column chain.stock_state.position is 'On hand, in transit and on order, less reserved; null where stock was not known';
create index stock_state_account_id_index on chain.stock_state (account_id, day);

-- Pushed pieces -------------------------------------------------------------------------------------------------------

create table chain.push_approval (
    account_id bigint not null,
    month date not null,
    model text collate "C" not null,
    load_id bigint not null,
    set_by bigint not null,
    units bigint not null,
    user_id bigint not null,
    user_code text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint push_approval_pkey primary key (account_id, month, load_id, model, units, user_id),
    constraint push_approval_target_fkey foreign key (account_id, month, load_id, model, set_by)
        references chain.pick_up_target (account_id, month, load_id, model, user_id),
    constraint push_approval_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint push_approval_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint push_approval_second_name check (user_id <> set_by),
    constraint push_approval_units_sane check (units between 1 and 1000000000)
);
comment on table chain.push_approval is
    'That a second person agreed to push an account beyond its need, for one target and for no more pieces';
comment on column chain.push_approval.load_id is 'Of the target: another one wants another approval';
comment on column chain.push_approval.set_by is 'Who set the target';
comment on column chain.push_approval.units is 'Pieces beyond the need';

-- What is known of an account -----------------------------------------------------------------------------------------

-- The stores that each warehouse of an account supplies, series by series, and the account's own stores as places that
-- supply themselves. A store belongs to the warehouse whose region is nearest above or beside its own, of equal ones to
-- the default.
create function chain.supplied_by(account bigint, until date)
    returns table (location_id bigint, store_id bigint, series text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
        with mine as (
            select distinct c.series from chain.coverage c where c.account_id = account and c.during @> until
        ), area as (
            select distinct c.store_id, c.region_id from chain.coverage c
            where c.account_id = account and c.during @> until
        ), store as (
            select v.store_id, v.channel, r.path
            from chain.store_version v join chain.region r on r.id = v.region_id
            where v.during @> until and coalesce(v.closed > until, true)
                and (v.store_id in (select a.store_id from area a) or exists (
                    select from area a where a.region_id = any (r.path)))
        ), covered as (
            select s.store_id, m.series, s.path from store s cross join mine m
            where (
                select c.account_id from chain.coverage c
                where c.series = m.series and c.during @> until
                    and (c.store_id = s.store_id or s.channel = 'distribution' and c.region_id = any (s.path))
                order by c.store_id nulls last, array_position(s.path, c.region_id) desc limit 1) = account
        ), house as (
            select distinct on (p.path) p.path, l.id
            from (select distinct c.path from covered c) p cross join chain.location l
                join chain.region r on r.id = l.region_id
            where l.account_id = account and l.kind = 'warehouse'
            order by p.path,
                (select count(*) from unnest(p.path) with ordinality a (id, n) where r.path[a.n] = a.id) desc,
                l.is_default desc, l.id
        )
        select h.id, c.store_id, c.series from covered c join house h on h.path = c.path
        union all
        select l.id, l.id, c.series from covered c join chain.location l on l.id = c.store_id
        where l.account_id = account;
end $$;

-- Whether the caller may know sums of an account.
create function chain.knows_account(account bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return auth.sees_chain() or exists (
        select from chain.account a
        where a.id = account and (a.id = auth.account_id() or a.region_id = any (auth.regions())));
end $$;

-- Of each place of an account and each level: in how many weeks before a day which part of its stores told, by the pieces
-- that they were supplied with in half a year (each store the same where none were), in hundredths of a percent. A store
-- tells in a week if it does in it or next to it: few sell every week. Stock is told of a week if it is counted in it and
-- in the one before. Week 0 ends with the day. Shipments are told for all stores or none.
create function chain.told_of(account bigint, until date, weeks integer)
    returns table (location_id bigint, level text, week integer, share_bp integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_custom_plan
as $$
declare
    -- Named one by one, since a planner who cannot count them reads what all stores of the chain sold.
    stores bigint[];
begin
    if not chain.knows_account(account) then return; end if;
    stores := array(select distinct b.store_id from chain.supplied_by(account, until) b);
    return query
        with supplied as materialized (
            select distinct b.location_id, b.store_id from chain.supplied_by(account, until) b
        ), store as (
            select s.store_id, coalesce(sum(greatest(d.units, 0)), 0) as units
            from unnest(stores) s (store_id)
                left join chain.sales_daily d on d.store_id = s.store_id and d.store_id = any (stores)
                    and d.level = 'sell_through' and d.day > until - 182 and d.day <= until
            group by s.store_id
        ), weight as (
            select p.location_id, p.store_id,
                case when sum(s.units) over w > 0 then s.units else 1 end::numeric as part,
                case when sum(s.units) over w > 0 then sum(s.units) over w else count(*) over w end as whole
            from supplied p join store s on s.store_id = p.store_id
            window w as (partition by p.location_id)
        ), told as (
            select distinct c.store_id, c.level, (until - c.day) / 7 as week
            from chain.sales_source c
            where c.store_id = any (stores) and c.level in ('activation', 'sell_out', 'store_stock')
                and c.day > until - 7 * (weeks + 1) and c.day <= until
        ), spread as (
            select distinct t.store_id, t.level, t.week + n.n as week
            from told t cross join generate_series(-1, 1) n (n) where t.level <> 'store_stock'
            union all
            select t.store_id, 'sell_through', t.week from told t
            where t.level = 'store_stock'
                and exists (select from told b where b.store_id = t.store_id and b.level = t.level and b.week = t.week + 1)
        )
        select w.location_id, s.level, s.week, least(10000, floor(10000 * sum(w.part) / min(w.whole)))::integer
        from spread s join weight w on w.store_id = s.store_id
        where s.week between 0 and weeks - 1
        group by w.location_id, s.level, s.week;
end $$;

-- What each place of an account has to have: the products of the series that it supplies, from launch to end.
create function chain.range_of(account bigint, until date) returns table (location_id bigint, product_id bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not chain.knows_account(account) then return; end if;
    return query
        select distinct b.location_id, v.product_id
        from chain.supplied_by(account, until) b join chain.product_version v on v.series = b.series
        where v.during @> until and coalesce(v.launched <= until, true) and coalesce(v.phase_out > until, true);
end $$;

-- These plan each call anew: a plan that is kept knows not how few stores there are, and reads a hundred times as much.

-- What was asked for of each product in each place of an account, week by week, by one level: pieces that went, and
-- pieces that came back, each day of a store by itself. Of shipments to stores their growing stock is taken off, in weeks
-- in which it was counted at both ends. Only weeks in which something happened.
create function chain.demand_of(account bigint, until date, weeks integer, level text)
    returns table (location_id bigint, product_id bigint, week_numbers integer[], gone bigint[], back bigint[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
    asked text := level;
    stores bigint[];
begin
    if not chain.knows_account(account) then return; end if;
    stores := array(select distinct b.store_id from chain.supplied_by(account, until) b);
    if asked <> 'sell_through' then
        return query
            with supplied as materialized (
                select b.location_id, b.store_id, b.series from chain.supplied_by(account, until) b
            ), product as materialized (
                select v.product_id, v.series from chain.product_version v where v.during @> until
            )
            select s.location_id, s.product_id, array_agg(s.week), array_agg(s.gone), array_agg(s.back)
            from (
                select p.location_id, d.product_id, (until - d.day) / 7 as week,
                    sum(greatest(d.units, 0))::bigint as gone, sum(greatest(-d.units, 0))::bigint as back
                from chain.sales_daily d join product v on v.product_id = d.product_id
                    join supplied p on p.store_id = d.store_id and p.series = v.series
                where d.store_id = any (stores) and d.level = asked and d.day > until - 7 * weeks and d.day <= until
                group by p.location_id, d.product_id, (until - d.day) / 7
                order by p.location_id, d.product_id, (until - d.day) / 7
            ) s
            group by s.location_id, s.product_id order by s.location_id, s.product_id;
        return;
    end if;
    return query
        with supplied as materialized (
            select b.location_id, b.store_id, b.series from chain.supplied_by(account, until) b
        ), product as materialized (
            select v.product_id, v.series from chain.product_version v where v.during @> until
        ), happened as (
            select d.store_id, d.product_id, (until - d.day) / 7 as week,
                sum(greatest(d.units, 0))::bigint as gone, sum(greatest(-d.units, 0))::bigint as back
            from chain.sales_daily d
            where d.store_id = any (stores) and d.level = asked and d.day > until - 7 * weeks and d.day <= until
            group by d.store_id, d.product_id, (until - d.day) / 7
        ), counted as (
            select distinct on (d.store_id, d.product_id, (until - d.day) / 7) d.store_id, d.product_id,
                (until - d.day) / 7 as week, d.units
            from chain.sales_daily d
            where d.store_id = any (stores) and d.level = 'store_stock' and d.day > until - 7 * (weeks + 1)
                and d.day <= until
            order by d.store_id, d.product_id, (until - d.day) / 7, d.day desc
        ), told as (
            select c.store_id, c.product_id, c.week, coalesce(h.gone, 0) - (c.units - b.units) as gone,
                coalesce(h.back, 0) as back
            from counted c
                join counted b on b.store_id = c.store_id and b.product_id = c.product_id and b.week = c.week + 1
                left join happened h on h.store_id = c.store_id and h.product_id = c.product_id and h.week = c.week
        ), summed as (
            select p.location_id, t.product_id, t.week, sum(t.gone)::bigint as gone, sum(t.back)::bigint as back
            from told t join product v on v.product_id = t.product_id
                join supplied p on p.store_id = t.store_id and p.series = v.series
            group by p.location_id, t.product_id, t.week
        )
        select s.location_id, s.product_id, array_agg(s.week order by s.week), array_agg(s.gone order by s.week),
            array_agg(s.back order by s.week)
        from summed s group by s.location_id, s.product_id order by s.location_id, s.product_id;
end $$;

-- The weeks in which a place of an account told that it had none of a product left.
create function chain.ran_out(account bigint, until date, weeks integer)
    returns table (location_id bigint, product_id bigint, week_numbers integer[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_custom_plan
as $$
declare
    places bigint[];
begin
    if not chain.knows_account(account) then return; end if;
    places := array(select l.id from chain.location l where l.account_id = account);
    return query
        select n.location_id, l.product_id, array_agg(distinct (until - n.day) / 7)
        from chain.stock_snapshot n
            cross join lateral unnest(n.product_ids, n.on_hand) l (product_id, on_hand)
        where n.location_id = any (places) and n.account_id = account
            and n.day > until - 7 * weeks and n.day <= until and 0 = any (n.on_hand) and l.on_hand = 0
        group by n.location_id, l.product_id;
end $$;

-- How products began that were launched in the weeks before a day, over the whole chain: of what stores sold in so many
-- weeks since the launch the part of each week, in ten-thousandths, where all of them are over; and what consumers paid for
-- a piece. Nothing of how many pieces they were, which an account need not know; of a few pieces nothing at all.
create function chain.launches(account bigint, until date, weeks integer, horizon integer)
    returns table (product_id bigint, series text, price_minor bigint, shares integer[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    if not chain.knows_account(account) then return; end if;
    return query
        with product as materialized (
            select v.product_id, v.series, v.launched from chain.product_version v
            where v.during @> until and v.launched > until - 7 * weeks and v.launched <= until
        ), sold as (
            select p.product_id, (d.day - p.launched) / 7 as week, sum(greatest(d.units, 0)) as units,
                sum(d.amount_minor) filter (where d.units > 0 and d.unpriced_units = 0) as amount,
                sum(d.units) filter (where d.units > 0 and d.unpriced_units = 0) as priced
            from product p join chain.sales_daily d on d.product_id = p.product_id
            where d.level = 'sell_out' and d.day > until - 7 * weeks and d.day <= until
                and d.day >= p.launched and d.day < p.launched + 7 * horizon
            group by p.product_id, 2
        ), whole as (
            select s.product_id, sum(s.units) as units, sum(s.amount) as amount, sum(s.priced) as priced
            from sold s group by s.product_id having sum(s.units) >= 30
        )
        select w.product_id, p.series, (w.amount / nullif(w.priced, 0))::bigint,
            case when p.launched + 7 * horizon <= until + 1 then (
                select array_agg((10000 * coalesce(s.units, 0) / w.units)::integer order by n.n)
                from generate_series(0, horizon - 1) n (n)
                    left join sold s on s.product_id = w.product_id and s.week = n.n) end
        from whole w join product p on p.product_id = w.product_id
        order by w.product_id;
end $$;

-- Puts levels of a run in force from a day on: all, or those of some products. Answers how many changed. The level before
-- ends with the day before; one that was accepted for the same day is replaced. What would stay the same is left.
create function chain.accept_levels(run bigint, from_day date, products bigint[] default null) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    r chain.stock_run;
    me auth.app_user := auth.caller();
    places bigint[];
    moved bigint[];
    changed integer;
begin
    select * into r from chain.stock_run s where s.id = run;
    if me.id is null or me.class not in ('hq', 'region') or not exists (
        select from chain.account a where a.id = r.account_id and chain.manages(a.region_id))
    then
        raise exception using errcode = '42501', message = 'permission denied to accept levels';
    end if;
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception using errcode = '25001', message = 'levels are accepted by what is committed now';
    end if;
    perform pg_advisory_xact_lock(hashtext('chain.stock_level'), hashtext(r.account_id::text));
    if from_day < r.day then
        raise exception using errcode = 'SC409', message = 'levels do not rule before the day of their run';
    end if;
    if exists (select from chain.stock_level l where l.account_id = r.account_id and lower(l.during) > from_day
        and (products is null or l.product_id = any (products)))
    then
        raise exception using errcode = 'SC409', message = 'levels are accepted from a later day';
    end if;
    select coalesce(array_agg(p.location_id order by p.location_id, p.product_id), '{}'),
        coalesce(array_agg(p.product_id order by p.location_id, p.product_id), '{}') into places, moved
    from chain.level_proposal p
        left join chain.stock_level l on l.location_id = p.location_id and l.product_id = p.product_id
            and l.during @> from_day
    where p.run_id = run and p.reorder_point is not null and (products is null or p.product_id = any (products))
        and (l.safety_stock, l.reorder_point, l.order_up_to)
            is distinct from (p.safety_stock, p.reorder_point, p.order_up_to);
    delete from chain.stock_level l using unnest(places, moved) a (location_id, product_id)
    where l.location_id = a.location_id and l.product_id = a.product_id and lower(l.during) = from_day;
    update chain.stock_level l set during = daterange(lower(l.during), from_day)
    from unnest(places, moved) a (location_id, product_id)
    where l.location_id = a.location_id and l.product_id = a.product_id and l.during @> from_day;
    insert into chain.stock_level (location_id, product_id, during, account_id, safety_stock, reorder_point, order_up_to,
        run_id, user_id, user_code)
    select p.location_id, p.product_id, daterange(from_day, null), p.account_id, p.safety_stock, p.reorder_point,
        p.order_up_to, run, me.id, me.code
    from unnest(places, moved) a (location_id, product_id)
        join chain.level_proposal p on p.run_id = run and p.location_id = a.location_id and p.product_id = a.product_id
    order by p.location_id, p.product_id;
    changed := cardinality(places);
    if changed > 0 then
        perform trail.record('stock_level', a.code || ' ' || from_day, null,
            jsonb_build_object('run', run::text, 'levels', changed::text), null, 'accepted')
        from chain.account a where a.id = r.account_id;
    end if;
    return changed;
end $$;

-- Who sees and does what ----------------------------------------------------------------------------------------------
-- Whoever sees the account sees its runs and levels; headquarters and the managers above it run and accept. Levels come
-- in force through the function above and no other way.

do $$
declare
    t text;
begin
    foreach t in array array['stock_run', 'level_proposal', 'stock_level', 'stock_state', 'push_approval'] loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_distributor, storechain_class_auditor', t);
        execute format('create policy %1$s_seen on chain.%1$s for select to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_distributor, storechain_class_auditor '
            || 'using ((select auth.sees_chain()) or account_id in (select a.id from chain.account a))', t);
    end loop;
end $$;

grant insert (account_id, day, config_id, method, platform, user_id, user_code, inputs_sha256, lead_mean_milli,
    lead_deviation_milli, lead_orders, stale_days, phase_out_weeks, phase_out_bp, push_days, lines, unknown)
    on chain.stock_run to
    storechain_class_hq, storechain_class_region;
create policy stock_run_made on chain.stock_run for insert to storechain_class_hq, storechain_class_region
    with check (account_id in (select a.id from chain.account a)
        and user_id = (select auth.current_user_id()) and user_code = (select auth.user_code()));
-- A run is whole when its transaction ends: nothing is added to it later, by nobody.
grant insert on chain.level_proposal to storechain_class_hq, storechain_class_region;
create policy level_proposal_made on chain.level_proposal for insert to storechain_class_hq, storechain_class_region
    with check ((run_id, account_id) in (select r.id, r.account_id from chain.stock_run r
        where r.user_id = (select auth.current_user_id()) and r.made_at >= transaction_timestamp()));
grant insert, update on chain.stock_state to storechain_class_hq, storechain_class_region;
create policy stock_state_kept on chain.stock_state to storechain_class_hq, storechain_class_region
    using (account_id in (select a.id from chain.account a))
    with check (exists (select from chain.stock_run r
        where r.id = stock_state.run_id and r.account_id = stock_state.account_id and r.day <= stock_state.day));
grant insert (account_id, month, model, load_id, set_by, units, user_id, user_code) on chain.push_approval to
    storechain_class_hq, storechain_class_region;
create policy push_approval_given on chain.push_approval for insert to storechain_class_hq, storechain_class_region
    with check (account_id in (select a.id from chain.account a)
        and user_id = (select auth.current_user_id()) and user_code = (select auth.user_code()));

-- Which version of the rules a run was made by: its number is told to whoever sees the run, the rules are not.
create function chain.version_of(config bigint) returns integer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (select c.version from chain.config_version c where c.id = config);
end $$;

revoke all on function chain.version_of, chain.supplied_by, chain.knows_account, chain.told_of, chain.range_of, chain.demand_of,
    chain.ran_out,
    chain.launches, chain.accept_levels from public;
grant execute on function chain.version_of, chain.told_of, chain.range_of, chain.demand_of, chain.ran_out,
    chain.launches to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor;
grant execute on function chain.accept_levels to storechain_class_hq, storechain_class_region;
