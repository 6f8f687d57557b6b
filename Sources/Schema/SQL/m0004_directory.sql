-- The chain's master data. A row of chain.store, .account, .product or .person is the thing itself; what changes about
-- it is dated, in a table of versions without gaps or overlaps. The first version of a thing has no beginning: what we
-- learned first held before, as far as we know.

create schema people_private;
comment on schema people_private is 'Pay, contacts, identity';
grant usage on schema people_private to
    storechain_class_hq, storechain_class_region, storechain_class_auditor, storechain_class_importer;

-- Loads -------------------------------------------------------------------------------------------------------------

create table chain.load (
    id bigint generated always as identity,
    kind text not null,
    sha256 bytea not null,
    file_name text not null,
    holds_from date,
    user_id bigint not null,
    loaded_at timestamptz not null default clock_timestamp(),
    row_count bigint not null,
    added bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    constraint load_pkey primary key (id),
    constraint load_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint load_kind_shape check (kind ~ '^[a-z_]{1,40}$'),
    constraint load_sha256_length check (octet_length(sha256) = 32),
    constraint load_file_name_length check (char_length(file_name) between 1 and 1000),
    constraint load_holds_from_sane check (holds_from between '1900-01-01' and '2999-12-31'),
    constraint load_counts_add_up check (added >= 0 and changed >= 0 and unchanged >= 0
        and added + changed + unchanged = row_count)
);
comment on table chain.load is 'Files that were loaded, each whole; the same bytes again change nothing';
comment on column chain.load.sha256 is 'Of the bytes as they came';
comment on column chain.load.holds_from is 'The business day from which dated rows of the file hold';
create index load_kind_index on chain.load (kind, id);
create index load_sha256_index on chain.load (sha256);

-- Accounts ----------------------------------------------------------------------------------------------------------

