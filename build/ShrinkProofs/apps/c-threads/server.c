#include <arpa/inet.h>
#include <pthread.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *root;

static void *serve(void *argument)
{
    int client = (int)(long)argument;
    char path[256], buffer[4096] = "HTTP/1.0 200 OK\r\n\r\n";
    snprintf(path, sizeof path, "%s/index.html", root);
    FILE *file = fopen(path, "r");
    size_t used = strlen(buffer);
    if (file) { used += fread(buffer + used, 1, sizeof buffer - used, file); fclose(file); }
    write(client, buffer, used);
    close(client);
    return NULL;
}

int main(int argc, char **argv)
{
    int server = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(atoi(argv[1])), .sin_addr.s_addr = INADDR_ANY };
    struct passwd *user = getpwuid(getuid());
    root = argv[2];
    setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(server, (struct sockaddr *)&address, sizeof address) || listen(server, 16)) { perror("bind"); return 1; }
    FILE *pid = fopen("/var/run/tiny.pid", "w");
    if (!pid) { perror("pid"); return 1; }
    fprintf(pid, "%d\n", getpid());
    fclose(pid);
    printf("tiny as %s\n", user ? user->pw_name : "?");
    fflush(stdout);
    for (;;) {
        pthread_t thread;
        int client = accept(server, NULL, NULL);
        pthread_create(&thread, NULL, serve, (void *)(long)client);
        pthread_detach(thread);
    }
}
