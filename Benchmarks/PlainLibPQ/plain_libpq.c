#include "plain_libpq.h"
#include <endian.h>
#include <libpq-fe.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct sample { int64_t id; char *code; int32_t day; int64_t at; int32_t units; char ok; double share; };

static int64_t int64_of(const PGresult *r, int row, int column) {
    int64_t v;
    memcpy(&v, PQgetvalue(r, row, column), 8);
    return (int64_t)be64toh((uint64_t)v);
}

static int32_t int32_of(const PGresult *r, int row, int column) {
    int32_t v;
    memcpy(&v, PQgetvalue(r, row, column), 4);
    return (int32_t)be32toh((uint32_t)v);
}

void *plain_open(const char *conninfo) {
    PGconn *c = PQconnectdb(conninfo);
    if (PQstatus(c) != CONNECTION_OK) return NULL;
    PQclear(PQprepare(c, "one", "select 1", 0, NULL));
    PQclear(PQprepare(c, "fetch", "select id, code, day, at, units, ok, share from sample", 0, NULL));
    PQclear(PQexec(c, "begin"));
    return c;
}

void plain_close(void *connection) { PQfinish(connection); }

long plain_select_one(void *connection, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
        PGresult *r = PQexecPrepared(connection, "one", 0, NULL, NULL, NULL, 1);
        if (PQresultStatus(r) != PGRES_TUPLES_OK) abort();
        sum += int32_of(r, 0, 0);
        PQclear(r);
    }
    return sum;
}

long plain_fetch(void *connection, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
        PGresult *r = PQexecPrepared(connection, "fetch", 0, NULL, NULL, NULL, 1);
        if (PQresultStatus(r) != PGRES_TUPLES_OK) abort();
        int rows = PQntuples(r);
        struct sample *all = calloc((size_t)rows, sizeof *all);
        for (int row = 0; row < rows; row++) {
            struct sample *s = &all[row];
            s->id = int64_of(r, row, 0);
            s->code = strdup(PQgetvalue(r, row, 1));
            s->day = int32_of(r, row, 2);
            s->at = int64_of(r, row, 3);
            s->units = int32_of(r, row, 4);
            s->ok = *PQgetvalue(r, row, 5);
            int64_t bits = int64_of(r, row, 6);
            memcpy(&s->share, &bits, 8);
        }
        for (int row = 0; row < rows; row++) {
            sum += all[row].id + all[row].units;
            free(all[row].code);
        }
        free(all);
        PQclear(r);
    }
    return sum;
}
