#include "matrix.h"
#include <fstream>
#include <iostream>
#include <string>
#include <thread>

int main(int argc, char **argv)
{
    std::ifstream conf("/usr/local/etc/matrixd.conf");
    std::string line;
    std::getline(conf, line);
    double result = 0;
    std::thread worker([&] { result = trace(argc > 2 ? std::stoi(argv[2]) : 2); });
    worker.join();
    std::cout << line << " " << result << std::endl;
}
