#pragma once
#include <curl/curl.h>

// Options are set and asked for by functions with any number of arguments, which Swift cannot call.

static inline CURLcode handhold_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode handhold_curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode handhold_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode handhold_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

/// A function that takes bytes or gives them: `size` times `count` at `bytes`, and the pointer set beside it.
typedef size_t (*handhold_curl_bytes)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode handhold_curl_set_bytes(CURL *handle, CURLoption option, handhold_curl_bytes value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode handhold_curl_get_number(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}
