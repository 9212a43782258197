#include <curl/curl.h>

int main() {
    return curl_easy_init() == nullptr;
}
