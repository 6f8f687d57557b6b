#pragma once
// What the client library is measured against: the same work in C, straight on libpq.

/// Opens a connection; NULL when it fails.
void *plain_open(const char *conninfo);
void plain_close(void *connection);
/// Runs `select 1` prepared, `count` times; answers the sum of the ones.
long plain_select_one(void *connection, int count);
/// Fetches the 1,000 rows of `sample`, typed into structs, `count` times; answers a checksum.
long plain_fetch(void *connection, int count);
