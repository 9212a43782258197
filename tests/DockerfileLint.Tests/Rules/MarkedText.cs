using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Rules;

/// <summary>A text whose findings are marked as in <c>FROM [|node|]</c>; marks may nest.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (Is(marked, i, "[|"))
            {
                open.Push(text.Length);
                i++;
            }
            else if (Is(marked, i, "|]") && open.TryPop(out var start))
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
                i++;
            }
            else
                text.Append(marked[i]);
        }

        if (open.Count > 0) throw new FormatException("A mark [| is not closed.");
        return new MarkedText(text.ToString(), [.. spans.OrderBy(span => span.Start).ThenBy(span => span.Length)]);
    }

    /// <summary>The text with marks around spans, which may nest but not cross.</summary>
    public static string Mark(string text, IEnumerable<TextSpan> spans)
    {
        var list = spans.OrderBy(span => span.Start).ThenByDescending(span => span.Length).ToList();
        var result = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var span in list) if (span.End == i && span.Length > 0) result.Append("|]");
            foreach (var span in list)
            {
                if (span.Start != i) continue;
                result.Append("[|");
                if (span.Length == 0) result.Append("|]");
            }

            if (i < text.Length) result.Append(text[i]);
        }

        return result.ToString();
    }

    private static bool Is(string text, int index, string mark) => string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0;
}
