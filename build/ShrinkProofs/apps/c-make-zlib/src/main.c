#include <stdio.h>
#include <stdlib.h>

#include "pack.h"

static int report(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return 1;
    }
    unsigned char *data = malloc(1 << 20);
    size_t size = fread(data, 1, 1 << 20, file);
    printf("%s: %zu -> %zu\n", path, size, packed_size(data, size));
    free(data);
    fclose(file);
    return 0;
}

int main(int argc, char **argv)
{
    int failed = 0;
    for (int i = 1; i < argc; i++)
        failed |= report(argv[i]);
    return failed;
}