create table chain.account_version (
    account_id bigint not null,
    during daterange not null,
    name text not null,
    parent_id bigint,
    region_id bigint not null,
    branch_id bigint,
    is_main boolean not null,
    gln text,
    feed_contract text not null,
    feed_format text,
    lead_time_days smallint,
    review_days smallint,
    time_zone text,
    tier text,
    constraint account_version_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint account_version_parent_id_fkey foreign key (parent_id) references chain.account (id),
    constraint account_version_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint account_version_branch_id_fkey foreign key (branch_id) references chain.region (id),
    constraint account_version_during_excl exclude using gist (account_id with =, during with &&) deferrable,
    constraint account_version_one_main_excl exclude using gist (branch_id with =, during with &&)
        where (is_main) deferrable initially deferred,
    constraint account_version_during_sane check (not isempty(during)
        and (lower_inf(during) or lower(during) between '1900-01-01' and '2999-12-31')
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2999-12-31')),
    constraint account_version_name_length check (char_length(name) between 1 and 200),
    constraint account_version_main_has_branch check (not is_main or branch_id is not null),
    constraint account_version_gln_shape check (gln ~ '^[0-9]{13}$'),
    constraint account_version_feed_contract_known check (feed_contract in ('full', 'delta')),
    constraint account_version_lead_time_days_sane check (lead_time_days between 0 and 365),
    constraint account_version_review_days_sane check (review_days between 1 and 365),
    constraint account_version_tier_shape check (tier ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint account_version_not_its_own_parent check (parent_id <> account_id)
);
comment on column chain.account_version.branch_id is 'The branch that the region belongs to, where it does';
comment on column chain.account_version.time_zone is 'Of times in feeds without one; the chain''s where null';
comment on column chain.account_version.tier is 'The customer tier, by which prices are set; none where null';

-- Locations and stores ----------------------------------------------------------------------------------------------

create table chain.location (
    id bigint generated always as identity,
    code text not null,
    kind text not null,
    account_id bigint,
    region_id bigint not null,
    name text not null,
    gln text,
    is_default boolean not null,
    constraint location_pkey primary key (id),
    constraint location_code_key unique (code),
    constraint location_id_code_key unique (id, code),
    constraint location_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint location_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint location_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint location_kind_known check (kind in ('warehouse', 'store')),
    constraint location_name_length check (char_length(name) between 1 and 200),
    constraint location_gln_shape check (gln ~ '^[0-9]{13}$'),
    constraint location_warehouse_has_account check (kind = 'store' or account_id is not null),
    constraint location_default_has_account check (not is_default or account_id is not null),
    constraint location_one_default_excl exclude using gist (account_id with =)
        where (is_default) deferrable initially deferred
);
comment on table chain.location is 'Anywhere stock stands: warehouses of accounts and stores; the ids are shared with stores';
comment on column chain.location.region_id is 'The region whose manager sees the place now';
create index location_account_id_index on chain.location (account_id);

create table chain.store (
    id bigint not null,
    code text not null,
    region_id bigint not null,
    constraint store_pkey primary key (id),
    constraint store_code_key unique (code),
    constraint store_location_fkey foreign key (id, code) references chain.location (id, code),
    constraint store_region_id_fkey foreign key (region_id) references chain.region (id)
);
comment on column chain.store.region_id is 'The region whose manager sees the store now; reports group by the dated one';
create index store_region_id_index on chain.store (region_id);

create table chain.store_version (
    store_id bigint not null,
    during daterange not null,
    name text not null,
    region_id bigint not null,
    channel text not null,
    format text,
    area_m2 integer,
    opened date,
    closed date,
    latitude integer,
    longitude integer,
    gln text,
    capacity_units integer,
    monthly_footfall integer,
    constraint store_version_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint store_version_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint store_version_during_excl exclude using gist (store_id with =, during with &&) deferrable,
    constraint store_version_during_sane check (not isempty(during)
        and (lower_inf(during) or lower(during) between '1900-01-01' and '2999-12-31')
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2999-12-31')),
    constraint store_version_name_length check (char_length(name) between 1 and 200),
    constraint store_version_channel_known check (channel in ('distribution', 'direct')),
    constraint store_version_format_shape check (format ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint store_version_area_m2_sane check (area_m2 between 1 and 1000000),
    constraint store_version_opened_sane check (opened between '1900-01-01' and '2999-12-31'),
    constraint store_version_closed_sane check (closed between '1900-01-01' and '2999-12-31'),
    constraint store_version_closed_after_opened check (closed > opened),
    constraint store_version_latitude_sane check (latitude between -900000000 and 900000000),
    constraint store_version_longitude_sane check (longitude between -1800000000 and 1800000000),
    constraint store_version_place_is_whole check ((latitude is null) = (longitude is null)),
    constraint store_version_gln_shape check (gln ~ '^[0-9]{13}$'),
    constraint store_version_capacity_units_sane check (capacity_units between 0 and 1000000),
    constraint store_version_monthly_footfall_sane check (monthly_footfall between 0 and 100000000)
);
comment on column chain.store_version.area_m2 is 'Square metres of selling area';
comment on column chain.store_version.latitude is 'Ten-millionths of a degree, WGS 84';
comment on column chain.store_version.longitude is 'Ten-millionths of a degree, WGS 84';
comment on column chain.store_version.capacity_units is 'Phones of all brands that the store can sell in a month';
comment on column chain.store_version.monthly_footfall is 'People who come in, a month';
comment on column chain.store_version.closed is 'The first day without trade';

create table chain.counter (
    store_id bigint not null,
    code text not null,
    during daterange not null,
    area text not null,
    constraint counter_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint counter_during_excl exclude using gist (store_id with =, code with =, during with &&) deferrable,
    constraint counter_during_sane check (not isempty(during)
        and (lower_inf(during) or lower(during) between '1900-01-01' and '2999-12-31')
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2999-12-31')),
    constraint counter_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint counter_area_shape check (area ~ '^[a-z][a-z0-9_]{0,39}$')
);
comment on column chain.counter.area is 'Where in the shop the counter stands: entrance, brand_island, cashier, …';

-- Products ----------------------------------------------------------------------------------------------------------

create table chain.product (
    id bigint generated always as identity,
    sku text not null,
    constraint product_pkey primary key (id),
    constraint product_sku_key unique (sku),
    constraint product_sku_shape check (sku ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$')
);

create table chain.product_version (
    product_id bigint not null,
    during daterange not null,
    name text not null,
    model text not null,
    series text not null,
    storage text,
    colour text,
    brand text,
    gtin text,
    launched date,
    phase_out date,
    is_key boolean not null,
    pack_size integer,
    constraint product_version_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint product_version_during_excl exclude using gist (product_id with =, during with &&) deferrable,
    constraint product_version_one_gtin_excl exclude using gist (gtin with =, during with &&)
        where (gtin is not null) deferrable initially deferred,
    constraint product_version_during_sane check (not isempty(during)
        and (lower_inf(during) or lower(during) between '1900-01-01' and '2999-12-31')
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2999-12-31')),
    constraint product_version_name_length check (char_length(name) between 1 and 200),
    constraint product_version_model_length check (char_length(model) between 1 and 200),
    constraint product_version_series_length check (char_length(series) between 1 and 200),
    constraint product_version_storage_length check (char_length(storage) between 1 and 200),
    constraint product_version_colour_length check (char_length(colour) between 1 and 200),
    constraint product_version_brand_length check (char_length(brand) between 1 and 200),
    constraint product_version_gtin_shape check (gtin ~ '^[0-9]{14}$'),
    constraint product_version_launched_sane check (launched between '1900-01-01' and '2999-12-31'),
    constraint product_version_phase_out_sane check (phase_out between '1900-01-01' and '2999-12-31'),
    constraint product_version_phase_out_after_launch check (phase_out > launched),
    constraint product_version_pack_size_sane check (pack_size between 1 and 100000)
);
comment on column chain.product_version.pack_size is 'Units in a carton';
comment on column chain.product_version.phase_out is 'The day from which the product runs out';

-- What we pay is not for everybody's eyes.
create table chain.product_cost (
    product_id bigint not null,
    during daterange not null,
    cost_minor bigint not null,
    currency text not null,
    constraint product_cost_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint product_cost_during_excl exclude using gist (product_id with =, during with &&) deferrable,
    constraint product_cost_during_sane check (not isempty(during)
        and (lower_inf(during) or lower(during) between '1900-01-01' and '2999-12-31')
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2999-12-31')),
    constraint product_cost_cost_minor_sane check (cost_minor between 0 and 1000000000000000),
    constraint product_cost_currency_shape check (currency ~ '^[A-Z]{3}$')
);
comment on column chain.product_cost.cost_minor is 'Minor units of the currency, a unit of the product';

-- Coverage ----------------------------------------------------------------------------------------------------------

-- Who supplies a series to a store, or to every store of an area.
create table chain.coverage (
    account_id bigint not null,
    store_id bigint,
    region_id bigint,
    series text not null,
    during daterange not null,
    constraint coverage_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint coverage_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint coverage_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint coverage_one_place check ((store_id is null) <> (region_id is null)),
    constraint coverage_of_store_excl exclude using gist (store_id with =, series with =, during with &&)
        where (store_id is not null) deferrable initially deferred,
    constraint coverage_of_region_excl exclude using gist (region_id with =, series with =, during with &&)
        where (region_id is not null) deferrable initially deferred,
    constraint coverage_series_length check (char_length(series) between 1 and 200),
    constraint coverage_during_sane check (not isempty(during)
        and (lower_inf(during) or lower(during) between '1900-01-01' and '2999-12-31')
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2999-12-31'))
);
create index coverage_account_id_index on chain.coverage (account_id);

-- People ------------------------------------------------------------------------------------------------------------

create table chain.person (
    id bigint generated always as identity,
    code text not null,
    region_id bigint not null,
    constraint person_pkey primary key (id),
    constraint person_code_key unique (code),
    constraint person_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint person_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$')
);
comment on column chain.person.region_id is 'The region whose manager sees the person now';
create index person_region_id_index on chain.person (region_id);

create table chain.person_version (
    person_id bigint not null,
    during daterange not null,
    name text not null,
    role text not null,
    employer text,
    region_id bigint not null,
    joined date,
    left_on date,
    rank text,
    skills text[] not null,
    languages text[] not null,
    certificates text[] not null,
    constraint person_version_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint person_version_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint person_version_during_excl exclude using gist (person_id with =, during with &&) deferrable,
    constraint person_version_during_sane check (not isempty(during)
        and (lower_inf(during) or lower(during) between '1900-01-01' and '2999-12-31')
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2999-12-31')),
    constraint person_version_name_length check (char_length(name) between 1 and 200),
    constraint person_version_role_shape check (role ~ '^[a-z][a-z_]{0,39}$'),
    constraint person_version_employer_length check (char_length(employer) between 1 and 200),
    constraint person_version_rank_length check (char_length(rank) between 1 and 200),
    constraint person_version_joined_sane check (joined between '1900-01-01' and '2999-12-31'),
    constraint person_version_left_on_sane check (left_on between '1900-01-01' and '2999-12-31'),
    constraint person_version_left_after_joined check (left_on > joined)
);
comment on column chain.person_version.certificates is 'CODE, or CODE:YYYY-MM-DD with the first day on which it no longer holds';
comment on column chain.person_version.left_on is 'The first day on which the person no longer works for us';

create table people_private.home (
    person_id bigint not null,
    latitude integer not null,
    longitude integer not null,
    constraint home_pkey primary key (person_id),
    constraint home_person_id_fkey foreign key (person_id) references chain.person (id),
    constraint home_latitude_sane check (latitude between -900000000 and 900000000),
    constraint home_longitude_sane check (longitude between -1800000000 and 1800000000)
);
comment on column people_private.home.latitude is 'Ten-millionths of a degree, WGS 84';
comment on column people_private.home.longitude is 'Ten-millionths of a degree, WGS 84';

-- Candidates for a branch -------------------------------------------------------------------------------------------

-- What headquarters thought of a wholesaler on the five criteria; the weights are a setting.
create table chain.candidate (
    id bigint generated always as identity,
    region_id bigint not null,
    code text not null,
    name text not null,
    account_id bigint,
    funds smallint,
    coverage smallint,
    delivery smallint,
    team smallint,
    goodwill smallint,
    recorded_at timestamptz not null default clock_timestamp(),
    user_id bigint not null,
    constraint candidate_pkey primary key (id),
    constraint candidate_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint candidate_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint candidate_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint candidate_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint candidate_name_length check (char_length(name) between 1 and 200),
    constraint candidate_points_sane check (funds between 0 and 100 and coverage between 0 and 100
        and delivery between 0 and 100 and team between 0 and 100 and goodwill between 0 and 100)
);
comment on table chain.candidate is 'Assessments of wholesalers for a branch, each kept; the newest of a code counts';
comment on column chain.candidate.goodwill is 'Goodwill without conflict with rivals, 0 to 100 like the other four';
create index candidate_region_id_index on chain.candidate (region_id, code, id);

-- Who sees and does what --------------------------------------------------------------------------------------------
-- Policies of the things themselves look at the person; those of their versions follow the thing. The files come in
-- through the importer's login, for whoever may.

-- The regions above a manager's own and below it: what holds there holds for him too.
create function auth.regions_above_and_below() returns bigint[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select coalesce(array_agg(distinct r.id), '{}')
        from chain.region own join chain.region r on r.path @> array[own.id] or r.id = any (own.path)
        where own.id = (select (auth.caller()).region_id));
end $$;

-- The stores of a distributor: his own shops, and those that he supplies or supplied.
create function auth.account_stores() returns bigint[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare me bigint := auth.account_id();
begin
    return (
        select coalesce(array_agg(s.id), '{}')
        from chain.store s
        where s.id in (select l.id from chain.location l where l.account_id = me)
            or s.id in (select c.store_id from chain.coverage c where c.account_id = me)
            or s.region_id in (
                select r.id from chain.coverage c join chain.region r on r.path @> array[c.region_id]
                where c.account_id = me));
end $$;

revoke all on function auth.regions_above_and_below(), auth.account_stores() from public;
grant execute on function auth.regions_above_and_below(), auth.account_stores() to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer;

do $$
declare
    everybody text := 'storechain_class_hq, storechain_class_region, storechain_class_distributor, '
        || 'storechain_class_auditor, storechain_class_importer';
    t text;
    seen text;
begin
    -- The things, and what manager and distributor see of them.
    for t, seen in values
        ('location', 'account_id = (select auth.account_id()) or id = any ((select auth.account_stores())::bigint[])'),
        ('store', 'id = any ((select auth.account_stores())::bigint[])'),
        ('person', 'false')
    loop
        execute format('create policy %1$s_of_chain on chain.%1$s for select to storechain_class_hq, '
            || 'storechain_class_auditor using ((select auth.sees_chain()))', t);
        execute format('create policy %1$s_of_manager on chain.%1$s for select to storechain_class_region '
            || 'using (region_id = any ((select auth.regions())::bigint[]))', t);
        if seen <> 'false' then
            execute format('create policy %1$s_of_distributor on chain.%1$s for select to storechain_class_distributor '
                || 'using (%2$s)', t, seen);
        end if;
        execute format('create policy %1$s_of_intake on chain.%1$s for select to storechain_class_importer '
            || 'using ((select auth.sees_chain()) or region_id = any ((select auth.regions())::bigint[]) or %2$s)',
            t, seen);
    end loop;
    -- What follows the thing.
    for t, seen in values
        ('account_version', 'account_id in (select a.id from chain.account a)'),
        ('store_version', 'store_id in (select s.id from chain.store s)'),
        ('counter', 'store_id in (select s.id from chain.store s)'),
        ('product', '(select auth.class()) is not null'),
        ('product_version', '(select auth.class()) is not null'),
        ('product_cost', '(select auth.sees_chain())'),
        ('person_version', 'person_id in (select p.id from chain.person p)'),
        ('coverage', '(select auth.sees_chain()) or account_id = (select auth.account_id())'
            || ' or store_id in (select s.id from chain.store s where (select auth.account_id()) is null)'
            || ' or region_id = any ((select auth.regions_above_and_below())::bigint[])'),
        ('candidate', '(select auth.sees_chain()) or region_id = any ((select auth.regions())::bigint[])'),
        ('load', '(select auth.sees_chain()) or user_id = (select auth.current_user_id())')
    loop
        execute format('create policy %1$s_seen on chain.%1$s for select to %2$s using (%3$s)', t, everybody, seen);
    end loop;
    execute 'create policy home_seen on people_private.home for select to storechain_class_hq, '
        || 'storechain_class_region, storechain_class_importer '
        || 'using (person_id in (select p.id from chain.person p) and (select auth.account_id()) is null)';
    foreach t in array array[
        'chain.account_version', 'chain.location', 'chain.store', 'chain.store_version', 'chain.counter',
        'chain.product', 'chain.product_version', 'chain.product_cost', 'chain.person', 'chain.person_version',
        'chain.coverage', 'chain.candidate', 'people_private.home']
    loop
        execute format('alter table %s enable row level security', t);
        execute format('grant select on %s to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_auditor, storechain_class_importer', t);
        execute format('grant insert, update on %s to storechain_class_importer', t);
        execute format('create policy %s_loaded on %s to storechain_class_importer '
            || 'using ((select auth.is_hq())) with check ((select auth.is_hq()))', split_part(t, '.', 2), t);
    end loop;
    -- Where people live is no business of auditors.
    revoke select on people_private.home from storechain_class_auditor;
    foreach t in array array[
        'chain.account_version', 'chain.location', 'chain.store', 'chain.store_version', 'chain.counter',
        'chain.product', 'chain.product_version', 'chain.product_cost', 'chain.coverage']
    loop
        execute format('grant select on %s to storechain_class_distributor', t);
    end loop;
    -- A version that ends before it began again is taken back whole, and so is a home that is no longer known.
    foreach t in array array[
        'chain.account_version', 'chain.store_version', 'chain.counter', 'chain.product_version',
        'chain.product_cost', 'chain.person_version', 'chain.coverage', 'people_private.home']
    loop
        execute format('grant delete on %s to storechain_class_importer', t);
    end loop;
    alter table chain.load enable row level security;
    execute format('grant select on chain.load to %s', everybody);
    grant insert on chain.load to storechain_class_importer;
    create policy load_made on chain.load for insert to storechain_class_importer
        with check (user_id = (select auth.current_user_id()));
end $$;
