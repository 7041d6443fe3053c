#include "CXML.h"

#include <libxml/parser.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "guard.h"

// MARK: - The queue of events

typedef struct {
    int32_t kind;
    int64_t offset;
    const xmlChar *local, *space, *prefix;
    size_t text, text_count;
    size_t attribute, attribute_count;
} record;

typedef struct {
    const xmlChar *local, *space, *prefix;
    size_t value, value_count;
} stored_attribute;

typedef struct {
    void *items;
    size_t count, room;
} list;

struct cxml_reader {
    char *bytes;
    int64_t count;
    cxml_limits limits;
    xmlParserCtxtPtr parser;
    cxml_guard guard;
    int64_t fed;
    bool closing, ended;

    // Records up to `first` have been given out; names live in the parser's dictionary, texts and
    // values in `texts`.
    list records, attributes, texts, shown;
    size_t first;

    int64_t depth;
    // Where the last tag ended, which is where text begins.
    int64_t tag_end;

    int32_t fault;
    int64_t fault_offset;
    char fault_name[64];

    // Line and column are counted once, from the place of the last event on.
    int64_t counted, line, column;
};

static const int64_t chunk = 65536;

static bool grow(list *list, size_t more, size_t size) {
    size_t wanted = list->count + more;
    if (wanted <= list->room) return true;
    size_t room = list->room < 64 ? 64 : list->room * 2;
    if (room < wanted) room = wanted;
    void *items = realloc(list->items, room * size);
    if (items == NULL) return false;
    list->items = items;
    list->room = room;
    return true;
}

static void fail(cxml_reader *reader, int32_t fault, int64_t offset, const char *name) {
    if (reader->fault != 0) return;
    reader->fault = fault;
    reader->fault_offset = offset;
    if (name == NULL) return;
    size_t count = strlen(name);
    // A name is cut between two characters.
    if (count >= sizeof reader->fault_name) {
        count = sizeof reader->fault_name - 1;
        while (count > 0 && ((unsigned char)name[count] & 0xC0) == 0x80) count--;
    }
    memcpy(reader->fault_name, name, count);
    reader->fault_name[count] = 0;
}

static record *add(cxml_reader *reader, int32_t kind, int64_t offset) {
    if (!grow(&reader->records, 1, sizeof(record))) {
        fail(reader, CXML_FAULT_MEMORY, offset, NULL);
        return NULL;
    }
    record *new = (record *)reader->records.items + reader->records.count++;
    memset(new, 0, sizeof *new);
    new->kind = kind;
    new->offset = offset;
    new->text = reader->texts.count;
    new->attribute = reader->attributes.count;
    return new;
}

static bool add_text(cxml_reader *reader, const xmlChar *bytes, size_t count) {
    if (!grow(&reader->texts, count, 1)) {
        fail(reader, CXML_FAULT_MEMORY, reader->fed, NULL);
        return false;
    }
    if (count > 0) memcpy((char *)reader->texts.items + reader->texts.count, bytes, count);
    reader->texts.count += count;
    return true;
}

// MARK: - What libxml2 calls

static int64_t place(const cxml_reader *reader) {
    int64_t offset = xmlByteConsumed(reader->parser);
    if (offset < 0) return 0;
    return offset > reader->count ? reader->count : offset;
}

// The start of the tag that ends at `offset` or later: no `<` can stand inside it.
static int64_t tag_start(const cxml_reader *reader, int64_t offset) {
    if (offset >= reader->count) offset = reader->count - 1;
    if (offset > 0 && reader->bytes[offset] == '<') offset--;
    while (offset > 0 && reader->bytes[offset] != '<') offset--;
    return offset;
}

// The `&` of the entity that ends at `offset` or a little before.
static int64_t entity_start(const cxml_reader *reader, int64_t offset) {
    int64_t start = offset < reader->count ? offset : reader->count - 1;
    while (start > 0 && offset - start < 2000 && reader->bytes[start] != '&') start--;
    return start >= 0 && reader->bytes[start] == '&' ? start : offset;
}

static bool is_long(const cxml_reader *reader, const xmlChar *name) {
    return name != NULL && strlen((const char *)name) > (size_t)reader->limits.name;
}

