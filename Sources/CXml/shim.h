#pragma once
#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>

// libxml2 brings ICU with it; both are loaded when a picture is read for the first time, not when the program starts.
// What we call is declared here as in <libxml/xmlreader.h>: see the shim of CRsvg.

typedef struct _xmlTextReader xmlTextReader;

/// The beginning of libxml2's `xmlError`: what went wrong, and where.
typedef struct {
    int domain, code;
    const char *message;
    int level;
    const char *file;
    int line;
    const char *words[3];
    int number, column;
} handhold_xml_error;

enum { HANDHOLD_XML_NOERROR = 1 << 5, HANDHOLD_XML_NOWARNING = 1 << 6, HANDHOLD_XML_NONET = 1 << 11 };
enum {
    HANDHOLD_XML_ELEMENT = 1, HANDHOLD_XML_TEXT = 3, HANDHOLD_XML_CDATA = 4, HANDHOLD_XML_ENTITY_REFERENCE = 5,
    HANDHOLD_XML_END_ELEMENT = 15
};

/// The functions of libxml2 that we call; `is_loaded` is 0 where the library is not there.
typedef struct {
    int is_loaded;
    void (*init_parser)(void);
    void (*reset_last_error)(void);
    const handhold_xml_error *(*last_error)(void);
    xmlTextReader *(*reader_for_memory)(
        const char *text, int length, const char *address, const char *encoding, int options);
    void (*free_reader)(xmlTextReader *reader);
    int (*read)(xmlTextReader *reader);
    int (*node_type)(xmlTextReader *reader);
    int (*is_empty_element)(xmlTextReader *reader);
    const unsigned char *(*value)(xmlTextReader *reader);
    const unsigned char *(*name)(xmlTextReader *reader);
    const unsigned char *(*local_name)(xmlTextReader *reader);
    const unsigned char *(*namespace_uri)(xmlTextReader *reader);
    int (*attribute_count)(xmlTextReader *reader);
    int (*move_to_next_attribute)(xmlTextReader *reader);
    int (*is_namespace_declaration)(xmlTextReader *reader);
    int (*move_to_element)(xmlTextReader *reader);
} handhold_xml;

static inline void *handhold_xml_library(void) {
#ifdef __APPLE__
    return dlopen("libxml2.2.dylib", RTLD_NOW | RTLD_LOCAL);
#else
    return dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
#endif
}

/// The library's version as one number, 20914 for 2.9.14; 0 where it is not there.
static inline int handhold_xml_version(void) {
    void *library = handhold_xml_library();
    const char *const *version = library ? (const char *const *)dlsym(library, "xmlParserVersion") : NULL;
    return version && *version ? atoi(*version) : 0;
}

static inline handhold_xml handhold_xml_load(void) {
    void *library = handhold_xml_library();
    handhold_xml xml = {0};
    if (library == NULL) return xml;
    xml.is_loaded = 1;
#define HANDHOLD_XML(field, name) \
    xml.field = (__typeof__(xml.field))dlsym(library, name); \
    if (xml.field == NULL) xml.is_loaded = 0
    HANDHOLD_XML(init_parser, "xmlInitParser");
    HANDHOLD_XML(reset_last_error, "xmlResetLastError");
    HANDHOLD_XML(last_error, "xmlGetLastError");
    HANDHOLD_XML(reader_for_memory, "xmlReaderForMemory");
    HANDHOLD_XML(free_reader, "xmlFreeTextReader");
    HANDHOLD_XML(read, "xmlTextReaderRead");
    HANDHOLD_XML(node_type, "xmlTextReaderNodeType");
    HANDHOLD_XML(is_empty_element, "xmlTextReaderIsEmptyElement");
    HANDHOLD_XML(value, "xmlTextReaderConstValue");
    HANDHOLD_XML(name, "xmlTextReaderConstName");
    HANDHOLD_XML(local_name, "xmlTextReaderConstLocalName");
    HANDHOLD_XML(namespace_uri, "xmlTextReaderConstNamespaceUri");
    HANDHOLD_XML(attribute_count, "xmlTextReaderAttributeCount");
    HANDHOLD_XML(move_to_next_attribute, "xmlTextReaderMoveToNextAttribute");
    HANDHOLD_XML(is_namespace_declaration, "xmlTextReaderIsNamespaceDecl");
    HANDHOLD_XML(move_to_element, "xmlTextReaderMoveToElement");
#undef HANDHOLD_XML
    if (xml.is_loaded) xml.init_parser();
    return xml;
}
