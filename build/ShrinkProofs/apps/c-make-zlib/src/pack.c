#include "pack.h"

#include <stdlib.h>
#include <zlib.h>

size_t packed_size(const unsigned char *data, size_t size)
{
    uLongf bound = compressBound(size);
    unsigned char *output = malloc(bound);
    if (output == NULL || compress2(output, &bound, data, size, Z_BEST_COMPRESSION) != Z_OK)
        bound = 0;
    free(output);
    return bound;
}
