-- Stock as distributors tell it. Documents and their lines are only ever added; chain.stock is what the newest document
-- of each place said, kept as they arrive.

create table chain.feed (
    id bigint generated always as identity,
    account_id bigint not null,
    state text not null,
    sha256 bytea not null,
    file_name text not null,
    format text,
    document_id text,
    aspect text,
    kind text not null,
    as_of timestamptz,
    day date,
    user_id bigint not null,
    received_at timestamptz not null default clock_timestamp(),
    location_ids bigint[] not null,
    corrects bigint,
    follows bigint,
    names_sha256 bytea,
    map_sha256 bytea,
    decided_by bigint,
    decided_at timestamptz,
    lines bigint not null,
    applied bigint not null,
    unchanged bigint not null,
    outdated bigint not null,
    zeroed bigint not null,
    refused bigint not null,
    warned bigint not null,
    constraint feed_pkey primary key (id),
    constraint feed_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint feed_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint feed_decided_by_fkey foreign key (decided_by) references auth.app_user (id),
    constraint feed_corrects_fkey foreign key (corrects) references chain.feed (id),
    constraint feed_follows_fkey foreign key (follows) references chain.feed (id),
    constraint feed_state_known check (state in ('taken', 'held', 'confirmed', 'rejected', 'refused')),
    constraint feed_aspect_known check (aspect in ('status', 'activity')),
    constraint feed_understood check (state = 'refused'
        or (format is not null and document_id is not null and aspect is not null and as_of is not null
            and day is not null)),
    constraint feed_decided check ((decided_by is not null and decided_at is not null)
        = (state in ('confirmed', 'rejected'))),
    constraint feed_sha256_length check (octet_length(sha256) = 32 and octet_length(names_sha256) = 32
        and octet_length(map_sha256) = 32),
    constraint feed_file_name_length check (char_length(file_name) between 1 and 1000),
    constraint feed_document_id_length check (char_length(document_id) between 1 and 200),
    constraint feed_kind_known check (kind in ('full', 'delta')),
    constraint feed_as_of_sane check (as_of between '2000-01-01' and '2100-01-01'),
    constraint feed_day_sane check (day between '1999-12-31' and '2100-01-01'),
    constraint feed_counts_add_up check ((lines = applied + unchanged + outdated + refused or state <> 'taken')
        and zeroed >= 0 and warned >= 0 and applied >= 0 and unchanged >= 0 and outdated >= 0 and refused >= 0)
);
comment on table chain.feed is 'Receipts: documents of distributors, taken or not; the same bytes again change nothing';
comment on column chain.feed.state is 'taken; held until somebody looks at it, then confirmed or rejected; refused';
comment on column chain.feed.sha256 is 'Of the bytes as they came';
comment on column chain.feed.aspect is 'Stock at a moment, or what moved in a period';
comment on column chain.feed.as_of is 'When it held, as the document says';
comment on column chain.feed.day is 'The same as a business day of the chain';
comment on column chain.feed.kind is 'By contract: everything there is, or changes only';
comment on column chain.feed.location_ids is 'The places that it speaks of; by them newer, older and correction are judged';
comment on column chain.feed.corrects is 'The document of the same moment and of one of the same places that it replaces';
comment on column chain.feed.follows is 'Of the same bytes: the receipt whose refused lines were tried again, or the held one that was confirmed';
comment on column chain.feed.names_sha256 is 'Of the codes by which refused lines were looked up; when it differs now, they are worth another try';
comment on column chain.feed.map_sha256 is 'Of the map that the format is read by; when it differs now, the document may mean something else';
comment on column chain.feed.outdated is 'Lines that came after newer ones of their place, and are history only';
comment on column chain.feed.zeroed is 'Products of a full document''s places that it does not name, and that are zero since';
create index feed_account_id_index on chain.feed (account_id, as_of);
-- Documents are taken, tried again and confirmed once, whoever is quicker.
create unique index feed_taken_once on chain.feed (account_id, sha256) where state = 'taken' and follows is null;
create unique index feed_followed_once on chain.feed (follows) where follows is not null;

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

create table chain.feed_document (
    feed_id bigint not null,
    number integer not null,
    bytes bytea not null,
    constraint feed_document_pkey primary key (feed_id, number),
    constraint feed_document_feed_id_fkey foreign key (feed_id) references chain.feed (id),
    constraint feed_document_number_positive check (number > 0)
);
comment on table chain.feed_document is 'The bytes of documents that are held, in pieces, until somebody decides';

