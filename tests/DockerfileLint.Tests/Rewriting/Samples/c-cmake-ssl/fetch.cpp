#include <curl/curl.h>
#include <iostream>

int main() {
    CURL *handle = curl_easy_init();
    std::cout << (handle ? "ready" : "failed") << std::endl;
    return 0;
}
