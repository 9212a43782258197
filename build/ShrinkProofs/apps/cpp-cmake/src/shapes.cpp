#include "shapes/shapes.hpp"

#include <stdexcept>

namespace shapes {
namespace {

struct Rectangle : Shape {
    Rectangle(double a, double b) : a(a), b(b) {}
    double area() const override { return a * b; }
    std::string name() const override { return "rectangle"; }
    double a, b;
};

struct Circle : Shape {
    explicit Circle(double r) : r(r) {}
    double area() const override { return 3.14159265 * r * r; }
    std::string name() const override { return "circle"; }
    double r;
};

}  // namespace

std::vector<std::unique_ptr<Shape>> read(std::istream& input)
{
    std::vector<std::unique_ptr<Shape>> found;
    std::string kind;
    while (input >> kind) {
        double a = 0, b = 0;
        if (kind == "circle") {
            input >> a;
            found.push_back(std::make_unique<Circle>(a));
        } else if (kind == "rectangle") {
            input >> a >> b;
            found.push_back(std::make_unique<Rectangle>(a, b));
        } else {
            throw std::runtime_error("unknown shape " + kind);
        }
    }
    return found;
}

}  // namespace shapes
