#pragma once
#include <isa-l.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

// A stream of ISA-L has its window within it: Swift cannot hold a structure of that size, so it lives here.

/// The most bytes that `handhold_zlib_compress` makes of so many.
static inline size_t handhold_zlib_bound(size_t count) { return count + count / 16 + 4096; }

/// Deflates `count` bytes into a zlib stream of at most `room` bytes, in one go and on this thread.
/// Returns the bytes of the stream; 0 where there is no memory or no room.
static inline size_t handhold_zlib_compress(const uint8_t *bytes, size_t count, uint8_t *out, size_t room) {
    if (count > UINT32_MAX || room > UINT32_MAX) { return 0; }
    struct isal_zstream *stream = calloc(1, sizeof *stream);
    uint8_t *tables = calloc(1, ISAL_DEF_LVL1_DEFAULT);
    size_t made = 0;
    if (stream != NULL && tables != NULL) {
        isal_deflate_init(stream);
        stream->level = 1;
        stream->level_buf = tables;
        stream->level_buf_size = ISAL_DEF_LVL1_DEFAULT;
        stream->gzip_flag = IGZIP_ZLIB;
        stream->end_of_stream = 1;
        stream->flush = NO_FLUSH;
        stream->next_in = (uint8_t *)bytes;
        stream->avail_in = (uint32_t)count;
        stream->next_out = out;
        stream->avail_out = (uint32_t)room;
        if (isal_deflate(stream) == COMP_OK && stream->avail_in == 0
            && stream->internal_state.state == ZSTATE_END) {
            made = stream->total_out;
        }
    }
    free(tables);
    free(stream);
    return made;
}

/// The check sum of a PNG's chunk.
static inline uint32_t handhold_crc32(const uint8_t *bytes, size_t count) { return crc32_gzip_refl(0, bytes, count); }

static inline int handhold_isal_version(void) {
    return ISAL_MAJOR_VERSION * 10000 + ISAL_MINOR_VERSION * 100 + ISAL_PATCH_VERSION;
}
