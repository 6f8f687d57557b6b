-- Display compliance: where a store shows what, what was seen there, and what proves it. Visits, findings and pictures
-- are only ever added; a person may still judge a picture that was put before one, and a visit may be replaced by a
-- corrected one. Of all of it people see what belongs to the stores that they see; a store that moves takes it along.
--
-- Findings have no foreign keys, which would make their COPY several times slower: loading resolves every code against
-- the master data, and ids are never given away.

-- Master data -------------------------------------------------------------------------------------------------------

create table chain.store_zone (
    store_id bigint not null,
    zone text not null,
    during daterange not null,
    constraint store_zone_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint store_zone_during_excl exclude using gist (store_id with =, zone with =, during with &&)
        deferrable initially deferred,
    constraint store_zone_zone_known check (zone in ('storefront', 'overhead', 'counter')),
    constraint store_zone_during_sane check (not isempty(during)
        and (lower_inf(during) or lower(during) between '1900-01-01' and '2999-12-31')
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2999-12-31'))
);
comment on table chain.store_zone is
    'Where a store can show the brand; a store without any row is taken to have all that its standard asks for';

create table chain.key_product (
    model text not null,
    channel text,
    region_id bigint,
    during daterange not null,
    constraint key_product_region_id_fkey foreign key (region_id) references chain.region (id),
    constraint key_product_during_excl exclude using gist
        (model with =, coalesce(channel, '') with =, coalesce(region_id, 0) with =, during with &&)
        deferrable initially deferred,
    constraint key_product_model_length check (char_length(model) between 1 and 200),
    constraint key_product_channel_known check (channel in ('distribution', 'direct')),
    constraint key_product_during_sane check (not isempty(during)
        and (lower_inf(during) or lower(during) between '1900-01-01' and '2999-12-31')
        and (upper_inf(during) or upper(during) between '1900-01-01' and '2999-12-31'))
);
comment on table chain.key_product is
    'Lists of key products. For a store the lists of its region, of the regions above and of its channel count together; where no list names the store, what the products themselves say';
comment on column chain.key_product.channel is 'Null is both';
comment on column chain.key_product.region_id is 'With all regions below; null is the whole chain';
create index key_product_region_id_index on chain.key_product (region_id);

-- Pictures ----------------------------------------------------------------------------------------------------------

create table chain.photo (
    id bigint generated always as identity,
    sha256 bytea not null,
    width integer not null,
    height integer not null,
    taken_at timestamptz,
    latitude integer,
    longitude integer,
    camera text,
    p_hash bigint not null,
    d_hash bigint not null,
    received_at timestamptz not null default clock_timestamp(),
    constraint photo_pkey primary key (id),
    constraint photo_sha256_key unique (sha256),
    constraint photo_sha256_length check (octet_length(sha256) = 32),
    constraint photo_size_sane check (width between 1 and 65500 and height between 1 and 65500),
    constraint photo_place_whole check ((latitude is null) = (longitude is null)),
    constraint photo_latitude_sane check (latitude between -900000000 and 900000000),
    constraint photo_longitude_sane check (longitude between -1800000000 and 1800000000),
    constraint photo_camera_length check (char_length(camera) between 1 and 200)
);
comment on table chain.photo is 'What is known of a picture that came in; the picture itself lies apart';
comment on column chain.photo.sha256 is 'Of the file as it came';
comment on column chain.photo.width is 'Pixels as it came, upright';
comment on column chain.photo.height is 'Pixels as it came, upright';
comment on column chain.photo.taken_at is 'As the camera says; in the chain''s zone where it names none';
comment on column chain.photo.latitude is 'Ten-millionths of a degree, WGS 84, as the camera says';
comment on column chain.photo.longitude is 'Ten-millionths of a degree, WGS 84, as the camera says';
comment on column chain.photo.p_hash is 'Perceptual hash: 64 bits over the lowest frequencies';
comment on column chain.photo.d_hash is 'Difference hash: 64 bits, which of two neighbours is brighter';
-- A quarter of the hash each. Two hashes that differ in at most 7 of 64 bits have a quarter in which they differ in at
-- most one (Norouzi, Punjani, Fleet, Fast Search in Hamming Space with Multi-Index Hashing, 2012).
create index photo_p_hash_1_index on chain.photo (((p_hash >> 48) & 65535), id) include (p_hash, d_hash);
create index photo_p_hash_2_index on chain.photo (((p_hash >> 32) & 65535), id) include (p_hash, d_hash);
create index photo_p_hash_3_index on chain.photo (((p_hash >> 16) & 65535), id) include (p_hash, d_hash);
create index photo_p_hash_4_index on chain.photo ((p_hash & 65535), id) include (p_hash, d_hash);

create table chain.photo_file (
    photo_id bigint not null,
    content bytea not null,
    constraint photo_file_pkey primary key (photo_id),
    constraint photo_file_photo_id_fkey foreign key (photo_id) references chain.photo (id),
    constraint photo_file_content_size check (octet_length(content) between 100 and 20000000)
);
-- A JPEG does not get smaller by another compression.
alter table chain.photo_file alter column content set storage external;
comment on table chain.photo_file is 'Pictures as they are kept and shown: a JPEG of ours, upright, at most 1600 pixels long, with nothing of the camera in it';

-- Visits ------------------------------------------------------------------------------------------------------------

-- Metres between two places in ten-millionths of a degree (haversine on a sphere of 6371.0088 km); null where one is not
-- known.
create function chain.metres(latitude integer, longitude integer, other_latitude integer, other_longitude integer)
    returns integer
language sql immutable strict parallel safe
return round(2 * 6371008.8 * asin(least(1, sqrt(
    power(sin(radians((other_latitude::float8 - latitude) / 2e7)), 2)
    + cos(radians(latitude / 1e7)) * cos(radians(other_latitude / 1e7))
        * power(sin(radians((other_longitude::float8 - longitude) / 2e7)), 2)))))::integer;

create table chain.display_code (
    code text not null,
    store_id bigint not null,
    day date not null,
    number integer not null,
    user_code text not null,
    given_at timestamptz not null default clock_timestamp(),
    constraint display_code_pkey primary key (code),
    constraint display_code_of_day_key unique (store_id, day, number),
    constraint display_code_whole_key unique (code, store_id, day),
    constraint display_code_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint display_code_code_shape check (code ~ '^[CDFHJKMNPRTWXY3479]{6}$'),
    constraint display_code_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint display_code_number_positive check (number > 0)
);
comment on table chain.display_code is
    'Codes that have to be seen in the pictures of a visit to a store on a day; each proves one visit';
comment on column chain.display_code.number is 'From 1, of the store and the day: one more where those before are used up';

create table chain.display_visit (
    store_id bigint not null,
    id bigint generated always as identity,
    day date not null,
    inspector text not null,
    form_id bigint not null,
    grade text,
    area_count smallint not null,
    latitude integer,
    longitude integer,
    distance integer,
    second_of bigint,
    code text,
    code_asked boolean not null default false,
    code_used text,
    load_id bigint not null,
    user_code text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    replaced_by bigint,
    constraint display_visit_pkey primary key (store_id, id),
    constraint display_visit_id_key unique (id),
    constraint display_visit_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint display_visit_inspector_fkey foreign key (inspector) references chain.person (code),
    constraint display_visit_form_id_fkey foreign key (form_id) references chain.config_version (id),
    constraint display_visit_load_id_fkey foreign key (load_id) references chain.load (id),
    constraint display_visit_second_of_fkey foreign key (store_id, second_of) references chain.display_visit (store_id, id),
    constraint display_visit_replaced_by_fkey foreign key (store_id, replaced_by)
        references chain.display_visit (store_id, id) deferrable initially deferred,
    constraint display_visit_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint display_visit_grade_known check (grade in ('A', 'B', 'C', 'D', 'E')),
    constraint display_visit_area_count_sane check (area_count between 0 and 1000),
    constraint display_visit_place_whole check ((latitude is null) = (longitude is null)),
    constraint display_visit_latitude_sane check (latitude between -900000000 and 900000000),
    constraint display_visit_longitude_sane check (longitude between -1800000000 and 1800000000),
    constraint display_visit_distance_sane check (distance between 0 and 21000000),
    constraint display_visit_code_used_fkey foreign key (code_used, store_id, day)
        references chain.display_code (code, store_id, day),
    constraint display_visit_code_length check (char_length(code) between 1 and 40),
    constraint display_visit_code_used_is_told check (code_used is null or code is not null and code_used = code),
    constraint display_visit_second_of_another check (second_of <> id and replaced_by <> id)
);
comment on table chain.display_visit is 'Somebody looked at a store''s displays';
comment on column chain.display_visit.form_id is 'The display standards that it was judged by, as they ruled on the day';
comment on column chain.display_visit.grade is 'The store''s grade in force on the day, as it was known; null is ungraded';
comment on column chain.display_visit.area_count is 'Areas of the shop that had counters on the day';
comment on column chain.display_visit.distance is 'Metres between where the inspector checked in and the store; null where one is not known';
comment on column chain.display_visit.second_of is 'The visit that it repeats blind; it is no part of the store''s score';
comment on column chain.display_visit.code is 'What the frame shows, as the file says';
comment on column chain.display_visit.code_asked is 'A code was given out for the store and the day when the visit came in';
comment on column chain.display_visit.code_used is 'The code that it used up: it was of the store and the day, and nobody had used it';
comment on column chain.display_visit.replaced_by is 'The corrected one that counts instead';
create unique index display_visit_one_a_day_key on chain.display_visit (store_id, day, inspector) where replaced_by is null;
create unique index display_visit_code_once_key on chain.display_visit (code_used) where replaced_by is null;
create index display_visit_day_index on chain.display_visit (day);
create index display_visit_not_counted_index on chain.display_visit (store_id, id)
    where replaced_by is not null or second_of is not null;

create table chain.display_finding (
    store_id bigint not null,
    day date not null,
    visit_id bigint not null,
    line integer not null,
    zone text collate "C" not null,
    counter text collate "C",
    area text collate "C",
    product_id bigint not null,
    model text collate "C" not null,
    is_key boolean not null,
    facings integer,
    category_facings integer,
    posm boolean,
    demo boolean,
    tag_minor bigint,
    tag_due_minor bigint,
    out_of_stock boolean,
    photo_id bigint,
    asked smallint not null,
    failed smallint not null,
    got smallint not null,
    possible smallint not null,
    constraint display_finding_pkey primary key (store_id, day, visit_id, line),
    constraint display_finding_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint display_finding_line_positive check (line > 0),
    constraint display_finding_zone_known check (zone in ('storefront', 'overhead', 'counter')),
    constraint display_finding_counter_in_area check (
        case when zone = 'counter' then (counter is null) = (area is null) else num_nonnulls(counter, area) = 0 end),
    constraint display_finding_facings_sane check (facings between 0 and 10000),
    constraint display_finding_category_facings_sane check (category_facings between facings and 100000),
    constraint display_finding_tag_minor_sane check (tag_minor between 0 and 1000000000000000),
    constraint display_finding_tag_due_minor_sane check (tag_due_minor between 0 and 1000000000000000),
    constraint display_finding_failed_was_asked check (asked between 0 and 63 and asked & failed = failed),
    constraint display_finding_points_sane check (got between 0 and possible and (possible = 0) = (asked = 0))
) partition by range (day);
comment on table chain.display_finding is 'What was seen of a product in a zone, and how it was judged; a partition a month';
comment on column chain.display_finding.counter is 'Code of the counter, in the zone of the counters';
comment on column chain.display_finding.area is 'Where in the shop the counter stood on the day';
comment on column chain.display_finding.is_key is 'A key product of the store on the day';
comment on column chain.display_finding.facings is 'Pieces of the product that face the customer; null: nobody said';
comment on column chain.display_finding.category_facings is 'The same of all brands in the place';
comment on column chain.display_finding.tag_minor is 'The price on the tag, minor units of the chain''s currency';
comment on column chain.display_finding.tag_due_minor is 'The price that was published for the store and the day; null where none was, or nobody looked';
comment on column chain.display_finding.out_of_stock is 'At the shelf, whatever the back room has';
comment on column chain.display_finding.asked is
    'Which checks the standard asked for and the inspector answered: 1 facings, 2 material, 4 demo unit, 8 price tag, 16 promotion, 32 stock at the shelf';
comment on column chain.display_finding.failed is 'Which of them failed, in the same bits';
comment on column chain.display_finding.got is 'Weights of the checks that were passed';
comment on column chain.display_finding.possible is 'Weights of the checks that were asked for and answered';

create table chain.display_sum (
    store_id bigint not null,
    day date not null,
    visit_id bigint not null,
    zone text collate "C" not null,
    findings integer not null,
    got integer not null,
    possible integer not null,
    own_facings integer not null,
    category_facings integer not null,
    stock_asked integer not null,
    out_of_stock integer not null,
    constraint display_sum_pkey primary key (day, store_id, visit_id, zone),
    constraint display_sum_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint display_sum_zone_known check (zone in ('storefront', 'overhead', 'counter')),
    constraint display_sum_findings_positive check (findings > 0),
    constraint display_sum_points_sane check (got between 0 and possible),
    constraint display_sum_shelf_sane check (own_facings between 0 and category_facings),
    constraint display_sum_stock_sane check (out_of_stock between 0 and stock_asked and stock_asked <= findings)
);
comment on table chain.display_sum is
    'What the findings of a visit come to in a zone: they never change, so that scores need not add them up again';
comment on column chain.display_sum.findings is 'Lines of the visit in the zone';
comment on column chain.display_sum.own_facings is 'Own pieces in the places where somebody counted those of all brands';
comment on column chain.display_sum.category_facings is
    'Pieces of all brands, of each place the greatest number that was told, and never less than the own';
comment on column chain.display_sum.stock_asked is 'Findings that say whether the shelf had any';
comment on column chain.display_sum.out_of_stock is 'Of these, where it had none';

-- Makes the partition of a month. Attached, not created in place: that would shut readers out until the load has ended.
create function chain.open_display_month(month date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    part text := 'display_finding_' || to_char(month, 'YYYY_MM');
begin
    if month is null or month <> date_trunc('month', month) or month not between '2000-01-01' and '2099-12-01' then
        raise exception using errcode = '22008', message = 'displays have no such month';
    end if;
    if to_regclass('chain.' || part) is not null then return false; end if;
    perform pg_advisory_xact_lock(hashtext('chain.open_display_month'));
    -- What to_regclass knew before the lock was had it may still believe now: the table itself is asked.
    if exists (select from pg_class c where c.relname = part and c.relnamespace = 'chain'::regnamespace) then
        return false;
    end if;
    execute format('create table chain.%I (like chain.display_finding including all)', part);
    execute format('alter table chain.%I enable row level security', part);
    execute format('alter table chain.display_finding attach partition chain.%I for values from (%L) to (%L)',
        part, month, (month + interval '1 month')::date);
    return true;
end $$;

-- What proves it ----------------------------------------------------------------------------------------------------

create table chain.display_evidence (
    store_id bigint not null,
    id bigint generated always as identity,
    visit_id bigint not null,
    day date not null,
    zone text not null,
    counter text,
    area text,
    photo_id bigint not null,
    state text not null,
    doubts text[] not null default '{}',
    twin_id bigint,
    twin_distance smallint,
    distance integer,
    judged_by text,
    judged_at timestamptz,
    note text,
    constraint display_evidence_pkey primary key (store_id, id),
    constraint display_evidence_id_key unique (id),
    constraint display_evidence_once unique nulls not distinct (store_id, visit_id, zone, counter, photo_id),
    constraint display_evidence_visit_fkey foreign key (store_id, visit_id)
        references chain.display_visit (store_id, id),
    constraint display_evidence_photo_id_fkey foreign key (photo_id) references chain.photo (id),
    constraint display_evidence_twin_id_fkey foreign key (twin_id) references chain.display_evidence (id),
    constraint display_evidence_judged_by_fkey foreign key (judged_by) references auth.app_user (code),
    constraint display_evidence_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint display_evidence_zone_known check (zone in ('storefront', 'overhead', 'counter')),
    constraint display_evidence_state_known check (state in ('accepted', 'asked', 'refused')),
    constraint display_evidence_doubts_known check (doubts <@ array['reused', 'same_capture', 'lookalike',
        'taken_before', 'taken_after', 'no_capture_time', 'far', 'code_missing', 'code_wrong', 'code_used']::text[]),
    constraint display_evidence_doubt_of_unaccepted check (state = 'accepted' or doubts <> '{}'),
    constraint display_evidence_twin_whole check ((twin_id is null) = (twin_distance is null)),
    constraint display_evidence_twin_distance_sane check (twin_distance between 0 and 128),
    constraint display_evidence_distance_sane check (distance between 0 and 21000000),
    constraint display_evidence_judgement_whole check (num_nonnulls(judged_by, judged_at, note) in (0, 3)),
    constraint display_evidence_note_length check (char_length(note) between 1 and 400)
);
comment on table chain.display_evidence is 'A picture of a place of a store on a visit; only an accepted one proves what it shows';
comment on column chain.display_evidence.area is 'Where in the shop the counter stood on the day';
comment on column chain.display_evidence.state is 'asked: a person has to look at it';
comment on column chain.display_evidence.twin_id is 'Where the same picture, or one that looks the same, was used first';
comment on column chain.display_evidence.twin_distance is 'Bits of 128 in which their perceptual hashes differ; 0 also of the same file';
comment on column chain.display_evidence.distance is 'Metres between where the camera says it was and the store';
create index display_evidence_photo_id_index on chain.display_evidence (photo_id);
create index display_evidence_visit_index on chain.display_evidence (store_id, visit_id);
create index display_evidence_asked_index on chain.display_evidence (day) where state = 'asked';

-- Keeps a picture, known by what came in, and answers its number and when it was taken; what was kept before stays as
-- it is. The camera's clock is read in the zone where it names no distance from UTC.
create function chain.keep_photo(
    sha256 bytea, width integer, height integer, taken timestamp, utc_minutes integer, zone text, latitude integer,
    longitude integer, camera text, p_hash bigint, d_hash bigint, content bytea, out photo_id bigint,
    out taken_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.is_hq() and auth.class() is distinct from 'region' then
        raise exception using errcode = '42501', message = 'permission denied to keep pictures';
    end if;
    taken_at := case when utc_minutes is null then taken at time zone zone
        else (taken - make_interval(mins => utc_minutes)) at time zone 'UTC' end;
    insert into chain.photo as p (sha256, width, height, taken_at, latitude, longitude, camera, p_hash, d_hash)
    values (keep_photo.sha256, keep_photo.width, keep_photo.height, keep_photo.taken_at, keep_photo.latitude,
        keep_photo.longitude, keep_photo.camera, keep_photo.p_hash, keep_photo.d_hash)
    on conflict on constraint photo_sha256_key do nothing returning p.id into photo_id;
    if photo_id is not null then
        insert into chain.photo_file (photo_id, content) values (keep_photo.photo_id, keep_photo.content);
    else
        select p.id into photo_id from chain.photo p where p.sha256 = keep_photo.sha256;
    end if;
end $$;

-- Pictures of the whole chain that look the same: the frequency hash differs in at most `most` bits (up to 7 all of them
-- are found), the difference hash in at most twice as many. The distance is the sum of both.
create function chain.photo_twins(wanted bigint, wanted_differences bigint, most integer)
    returns table (photo_id bigint, distance integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select t.id, t.p_distance + t.d_distance from (
        select p.id, bit_count((p.p_hash # wanted)::bit(64))::integer as p_distance,
            bit_count((p.d_hash # wanted_differences)::bit(64))::integer as d_distance
        from (
            select p.id, p.p_hash, p.d_hash from chain.photo p where ((p.p_hash >> 48) & 65535) = any (
                select ((wanted >> 48) & 65535) # b from unnest(array[0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768]) b) union
            select p.id, p.p_hash, p.d_hash from chain.photo p where ((p.p_hash >> 32) & 65535) = any (
                select ((wanted >> 32) & 65535) # b from unnest(array[0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768]) b) union
            select p.id, p.p_hash, p.d_hash from chain.photo p where ((p.p_hash >> 16) & 65535) = any (
                select ((wanted >> 16) & 65535) # b from unnest(array[0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768]) b) union
            select p.id, p.p_hash, p.d_hash from chain.photo p where (p.p_hash & 65535) = any (
                select (wanted & 65535) # b from unnest(array[0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768]) b)
        ) p
    ) t
    where t.p_distance <= most and t.d_distance <= 2 * most and (auth.is_hq() or auth.class() = 'region')
    order by 2, 1;
end;

-- Where pictures were first used as evidence, over the whole chain: enough to judge a second use by. The code of the
-- store only for who sees it.
create function chain.photo_first_uses(photos bigint[])
    returns table (photo_id bigint, evidence_id bigint, store_id bigint, store text, day date, zone text, counter text,
        area text, taken_at timestamptz, camera text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select distinct on (e.photo_id) e.photo_id, e.id, e.store_id,
        case when auth.is_hq() or s.region_id = any (auth.regions()) then s.code end, e.day, e.zone, e.counter,
        e.area, p.taken_at, p.camera
    from chain.display_evidence e join chain.store s on s.id = e.store_id join chain.photo p on p.id = e.photo_id
    where e.photo_id = any (photos) and (auth.is_hq() or auth.class() = 'region')
    order by e.photo_id, e.id;
end;

-- What it should look like ------------------------------------------------------------------------------------------

create table chain.display_reference (
    id bigint generated always as identity,
    zone text not null,
    model text,
    grade text,
    photo_id bigint not null,
    during daterange not null,
    user_code text not null,
    constraint display_reference_pkey primary key (id),
    constraint display_reference_photo_id_fkey foreign key (photo_id) references chain.photo (id),
    constraint display_reference_during_excl exclude using gist
        (zone with =, coalesce(model, '') with =, coalesce(grade, '') with =, during with &&) deferrable,
    constraint display_reference_zone_known check (zone in ('storefront', 'overhead', 'counter')),
    constraint display_reference_model_length check (char_length(model) between 1 and 200),
    constraint display_reference_grade_known check (grade in ('A', 'B', 'C', 'D', 'E')),
    constraint display_reference_during_sane check (not isempty(during)
        and lower(during) between '2000-01-01' and '2099-12-31'
        and (upper_inf(during) or upper(during) between '2000-01-01' and '2099-12-31'))
);
comment on table chain.display_reference is 'Pictures of how a zone should look, shown beside what was found';
comment on column chain.display_reference.model is 'Null is any';
comment on column chain.display_reference.grade is 'Of the stores; null is any';

-- Fixtures and demo units -------------------------------------------------------------------------------------------

create table chain.fixture (
    store_id bigint not null,
    code text not null,
    kind text not null,
    zone text,
    counter text,
    product_id bigint,
    serial text,
    constraint fixture_pkey primary key (store_id, code),
    constraint fixture_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint fixture_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint fixture_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint fixture_kind_shape check (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
    constraint fixture_zone_known check (zone in ('storefront', 'overhead', 'counter')),
    constraint fixture_counter_in_zone check (counter is null or zone = 'counter'),
    constraint fixture_counter_shape check (counter ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint fixture_serial_length check (char_length(serial) between 1 and 60)
);
comment on table chain.fixture is 'What the brand has standing in stores: furniture, light boxes, demo units';
comment on column chain.fixture.kind is 'demo_unit, light_box, counter, …: words of the chain''s own';
comment on column chain.fixture.product_id is 'What a demo unit is one of';

create table chain.fixture_state (
    store_id bigint not null,
    code text not null,
    day date not null,
    id bigint generated always as identity,
    state text not null,
    note text,
    user_code text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint fixture_state_pkey primary key (store_id, code, day, id),
    constraint fixture_state_fixture_fkey foreign key (store_id, code) references chain.fixture (store_id, code),
    constraint fixture_state_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint fixture_state_state_known check (state in ('working', 'damaged', 'missing', 'removed')),
    constraint fixture_state_note_length check (char_length(note) between 1 and 400)
);
comment on table chain.fixture_state is 'How it was found on a day; the newest of a day counts';

-- Second auditors ---------------------------------------------------------------------------------------------------

create table chain.display_draw (
    id bigint generated always as identity,
    month date not null,
    share_ppm integer not null,
    seed bigint not null,
    visits integer not null,
    newest_visit_id bigint not null,
    user_code text not null,
    drawn_at timestamptz not null default clock_timestamp(),
    constraint display_draw_pkey primary key (id),
    constraint display_draw_once_key unique (month, newest_visit_id),
    constraint display_draw_month_is_first
        check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint display_draw_share_ppm_sane check (share_ppm between 1 and 1000000),
    constraint display_draw_visits_sane check (visits >= 0)
);
comment on table chain.display_draw is 'A sample of a month''s visits that other people repeat, of those that came in after the draw before it';
comment on column chain.display_draw.share_ppm is 'Millionths of the visits that were drawn from';
comment on column chain.display_draw.seed is 'With it the draw can be repeated: visits in the order of SHA-256 of seed and number';
comment on column chain.display_draw.visits is 'How many were drawn from';
comment on column chain.display_draw.newest_visit_id is 'Of those that were drawn from; visits with a greater one are for the next draw';

create table chain.display_second (
    store_id bigint not null,
    visit_id bigint not null,
    draw_id bigint not null,
    due date not null,
    auditor text,
    constraint display_second_pkey primary key (store_id, visit_id),
    constraint display_second_visit_fkey foreign key (store_id, visit_id)
        references chain.display_visit (store_id, id),
    constraint display_second_draw_id_fkey foreign key (draw_id) references chain.display_draw (id),
    constraint display_second_auditor_fkey foreign key (auditor) references auth.app_user (code),
    constraint display_second_due_sane check (due between '2000-01-01' and '2099-12-31')
);
comment on table chain.display_second is 'A visit that was drawn; what was found on it is not shown to the second auditor before his own is in';
comment on column chain.display_second.auditor is 'The user who repeats it, where one is named';
create index display_second_draw_id_index on chain.display_second (draw_id);

-- Whether a code is of a store and a day, and no visit that counts used it; visits that the caller does not see count too.
create function chain.code_is_open(code text, store bigint, day date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (
    select from chain.display_code c join chain.store s on s.id = c.store_id
    where c.code = code_is_open.code and c.store_id = store and c.day = code_is_open.day and chain.manages(s.region_id)
        and not exists (select from chain.display_visit v where v.code_used = c.code and v.replaced_by is null));

-- Visits that the caller has to repeat without seeing them.
create function auth.blind_visits() returns bigint[]
language sql stable security definer set search_path = pg_catalog, pg_temp
return (
    select coalesce(array_agg(s.visit_id), '{}') from chain.display_second s
    where s.auditor = auth.user_code()
        and not exists (select from chain.display_visit v
            where v.store_id = s.store_id and v.second_of = s.visit_id and v.replaced_by is null));

-- The drawn visit of a store that one of an inspector on a day repeats. Told of stores that the caller sees; the visit itself
-- may be hidden from him.
create function chain.drawn_visit(store bigint, day date, inspector text) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
return (
    select s.visit_id from chain.display_second s
        join chain.display_visit f on f.store_id = s.store_id and f.id = s.visit_id and f.replaced_by is null
        join chain.store t on t.id = s.store_id
    where s.store_id = store and f.day <= drawn_visit.day and drawn_visit.day <= s.due
        and f.inspector <> drawn_visit.inspector and chain.manages(t.region_id)
        and coalesce(s.auditor = auth.user_code(), true)
        and not exists (select from chain.display_visit v
            where v.store_id = s.store_id and v.second_of = s.visit_id and v.replaced_by is null)
    order by s.due, s.visit_id limit 1);

-- Whether a user may be named to repeat a visit: of headquarters, or a manager who sees the store. Told to who sees the
-- store himself.
create function chain.may_repeat(visit bigint, auditor text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (
    select from chain.display_second d join chain.store s on s.id = d.store_id join chain.region r on r.id = s.region_id
        join auth.app_user u on u.code = may_repeat.auditor and u.disabled_at is null
    where d.visit_id = visit and chain.manages(s.region_id)
        and (u.class = 'hq' or u.class = 'region' and u.region_id = any (r.path)));

-- What a person thinks of a picture; false where the caller sees none such.
create function chain.judge_evidence(evidence bigint, verdict text, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if verdict not in ('accepted', 'refused') then
        raise exception using errcode = '22023', message = 'a picture is accepted or refused';
    end if;
    update chain.display_evidence e
    set state = verdict, judged_by = auth.user_code(), judged_at = clock_timestamp(), note = reason
    from chain.store s
    where e.id = evidence and s.id = e.store_id and chain.manages(s.region_id)
        and e.visit_id <> all (auth.blind_visits());
    return found;
end $$;

-- Marks visits that are there as replaced by ones that the caller adds behind it in the same transaction, whose ids it
-- answers; by the number of each among those that were asked for.
create function chain.replace_visits(numbers integer[], stores bigint[], days date[], inspectors text[])
    returns table (number integer, id bigint, second_of bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
        update chain.display_visit v set replaced_by = nextval('chain.display_visit_id_seq')
        from unnest(numbers, stores, days, inspectors) as q (number, store_id, day, inspector)
            join chain.store s on s.id = q.store_id
        where v.store_id = q.store_id and v.day = q.day and v.inspector = q.inspector and v.replaced_by is null
            and chain.manages(s.region_id)
        returning q.number, v.replaced_by, v.second_of;
end $$;

-- Names who repeats a drawn visit; false where there is none such, or it is repeated already.
create function chain.assign_second(visit bigint, auditor text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    update chain.display_second d set auditor = assign_second.auditor
    where d.visit_id = visit and chain.may_repeat(visit, assign_second.auditor)
        and not exists (select from chain.display_visit v
            where v.store_id = d.store_id and v.second_of = d.visit_id and v.replaced_by is null);
    return found;
end $$;

-- Who sees and does what --------------------------------------------------------------------------------------------
-- Headquarters all; the managers above a store what is of the store; auditors read. Distributors have no part in it.
-- Files come in through the importer's login, by headquarters or a manager.

revoke all on function chain.metres, chain.open_display_month, chain.keep_photo, chain.photo_twins,
    chain.photo_first_uses, chain.may_repeat, chain.drawn_visit, chain.judge_evidence,
    chain.replace_visits, chain.assign_second, chain.code_is_open,
    auth.blind_visits from public;
grant execute on function chain.may_repeat, chain.assign_second, chain.judge_evidence to
    storechain_class_hq, storechain_class_region;
grant execute on function chain.code_is_open to
    storechain_class_hq, storechain_class_region, storechain_class_importer;
grant execute on function chain.metres to
    storechain_class_hq, storechain_class_region, storechain_class_auditor, storechain_class_importer;
grant execute on function chain.open_display_month, chain.drawn_visit, chain.replace_visits to
    storechain_class_importer;
grant execute on function chain.photo_twins, chain.photo_first_uses to storechain_class_importer;
grant execute on function chain.keep_photo to storechain_class_hq, storechain_class_importer;
grant execute on function auth.blind_visits to
    storechain_class_hq, storechain_class_region, storechain_class_auditor, storechain_class_importer;

do $$
declare
    t text;
    readers text := 'storechain_class_hq, storechain_class_region, storechain_class_auditor, storechain_class_importer';
    staff text := '((select auth.sees_chain()) or (select auth.class()) = ''region'')';
    own text := '((select auth.sees_chain()) or (select auth.class()) = ''region'' and store_id in (select s.id from chain.store s))';
    mine text := '((select auth.is_hq()) or (select auth.class()) = ''region'' and store_id in (select s.id from chain.store s))';
    seen text;
    loaded text;
begin
    for t, seen, loaded in values
        ('store_zone', own, '(select auth.is_hq())'),
        ('key_product', staff, '(select auth.is_hq())'),
        ('display_code', own, null),
        ('display_visit', own || ' and id <> all ((select auth.blind_visits())::bigint[])',
            mine || ' and user_code = (select auth.user_code())'),
        ('display_finding', own || ' and visit_id <> all ((select auth.blind_visits())::bigint[])', mine),
        ('display_sum', own || ' and visit_id <> all ((select auth.blind_visits())::bigint[])', mine),
        ('display_evidence', own || ' and visit_id <> all ((select auth.blind_visits())::bigint[])', mine),
        ('fixture', own, mine),
        ('fixture_state', own, mine || ' and user_code = (select auth.user_code())'),
        ('display_draw', staff, null),
        ('display_second', own, null),
        ('display_reference', staff, null),
        ('photo', '(select auth.sees_chain()) or (select auth.class()) = ''region'' and (exists '
            || '(select from chain.display_evidence e where e.photo_id = photo.id) or exists '
            || '(select from chain.display_reference r where r.photo_id = photo.id))', null),
        ('photo_file', 'photo_id in (select p.id from chain.photo p)', null)
    loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to %s', t, readers);
        execute format('create policy %1$s_seen on chain.%1$s for select to %2$s using (%3$s)', t, readers, seen);
        if loaded is not null then
            execute format('grant insert on chain.%s to storechain_class_importer', t);
            execute format('create policy %1$s_loaded on chain.%1$s for insert to storechain_class_importer '
                || 'with check (%2$s)', t, loaded);
        end if;
    end loop;
    -- Dated master data are cut off, and a version that ends before it began is taken back whole.
    foreach t in array array['store_zone', 'key_product'] loop
        execute format('grant update, delete on chain.%s to storechain_class_importer', t);
        execute format('create policy %1$s_changed on chain.%1$s for update to storechain_class_importer '
            || 'using ((select auth.is_hq())) with check ((select auth.is_hq()))', t);
        execute format('create policy %1$s_removed on chain.%1$s for delete to storechain_class_importer '
            || 'using ((select auth.is_hq()))', t);
    end loop;
    -- The old visit names the new one before that one is there.
    grant usage on sequence chain.display_visit_id_seq to storechain_class_importer;
end $$;

-- Headquarters and the managers above a store give out its codes.
grant insert on chain.display_code to storechain_class_hq, storechain_class_region;
create policy display_code_given on chain.display_code for insert to storechain_class_hq, storechain_class_region
    with check (((select auth.is_hq()) or (select auth.class()) = 'region' and store_id in (select s.id from chain.store s))
        and user_code = (select auth.user_code()));

-- Headquarters draws samples and says what displays should look like.
grant insert on chain.display_draw, chain.display_second, chain.display_reference to storechain_class_hq;
grant update (during) on chain.display_reference to storechain_class_hq;
create policy display_draw_made on chain.display_draw for insert to storechain_class_hq
    with check ((select auth.is_hq()) and user_code = (select auth.user_code()));
create policy display_second_drawn on chain.display_second for insert to storechain_class_hq
    with check ((select auth.is_hq()));
create policy display_reference_set on chain.display_reference for insert to storechain_class_hq
    with check ((select auth.is_hq()) and user_code = (select auth.user_code()));
create policy display_reference_ended on chain.display_reference for update to storechain_class_hq
    using ((select auth.is_hq())) with check ((select auth.is_hq()));
