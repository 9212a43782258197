#include <unistd.h>

int main(void) {
    return execl("./build/child", "child", (char *)0);
}
