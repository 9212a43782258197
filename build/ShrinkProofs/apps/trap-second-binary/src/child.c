#include <stdio.h>

int main(int argc, char **argv)
{
    FILE *file = fopen(argc > 1 ? argv[1] : "data/words.txt", "r");
    if (file == NULL)
        return 1;
    int lines = 0;
    for (int c; (c = fgetc(file)) != EOF;)
        lines += c == '\n';
    printf("%d words\n", lines);
    fclose(file);
    return 0;
}
