#pragma once
#include <png.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

// libpng reports errors with longjmp, which must not cross Swift frames: everything that can fail happens in here.

/// A PNG file in memory, or the reason why there is none.
typedef struct {
    unsigned char *bytes;
    size_t length;
    size_t room;
    char message[128];
} handhold_png;

static inline void handhold_png_append(png_structp png, png_bytep data, size_t length) {
    handhold_png *file = (handhold_png *)png_get_io_ptr(png);
    if (length > SIZE_MAX / 2 - file->length) png_error(png, "the picture is too large");
    if (file->length + length > file->room) {
        size_t room = (file->length + length) * 2;
        unsigned char *bytes = (unsigned char *)realloc(file->bytes, room);
        if (bytes == NULL) png_error(png, "out of memory");
        file->bytes = bytes;
        file->room = room;
    }
    memcpy(file->bytes + file->length, data, length);
    file->length += length;
}

static inline void handhold_png_nothing(png_structp png) { (void)png; }

static inline void handhold_png_fail(png_structp png, png_const_charp message) {
    handhold_png *file = (handhold_png *)png_get_error_ptr(png);
    strncpy(file->message, message, sizeof file->message - 1);
    longjmp(png_jmpbuf(png), 1);
}

static inline void handhold_png_ignore(png_structp png, png_const_charp message) {
    (void)png;
    (void)message;
}

/// The colour of a pixel whose channels Cairo has multiplied by its opacity.
static inline unsigned char handhold_png_channel(uint32_t channel, uint32_t alpha) {
    uint32_t value = (channel * 255 + alpha / 2) / alpha;
    return (unsigned char)(value > 255 ? 255 : value);
}

/// Turns a row of Cairo's ARGB32 into the bytes red, green, blue, alpha.
static inline void handhold_png_straighten(const unsigned char *row, unsigned char *out, uint32_t width) {
    for (uint32_t x = 0; x < width; x++, out += 4) {
        uint32_t pixel;
        memcpy(&pixel, row + (size_t)x * 4, 4);
        uint32_t alpha = pixel >> 24;
        out[3] = (unsigned char)alpha;
        if (alpha == 0) {
            memset(out, 0, 3);
            continue;
        }
        out[0] = handhold_png_channel(pixel >> 16 & 255, alpha);
        out[1] = handhold_png_channel(pixel >> 8 & 255, alpha);
        out[2] = handhold_png_channel(pixel & 255, alpha);
    }
}

/// Turns a row of Cairo's RGB24, whose upper byte is unused, into the bytes red, green, blue.
static inline void handhold_png_unpack(const unsigned char *row, unsigned char *out, uint32_t width) {
    for (uint32_t x = 0; x < width; x++, out += 3) {
        uint32_t pixel;
        memcpy(&pixel, row + (size_t)x * 4, 4);
        out[0] = (unsigned char)(pixel >> 16);
        out[1] = (unsigned char)(pixel >> 8);
        out[2] = (unsigned char)pixel;
    }
}

/// The sum that ends a zlib stream.
static inline uint32_t handhold_png_sum(const unsigned char *bytes, size_t length) {
    return (uint32_t)adler32_z(1, bytes, length);
}

/// Puts rows, which are compressed already, into an 8-bit sRGB PNG, with opacity where `alpha` is not zero. On failure
/// `bytes` is NULL and `message` says why; else the caller frees `bytes`.
static inline handhold_png handhold_png_wrap(
    const unsigned char *stream, size_t length, uint32_t width, uint32_t height, uint32_t pixels_per_metre, int alpha) {
    handhold_png file = {NULL, 0, 0, ""};
    png_structp png = png_create_write_struct(
        PNG_LIBPNG_VER_STRING, &file, handhold_png_fail, handhold_png_ignore);
    if (png == NULL) {
        strncpy(file.message, "out of memory", sizeof file.message - 1);
        return file;
    }
    png_infop info = png_create_info_struct(png);
    // `file` is changed after setjmp only through its address, which libpng holds: its fields are sound after longjmp.
    if (info == NULL || setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        free(file.bytes);
        file.bytes = NULL;
        file.length = 0;
        return file;
    }
    png_set_write_fn(png, &file, handhold_png_append, handhold_png_nothing);
    png_set_IHDR(
        png, info, width, height, 8, alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_set_pHYs(png, info, pixels_per_metre, pixels_per_metre, PNG_RESOLUTION_METER);
    png_write_info(png, info);
    png_write_chunk(png, (png_const_bytep) "IDAT", stream, length);
    png_write_chunk(png, (png_const_bytep) "IEND", NULL, 0);
    png_destroy_write_struct(&png, &info);
    return file;
}
