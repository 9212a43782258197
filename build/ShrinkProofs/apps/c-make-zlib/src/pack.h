#ifndef PACK_H
#define PACK_H

#include <stddef.h>

/* The size of some data after compression; 0 for none. */
size_t packed_size(const unsigned char *data, size_t size);

#endif
