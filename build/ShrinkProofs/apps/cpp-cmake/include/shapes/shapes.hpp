#pragma once

#include <istream>
#include <memory>
#include <string>
#include <vector>

namespace shapes {

struct Shape {
    virtual ~Shape() = default;
    virtual double area() const = 0;
    virtual std::string name() const = 0;
};

std::vector<std::unique_ptr<Shape>> read(std::istream& input);

}  // namespace shapes
