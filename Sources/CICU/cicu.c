#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

// MARK: - Errors and version

const char *cicu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

const char *cicu_version(void) { return U_ICU_VERSION; }

// MARK: - Transforms

struct cicu_transform {
    UTransliterator *icu;
};

static cicu_transform *boxed(UTransliterator *icu, int32_t *status) {
    if (icu == NULL) return NULL;
    cicu_transform *box = malloc(sizeof *box);
    if (box == NULL) {
        utrans_close(icu);
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    box->icu = icu;
    return box;
}

static UTransliterator *opened(
    const UChar *id, int32_t idLength, bool reverse, const UChar *rules, int32_t length,
    UParseError *place, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UTransliterator *icu = utrans_openU(
        id, idLength, reverse ? UTRANS_REVERSE : UTRANS_FORWARD, rules, length, place, &code);
    *status = code;
    if (U_SUCCESS(code)) return icu;
    if (icu != NULL) utrans_close(icu);
    return NULL;
}

static int32_t widened(const char *text, UChar *buffer, int32_t capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = 0;
    u_strFromUTF8(buffer, capacity, &length, text, -1, &code);
    *status = code;
    return length;
}

cicu_transform *cicu_transform_open(const char *id, bool reverse, int32_t *status) {
    UChar name[512];
    int32_t length = widened(id, name, 512, status);
    if (*status > 0) return NULL;
    return boxed(opened(name, length, reverse, NULL, 0, NULL, status), status);
}

cicu_transform *cicu_transform_open_rules(
    const char *name, const uint16_t *rules, int32_t length, bool reverse,
    cicu_rule_error *place, int32_t *status) {
    UChar id[512];
    int32_t idLength = widened(name, id, 512, status);
    if (*status > 0) return NULL;
    UParseError error;
    memset(&error, 0, sizeof error);
    error.line = error.offset = -1;
    UTransliterator *icu = opened(
        id, idLength, reverse, (const UChar *)rules, length, &error, status);
    if (place != NULL) {
        place->line = error.line;
        place->offset = error.offset;
        memcpy(place->before, error.preContext, sizeof place->before);
        memcpy(place->after, error.postContext, sizeof place->after);
    }
    return boxed(icu, status);
}

int32_t cicu_transform_run(
    const cicu_transform *transform, const uint16_t *text, int32_t length,
    uint16_t *buffer, int32_t capacity, int32_t *status) {
    if (length > capacity) {
        *status = U_BUFFER_OVERFLOW_ERROR;
        return length;
    }
    memcpy(buffer, text, (size_t)length * sizeof *buffer);
    int32_t filled = length;
    int32_t limit = length;
    UErrorCode code = U_ZERO_ERROR;
    utrans_transUChars(
        transform->icu, (UChar *)buffer, &filled, capacity, 0, &limit, &code);
    *status = code;
    return filled;
}

void cicu_transform_close(cicu_transform *transform) {
    if (transform == NULL) return;
    utrans_close(transform->icu);
    free(transform);
}

int32_t cicu_transform_count(void) {
    UErrorCode code = U_ZERO_ERROR;
    UEnumeration *ids = utrans_openIDs(&code);
    int32_t count = U_SUCCESS(code) ? uenum_count(ids, &code) : 0;
    uenum_close(ids);
    return count;
}

int32_t cicu_transform_id(int32_t index, char *buffer, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    UEnumeration *ids = utrans_openIDs(&code);
    const char *id = NULL;
    int32_t length = 0;
    for (int32_t i = 0; i <= index && U_SUCCESS(code); i++) id = uenum_next(ids, &length, &code);
    if (id == NULL) length = 0;
    if (length < capacity && id != NULL) memcpy(buffer, id, (size_t)length + 1);
    uenum_close(ids);
    return length;
}

// MARK: - Breaks

struct cicu_breaks {
    UBreakIterator *icu;
    UText *text;
};

cicu_breaks *cicu_breaks_open(
    int32_t kind, const char *locale, const char *text, int64_t length, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UText *utext = utext_openUTF8(NULL, text, length, &code);
    UBreakIterator *icu = U_SUCCESS(code)
        ? ubrk_open((UBreakIteratorType)kind, locale, NULL, 0, &code) : NULL;
    if (U_SUCCESS(code)) ubrk_setUText(icu, utext, &code);
    cicu_breaks *box = U_SUCCESS(code) ? malloc(sizeof *box) : NULL;
    *status = code;
    if (box == NULL) {
        if (U_SUCCESS(code)) *status = U_MEMORY_ALLOCATION_ERROR;
        if (icu != NULL) ubrk_close(icu);
        if (utext != NULL) utext_close(utext);
        return NULL;
    }
    box->icu = icu;
    box->text = utext;
    ubrk_first(icu);
    return box;
}

int64_t cicu_breaks_next(cicu_breaks *breaks) {
    int32_t next = ubrk_next(breaks->icu);
    return next == UBRK_DONE ? -1 : next;
}

bool cicu_breaks_is_word(cicu_breaks *breaks) {
    return ubrk_getRuleStatus(breaks->icu) >= UBRK_WORD_NUMBER;
}

void cicu_breaks_close(cicu_breaks *breaks) {
    if (breaks == NULL) return;
    ubrk_close(breaks->icu);
    utext_close(breaks->text);
    free(breaks);
}

// MARK: - Normalising and case

static const UNormalizer2 *normalizer(int32_t form, UErrorCode *code) {
    switch (form) {
        case CICU_NFC: return unorm2_getNFCInstance(code);
        case CICU_NFD: return unorm2_getNFDInstance(code);
        case CICU_NFKC: return unorm2_getNFKCInstance(code);
        default: return unorm2_getNFKCCasefoldInstance(code);
    }
}

int32_t cicu_normalize(
    int32_t form, const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity,
    int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *norm = normalizer(form, &code);
    int32_t needed = unorm2_normalize(
        norm, (const UChar *)text, length, (UChar *)buffer, capacity, &code);
    *status = code;
    return needed;
}

bool cicu_is_normalized(int32_t form, const uint16_t *text, int32_t length, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *norm = normalizer(form, &code);
    UBool is = unorm2_isNormalized(norm, (const UChar *)text, length, &code);
    *status = code;
    return is;
}

int32_t cicu_lower(
    const char *locale, const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity,
    int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t needed = u_strToLower(
        (UChar *)buffer, capacity, (const UChar *)text, length, locale, &code);
    *status = code;
    return needed;
}

int32_t cicu_upper(
    const char *locale, const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity,
    int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t needed = u_strToUpper(
        (UChar *)buffer, capacity, (const UChar *)text, length, locale, &code);
    *status = code;
    return needed;
}

int32_t cicu_title(
    const char *locale, const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity,
    int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t needed = u_strToTitle(
        (UChar *)buffer, capacity, (const UChar *)text, length, NULL, locale, &code);
    *status = code;
    return needed;
}

int32_t cicu_fold(
    const uint16_t *text, int32_t length, uint16_t *buffer, int32_t capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t needed = u_strFoldCase(
        (UChar *)buffer, capacity, (const UChar *)text, length, U_FOLD_CASE_DEFAULT, &code);
    *status = code;
    return needed;
}

// MARK: - Scalars

int32_t cicu_category(uint32_t scalar) { return u_charType((UChar32)scalar); }

uint32_t cicu_lower_scalar(uint32_t scalar) { return (uint32_t)u_tolower((UChar32)scalar); }

uint32_t cicu_upper_scalar(uint32_t scalar) { return (uint32_t)u_toupper((UChar32)scalar); }

uint32_t cicu_fold_scalar(uint32_t scalar) {
    return (uint32_t)u_foldCase((UChar32)scalar, U_FOLD_CASE_DEFAULT);
}

bool cicu_is_white_space(uint32_t scalar) { return u_isUWhiteSpace((UChar32)scalar); }

const char *cicu_script(uint32_t scalar, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)scalar, &code);
    *status = code;
    return U_SUCCESS(code) ? uscript_getShortName(script) : "Zzzz";
}

// MARK: - Locale data

int32_t cicu_locale_name(
    const char *locale, const char *display, uint16_t *buffer, int32_t capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t needed = uloc_getDisplayName(locale, display, (UChar *)buffer, capacity, &code);
    *status = code;
    return needed;
}

int32_t cicu_quotation_mark(
    const char *locale, int32_t which, uint16_t *buffer, int32_t capacity, int32_t *status) {
    static const ULocaleDataDelimiterType types[] = {
        ULOCDATA_QUOTATION_START, ULOCDATA_QUOTATION_END,
        ULOCDATA_ALT_QUOTATION_START, ULOCDATA_ALT_QUOTATION_END,
    };
    UErrorCode code = U_ZERO_ERROR;
    if (which < 0 || which > 3) {
        *status = U_ILLEGAL_ARGUMENT_ERROR;
        return 0;
    }
    ULocaleData *data = ulocdata_open(locale, &code);
    int32_t needed = U_SUCCESS(code)
        ? ulocdata_getDelimiter(data, types[which], (UChar *)buffer, capacity, &code) : 0;
    if (data != NULL) ulocdata_close(data);
    *status = code;
    return needed;
}
