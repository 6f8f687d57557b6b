-- Stock as distributors tell it. Documents and their lines are only ever added; chain.stock is what the newest document
-- of each place said, kept as they arrive.

create table chain.feed (
    id bigint generated always as identity,
    account_id bigint not null,
    sha256 bytea not null,
    file_name text not null,
    format text not null,
    document_id text not null,
    kind text not null,
    as_of timestamptz not null,
    day date not null,
    user_id bigint not null,
    received_at timestamptz not null default clock_timestamp(),
    location_ids bigint[] not null,
    corrects bigint,
    lines bigint not null,
    applied bigint not null,
    unchanged bigint not null,
    outdated bigint not null,
    zeroed bigint not null,
    refused bigint not null,
    warned bigint not null,
    constraint feed_pkey primary key (id),
    constraint feed_account_id_sha256_key unique (account_id, sha256),
    constraint feed_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint feed_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint feed_corrects_fkey foreign key (corrects) references chain.feed (id),
    constraint feed_sha256_length check (octet_length(sha256) = 32),
    constraint feed_file_name_length check (char_length(file_name) between 1 and 1000),
    constraint feed_document_id_length check (char_length(document_id) between 1 and 200),
    constraint feed_kind_known check (kind in ('full', 'delta')),
    constraint feed_as_of_sane check (as_of between '2000-01-01' and '2100-01-01'),
    constraint feed_day_sane check (day between '1999-12-31' and '2100-01-01'),
    constraint feed_counts_add_up check (lines = applied + unchanged + outdated + refused and zeroed >= 0
        and warned >= 0 and applied >= 0 and unchanged >= 0 and outdated >= 0 and refused >= 0)
);
comment on table chain.feed is 'Receipts: documents of distributors that were taken; the same bytes again change nothing';
comment on column chain.feed.sha256 is 'Of the bytes as they came';
comment on column chain.feed.as_of is 'When it held, as the document says';
comment on column chain.feed.day is 'The same as a business day of the chain';
comment on column chain.feed.kind is 'By contract: everything there is, or changes only';
comment on column chain.feed.location_ids is 'The places that it speaks of; by them newer, older and correction are judged';
comment on column chain.feed.corrects is 'The document of the same moment and of one of the same places that it replaces';
comment on column chain.feed.outdated is 'Lines that came after newer ones of their place, and are history only';
comment on column chain.feed.zeroed is 'Products of a full document''s places that it does not name, and that are zero since';
create index feed_account_id_index on chain.feed (account_id, as_of);

create table chain.feed_problem (
    feed_id bigint not null,
    number integer not null,
    is_warning boolean not null,
    code text not null,
    placeholders jsonb not null,
    line integer,
    line_column integer,
    path text,
    value text,
    constraint feed_problem_pkey primary key (feed_id, number),
    constraint feed_problem_feed_id_fkey foreign key (feed_id) references chain.feed (id),
    constraint feed_problem_number_positive check (number > 0)
);
comment on column chain.feed_problem.placeholders is 'What the sentence names; the sentence itself is the reader''s language''s';

create table chain.stock_snapshot (
    location_id bigint not null,
    day date not null,
    feed_id bigint not null,
    product_id bigint not null,
    account_id bigint not null,
    region_id bigint not null,
    as_of timestamptz not null,
    on_hand bigint,
    in_transit bigint,
    reserved bigint,
    unsellable bigint,
    sold bigint,
    line integer,
    constraint stock_snapshot_pkey primary key (location_id, day, feed_id, product_id),
    constraint stock_snapshot_day_sane check (day between '1999-12-31' and '2100-01-01'),
    constraint stock_snapshot_on_hand_sane check (on_hand between 0 and 1000000000),
    constraint stock_snapshot_in_transit_sane check (in_transit between 0 and 1000000000),
    constraint stock_snapshot_reserved_sane check (reserved between 0 and 1000000000),
    constraint stock_snapshot_unsellable_sane check (unsellable between 0 and 1000000000),
    constraint stock_snapshot_sold_sane check (sold between -1000000000 and 1000000000),
    constraint stock_snapshot_line_positive check (line > 0)
) partition by range (day);
comment on table chain.stock_snapshot is 'Lines of the documents, a partition a month; pieces; null is not told, which is not 0';
comment on column chain.stock_snapshot.line is 'In the document; null for what a full document left out';
comment on column chain.stock_snapshot.region_id is 'The region whose manager sees the place now';

