#pragma once
// Debian builds libxml2 with ICU, whose header clashes with the ICU inside Foundation. Only the size of a struct
// that we never touch depends on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
