#include <sys/socket.h>
#include <netinet/in.h>

int main(void) {
    struct sockaddr_in address = { .sin_port = htons(7007) };
    return socket(AF_INET, SOCK_STREAM, 0) < 0 || address.sin_port == 0;
}
