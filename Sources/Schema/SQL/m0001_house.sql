-- Tables of `staging` are unlogged and empty between loads: a load is one transaction from its first row to its last.

create schema staging;
comment on schema staging is 'Loads before they are merged; nothing here outlives its transaction';
grant usage on schema staging to storechain_class_importer;

-- Keyed by load, so that several can be under way. A table under row-level security refuses COPY; these are open to the
-- importer's login alone and narrowed to the caller when they are merged.
create unlogged table staging.round_trip (
    load xid8 not null default pg_current_xact_id(),
    line integer not null,
    sku text not null,
    day date not null,
    units integer not null,
    amount bigint not null,
    recorded_at timestamptz not null,
    note text,
    constraint round_trip_pkey primary key (load, line),
    constraint round_trip_line_positive check (line > 0),
    constraint round_trip_day_readable check (day between '1900-01-01' and '2999-12-31')
);
comment on table staging.round_trip is 'The demo''s lines on their way in and back';
comment on column staging.round_trip.units is 'Pieces';
comment on column staging.round_trip.amount is 'Minor units';
grant select, insert, delete on staging.round_trip to storechain_class_importer;
