using System;
using DockerfileLint.Reporting;

namespace DockerfileLint.Tool.Images;

/// <summary>The columns for a line of a table.</summary>
/// <param name="width">Those of the terminal; 0 where it is none.</param>
internal readonly struct ColumnWidth(int width)
{
    private const int Default = 120;
    private const int Least = 60;

    private readonly int columns = width == 0 ? Default : Math.Max(width, Least);

    /// <summary>A line that fits: an instruction may be long.</summary>
    public string Cut(string text) => Cut(text, "");

    /// <summary>A line that fits, with an end that is always shown.</summary>
    public string Cut(string text, string end)
    {
        // What is beyond the columns isn't looked at: a step of a history may have megabytes.
        var room = columns - end.Length;
        var shown = ShownText.Of(text.Length > room ? text[..(room + 1)] : text);
        return (shown.Length <= room ? shown : shown[..(room - 1)] + "…") + end;
    }
}
