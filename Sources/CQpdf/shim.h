#pragma once
#include <dlfcn.h>
#include <qpdf/qpdf-c.h>

// qpdf brings GnuTLS with it, thirteen libraries in all. They are loaded on a second thread while the page is laid out,
// not when the program starts, so what we call stands in a table that is filled when the library is there.

/// The functions that we call, by the end of their names; `qpdf_init` is `create`, a word that Swift does not keep.
#define HANDHOLD_QPDF(each)                                                                                            \
    each(cleanup) each(get_qpdf_version) each(silence_errors) each(set_suppress_warnings) each(set_attempt_recovery)   \
    each(read_memory) each(has_error) each(get_error) each(get_error_full_text) each(get_root) each(get_trailer)       \
    each(get_num_pages) each(get_page_n) each(init_write_memory) each(set_object_stream_mode)                          \
    each(set_minimum_pdf_version) each(set_deterministic_ID) each(write) each(get_buffer) each(get_buffer_length)      \
    each(make_indirect_object) each(oh_append_item) each(oh_begin_dict_key_iter) each(oh_copy_foreign_object)          \
    each(oh_dict_more_keys) each(oh_dict_next_key) each(oh_get_array_item) each(oh_get_array_n_items)                  \
    each(oh_get_dict) each(oh_get_key) each(oh_get_stream_data) each(oh_has_key) each(oh_is_dictionary)                \
    each(oh_is_name_and_equals) each(oh_is_null) each(oh_is_stream) each(oh_new_array) each(oh_new_bool)               \
    each(oh_new_dictionary) each(oh_new_integer) each(oh_new_name) each(oh_new_null) each(oh_new_stream)               \
    each(oh_new_string) each(oh_new_unicode_string) each(oh_parse) each(oh_remove_key) each(oh_replace_key)            \
    each(oh_replace_stream_data) each(set_r6_encryption_parameters2)

/// The table; `is_loaded` is 0, and no function may be called, where the library or one of its functions is not there.
typedef struct {
    int is_loaded;
    __typeof__(&qpdf_init) create;
#define HANDHOLD_QPDF_FIELD(name) __typeof__(&qpdf_##name) name;
    HANDHOLD_QPDF(HANDHOLD_QPDF_FIELD)
#undef HANDHOLD_QPDF_FIELD
} handhold_qpdf;

static inline void *handhold_qpdf_library(void) {
#ifdef __APPLE__
    return dlopen("libqpdf.dylib", RTLD_NOW | RTLD_LOCAL);
#elif QPDF_MAJOR_VERSION >= 12
    return dlopen("libqpdf.so.30", RTLD_LAZY | RTLD_LOCAL);
#else
    return dlopen("libqpdf.so.29", RTLD_LAZY | RTLD_LOCAL);
#endif
}

static inline handhold_qpdf handhold_qpdf_load(void) {
    handhold_qpdf qpdf = {0};
    void *library = handhold_qpdf_library();
    if (library == NULL) return qpdf;
    qpdf.create = (__typeof__(&qpdf_init))dlsym(library, "qpdf_init");
    qpdf.is_loaded = qpdf.create != NULL;
#define HANDHOLD_QPDF_LOAD(name)                                                                                       \
    qpdf.name = (__typeof__(&qpdf_##name))dlsym(library, "qpdf_" #name);                                               \
    if (qpdf.name == NULL) qpdf.is_loaded = 0;
    HANDHOLD_QPDF(HANDHOLD_QPDF_LOAD)
#undef HANDHOLD_QPDF_LOAD
    return qpdf;
}
