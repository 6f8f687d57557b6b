-- The sales ledger. Facts are only ever added: what was wrong is taken out by a compensating load, whose lines are those
-- of the load that it reverses, with their signs turned. Daily totals, who holds a day, and how often a phone was
-- counted are kept in the same transaction.
--
-- `store_id` is the place: a location (a store, or the warehouse of the account that was shipped to); of an activation
-- that names its city alone, the region's id negated. It leads every key, so that the ledger can be spread over
-- machines by place. There are no foreign keys on lines, which would make their COPY six times slower: loading resolves
-- every code against the master data, and ids are never given away.

-- Notes a load of the caller's; its rights are the caller's too.
create function chain.note_load(
    kind text, sha256 bytea, file_name text, row_count bigint, added bigint, changed bigint, unchanged bigint
) returns bigint
language sql volatile set search_path = pg_catalog, pg_temp
begin atomic
    insert into chain.load (kind, sha256, file_name, user_id, row_count, added, changed, unchanged)
    values (note_load.kind, note_load.sha256, note_load.file_name, (select auth.current_user_id()), note_load.row_count,
        note_load.added, note_load.changed, note_load.unchanged)
    returning id;
end;

-- Loads that take back ----------------------------------------------------------------------------------------------

create table chain.sales_reversal (
    load_id bigint not null,
    reversed_load_id bigint not null,
    constraint sales_reversal_pkey primary key (load_id),
    constraint sales_reversal_load_id_fkey foreign key (load_id) references chain.load (id),
    constraint sales_reversal_reversed_load_id_fkey foreign key (reversed_load_id) references chain.load (id),
    constraint sales_reversal_of_another check (load_id > reversed_load_id)
);
comment on table chain.sales_reversal is 'Compensating loads: which lines of which load they take back, stands in the facts';
create index sales_reversal_reversed_load_id_index on chain.sales_reversal (reversed_load_id);

-- Facts -------------------------------------------------------------------------------------------------------------

create table chain.sales_fact (
    store_id bigint not null,
    day date not null,
    level text collate "C" not null,
    account_id bigint not null,
    product_id bigint not null,
    units integer not null,
    amount_minor bigint,
    serial bigint,
    region_id bigint not null,
    load_id bigint not null,
    line integer not null,
    constraint sales_fact_pkey primary key (store_id, day, load_id, line),
    constraint sales_fact_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint sales_fact_level_known check
        (level in ('sell_in', 'sell_through', 'sell_out', 'activation', 'store_stock')),
    constraint sales_fact_units_sane check (units between -1000000000 and 1000000000),
    constraint sales_fact_amount_minor_sane check (amount_minor between -1000000000000000 and 1000000000000000),
    constraint sales_fact_serial_sane check (serial between 1 and 999999999999999),
    constraint sales_fact_serial_of_one check (serial is null or units in (-1, 1)),
    constraint sales_fact_line_positive check (line > 0)
) partition by range (day);
comment on table chain.sales_fact is 'Lines of the ledger as they were loaded, a partition a month';
comment on column chain.sales_fact.store_id is 'The place: a location, or a region''s id negated';
comment on column chain.sales_fact.account_id is 'Who supplies, or is supplied; 0 where nobody said';
comment on column chain.sales_fact.units is 'Pieces; negative for returns';
comment on column chain.sales_fact.amount_minor is 'Minor units of the chain''s currency; null where nobody said';
comment on column chain.sales_fact.serial is 'The IMEI, where the line is one phone';
comment on column chain.sales_fact.region_id is 'The region whose manager sees the place now; reports group by the dated one';
comment on column chain.sales_fact.line is 'In the file of the load';

create table chain.sales_daily (
    store_id bigint not null,
    day date not null,
    level text collate "C" not null,
    account_id bigint not null,
    product_id bigint not null,
    region_id bigint not null,
    units bigint not null,
    amount_minor bigint not null,
    unpriced_units bigint not null,
    constraint sales_daily_pkey primary key (store_id, day, level, account_id, product_id),
    constraint sales_daily_day_sane check (day between '2000-01-01' and '2099-12-31')
) partition by range (day);
comment on table chain.sales_daily is 'Sums of the facts, kept as they arrive: what reports read';
comment on column chain.sales_daily.units is 'Pieces, returns taken off';
comment on column chain.sales_daily.amount_minor is 'Minor units of the chain''s currency, over the lines that name an amount';
comment on column chain.sales_daily.unpriced_units is 'Pieces of the lines that name no amount';
comment on column chain.sales_daily.region_id is 'As in the facts';