-- As in the ledger: made aside and attached.
create function chain.open_stock_month(month date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    part text := 'stock_snapshot_' || to_char(month, 'YYYY_MM');
begin
    if month is null or month <> date_trunc('month', month) or month not between '1999-12-01' and '2100-01-01' then
        raise exception using errcode = '22008', message = 'stock has no such month';
    end if;
    if to_regclass('chain.' || part) is not null then return false; end if;
    perform pg_advisory_xact_lock(hashtext('chain.open_stock_month'));
    if to_regclass('chain.' || part) is not null then return false; end if;
    execute format('create table chain.%I (like chain.stock_snapshot including all)', part);
    execute format('alter table chain.%I enable row level security', part);
    execute format('alter table chain.stock_snapshot attach partition chain.%I for values from (%L) to (%L)',
        part, month, (month + interval '1 month')::date);
    return true;
end $$;

create table chain.stock (
    location_id bigint not null,
    product_id bigint not null,
    account_id bigint not null,
    region_id bigint not null,
    feed_id bigint not null,
    as_of timestamptz not null,
    on_hand bigint,
    in_transit bigint,
    reserved bigint,
    unsellable bigint,
    constraint stock_pkey primary key (location_id, product_id),
    constraint stock_on_hand_sane check (on_hand between 0 and 1000000000),
    constraint stock_in_transit_sane check (in_transit between 0 and 1000000000),
    constraint stock_reserved_sane check (reserved between 0 and 1000000000),
    constraint stock_unsellable_sane check (unsellable between 0 and 1000000000)
);
comment on table chain.stock is 'What the newest document of each place said; pieces';
create index stock_account_id_index on chain.stock (account_id);

-- Who sees and does what --------------------------------------------------------------------------------------------
-- Documents come in through the importer's login: of every account by headquarters, of the own one by a distributor.

revoke all on function chain.open_stock_month from public;
grant execute on function chain.open_stock_month to storechain_class_importer;

do $$
declare
    t text;
    own text := '(select auth.is_hq()) or account_id = (select auth.account_id())';
    -- At a place of the account's, as it lies: else stock shows up where nobody has any.
    told text := own || ' and (location_id, region_id) in (select l.id, l.region_id from chain.location l '
        || 'where l.account_id = (select auth.account_id()))';
begin
    foreach t in array array['feed', 'stock_snapshot', 'stock'] loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_distributor, storechain_class_auditor, storechain_class_importer', t);
        execute format('create policy %1$s_of_chain on chain.%1$s for select to storechain_class_hq, '
            || 'storechain_class_auditor using ((select auth.sees_chain()))', t);
        execute format('create policy %1$s_of_manager on chain.%1$s for select to storechain_class_region using (%2$s)', t,
            case t when 'feed' then 'account_id in (select a.id from chain.account a)'
            else 'region_id in (select r from unnest(auth.regions()) r)' end);
        execute format('create policy %1$s_of_distributor on chain.%1$s for select to storechain_class_distributor '
            || 'using (account_id = (select auth.account_id()))', t);
    end loop;
    create policy feed_of_intake on chain.feed for select to storechain_class_importer
        using ((select auth.is_hq()) or account_id = (select auth.account_id()));
    create policy feed_taken on chain.feed for insert to storechain_class_importer
        with check (((select auth.is_hq()) or account_id = (select auth.account_id()))
            and user_id = (select auth.current_user_id()));
    grant insert on chain.feed, chain.stock_snapshot to storechain_class_importer;
    grant insert, update on chain.stock to storechain_class_importer;
    -- What lies in a place that came over from another account is overwritten by its new one.
    execute format('create policy stock_taken on chain.stock to storechain_class_importer using (%s or location_id in '
        || '(select l.id from chain.location l where l.account_id = (select auth.account_id()))) with check (%s)',
        own, told);
    execute format('create policy stock_snapshot_of_intake on chain.stock_snapshot for select to '
        || 'storechain_class_importer using (%s)', own);
    execute format('create policy stock_snapshot_taken on chain.stock_snapshot for insert to storechain_class_importer '
        || 'with check (%s)', told);
    -- A line changes its region, when its place moves, and nothing else.
    grant update (region_id) on chain.stock_snapshot to storechain_class_importer;
    create policy stock_snapshot_moved on chain.stock_snapshot for update to storechain_class_importer
        using ((select auth.is_hq())) with check ((select auth.is_hq()));
end $$;

alter table chain.feed_problem enable row level security;
grant select on chain.feed_problem to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer;
grant insert on chain.feed_problem to storechain_class_importer;
create policy feed_problem_seen on chain.feed_problem for select to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_importer
    using (feed_id in (select f.id from chain.feed f));
create policy feed_problem_taken on chain.feed_problem for insert to storechain_class_importer
    with check (feed_id in (select f.id from chain.feed f));
