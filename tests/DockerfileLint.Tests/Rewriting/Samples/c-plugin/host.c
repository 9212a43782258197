#include <dlfcn.h>
#include <stdio.h>

int main(void) {
    void *plugin = dlopen("./plugins/upper.so", RTLD_NOW);
    puts(plugin ? "loaded" : "missing");
    return plugin ? 0 : 1;
}
