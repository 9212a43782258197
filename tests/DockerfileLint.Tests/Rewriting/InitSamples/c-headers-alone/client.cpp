#include <curl/curl.h>
#include <string>
std::string fetch(const std::string &url)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    CURLcode code = curl_easy_perform(curl);
    curl_easy_cleanup(curl);
    return curl_easy_strerror(code);
}
