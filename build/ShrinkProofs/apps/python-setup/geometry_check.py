"""Says whether the areas are right."""

import geometry

print(geometry.area(3, 4))
