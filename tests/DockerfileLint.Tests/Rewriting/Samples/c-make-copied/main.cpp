#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
std::string fetch(const std::string &url);
int main(int argc, char **argv)
{
    std::string url = argc > 2 ? argv[2] : "";
    nlohmann::json result = {{"url", url}, {"body", fetch(url)}};
    std::cout << result.dump() << std::endl;
}
