#pragma once
#include <zlib.h>

// Macros, which Swift does not see. 16 stands for gzip and nothing else, 15 for its window.
static inline int czlib_inflate_gzip_init(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
static inline int czlib_deflate_gzip_init(z_stream *stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
