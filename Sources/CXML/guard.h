// Looks over a document before libxml2 does: a small lexer that knows where tags, comments and
// the like begin and end, refuses what is too large, and any declaration of a document type.
#ifndef CXML_GUARD_H
#define CXML_GUARD_H

#include "CXML.h"

typedef struct {
    /// What has been looked over, in bytes.
    int64_t passed;
    /// The place of what was refused.
    int64_t fault;
} cxml_guard;

/// Goes on to the first end of a tag at or after `wanted`, or to a place inside text.
///
/// Returns how far the document may be given to libxml2; `*refused` is the fault of what follows
/// there, or 0.
int64_t cxml_guard_next(
    cxml_guard *guard, const char *bytes, int64_t count, int64_t wanted, const cxml_limits *limits,
    int32_t *refused);

#endif
