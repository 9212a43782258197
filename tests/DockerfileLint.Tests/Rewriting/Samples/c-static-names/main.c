#include <pwd.h>
#include <stdio.h>

int main(void) {
    struct passwd *user = getpwnam("root");
    puts(user ? user->pw_dir : "unknown");
    return 0;
}