static void start(
    void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *space, int space_count,
    const xmlChar **spaces, int count, int defaulted, const xmlChar **attributes) {
    cxml_reader *reader = user;
    if (reader->fault != 0) return;
    int64_t end = place(reader);
    int64_t offset = tag_start(reader, end);
    if (++reader->depth > reader->limits.depth) return fail(reader, CXML_FAULT_DEPTH, offset, NULL);
    bool too_long = is_long(reader, local) || is_long(reader, prefix) || is_long(reader, space);
    for (int i = 0; i < 2 * space_count; i++) too_long |= is_long(reader, spaces[i]);
    for (int i = 0; i < count; i++) too_long |= is_long(reader, attributes[5 * i]);
    if (too_long) return fail(reader, CXML_FAULT_NAME_LENGTH, offset, NULL);
    if (space_count + count > reader->limits.attributes)
        return fail(reader, CXML_FAULT_ATTRIBUTES, offset, NULL);
    record *new = add(reader, CXML_START, offset);
    if (new == NULL) return;
    new->local = local;
    new->prefix = prefix;
    new->space = space;
    new->attribute_count = (size_t)count;
    if (!grow(&reader->attributes, (size_t)count, sizeof(stored_attribute)))
        return fail(reader, CXML_FAULT_MEMORY, offset, NULL);
    for (int i = 0; i < count; i++) {
        const xmlChar **attribute = attributes + 5 * i;
        stored_attribute stored = {
            .local = attribute[0], .prefix = attribute[1], .space = attribute[2],
            .value = reader->texts.count, .value_count = (size_t)(attribute[4] - attribute[3])};
        if (stored.value_count > (size_t)reader->limits.value)
            return fail(reader, CXML_FAULT_VALUE_LENGTH, offset, NULL);
        if (!add_text(reader, attribute[3], stored.value_count)) return;
        ((stored_attribute *)reader->attributes.items)[reader->attributes.count++] = stored;
    }
    while (end < reader->count && reader->bytes[end] != '>') end++;
    reader->tag_end = end + 1;
}

static void end(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *space) {
    cxml_reader *reader = user;
    if (reader->fault != 0) return;
    int64_t after = place(reader);
    record *new = add(reader, CXML_END, tag_start(reader, after - 1));
    if (new == NULL) return;
    new->local = local;
    new->prefix = prefix;
    new->space = space;
    reader->depth--;
    reader->tag_end = after;
}

static void characters(void *user, const xmlChar *bytes, int count) {
    cxml_reader *reader = user;
    if (reader->fault != 0 || count <= 0) return;
    record *last = NULL;
    if (reader->records.count > reader->first)
        last = (record *)reader->records.items + reader->records.count - 1;
    if (last == NULL || last->kind != CXML_TEXT) last = add(reader, CXML_TEXT, reader->tag_end);
    if (last == NULL || !add_text(reader, bytes, (size_t)count)) return;
    last->text_count += (size_t)count;
    if (last->text_count > (size_t)reader->limits.text)
        fail(reader, CXML_FAULT_TEXT_LENGTH, last->offset, NULL);
}

static void reference(void *user, const xmlChar *name) {
    cxml_reader *reader = user;
    fail(reader, CXML_FAULT_ENTITY, entity_start(reader, place(reader)), (const char *)name);
}

// The guard lets no declaration through; should one come, it is refused here.
static void declared(cxml_reader *reader) {
    fail(reader, CXML_FAULT_DECLARATION, place(reader), NULL);
}

static void entity_declared(
    void *user, const xmlChar *name, int type, const xmlChar *public, const xmlChar *system, xmlChar *content) {
    declared(user);
}

static void attribute_declared(
    void *user, const xmlChar *element, const xmlChar *name, int type, int kind, const xmlChar *value,
    xmlEnumerationPtr tree) {
    xmlFreeEnumeration(tree);
    declared(user);
}

static void element_declared(void *user, const xmlChar *name, int type, xmlElementContentPtr content) {
    declared(user);
}

static void notation_declared(void *user, const xmlChar *name, const xmlChar *public, const xmlChar *system) {
    declared(user);
}

