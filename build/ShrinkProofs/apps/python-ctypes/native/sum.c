#include <stdint.h>
#include <stddef.h>

uint32_t checksum(const unsigned char *text, size_t length)
{
    uint32_t sum = 1;
    for (size_t i = 0; i < length; i++) sum = sum * 31 + text[i];
    return sum;
}
