#include "filter.h"

#include <string.h>

void filter(char *text)
{
    for (size_t i = 0, j = strlen(text); j > i + 1; i++) {
        char c = text[i];
        text[i] = text[--j];
        text[j] = c;
    }
}
