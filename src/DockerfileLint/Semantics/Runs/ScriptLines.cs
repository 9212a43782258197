using System;
using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Runs;

/// <summary>Leads lines and columns of a checked script back to offsets of the RUN's own text.</summary>
/// <param name="body">The text of the RUN.</param>
/// <param name="start">Where the script begins in it, after a <c>#!</c> line.</param>
/// <param name="split">Where the line with variables was added, if there is one.</param>
/// <param name="hasVariables">Whether there is one.</param>
internal sealed class ScriptLines(LogicalText body, int start, int split, bool hasVariables)
{
    private const int Added = -1;

    private int[]? starts;

    // Where each character begins; only made where a character takes two code units.
    private int[]? characters;

    /// <summary>The offset of a place; null where it is in a line that was added.</summary>
    public int? OffsetOf(ScriptPlace place)
    {
        if (starts is null) Read();
        if (place.Line < 1 || place.Column < 1) return null;
        if (place.Line > starts!.Length) return body.Length;
        var line = starts[place.Line - 1];
        if (line == Added) return null;
        var end = body.Length;
        for (var next = place.Line; next < starts.Length; next++)
            if (starts[next] != Added)
            {
                end = starts[next] - 1;
                break;
            }

        return Math.Min(Math.Max(line, end), Move(line, place.Column - 1));
    }

    private int Move(int line, int count)
    {
        if (characters is null) return (int)Math.Min((long)line + count, body.Length);
        var index = (long)Array.BinarySearch(characters, line) + count;
        return index >= 0 && index < characters.Length ? characters[index] : body.Length;
    }

    private void Read()
    {
        var found = new List<int> { Added };
        Add(found, start, split);
        if (hasVariables) found.Add(Added);
        Add(found, split, body.Length);
        characters = Characters(body.AsSpan());
        starts = found.ToArray();
    }

    private void Add(List<int> found, int from, int to)
    {
        var script = body.AsSpan();
        while (from < to)
        {
            found.Add(from);
            var length = script.Slice(from, to - from).IndexOf('\n');
            if (length < 0) return;
            from += length + 1;
        }
    }

    private static int[]? Characters(ReadOnlySpan<char> text)
    {
        var pairs = 0;
        for (var i = 1; i < text.Length; i++) if (char.IsSurrogatePair(text[i - 1], text[i])) pairs++;
        if (pairs == 0) return null;
        // The end of the text is one, too.
        var found = new int[text.Length - pairs + 1];
        var offset = 0;
        for (var i = 0; i < found.Length - 1; i++)
        {
            found[i] = offset;
            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }

        found[found.Length - 1] = text.Length;
        return found;
    }
}
