-- Tables of `staging` are unlogged and empty between loads: a load is one transaction from its first row to its last.

create schema staging;
comment on schema staging is 'Loads before they are merged; nothing here outlives its transaction';
