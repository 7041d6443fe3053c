// Hunspell's C interface: the stems of inflected words, by a dictionary that the user installed.
#ifndef CHUNSPELL_SHIM_H
#define CHUNSPELL_SHIM_H

#include <hunspell/hunspell.h>

#endif