create table chain.partner_code (
    account_id bigint not null,
    code text not null,
    product_id bigint,
    location_id bigint,
    user_id bigint not null,
    noted_at timestamptz not null default clock_timestamp(),
    constraint partner_code_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint partner_code_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint partner_code_location_id_fkey foreign key (location_id) references chain.location (id),
    constraint partner_code_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint partner_code_one_meaning check (num_nonnulls(product_id, location_id) = 1),
    constraint partner_code_length check (char_length(code) between 1 and 200)
);
comment on table chain.partner_code is 'What a distributor calls a product or a place of ours';
create unique index partner_code_product_key on chain.partner_code (account_id, code) where product_id is not null;
create unique index partner_code_location_key on chain.partner_code (account_id, code) where location_id is not null;

-- What one document says of one place, its products side by side in arrays: a tenth of the room that a row for each
-- line takes, and as much quicker to write. chain.stock_line shows the lines.
create table chain.stock_snapshot (
    location_id bigint not null,
    day date not null,
    feed_id bigint not null,
    account_id bigint not null,
    region_id bigint not null,
    as_of timestamptz not null,
    product_ids bigint[] not null,
    on_hand integer[] not null,
    in_transit integer[] not null,
    reserved integer[] not null,
    unsellable integer[] not null,
    sold integer[] not null,
    line_numbers integer[] not null,
    constraint stock_snapshot_pkey primary key (location_id, day, feed_id),
    constraint stock_snapshot_day_sane check (day between '1999-12-31' and '2100-01-01'),
    constraint stock_snapshot_side_by_side check (cardinality(product_ids) = all (array[cardinality(on_hand),
        cardinality(in_transit), cardinality(reserved), cardinality(unsellable), cardinality(sold),
        cardinality(line_numbers)])),
    constraint stock_snapshot_products_told check (array_position(product_ids, null) is null),
    constraint stock_snapshot_quantities_sane check (0 <= all (on_hand) and 0 <= all (in_transit)
        and 0 <= all (reserved) and 0 <= all (unsellable))
) partition by range (day);
comment on table chain.stock_snapshot is 'Documents, place by place, a partition a month; pieces; null is not told, which is not 0';
comment on column chain.stock_snapshot.line_numbers is 'In the document; null for what a full document left out';
comment on column chain.stock_snapshot.region_id is 'The region whose manager sees the place now';

create view chain.stock_line with (security_invoker = true) as
select s.location_id, s.day, s.feed_id, l.product_id, s.account_id, s.region_id, s.as_of, l.on_hand, l.in_transit,
    l.reserved, l.unsellable, l.sold, l.line
from chain.stock_snapshot s cross join lateral unnest(s.product_ids, s.on_hand, s.in_transit, s.reserved, s.unsellable,
    s.sold, s.line_numbers) l (product_id, on_hand, in_transit, reserved, unsellable, sold, line);
comment on view chain.stock_line is 'Lines of documents; pieces; null is not told, which is not 0';

