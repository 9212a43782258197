#include <fstream>
#include <iostream>
#include <thread>

#include "shapes/shapes.hpp"

int main(int argc, char** argv)
{
    std::ifstream file(argc > 1 ? argv[1] : "config/shapes.txt");
    if (!file) {
        std::cerr << "can't open the shapes\n";
        return 1;
    }
    double total = 0;
    std::thread worker([&] {
        for (const auto& shape : shapes::read(file)) {
            std::cout << shape->name() << ' ' << shape->area() << '\n';
            total += shape->area();
        }
    });
    worker.join();
    std::cout << "total " << total << '\n';
}
