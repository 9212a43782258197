#include "filter.h"

#include <ctype.h>

void filter(char *text)
{
    for (; *text; text++)
        *text = (char)toupper((unsigned char)*text);
}
