using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Reporting.Html;

/// <summary>
/// Rectangles whose areas are in proportion to sizes, as near to squares as rows of them allow (Bruls, Huizing and van
/// Wijk, Squarified Treemaps, 2000).
/// </summary>
internal static class TreemapLayout
{
    // A picture is about so many times as wide as it is high; what is a square depends on it.
    private const double Aspect = 2.5;

    /// <summary>The rectangles.</summary>
    /// <param name="sizes">The sizes, each above zero, the largest first.</param>
    /// <param name="aspect">How many times as wide as high the picture is.</param>
    public static List<TreemapCell> Of(IReadOnlyList<long> sizes, double aspect = Aspect)
    {
        var cells = new List<TreemapCell>(sizes.Count);
        double x = 0, y = 0, width = aspect, height = 1;
        var left = sizes.Sum(static size => (double)size);
        for (var start = 0; start < sizes.Count;)
        {
            var isColumn = width >= height;
            var side = isColumn ? height : width;
            var scale = width * height / left;
            var end = EndOfRow(sizes, start, side, scale);
            var sum = Sum(sizes, start, end);
            var depth = sum * scale / side;
            var place = 0.0;
            for (var i = start; i < end; i++)
            {
                var length = side * sizes[i] / sum;
                cells.Add(
                    isColumn
                        ? Percent(x, y + place, depth, length, aspect)
                        : Percent(x + place, y, length, depth, aspect));
                place += length;
            }

            if (isColumn) (x, width) = (x + depth, width - depth);
            else (y, height) = (y + depth, height - depth);
            left -= sum;
            start = end;
        }

        return cells;
    }

    /// <summary>A row takes the next one as long as that makes the least square of its cells more square.</summary>
    private static int EndOfRow(IReadOnlyList<long> sizes, int start, double side, double scale)
    {
        var end = start + 1;
        while (end < sizes.Count && Worst(sizes, start, end + 1, side, scale) <= Worst(sizes, start, end, side, scale))
            end++;
        return end;
    }

    private static double Worst(IReadOnlyList<long> sizes, int start, int end, double side, double scale)
    {
        var area = Sum(sizes, start, end) * scale;
        double largest = sizes[start] * scale, smallest = sizes[end - 1] * scale;
        return Math.Max(side * side * largest / (area * area), area * area / (side * side * smallest));
    }

    private static double Sum(IReadOnlyList<long> sizes, int start, int end)
    {
        double sum = 0;
        for (var i = start; i < end; i++) sum += sizes[i];
        return sum;
    }

    private static TreemapCell Percent(double x, double y, double width, double height, double aspect) =>
        new(x / aspect * 100, y * 100, width / aspect * 100, height * 100);
}
