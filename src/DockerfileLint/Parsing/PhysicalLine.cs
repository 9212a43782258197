namespace DockerfileLint.Parsing;

/// <summary>
/// A line of the file: where it starts, where it ends without its line end, and where the next one starts.
/// </summary>
internal readonly record struct PhysicalLine(int Start, int End, int Next)
{
    /// <summary>The line that starts at an offset; all carriage returns at its end belong to the line end.</summary>
    public static PhysicalLine At(string text, int start)
    {
        var index = text.IndexOf('\n', start);
        var next = index < 0 ? text.Length : index + 1;
        var end = index < 0 ? text.Length : index;
        while (end > start && text[end - 1] == '\r') end--;
        return new PhysicalLine(start, end, next);
    }
}
