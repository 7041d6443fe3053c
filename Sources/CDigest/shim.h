// SHA-256 from OpenSSL's libcrypto.
#ifndef CDIGEST_SHIM_H
#define CDIGEST_SHIM_H
#include <openssl/evp.h>
#endif
