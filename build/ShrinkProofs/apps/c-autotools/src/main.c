#include <stdio.h>

int main(void)
{
    char line[256];
    FILE *file = fopen(DATADIR "/cookies.txt", "r");
    if (!file) { perror(DATADIR); return 1; }
    while (fgets(line, sizeof line, file)) fputs(line, stdout);
    fclose(file);
    return 0;
}