static int32_t meaning(int code) {
    switch (code) {
    case XML_ERR_NO_MEMORY: return CXML_FAULT_MEMORY;
    case XML_ERR_DOCUMENT_EMPTY: return CXML_FAULT_EMPTY;
    case XML_ERR_DOCUMENT_START: return CXML_FAULT_EMPTY;
    case XML_ERR_TAG_NOT_FINISHED: return CXML_FAULT_CUT;
    case XML_ERR_TAG_NAME_MISMATCH: return CXML_FAULT_MISMATCH;
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_INVALID_HEX_CHARREF:
    case XML_ERR_INVALID_DEC_CHARREF:
    case XML_ERR_INVALID_ENCODING: return CXML_FAULT_CHARACTER;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_ENTITYREF_NO_NAME: return CXML_FAULT_ENTITY;
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
    case XML_NS_ERR_XML_NAMESPACE:
    case XML_NS_ERR_QNAME:
    case XML_NS_ERR_EMPTY:
    case XML_NS_ERR_COLON: return CXML_FAULT_NAMESPACE;
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
    case XML_ERR_ATTRIBUTE_REDEFINED:
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
    case XML_ERR_LT_IN_ATTRIBUTE: return CXML_FAULT_ATTRIBUTE;
    case XML_ERR_NAME_TOO_LONG: return CXML_FAULT_NAME_LENGTH;
    default: return CXML_FAULT_SYNTAX;
    }
}

static void complained(void *user, xmlErrorPtr error) {
    cxml_reader *reader = user;
    if (reader->fault != 0 || error->level < XML_ERR_ERROR) return;
    int32_t fault = meaning(error->code);
    int64_t offset = place(reader);
    const char *name = NULL;
    bool names = fault == CXML_FAULT_MISMATCH || fault == CXML_FAULT_ENTITY || fault == CXML_FAULT_NAMESPACE
        || fault == CXML_FAULT_ATTRIBUTE;
    if (names) name = error->str1;
    bool is_in_tag =
        fault == CXML_FAULT_MISMATCH || fault == CXML_FAULT_NAMESPACE || fault == CXML_FAULT_ATTRIBUTE;
    if (is_in_tag) offset = tag_start(reader, offset > 0 ? offset - 1 : 0);
    if (fault == CXML_FAULT_ENTITY) offset = entity_start(reader, offset);
    // libxml2 says "document end" both of a document that is cut and of one that goes on.
    bool had_root = reader->depth == 0 && reader->tag_end > 0;
    if (error->code == XML_ERR_DOCUMENT_END) fault = had_root ? CXML_FAULT_AFTER_ROOT : CXML_FAULT_CUT;
    if (reader->closing && (fault == CXML_FAULT_SYNTAX || fault == CXML_FAULT_ATTRIBUTE))
        fault = CXML_FAULT_CUT;
    if (fault == CXML_FAULT_CUT) {
        name = NULL;
        bool had_tag = reader->tag_end > 0 || memchr(reader->bytes, '<', (size_t)reader->count) != NULL;
        if (!had_tag) fault = CXML_FAULT_EMPTY;
        offset = had_tag ? reader->count : 0;
    }
    fail(reader, fault, offset, name);
}

// MARK: - Reading

static pthread_once_t once = PTHREAD_ONCE_INIT;

cxml_reader *cxml_open(const char *bytes, int64_t count, cxml_limits limits) {
    pthread_once(&once, xmlInitParser);
    cxml_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    reader->bytes = malloc((size_t)count + 1);
    xmlSAXHandler sax = {
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = start,
        .endElementNs = end,
        .characters = characters,
        .ignorableWhitespace = characters,
        .cdataBlock = characters,
        .reference = reference,
        .entityDecl = entity_declared,
        .attributeDecl = attribute_declared,
        .elementDecl = element_declared,
        .notationDecl = notation_declared,
        .serror = complained,
    };
    reader->parser = xmlCreatePushParserCtxt(&sax, reader, NULL, 0, NULL);
    if (reader->bytes == NULL || reader->parser == NULL) {
        cxml_close(reader);
        return NULL;
    }
    xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    // Otherwise `&amp;` in an attribute comes as `&#38;`. There are no entities to replace but
    // those of XML: the guard lets none be declared.
    reader->parser->replaceEntities = 1;
    if (count > 0) memcpy(reader->bytes, bytes, (size_t)count);
    reader->bytes[count] = 0;
    reader->count = count;
    reader->limits = limits;
    reader->line = reader->column = 1;
    // Without a NUL libxml2 cannot take UTF-8 for another encoding, which the guard does not read.
    const char *zero = memchr(reader->bytes, 0, (size_t)count);
    if (zero != NULL) fail(reader, CXML_FAULT_CHARACTER, zero - reader->bytes, NULL);
    return reader;
}

void cxml_close(cxml_reader *reader) {
    if (reader == NULL) return;
    // libxml2 keeps declarations in a document of its own.
    if (reader->parser != NULL && reader->parser->myDoc != NULL) xmlFreeDoc(reader->parser->myDoc);
    xmlFreeParserCtxt(reader->parser);
    free(reader->records.items);
    free(reader->attributes.items);
    free(reader->texts.items);
    free(reader->shown.items);
    free(reader->bytes);
    free(reader);
}

