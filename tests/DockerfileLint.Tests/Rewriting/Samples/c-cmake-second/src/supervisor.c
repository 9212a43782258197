#include <unistd.h>

int main(void) { return execl("bin/child", "child", (char *)0); }
