#pragma once
#include <dlfcn.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <jpeglib.h>
#include <jerror.h>

// libjpeg reports errors through a function that must not return. It leaves by longjmp, which must not cross Swift
// frames: everything that can fail happens in here. The library is loaded when a photograph is read, not when the program
// starts, so what we call stands in a table.

/// The functions that we call, by the end of their names.
#define HANDHOLD_JPEG(each)                                                                                            \
    each(std_error) each(CreateDecompress) each(mem_src) each(read_header) each(start_decompress)                      \
    each(read_scanlines) each(finish_decompress) each(destroy_decompress) each(CreateCompress) each(mem_dest)          \
    each(set_defaults) each(set_quality) each(start_compress) each(write_scanlines) each(finish_compress)              \
    each(destroy_compress)

/// The table; `is_loaded` is 0, and no function may be called, where the library or one of its functions is not there.
typedef struct {
    int is_loaded;
#define HANDHOLD_JPEG_FIELD(name) __typeof__(&jpeg_##name) name;
    HANDHOLD_JPEG(HANDHOLD_JPEG_FIELD)
#undef HANDHOLD_JPEG_FIELD
} handhold_jpeg;

static inline handhold_jpeg handhold_jpeg_load(void) {
    handhold_jpeg jpeg = {0};
    // The name bears the version of the interface that the header declares.
#ifdef __APPLE__
    void *library = dlopen("libjpeg.dylib", RTLD_NOW | RTLD_LOCAL);
#elif JPEG_LIB_VERSION >= 80
    void *library = dlopen("libjpeg.so.8", RTLD_NOW | RTLD_LOCAL);
#else
    void *library = dlopen("libjpeg.so.62", RTLD_NOW | RTLD_LOCAL);
#endif
    if (library == NULL) return jpeg;
    jpeg.is_loaded = 1;
#define HANDHOLD_JPEG_LOAD(name)                                                                                       \
    jpeg.name = (__typeof__(&jpeg_##name))dlsym(library, "jpeg_" #name);                                               \
    if (jpeg.name == NULL) jpeg.is_loaded = 0;
    HANDHOLD_JPEG(HANDHOLD_JPEG_LOAD)
#undef HANDHOLD_JPEG_LOAD
    return jpeg;
}

/// What the library says of its version, `6b  27-Mar-1998` for the interface that all of its kind keep.
static inline void handhold_jpeg_version(const handhold_jpeg *jpeg, char text[JMSG_LENGTH_MAX]) {
    struct jpeg_error_mgr errors;
    memset(text, 0, JMSG_LENGTH_MAX);
    if (!jpeg->is_loaded) return;
    jpeg->std_error(&errors);
    strncpy(text, errors.jpeg_message_table[JMSG_VERSION], JMSG_LENGTH_MAX - 1);
}

/// How the colours of a file are written.
enum { HANDHOLD_JPEG_GREY = 1, HANDHOLD_JPEG_YCC = 2, HANDHOLD_JPEG_OTHER = 3 };

/// The dots of a JPEG file: 32 bits each, the upper byte unused, then red, green and blue from high to low (Cairo's RGB24),
/// row after row without gaps. Where there are none, `pixels` is NULL and `message` says why; else the caller frees them.
typedef struct {
    uint32_t *pixels;
    uint32_t width, height;
    int colors;
    char message[JMSG_LENGTH_MAX];
} handhold_dots;

/// A JPEG file in memory. Where there is none, `bytes` is NULL and `message` says why; else the caller frees `bytes`.
typedef struct {
    unsigned char *bytes;
    unsigned long length;
    char message[JMSG_LENGTH_MAX];
} handhold_jpeg_file;

/// What one call works with. It lies in the heap, so that its values are sound after longjmp.
typedef struct {
    struct jpeg_error_mgr errors;
    jmp_buf exit;
    char message[JMSG_LENGTH_MAX];
    struct jpeg_decompress_struct reader;
    struct jpeg_compress_struct writer;
    unsigned char *row;
    handhold_dots dots;
    handhold_jpeg_file file;
} handhold_jpeg_work;

static inline void handhold_jpeg_fail(j_common_ptr info) {
    handhold_jpeg_work *work = (handhold_jpeg_work *)info->err;
    work->errors.format_message(info, work->message);
    longjmp(work->exit, 1);
}

/// A warning means that dots are missing or wrong. A file can hold any number of them, each with work behind it, so the
/// first ends it; stray bytes between the parts of a file harm nobody.
static inline void handhold_jpeg_warn(j_common_ptr info, int level) {
    if (level < 0 && info->err->msg_code != JWRN_EXTRANEOUS_DATA) handhold_jpeg_fail(info);
}

static inline void handhold_jpeg_say_nothing(j_common_ptr info) { (void)info; }

static inline handhold_jpeg_work *handhold_jpeg_begin(const handhold_jpeg *jpeg) {
    handhold_jpeg_work *work = (handhold_jpeg_work *)calloc(1, sizeof *work);
    if (work == NULL) return NULL;
    work->reader.err = work->writer.err = jpeg->std_error(&work->errors);
    work->errors.error_exit = handhold_jpeg_fail;
    work->errors.emit_message = handhold_jpeg_warn;
    work->errors.output_message = handhold_jpeg_say_nothing;
    return work;
}

static inline void handhold_jpeg_read(
    const handhold_jpeg *jpeg, handhold_jpeg_work *work, const unsigned char *bytes, size_t length,
    unsigned denominator) {
    j_decompress_ptr reader = &work->reader;
    jpeg->CreateDecompress(reader, JPEG_LIB_VERSION, sizeof *reader);
    jpeg->mem_src(reader, (unsigned char *)bytes, length);
    jpeg->read_header(reader, TRUE);
    work->dots.colors = reader->jpeg_color_space == JCS_GRAYSCALE ? HANDHOLD_JPEG_GREY
                        : reader->jpeg_color_space == JCS_YCbCr   ? HANDHOLD_JPEG_YCC
                                                                  : HANDHOLD_JPEG_OTHER;
    reader->out_color_space = JCS_RGB;
    reader->dct_method = JDCT_ISLOW;
    reader->scale_num = 1;
    reader->scale_denom = denominator;
    jpeg->start_decompress(reader);
    size_t width = reader->output_width, height = reader->output_height;
    work->row = (unsigned char *)malloc(width * 3);
    work->dots.pixels = (uint32_t *)calloc(width * height, sizeof(uint32_t));
    if (work->row == NULL || work->dots.pixels == NULL) ERREXIT1(reader, JERR_OUT_OF_MEMORY, 0);
    work->dots.width = reader->output_width;
    work->dots.height = reader->output_height;
    uint32_t *dot = work->dots.pixels;
    while (reader->output_scanline < reader->output_height) {
        JSAMPROW row = work->row;
        if (jpeg->read_scanlines(reader, &row, 1) != 1) ERREXIT(reader, JERR_CANT_SUSPEND);
        for (const unsigned char *part = row; part < row + width * 3; part += 3)
            *dot++ = (uint32_t)part[0] << 16 | (uint32_t)part[1] << 8 | part[2];
    }
    jpeg->finish_decompress(reader);
}

/// Decodes a whole file, each side divided by 1, 2, 4 or 8. A damaged file is refused, not mended.
static inline handhold_dots handhold_jpeg_decode(
    const handhold_jpeg *jpeg, const unsigned char *bytes, size_t length, unsigned denominator) {
    handhold_dots dots = {NULL, 0, 0, 0, "out of memory"};
    handhold_jpeg_work *work = handhold_jpeg_begin(jpeg);
    if (work == NULL) return dots;
    if (setjmp(work->exit) == 0) {
        handhold_jpeg_read(jpeg, work, bytes, length, denominator);
    } else {
        free(work->dots.pixels);
        work->dots.pixels = NULL;
        memcpy(work->dots.message, work->message, sizeof work->message);
    }
    jpeg->destroy_decompress(&work->reader);
    free(work->row);
    dots = work->dots;
    free(work);
    return dots;
}

static inline void handhold_jpeg_write(
    const handhold_jpeg *jpeg, handhold_jpeg_work *work, const unsigned char *pixels, uint32_t width, uint32_t height,
    size_t stride, int quality) {
    j_compress_ptr writer = &work->writer;
    jpeg->CreateCompress(writer, JPEG_LIB_VERSION, sizeof *writer);
    jpeg->mem_dest(writer, &work->file.bytes, &work->file.length);
    writer->image_width = width;
    writer->image_height = height;
    writer->input_components = 3;
    writer->in_color_space = JCS_RGB;
    jpeg->set_defaults(writer);
    jpeg->set_quality(writer, quality, TRUE);
    writer->dct_method = JDCT_ISLOW;
    writer->optimize_coding = TRUE;
    work->row = (unsigned char *)malloc((size_t)width * 3);
    if (work->row == NULL) ERREXIT1(writer, JERR_OUT_OF_MEMORY, 0);
    jpeg->start_compress(writer, TRUE);
    for (uint32_t y = 0; y < height; y++) {
        const uint32_t *dots = (const uint32_t *)(pixels + (size_t)y * stride);
        for (uint32_t x = 0; x < width; x++) {
            work->row[x * 3] = dots[x] >> 16 & 0xff;
            work->row[x * 3 + 1] = dots[x] >> 8 & 0xff;
            work->row[x * 3 + 2] = dots[x] & 0xff;
        }
        JSAMPROW row = work->row;
        jpeg->write_scanlines(writer, &row, 1);
    }
    jpeg->finish_compress(writer);
}

/// Encodes rows of Cairo's RGB24.
static inline handhold_jpeg_file handhold_jpeg_encode(
    const handhold_jpeg *jpeg, const unsigned char *pixels, uint32_t width, uint32_t height, size_t stride,
    int quality) {
    handhold_jpeg_file file = {NULL, 0, "out of memory"};
    handhold_jpeg_work *work = handhold_jpeg_begin(jpeg);
    if (work == NULL) return file;
    if (setjmp(work->exit) == 0) {
        handhold_jpeg_write(jpeg, work, pixels, width, height, stride, quality);
    } else {
        // Until it is done the library keeps its own track of the bytes, and may have let go of those that we know.
        work->file.bytes = NULL;
        memcpy(work->file.message, work->message, sizeof work->message);
    }
    jpeg->destroy_compress(&work->writer);
    free(work->row);
    file = work->file;
    free(work);
    return file;
}
