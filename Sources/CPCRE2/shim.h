#ifndef CCRULES_CPCRE2_SHIM_H
#define CCRULES_CPCRE2_SHIM_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#if defined(__linux__)
#include <stddef.h>
/* The C library has it, but its headers show it to GNU sources only, which Swift's Glibc module is not. */
extern void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);
#endif
#endif
