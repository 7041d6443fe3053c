// What Tolmach needs of ICU, without an ICU type in sight: ICU's entry points are renaming
// macros, and a header that includes <unicode/...> clashes with Foundation's own ICU module.
//
// Text goes in as pointer and length. Functions that fill a buffer return the length they
// need; when it is more than `capacity`, nothing useful was written: call again with room.
// `status` receives ICU's error code; success is 0 or less. `cicu_error_name` words it.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

// MARK: - Errors and version
const char *cicu_error_name(int32_t status);
const char *cicu_version(void);

// MARK: - Transforms (UTF-16)
typedef struct cicu_transform cicu_transform;

/// Where ICU found a rule wrong: line (from 1) and offset in it (UTF-16), or -1 where it is not known.
typedef struct {
    int32_t line;
    int32_t offset;
    uint16_t before[16];
    uint16_t after[16];
} cicu_rule_error;

cicu_transform *cicu_transform_open(const char *id, bool reverse, int32_t *status);
cicu_transform *cicu_transform_open_rules(
    const char *name, const uint16_t *rules, int32_t length, bool reverse,
    cicu_rule_error *place, int32_t *status);
int32_t cicu_transform_run(
    const cicu_transform *transform, const uint16_t *text, int32_t length,
    uint16_t *buffer, int32_t capacity, int32_t *status);
void cicu_transform_close(cicu_transform *transform);
int32_t cicu_transform_count(void);
int32_t cicu_transform_id(int32_t index, char *buffer, int32_t capacity);

// MARK: - Breaks (UTF-8, offsets in UTF-8 bytes)
typedef struct cicu_breaks cicu_breaks;
enum { CICU_BREAK_WORD = 1, CICU_BREAK_SENTENCE = 3 };

cicu_breaks *cicu_breaks_open(int32_t kind, const char *locale, const char *text, int64_t length, int32_t *status);
/// The next boundary in UTF-8 bytes, or -1 at the end.
int64_t cicu_breaks_next(cicu_breaks *breaks);
/// True when the segment that ends at the last boundary holds letters or digits (word breaks).
bool cicu_breaks_is_word(cicu_breaks *breaks);
void cicu_breaks_close(cicu_breaks *breaks);

// MARK: - Normalising and case (UTF-16)
enum { CICU_NFC = 0, CICU_NFD = 1, CICU_NFKC = 2, CICU_NFKC_CASEFOLD = 3 };
int32_t cicu_normalize(
    int32_t form, const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity, int32_t *status);
bool cicu_is_normalized(int32_t form, const uint16_t *text, int32_t length, int32_t *status);
int32_t cicu_lower(
    const char *locale, const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity, int32_t *status);
int32_t cicu_upper(
    const char *locale, const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity, int32_t *status);
int32_t cicu_title(
    const char *locale, const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity, int32_t *status);
int32_t cicu_fold(
    const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity, int32_t *status);

// MARK: - Scalars
/// The general category as ICU's UCharCategory number.
int32_t cicu_category(uint32_t scalar);
uint32_t cicu_lower_scalar(uint32_t scalar);
uint32_t cicu_upper_scalar(uint32_t scalar);
uint32_t cicu_fold_scalar(uint32_t scalar);
bool cicu_is_white_space(uint32_t scalar);
/// The four-letter script code of a scalar, such as "Cyrl"; "Zyyy" common, "Zinh" inherited.
const char *cicu_script(uint32_t scalar, int32_t *status);

// MARK: - Locale data
/// The name of `locale` as `display` speaks of it.
int32_t cicu_locale_name(
    const char *locale, const char *display, uint16_t *buffer, int32_t capacity, int32_t *status);
/// One quotation mark of a locale: 0 opening, 1 closing, 2 inner opening, 3 inner closing.
int32_t cicu_quotation_mark(
    const char *locale, int32_t which, uint16_t *buffer, int32_t capacity, int32_t *status);

#endif
