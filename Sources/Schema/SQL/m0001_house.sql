-- The schema in which loads stand before they are merged, and the table that the round trip of `storectl demo` uses.
-- Tables of `staging` are unlogged and empty between loads: a load is one transaction from its first row to its last.

create schema staging;
comment on schema staging is 'Loads before they are merged; nothing here outlives its transaction';

create unlogged table staging.round_trip (
    line integer not null,
    sku text not null,
    day date not null,
    units integer not null,
    amount bigint not null,
    recorded_at timestamptz not null,
    note text,
    constraint round_trip_pkey primary key (line),
    constraint round_trip_line_positive check (line > 0),
    constraint round_trip_day_sane check (day between date '1900-01-01' and date '2999-12-31')
);
comment on column staging.round_trip.units is 'pieces';
comment on column staging.round_trip.amount is 'minor units of the chain''s currency';
