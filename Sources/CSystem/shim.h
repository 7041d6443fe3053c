// SHA-256 from OpenSSL's libcrypto, and one Linux call that Swift's Glibc does not show.
#ifndef CSYSTEM_SHIM_H
#define CSYSTEM_SHIM_H

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Swaps two paths in one step, so that each name always stands for a whole file or folder.
/// Returns 0, or -1 with errno.
static inline int csystem_exchange(const char *left, const char *right) {
    const unsigned int exchange = 2;  // RENAME_EXCHANGE of <linux/fs.h>
    return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, exchange);
}

#endif
