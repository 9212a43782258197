#include <print>

int main() {
    std::println("Hello");
    return 0;
}