-- Marks that a load touches a month, and makes the partitions of the month, if they are missing. Attached, not created
-- in place: that would shut readers out until the load has ended.
create function chain.open_sales_month(month date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    t text;
    part text;
begin
    if month is null or month <> date_trunc('month', month) or month not between '2000-01-01' and '2099-12-01' then
        raise exception using errcode = '22008', message = 'sales have no such month';
    end if;
    insert into chain.sales_mark (month) values (open_sales_month.month);
    part := 'sales_fact_' || to_char(month, 'YYYY_MM');
    if to_regclass('chain.' || part) is not null then return false; end if;
    -- Of two that need the month, one makes it.
    perform pg_advisory_xact_lock(hashtext('chain.open_sales_month'));
    -- What to_regclass knew before the lock was had it may still believe now: the table itself is asked.
    if exists (select from pg_class c where c.relname = part and c.relnamespace = 'chain'::regnamespace) then
        return false;
    end if;
    foreach t in array array['sales_fact', 'sales_daily', 'sales_monthly'] loop
        part := t || '_' || to_char(month, 'YYYY_MM');
        execute format('create table chain.%I (like chain.%I including all)', part, t);
        execute format('alter table chain.%I enable row level security', part);
        execute format('alter table chain.%I attach partition chain.%I for values from (%L) to (%L)',
            t, part, month, (month + interval '1 month')::date);
    end loop;
    return true;
end $$;

-- Months -----------------------------------------------------------------------------------------------------------

-- Every load marks the months that it touches, without a lock that loads could wait for; how many marks a month has
-- says whether its sums are of today.
create table chain.sales_mark (
    id bigint generated always as identity,
    month date not null,
    constraint sales_mark_pkey primary key (month, id),
    constraint sales_mark_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01')
);
comment on table chain.sales_mark is 'That a load touched a month';

create table chain.sales_monthly (
    store_id bigint not null,
    month date not null,
    units bigint not null,
    amount_minor bigint not null,
    unpriced_units bigint not null,
    key_units bigint not null,
    last_day date not null,
    constraint sales_monthly_pkey primary key (store_id, month),
    constraint sales_monthly_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint sales_monthly_last_day_in_month check (last_day >= month and last_day < month + 31)
) partition by range (month);
comment on table chain.sales_monthly is 'What consumers bought in a store in a month; summed when it is asked for, and once';
comment on column chain.sales_monthly.units is 'Pieces, returns taken off';
comment on column chain.sales_monthly.amount_minor is 'Minor units of the chain''s currency, over the lines that name an amount';
comment on column chain.sales_monthly.unpriced_units is 'Pieces of the lines that name no amount';
comment on column chain.sales_monthly.key_units is 'Pieces of products that were key products on the day';
comment on column chain.sales_monthly.last_day is 'The newest day with sales';

create table chain.sales_month_sum (
    month date not null,
    marks bigint not null,
    key_products bytea not null,
    summed_at timestamptz not null default clock_timestamp(),
    constraint sales_month_sum_pkey primary key (month),
    constraint sales_month_sum_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01')
);
comment on table chain.sales_month_sum is 'What the sums of a month were made from';
comment on column chain.sales_month_sum.marks is 'How many loads had touched the month';
comment on column chain.sales_month_sum.key_products is 'SHA-256 of the days on which products were key products';

-- Brings the sums of a month up to date; true if they were not. Whoever adds up the whole chain calls it first; nobody
-- else writes these tables. A load that commits meanwhile has its mark uncounted, and is summed the next time.
create function chain.sum_sales_month(month date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
-- A group a store: sorted on disk, they cost twice the time.
set work_mem = '128MB'
as $$
declare
    next date := (month + interval '1 month')::date;
    days daterange := daterange(month, next);
    seen bigint;
    key_days bytea;
    keys bigint[];
    has_turned boolean;
begin
    if not auth.is_hq() then
        raise exception using errcode = '42501', message = 'permission denied to sum sales';
    end if;
    if month is null or month <> date_trunc('month', month) or month not between '2000-01-01' and '2099-12-01' then
        raise exception using errcode = '22008', message = 'sales have no such month';
    end if;
    perform pg_advisory_xact_lock(hashtext('chain.sum_sales_month'), month - date '2000-01-01');
    select count(*) into seen from chain.sales_mark m where m.month = sum_sales_month.month;
    -- Products are key products for whole months, but for the few that turned in between.
    select sha256(convert_to(coalesce(string_agg(v.product_id || ' ' || (v.during * days), chr(10)
            order by v.product_id, v.during), ''), 'UTF8')),
        coalesce(array_agg(v.product_id) filter (where v.during @> days), '{}'),
        coalesce(not bool_and(v.during @> days), false)
        into key_days, keys, has_turned
        from chain.product_version v where v.is_key and v.during && days;
    if exists (select from chain.sales_month_sum s
            where s.month = sum_sales_month.month and s.marks = seen and s.key_products = key_days) then
        return false;
    end if;
    delete from chain.sales_monthly s where s.month = sum_sales_month.month;
    insert into chain.sales_monthly (store_id, month, units, amount_minor, unpriced_units, key_units, last_day)
    select d.store_id, sum_sales_month.month, sum(d.units), sum(d.amount_minor), sum(d.unpriced_units),
        coalesce(sum(d.units) filter (where d.product_id = any (keys) or has_turned and exists (
            select from chain.product_version k
            where k.product_id = d.product_id and k.is_key and k.during @> d.day)), 0), max(d.day)
    from chain.sales_daily d
    where d.level = 'sell_out' and d.day >= sum_sales_month.month and d.day < next and d.store_id > 0
    group by d.store_id;
    insert into chain.sales_month_sum (month, marks, key_products) values (sum_sales_month.month, seen, key_days)
    on conflict on constraint sales_month_sum_pkey do update
        set marks = excluded.marks, key_products = excluded.key_products, summed_at = clock_timestamp();
    return true;
end $$;

-- Who holds a day ---------------------------------------------------------------------------------------------------

create table chain.sales_source (
    store_id bigint not null,
    day date not null,
    level text collate "C" not null,
    account_id bigint not null,
    region_id bigint not null,
    load_id bigint not null,
    constraint sales_source_pkey primary key (store_id, day, level, account_id),
    constraint sales_source_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint sales_source_level_known check
        (level in ('sell_in', 'sell_through', 'sell_out', 'activation', 'store_stock')),
    constraint sales_source_account_is_place check ((account_id <> 0) = (level in ('sell_in', 'sell_through')))
);
comment on table chain.sales_source is 'The one load that a day of a place at a level comes from';
comment on column chain.sales_source.account_id is
    'The account that was shipped to or from: of sell-in and sell-through a part of the place; 0 of other levels';
create index sales_source_day_index on chain.sales_source (store_id, level, day);

-- How often a phone was counted -------------------------------------------------------------------------------------

-- Once over the whole chain at each level, a return frees it. Spread by serial, since that is asked for over all places.
create table chain.serial_count (
    serial bigint not null,
    level text collate "C" not null,
    units smallint not null,
    store_id bigint not null,
    day date not null,
    load_id bigint not null,
    line integer not null,
    constraint serial_count_pkey primary key (serial, level),
    constraint serial_count_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint serial_count_once check (units between -1 and 1),
    constraint serial_count_level_known check (level in ('sell_in', 'sell_through', 'sell_out', 'activation'))
);
comment on column chain.serial_count.units is 'Sales less returns; -1 is a return of what was sold before the ledger began';
comment on column chain.serial_count.line is 'Where it was counted last, with place, day and load';

-- Orders ------------------------------------------------------------------------------------------------------------

create table chain.order_line (
    account_id bigint not null,
    number text collate "C" not null,
    product_id bigint not null,
    location_id bigint not null,
    region_id bigint not null,
    day date not null,
    units integer not null,
    confirmed date,
    shipped date,
    received date,
    load_id bigint not null,
    line integer not null,
    constraint order_line_pkey primary key (account_id, number, product_id),
    constraint order_line_number_product_id_key unique (number, product_id),
    constraint order_line_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint order_line_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint order_line_location_id_fkey foreign key (location_id) references chain.location (id),
    constraint order_line_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint order_line_load_id_fkey foreign key (load_id) references chain.load (id),
    constraint order_line_number_shape check (number ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint order_line_units_sane check (units between 1 and 1000000000),
    constraint order_line_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint order_line_days_in_order check (
        coalesce(confirmed >= day, true) and coalesce(shipped >= coalesce(confirmed, day), true)
        and coalesce(received >= coalesce(shipped, confirmed, day), true)),
    constraint order_line_received_sane check (
        coalesce(confirmed, day) <= '2099-12-31' and coalesce(shipped, day) <= '2099-12-31'
        and coalesce(received, day) <= '2099-12-31')
);
comment on table chain.order_line is 'Orders of accounts, a row a product; how far each has come';
comment on column chain.order_line.day is 'When it was ordered; the other dates are null until they have come';
comment on column chain.order_line.units is 'Pieces';
comment on column chain.order_line.load_id is 'The load that brought its present state';
create index order_line_location_id_index on chain.order_line (location_id, product_id);

-- Targets -----------------------------------------------------------------------------------------------------------

-- What an account committed to buy in a month. The targets of an account for a month come together, and the newest load
-- of them holds; what held before stays.
create table chain.pick_up_target (
    account_id bigint not null,
    month date not null,
    model text collate "C" not null,
    load_id bigint not null,
    units bigint not null,
    user_id bigint not null,
    user_code text not null,
    constraint pick_up_target_pkey primary key (account_id, month, load_id, model),
    -- Who set a target does not agree to what it pushes.
    constraint pick_up_target_setter_key unique (account_id, month, load_id, model, user_id),
    constraint pick_up_target_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint pick_up_target_load_id_fkey foreign key (load_id) references chain.load (id),
    constraint pick_up_target_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint pick_up_target_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint pick_up_target_model_length check (char_length(model) between 1 and 200),
    constraint pick_up_target_units_sane check (units between 0 and 1000000000)
);
comment on table chain.pick_up_target is 'Pick-up targets of accounts by month and model; those of the newest load of an account''s month hold';
comment on column chain.pick_up_target.units is 'Pieces';
create index pick_up_target_load_id_index on chain.pick_up_target (load_id);

-- Who sees and does what --------------------------------------------------------------------------------------------
-- Files come in through the importer's login. Headquarters loads everything; a distributor what left the own warehouse
-- and what its stores sold on; regional managers and auditors nothing.

revoke all on function chain.open_sales_month, chain.note_load, chain.sum_sales_month from public;
grant execute on function chain.open_sales_month, chain.note_load to storechain_class_importer;
grant execute on function chain.sum_sales_month to storechain_class_hq;

do $$
declare
    t text;
    own text := '(select auth.is_hq()) or account_id = (select auth.account_id()) and level in (''sell_through'', ''sell_out'')';
    -- At a place that the account sees, as it lies: else a region's manager sees sales that nobody there made.
    told text := own || ' and (store_id, region_id) in (select l.id, l.region_id from chain.location l)';
begin
    foreach t in array array['sales_fact', 'sales_daily', 'order_line'] loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_distributor, storechain_class_auditor, storechain_class_importer', t);
        execute format('grant insert, update on chain.%s to storechain_class_importer', t);
        execute format('create policy %1$s_of_chain on chain.%1$s for select to storechain_class_hq, '
            || 'storechain_class_auditor using ((select auth.sees_chain()))', t);
        execute format('create policy %1$s_of_manager on chain.%1$s for select to storechain_class_region '
            || 'using (region_id in (select r from unnest(auth.regions()) r))', t);
        execute format('create policy %1$s_of_distributor on chain.%1$s for select to storechain_class_distributor '
            || 'using (account_id = (select auth.account_id()))', t);
        execute format('create policy %1$s_of_intake on chain.%1$s for select to storechain_class_importer '
            || 'using ((select auth.is_hq()) or account_id = (select auth.account_id()))', t);
    end loop;
    -- A fact changes its region, when its place moves, and nothing else.
    revoke update on chain.sales_fact from storechain_class_importer;
    grant update (region_id) on chain.sales_fact to storechain_class_importer;
    create policy sales_fact_moved on chain.sales_fact for update to storechain_class_importer
        using ((select auth.is_hq())) with check ((select auth.is_hq()));
    create policy order_line_loaded on chain.order_line to storechain_class_importer
        using ((select auth.is_hq())) with check ((select auth.is_hq()));
    execute format('create policy sales_fact_loaded on chain.sales_fact for insert to storechain_class_importer '
        || 'with check (%s and load_id in (select l.id from chain.load l))', told);
    execute format('create policy sales_daily_loaded on chain.sales_daily to storechain_class_importer '
        || 'using (%s) with check (%s)', own, told);
end $$;

do $$
declare t text;
begin
    foreach t in array array['sales_mark', 'sales_monthly', 'sales_month_sum'] loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to storechain_class_hq, storechain_class_auditor', t);
        execute format('create policy %1$s_of_chain on chain.%1$s for select to storechain_class_hq, '
            || 'storechain_class_auditor using ((select auth.sees_chain()))', t);
    end loop;
end $$;

alter table chain.sales_source enable row level security;
grant select on chain.sales_source to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer;
grant insert, update on chain.sales_source to storechain_class_importer;
create policy sales_source_of_chain on chain.sales_source for select to storechain_class_hq, storechain_class_auditor
    using ((select auth.sees_chain()));
create policy sales_source_of_manager on chain.sales_source for select to storechain_class_region
    using (region_id in (select r from unnest(auth.regions()) r));
create policy sales_source_of_distributor on chain.sales_source for select to
    storechain_class_distributor, storechain_class_importer
    using (account_id = (select auth.account_id())
        or (select auth.account_id()) is not null and load_id in (select l.id from chain.load l));
create policy sales_source_of_hq on chain.sales_source to storechain_class_importer
    using ((select auth.is_hq())) with check ((select auth.is_hq()));
create policy sales_source_taken on chain.sales_source for insert to storechain_class_importer
    with check ((level = 'sell_through' and account_id = (select auth.account_id())
            or level = 'sell_out' and store_id = any ((select auth.account_stores())::bigint[]))
        and load_id in (select l.id from chain.load l)
        and (store_id, region_id) in (select l.id, l.region_id from chain.location l));
-- A distributor takes back what came by a load of the own account, and no other.
create policy sales_source_replaced on chain.sales_source for update to storechain_class_importer
    using (level in ('sell_through', 'sell_out') and load_id in (select l.id from chain.load l))
    with check ((level = 'sell_through' and account_id = (select auth.account_id())
            or level = 'sell_out' and store_id = any ((select auth.account_stores())::bigint[]))
        and load_id in (select l.id from chain.load l)
        and (store_id, region_id) in (select l.id, l.region_id from chain.location l));

-- Counting a phone once over the whole chain means to look beyond the own account; a person's own login shows none.
alter table chain.serial_count enable row level security;
grant select on chain.serial_count to storechain_class_hq, storechain_class_auditor, storechain_class_importer;
grant insert, update on chain.serial_count to storechain_class_importer;
create policy serial_count_of_chain on chain.serial_count for select to storechain_class_hq, storechain_class_auditor
    using ((select auth.sees_chain()));
create policy serial_count_counted on chain.serial_count to storechain_class_importer
    using ((select auth.is_hq()) or (select auth.account_id()) is not null and level in ('sell_through', 'sell_out'))
    with check ((select auth.is_hq()) or (select auth.account_id()) is not null and level in ('sell_through', 'sell_out'));

alter table chain.sales_reversal enable row level security;
grant select on chain.sales_reversal to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer;
grant insert on chain.sales_reversal to storechain_class_importer;
create policy sales_reversal_seen on chain.sales_reversal for select to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer
    using (load_id in (select l.id from chain.load l));
create policy sales_reversal_made on chain.sales_reversal for insert to storechain_class_importer
    with check (load_id in (select l.id from chain.load l) and reversed_load_id in (select l.id from chain.load l));

-- What people know the caller as; nobody signs for another.
create function auth.user_code() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
return (select u.code from auth.app_user u where u.id = auth.current_user_id());
revoke all on function auth.user_code() from public;
grant execute on function auth.user_code() to storechain_class_hq, storechain_class_region, storechain_class_importer;

-- Targets are headquarters'; whoever sees the account sees them.
alter table chain.pick_up_target enable row level security;
grant select on chain.pick_up_target to storechain_class_hq, storechain_class_region, storechain_class_distributor,
    storechain_class_auditor, storechain_class_importer;
create policy pick_up_target_seen on chain.pick_up_target for select
    to storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor
    using ((select auth.sees_chain()) or account_id in (select a.id from chain.account a));
create policy pick_up_target_of_intake on chain.pick_up_target for select to storechain_class_importer
    using ((select auth.is_hq()));
grant insert on chain.pick_up_target to storechain_class_importer;
create policy pick_up_target_loaded on chain.pick_up_target for insert to storechain_class_importer
    with check ((select auth.is_hq()) and user_id = (select auth.current_user_id())
        and user_code = (select auth.user_code()) and load_id in (select l.id from chain.load l));
