#pragma once
#include <dlfcn.h>
#include <stddef.h>

// librsvg and the libraries behind it are loaded when a picture is drawn, not when the program starts: most runs find
// every picture that they need already drawn. What we call is declared here as in <librsvg/rsvg.h>, because the linker
// would tie the program to a library whose pkg-config file it is told.

typedef struct _RsvgHandle RsvgHandle;
typedef struct { double x, y, width, height; } RsvgRectangle;

/// The functions of librsvg that we call; `is_loaded` is 0 where the library is not there. `error` is a `GError **`.
typedef struct {
    int is_loaded;
    RsvgHandle *(*new_from_data)(const unsigned char *data, size_t length, void *error);
    int (*set_stylesheet)(RsvgHandle *handle, const unsigned char *css, size_t length, void *error);
    int (*render_document)(RsvgHandle *handle, void *cairo, const RsvgRectangle *viewport, void *error);
} handhold_rsvg;

static inline void *handhold_rsvg_library(void) {
#ifdef __APPLE__
    return dlopen("librsvg-2.2.dylib", RTLD_NOW | RTLD_LOCAL);
#else
    return dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL);
#endif
}

/// The library's version as one number, 25407 for 2.54.7; 0 where it is not there.
static inline unsigned int handhold_rsvg_version(void) {
    void *library = handhold_rsvg_library();
    if (library == NULL) return 0;
    const unsigned int *major = (const unsigned int *)dlsym(library, "rsvg_major_version");
    const unsigned int *minor = (const unsigned int *)dlsym(library, "rsvg_minor_version");
    const unsigned int *micro = (const unsigned int *)dlsym(library, "rsvg_micro_version");
    return major && minor && micro ? *major * 10000 + *minor * 100 + *micro : 0;
}

static inline handhold_rsvg handhold_rsvg_load(void) {
    void *library = handhold_rsvg_library();
    handhold_rsvg rsvg = {0};
    if (library == NULL) return rsvg;
    rsvg.new_from_data = (__typeof__(rsvg.new_from_data))dlsym(library, "rsvg_handle_new_from_data");
    rsvg.set_stylesheet = (__typeof__(rsvg.set_stylesheet))dlsym(library, "rsvg_handle_set_stylesheet");
    rsvg.render_document = (__typeof__(rsvg.render_document))dlsym(library, "rsvg_handle_render_document");
    rsvg.is_loaded = rsvg.new_from_data && rsvg.set_stylesheet && rsvg.render_document;
    return rsvg;
}
