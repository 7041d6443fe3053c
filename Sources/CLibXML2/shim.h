// Says where libxml2 is, for the C files of CXML: its headers include ICU's, which no Swift file
// can import beside Foundation, so this header shows none of them.
#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H
#endif
