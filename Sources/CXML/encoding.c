#include "CXML.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

// A name such as "windows-1251"; "//TRANSLIT" and the like would change characters.
static int is_name(const char *name) {
    size_t length = strlen(name);
    const char *letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:";
    return length > 0 && length < 40 && strspn(name, letters) == length;
}

char *cxml_utf8(const char *encoding, const char *bytes, int64_t count, int64_t *length, int64_t *place) {
    *place = -1;
    if (!is_name(encoding)) return NULL;
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1) return NULL;
    // No character of two bytes, or of one, needs more than three in UTF-8.
    size_t room = (size_t)count * 3 + 16;
    char *result = malloc(room);
    if (result == NULL) {
        iconv_close(converter);
        return NULL;
    }
    char *from = (char *)bytes, *to = result;
    size_t left = (size_t)count;
    size_t done = iconv(converter, &from, &left, &to, &room);
    if (done != (size_t)-1) done = iconv(converter, NULL, NULL, &to, &room);
    iconv_close(converter);
    if (done == (size_t)-1) {
        *place = from - bytes;
        free(result);
        return NULL;
    }
    *length = to - result;
    return result;
}

void cxml_free(char *bytes) { free(bytes); }
