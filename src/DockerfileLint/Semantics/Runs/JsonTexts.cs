using System;
using System.Collections.Generic;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Runs;

/// <summary>The content of JSON strings with its way back to the file.</summary>
internal static class JsonTexts
{
    /// <summary>
    /// The string that is meant; each code unit knows the place of its own or of the escape that it comes from.
    /// </summary>
    public static LogicalText Content(JsonStringSyntax json)
    {
        var quoted = json.Logical;
        var inner = quoted.Slice(new TextSpan(1, System.Math.Max(0, quoted.Length - 2)));
        if (inner.AsSpan().IndexOf('\\') < 0) return inner;
        var value = json.Value;
        var segments = new List<LogicalSegment>();
        var next = -1;
        for (int offset = 0, index = 0; index < value.Length && offset < inner.Length; index++)
        {
            var place = inner.ToSource(offset);
            if (place != next) segments.Add(new LogicalSegment(index, place));
            next = place + 1;
            var length = EscapeLength(inner, offset);
            if (length > 1) next = -1;
            offset += length;
        }

        return segments.Count == 0 ? inner : new LogicalText(inner.Source, value, segments.ToArray());
    }

    private static int EscapeLength(LogicalText text, int offset)
    {
        if (text[offset] != '\\') return 1;
        return offset + 1 < text.Length && text[offset + 1] == 'u' ? 6 : 2;
    }
}
