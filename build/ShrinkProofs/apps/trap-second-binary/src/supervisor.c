#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 3; i++) {
        pid_t child = fork();
        if (child == 0) {
            execl("bin/child", "child", "data/words.txt", (char *)NULL);
            _exit(127);
        }
        int status = 0;
        waitpid(child, &status, 0);
        printf("child %d: %d\n", i, WEXITSTATUS(status));
        fflush(stdout);
    }
    return 0;
}