// Drops what was given out; a text that may go on in the next chunk moves to the front.
static void clear(cxml_reader *reader) {
    record *records = reader->records.items;
    if (reader->first == reader->records.count) {
        reader->records.count = reader->texts.count = reader->attributes.count = reader->first = 0;
        return;
    }
    if (reader->first == 0) return;
    record last = records[reader->first];
    memmove(reader->texts.items, (char *)reader->texts.items + last.text, last.text_count);
    last.text = last.attribute = 0;
    records[0] = last;
    reader->records.count = 1;
    reader->texts.count = last.text_count;
    reader->attributes.count = reader->first = 0;
}

// Gives libxml2 the next chunk, which ends between two tags or inside text.
static void feed(cxml_reader *reader) {
    clear(reader);
    int32_t refused = 0;
    int64_t until = cxml_guard_next(
        &reader->guard, reader->bytes, reader->count, reader->fed + chunk, &reader->limits, &refused);
    if (until > reader->fed) {
        xmlParseChunk(reader->parser, reader->bytes + reader->fed, (int)(until - reader->fed), 0);
        reader->fed = until;
    }
    if (refused != 0) {
        fail(reader, refused, reader->guard.fault, NULL);
    } else if (until == reader->count) {
        reader->closing = true;
        if (reader->fault == 0) xmlParseChunk(reader->parser, NULL, 0, 1);
        reader->ended = true;
        // What libxml2 does not call an error, although the document is not whole.
        if (!reader->parser->wellFormed) fail(reader, CXML_FAULT_SYNTAX, reader->count, NULL);
    }
}

static void locate(cxml_reader *reader, int64_t offset) {
    if (offset < reader->counted) {
        reader->counted = 0;
        reader->line = reader->column = 1;
    }
    for (; reader->counted < offset; reader->counted++) {
        unsigned char byte = (unsigned char)reader->bytes[reader->counted];
        if (byte == '\n') {
            reader->line++;
            reader->column = 1;
        } else if ((byte & 0xC0) != 0x80) {
            reader->column++;
        }
    }
}

static cxml_text text(const xmlChar *name) {
    return (cxml_text){(const char *)name, name == NULL ? 0 : (int64_t)strlen((const char *)name)};
}

static void show(cxml_reader *reader, const record *record, cxml_event *event) {
    const char *texts = reader->texts.items;
    event->kind = record->kind;
    event->offset = record->offset;
    event->name = (cxml_name){text(record->local), text(record->space), text(record->prefix)};
    if (record->kind == CXML_TEXT)
        event->text = (cxml_text){texts + record->text, (int64_t)record->text_count};
    reader->shown.count = 0;
    if (!grow(&reader->shown, record->attribute_count, sizeof(cxml_attribute))) {
        event->kind = CXML_FAULT;
        event->fault = CXML_FAULT_MEMORY;
        return;
    }
    const stored_attribute *stored = (stored_attribute *)reader->attributes.items + record->attribute;
    cxml_attribute *shown = reader->shown.items;
    for (size_t i = 0; i < record->attribute_count; i++) {
        shown[i].name = (cxml_name){text(stored[i].local), text(stored[i].space), text(stored[i].prefix)};
        shown[i].value = (cxml_text){texts + stored[i].value, (int64_t)stored[i].value_count};
    }
    event->attributes = shown;
    event->attribute_count = (int64_t)record->attribute_count;
}

void cxml_next(cxml_reader *reader, cxml_event *event) {
    memset(event, 0, sizeof *event);
    for (;;) {
        size_t waiting = reader->records.count - reader->first;
        bool is_over = reader->fault != 0 || reader->ended;
        const record *next = (record *)reader->records.items + reader->first;
        if (waiting > 1 || (waiting == 1 && (next->kind != CXML_TEXT || is_over))) break;
        if (is_over) break;
        feed(reader);
    }
    if (reader->first < reader->records.count) {
        show(reader, (record *)reader->records.items + reader->first++, event);
    } else if (reader->fault != 0) {
        event->kind = CXML_FAULT;
        event->fault = reader->fault;
        event->offset = reader->fault_offset;
        if (reader->fault_name[0] != 0) event->text = text((const xmlChar *)reader->fault_name);
    } else {
        event->kind = CXML_DONE;
        event->offset = reader->count;
    }
    locate(reader, event->offset);
    event->line = reader->line;
    event->column = reader->column;
}
