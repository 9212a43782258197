#include <math.h>
#include <stdio.h>

int main(void) {
    FILE *file = fopen("numbers.txt", "r");
    double number = 0;
    if (!file || fscanf(file, "%lf", &number) != 1) return 1;
    printf("%.1f\n", sqrt(number));
    return 0;
}
