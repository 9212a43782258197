#include <stdio.h>

int main(void)
{
    puts("pager");
    return 0;
}
