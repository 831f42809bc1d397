#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#ifdef __linux__
#include <malloc.h>
#endif
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

// glibc declares `dladdr` and its struct only for _GNU_SOURCE, which a module map cannot define.
typedef struct {
    const char *path;
    void *rest[3];
} handhold_library;
#ifdef __APPLE__
int handhold_library_of(const void *function, handhold_library *library) __asm__("_dladdr");
#else
int handhold_library_of(const void *function, handhold_library *library) __asm__("dladdr");
#endif

/// The file that Cairo was loaded from, or NULL.
static inline const char *handhold_path_of_cairo(void) {
    handhold_library library;
    return handhold_library_of((const void *)&cairo_version, &library) != 0 ? library.path : NULL;
}

/// Lets the C library take a mebibyte at a time and keep what is freed, the pixels of a page too. Swift does not see
/// <malloc.h>.
static inline void handhold_keep_freed_pages(void) {
#ifdef __GLIBC__
    mallopt(M_TOP_PAD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}
