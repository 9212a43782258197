#include <dlfcn.h>
#include <stdlib.h>

int main(int count, char **words) {
    if (count > 1 && !dlopen(words[1], RTLD_NOW)) return 1;
    return system("curl -s http://localhost/ | grep ready");
}
