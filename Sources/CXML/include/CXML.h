// What Tolmach needs of libxml2, without a libxml2 type in sight: Debian's libxml2 headers
// include ICU's, which clash with Foundation's own ICU module.
//
// A reader takes a whole document in UTF-8 and gives its events one at a time, in memory that does
// not grow with the document. The document is not trusted: no entity is declared or replaced but
// the five of XML itself, nothing is fetched, and every size has a limit.
#ifndef CXML_H
#define CXML_H

#include <stdint.h>

/// Bytes in UTF-8, not ended by a zero; `bytes` is NULL where there is nothing.
typedef struct {
    const char *bytes;
    int64_t count;
} cxml_text;

/// A name: the part after the colon, the namespace and the prefix that stood for it.
typedef struct {
    cxml_text local;
    cxml_text space;
    cxml_text prefix;
} cxml_name;

typedef struct {
    cxml_name name;
    cxml_text value;
} cxml_attribute;

enum { CXML_DONE = 0, CXML_START = 1, CXML_TEXT = 2, CXML_END = 3, CXML_FAULT = 4 };

/// Why a document cannot be read on.
enum {
    CXML_FAULT_SYNTAX = 1,       // not well formed in some other way
    CXML_FAULT_EMPTY = 2,        // there is no element
    CXML_FAULT_CUT = 3,          // the document ends too early
    CXML_FAULT_AFTER_ROOT = 4,   // something follows the outermost element
    CXML_FAULT_MISMATCH = 5,     // an end tag that does not belong to its start tag
    CXML_FAULT_CHARACTER = 6,    // a character that XML 1.0 forbids
    CXML_FAULT_ENTITY = 7,       // an entity that XML itself does not define
    CXML_FAULT_DECLARATION = 8,  // a document type with declarations
    CXML_FAULT_NAMESPACE = 9,    // a prefix without a namespace
    CXML_FAULT_ATTRIBUTE = 10,   // an attribute that stands twice or is not well formed
    CXML_FAULT_DEPTH = 11,
    CXML_FAULT_ATTRIBUTES = 12,
    CXML_FAULT_NAME_LENGTH = 13,
    CXML_FAULT_VALUE_LENGTH = 14,
    CXML_FAULT_TEXT_LENGTH = 15,
    CXML_FAULT_TAG_LENGTH = 16,
    CXML_FAULT_MEMORY = 17,
};

/// The largest sizes that are read, in bytes where it is not a count.
typedef struct {
    int64_t depth;
    int64_t attributes;
    int64_t name;
    int64_t value;
    int64_t text;
    /// From `<` to `>`; also for a comment, an instruction and a document type.
    int64_t tag;
} cxml_limits;

/// One event; what it points to holds until the next call.
typedef struct {
    int32_t kind;
    int32_t fault;
    /// Where it begins: bytes from the start, line and column (in Unicode scalars) from 1.
    int64_t offset;
    int64_t line;
    int64_t column;
    cxml_name name;
    cxml_text text;
    const cxml_attribute *attributes;
    int64_t attribute_count;
} cxml_event;

typedef struct cxml_reader cxml_reader;

/// A reader of a copy of `bytes`, which are UTF-8 without a byte order mark; NULL without memory.
cxml_reader *cxml_open(const char *bytes, int64_t count, cxml_limits limits);

/// The next event. Text and CDATA between two tags are one event; comments and instructions are
/// passed over. After `CXML_DONE` or `CXML_FAULT` the same comes again.
void cxml_next(cxml_reader *reader, cxml_event *event);

void cxml_close(cxml_reader *reader);

/// `bytes` of `encoding` as UTF-8, to be freed by `cxml_free`; NULL when there is no such encoding
/// (`*place` is -1) or when a character is not of it (`*place` is its offset).
char *cxml_utf8(const char *encoding, const char *bytes, int64_t count, int64_t *length, int64_t *place);
void cxml_free(char *bytes);

#endif
