#define _GNU_SOURCE
#include "guard.h"

#include <stdbool.h>
#include <string.h>

// The end of what begins at `from` and is closed by `close`; `count` when it is not closed.
static int64_t after(const char *bytes, int64_t count, int64_t from, const char *close) {
    if (from >= count) return count;
    size_t length = strlen(close);
    const char *hit = memmem(bytes + from, (size_t)(count - from), close, length);
    return hit == NULL ? count : hit - bytes + (int64_t)length;
}

static bool begins(const char *bytes, int64_t count, int64_t at, const char *start) {
    int64_t length = (int64_t)strlen(start);
    return count - at >= length && memcmp(bytes + at, start, (size_t)length) == 0;
}

// The end of a tag or document type: the first `>` outside quotation marks.
static int64_t tag(
    cxml_guard *guard, const char *bytes, int64_t count, int64_t from, bool is_type, const cxml_limits *limits,
    int32_t *refused) {
    int64_t values = 0;
    for (int64_t i = from; i < count; i++) {
        char byte = bytes[i];
        if (i - from > limits->tag) {
            *refused = CXML_FAULT_TAG_LENGTH;
            guard->fault = from;
            return from;
        }
        if (byte == '>') return i + 1;
        if (byte == '[' && is_type) {
            *refused = CXML_FAULT_DECLARATION;
            guard->fault = i;
            return from;
        }
        if (byte == '=' && !is_type && ++values > limits->attributes) {
            *refused = CXML_FAULT_ATTRIBUTES;
            guard->fault = i;
            return from;
        }
        if (byte != '"' && byte != '\'') continue;
        const char *close = memchr(bytes + i + 1, byte, (size_t)(count - i - 1));
        if (close == NULL) close = bytes + count;
        if (close - (bytes + i + 1) > limits->value) {
            *refused = CXML_FAULT_VALUE_LENGTH;
            guard->fault = i;
            return from;
        }
        i = close - bytes;
    }
    return count;
}

int64_t cxml_guard_next(
    cxml_guard *guard, const char *bytes, int64_t count, int64_t wanted, const cxml_limits *limits,
    int32_t *refused) {
    int64_t at = guard->passed;
    while (at < count && at < wanted) {
        int64_t next = count;
        if (bytes[at] != '<') {
            const char *hit = memchr(bytes + at, '<', (size_t)(count - at));
            if (hit != NULL) next = hit - bytes;
            if (next > wanted) {
                next = wanted;
                while (next < count && ((unsigned char)bytes[next] & 0xC0) == 0x80) next++;
            }
        } else if (begins(bytes, count, at, "<!--")) {
            next = after(bytes, count, at + 4, "-->");
        } else if (begins(bytes, count, at, "<![CDATA[")) {
            // Its length is judged as that of text.
            at = after(bytes, count, at + 9, "]]>");
            continue;
        } else if (begins(bytes, count, at, "<?")) {
            next = after(bytes, count, at + 2, "?>");
        } else {
            next = tag(guard, bytes, count, at, begins(bytes, count, at, "<!"), limits, refused);
        }
        if (*refused == 0 && bytes[at] == '<' && next - at > limits->tag) {
            *refused = CXML_FAULT_TAG_LENGTH;
            guard->fault = at;
        }
        if (*refused != 0) {
            guard->passed = at;
            return at;
        }
        at = next;
    }
    guard->passed = at;
    return at;
}
