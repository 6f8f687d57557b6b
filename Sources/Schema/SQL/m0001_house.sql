-- What the house stands on: exclusion constraints over codes and dates need the operators of an extension that comes with
-- PostgreSQL. It has a schema of its own, which nobody else uses.

create schema extension;
create extension btree_gist with schema extension;
