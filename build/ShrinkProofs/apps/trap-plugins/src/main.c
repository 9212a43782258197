#include <dirent.h>
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    char text[256];
    strncpy(text, argc > 1 ? argv[1] : "hello", sizeof text - 1);
    DIR *folder = opendir("plugins");
    if (folder == NULL)
        return 1;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        char path[300];
        if (strstr(entry->d_name, ".so") == NULL)
            continue;
        snprintf(path, sizeof path, "./plugins/%s", entry->d_name);
        void *library = dlopen(path, RTLD_NOW);
        void (*filter)(char *) = library ? (void (*)(char *))dlsym(library, "filter") : NULL;
        if (filter != NULL)
            filter(text);
    }
    closedir(folder);
    puts(text);
    return 0;
}