-- As in the ledger: made aside and attached.
create function chain.open_stock_month(month date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    part text := 'stock_snapshot_' || to_char(month, 'YYYY_MM');
    told text;
begin
    if month is null or month <> date_trunc('month', month) or month not between '1999-12-01' and '2100-01-01' then
        raise exception using errcode = '22008', message = 'stock has no such month';
    end if;
    if to_regclass('chain.' || part) is not null then return false; end if;
    perform pg_advisory_xact_lock(hashtext('chain.open_stock_month'));
    -- What to_regclass knew before the lock was had it may still believe now: the table itself is asked.
    if exists (select from pg_class c where c.relname = part and c.relnamespace = 'chain'::regnamespace) then
        return false;
    end if;
    execute format('create table chain.%I (like chain.stock_snapshot including all)', part);
    execute format('alter table chain.%I enable row level security', part);
    foreach told in array array['product_ids', 'on_hand', 'in_transit', 'reserved', 'unsellable', 'sold',
        'line_numbers'] loop
        execute format('alter table chain.%I alter column %I set compression lz4', part, told);
    end loop;
    execute format('alter table chain.stock_snapshot attach partition chain.%I for values from (%L) to (%L)',
        part, month, (month + interval '1 month')::date);
    return true;
end $$;

create table chain.stock_of_place (
    location_id bigint not null,
    account_id bigint not null,
    region_id bigint not null,
    as_of timestamptz not null,
    product_ids bigint[] compression lz4 not null,
    feed_ids bigint[] compression lz4 not null,
    as_ofs timestamptz[] compression lz4 not null,
    on_hand integer[] compression lz4 not null,
    in_transit integer[] compression lz4 not null,
    reserved integer[] compression lz4 not null,
    unsellable integer[] compression lz4 not null,
    constraint stock_of_place_pkey primary key (location_id),
    constraint stock_of_place_side_by_side check (cardinality(product_ids) = all (array[cardinality(feed_ids),
        cardinality(as_ofs), cardinality(on_hand), cardinality(in_transit), cardinality(reserved),
        cardinality(unsellable)])),
    constraint stock_of_place_products_told check (array_position(product_ids, null) is null),
    constraint stock_of_place_quantities_sane check (0 <= all (on_hand) and 0 <= all (in_transit)
        and 0 <= all (reserved) and 0 <= all (unsellable))
);
comment on table chain.stock_of_place is 'What is known now of each place, its products side by side; pieces';
comment on column chain.stock_of_place.as_of is 'Of the newest document that spoke of the place';
comment on column chain.stock_of_place.as_ofs is 'Of the document that spoke of the product last';
create index stock_of_place_account_id_index on chain.stock_of_place (account_id);

create view chain.stock with (security_invoker = true) as
select s.location_id, l.product_id, s.account_id, s.region_id, l.feed_id, l.as_of, l.on_hand, l.in_transit, l.reserved,
    l.unsellable
from chain.stock_of_place s cross join lateral unnest(s.product_ids, s.feed_ids, s.as_ofs, s.on_hand, s.in_transit,
    s.reserved, s.unsellable) l (product_id, feed_id, as_of, on_hand, in_transit, reserved, unsellable);
comment on view chain.stock is 'What the newest document of each place said; pieces; null is not told, which is not 0';

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
    foreach t in array array['feed', 'stock_snapshot', 'stock_of_place', 'partner_code'] loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_distributor, storechain_class_auditor, storechain_class_importer', t);
        execute format('create policy %1$s_of_chain on chain.%1$s for select to storechain_class_hq, '
            || 'storechain_class_auditor using ((select auth.sees_chain()))', t);
        execute format('create policy %1$s_of_manager on chain.%1$s for select to storechain_class_region using (%2$s)', t,
            case when t in ('feed', 'partner_code') then 'account_id in (select a.id from chain.account a)'
            else 'region_id in (select r from unnest(auth.regions()) r)' end);
        execute format('create policy %1$s_of_distributor on chain.%1$s for select to storechain_class_distributor '
            || 'using (account_id = (select auth.account_id()))', t);
    end loop;
    grant select on chain.stock, chain.stock_line to storechain_class_hq, storechain_class_region,
        storechain_class_distributor, storechain_class_auditor, storechain_class_importer;
    execute format('create policy feed_of_intake on chain.feed for select to storechain_class_importer using (%s)', own);
    execute format('create policy feed_taken on chain.feed for insert to storechain_class_importer '
        || 'with check ((%s) and user_id = (select auth.current_user_id()))', own);
    grant insert on chain.feed, chain.stock_snapshot to storechain_class_importer;
    grant usage on sequence chain.feed_id_seq to storechain_class_importer;
    -- Of a held document is decided, once and under one's own name.
    grant update (state, decided_by, decided_at) on chain.feed to storechain_class_importer;
    execute format('create policy feed_decided on chain.feed for update to storechain_class_importer '
        || 'using ((%1$s) and state = ''held'') with check ((%1$s) and state in (''confirmed'', ''rejected'') '
        || 'and decided_by = (select auth.current_user_id()))', own);
    grant insert, update on chain.stock_of_place to storechain_class_importer;
    -- What lies in a place that came over from another account is overwritten by its new one.
    execute format('create policy stock_of_place_taken on chain.stock_of_place to storechain_class_importer '
        || 'using (%s or location_id in (select l.id from chain.location l '
        || 'where l.account_id = (select auth.account_id()))) with check (%s)', own, told);
    execute format('create policy stock_snapshot_of_intake on chain.stock_snapshot for select to '
        || 'storechain_class_importer using (%s)', own);
    execute format('create policy stock_snapshot_taken on chain.stock_snapshot for insert to storechain_class_importer '
        || 'with check (%s)', told);
    -- What was told changes its region, when its place moves, and nothing else.
    grant update (region_id) on chain.stock_snapshot to storechain_class_importer;
    create policy stock_snapshot_moved on chain.stock_snapshot for update to storechain_class_importer
        using ((select auth.is_hq())) with check ((select auth.is_hq()));
    -- A code means a product, or a place of the account's.
    grant insert, delete on chain.partner_code to storechain_class_importer;
    execute format('create policy partner_code_kept on chain.partner_code to storechain_class_importer using (%1$s) '
        || 'with check ((%1$s) and user_id = (select auth.current_user_id()) and (location_id is null '
        || 'or (location_id, account_id) in (select l.id, l.account_id from chain.location l)))', own);
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

alter table chain.feed_document enable row level security;
grant select, insert, delete on chain.feed_document to storechain_class_importer;
create policy feed_document_of_intake on chain.feed_document for select to storechain_class_importer
    using (feed_id in (select f.id from chain.feed f));
create policy feed_document_kept on chain.feed_document for insert to storechain_class_importer
    with check (feed_id in (select f.id from chain.feed f where f.state = 'held'));
create policy feed_document_dropped on chain.feed_document for delete to storechain_class_importer
    using (feed_id in (select f.id from chain.feed f where f.state in ('confirmed', 'rejected')));
