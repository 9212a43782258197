#include <unistd.h>

int main(void) {
    return execl("./worker", "worker", (char *)0);
}
