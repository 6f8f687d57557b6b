-- Grades of stores, first and simple: by the sales of three months. A run is over the whole chain, by headquarters; a
-- regional manager sees the grades of the own stores. Runs and grades are only ever added; the newest run of a month
-- counts.

create table chain.grade_run (
    id bigint generated always as identity,
    month date not null,
    user_id bigint not null,
    made_at timestamptz not null default clock_timestamp(),
    scheme text not null,
    group_size integer not null,
    inputs_sha256 bytea not null,
    constraint grade_run_pkey primary key (id),
    constraint grade_run_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint grade_run_month_is_first check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint grade_run_group_size_sane check (group_size >= 0),
    constraint grade_run_inputs_sha256_length check (octet_length(inputs_sha256) = 32)
);
comment on column chain.grade_run.group_size is 'Stores that were ranked';
comment on column chain.grade_run.inputs_sha256 is 'Of stores and units: the same again makes no new run';
create index grade_run_month_index on chain.grade_run (month, id);

create table chain.store_grade (
    store_id bigint not null,
    run_id bigint not null,
    month date not null,
    region_id bigint not null,
    units bigint,
    months integer not null,
    rank integer,
    grade text not null,
    constraint store_grade_pkey primary key (store_id, run_id),
    constraint store_grade_run_id_fkey foreign key (run_id) references chain.grade_run (id),
    constraint store_grade_month_is_first check (extract(day from month) = 1),
    constraint store_grade_grade_known check (grade in ('A', 'B', 'C', 'D', 'E', 'ungraded')),
    constraint store_grade_ungraded_is_unknown check ((grade = 'ungraded') = (rank is null)),
    constraint store_grade_months_sane check (months between 0 and 3)
);
comment on column chain.store_grade.units is 'Pieces sold to consumers in the months that count; null where nothing is known';
comment on column chain.store_grade.months is 'Months of the three that have sales on record';
comment on column chain.store_grade.rank is 'From 1, among the stores of the run; stores that sold the same share the better one';

alter table chain.grade_run enable row level security;
alter table chain.store_grade enable row level security;
grant select on chain.grade_run, chain.store_grade to
    storechain_class_hq, storechain_class_region, storechain_class_auditor;
grant insert on chain.grade_run, chain.store_grade to storechain_class_hq;
create policy grade_run_seen on chain.grade_run for select to
    storechain_class_hq, storechain_class_region, storechain_class_auditor
    using ((select auth.sees_chain()) or (select auth.class()) = 'region');
create policy grade_run_made on chain.grade_run for insert to storechain_class_hq with check ((select auth.is_hq()));
create policy store_grade_of_chain on chain.store_grade for select to storechain_class_hq, storechain_class_auditor
    using ((select auth.sees_chain()));
create policy store_grade_of_manager on chain.store_grade for select to storechain_class_region
    using (region_id in (select r from unnest(auth.regions()) r));
create policy store_grade_made on chain.store_grade for insert to storechain_class_hq
    with check ((select auth.is_hq()));
-- The region is maintained by store moves, which come in through the importer's login.
grant select, update (region_id) on chain.store_grade to storechain_class_importer;
create policy store_grade_moved on chain.store_grade to storechain_class_importer
    using ((select auth.is_hq())) with check ((select auth.is_hq()));
