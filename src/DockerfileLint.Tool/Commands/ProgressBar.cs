using System;
using System.Globalization;

namespace DockerfileLint.Tool.Commands;

/// <summary>A bar with the count and the percentage of what is done.</summary>
internal static class ProgressBar
{
    private const int Widest = 30;
    private const int Narrowest = 5;
    private const int UsualWidth = 80;

    /// <summary>
    /// The bar, at least one column narrower than the terminal, which would begin a new line; in a narrow terminal only
    /// as much of the text as fits.
    /// </summary>
    /// <param name="done">How many files are done.</param>
    /// <param name="total">How many files there are.</param>
    /// <param name="width">The columns of the terminal; 0 where they aren't known.</param>
    public static string Of(int done, int total, int width)
    {
        var share = total == 0 ? 1 : Math.Min(1, (double)done / total);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{Math.Floor(share * 100),3}%  {done} of {total} files");
        var room = (width == 0 ? UsualWidth : width) - 1;
        var cells = Math.Min(Widest, room - text.Length - 3);
        if (cells < Narrowest) return text.Length <= room ? text : text[..Math.Max(0, room)];
        var full = (int)(share * cells);
        return $"[{new string('#', full)}{new string('.', cells - full)}] {text}";
    }
}
