#include <sstream>

#include "shapes/shapes.hpp"

int main()
{
    std::istringstream input("rectangle 2 3");
    return shapes::read(input).front()->area() == 6 ? 0 : 1;
}
