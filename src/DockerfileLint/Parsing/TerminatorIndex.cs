using System;
using System.Collections.Generic;
using System.Threading;

namespace DockerfileLint.Parsing;

/// <summary>
/// The last position of each line. Created when the first unclosed heredoc is found, so that a file with many of these
/// is not read to its end for each.
/// </summary>
internal sealed class TerminatorIndex
{
    private readonly Dictionary<string, int> plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stripped = new(StringComparer.Ordinal);

    public TerminatorIndex(string text, int start, CancellationToken cancellation)
    {
        for (var position = start; position < text.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = PhysicalLine.At(text, position);
            plain[text.Substring(line.Start, line.End - line.Start)] = line.Start;
            var first = line.Start;
            while (first < line.End && text[first] == '\t') first++;
            stripped[text.Substring(first, line.End - first)] = line.Start;
            position = line.Next;
        }
    }

    /// <summary>Whether a line that closes the heredoc is at <paramref name="start"/> or below.</summary>
    public bool MayFollow(HeredocMarker marker, int start) =>
        (marker.StripsTabs ? stripped : plain).TryGetValue(marker.Name, out var last) && last >= start;
}
