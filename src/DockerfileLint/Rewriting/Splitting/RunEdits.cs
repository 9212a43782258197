using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Changes of RUNs, which may then be written elsewhere, or as one.</summary>
/// <param name="source">The Dockerfile.</param>
internal sealed class RunEdits(SourceText source)
{
    private readonly Dictionary<RunSyntax, List<(TextSpan Span, string Text)>> edits = [];
    private readonly Dictionary<RunSyntax, List<RunSyntax>> joined = [];
    private readonly HashSet<RunSyntax> gone = [];

    /// <summary>Whether a RUN changes.</summary>
    public bool Has(RunSyntax run) => edits.ContainsKey(run) || joined.ContainsKey(run) || gone.Contains(run);

    /// <summary>Replaces a part of a RUN.</summary>
    public void Replace(RunSyntax run, TextSpan span, string text)
    {
        if (!edits.TryGetValue(run, out var list)) edits[run] = list = [];
        list.Add((span, text));
    }

    /// <summary>Writes RUNs as one, the first of them.</summary>
    public void Join(IReadOnlyList<RunSyntax> runs)
    {
        joined[runs[0]] = [.. runs.Skip(1)];
        foreach (var run in runs.Skip(1)) gone.Add(run);
    }

    /// <summary>The new text of a RUN; null where another one has it.</summary>
    public string? TextOf(RunSyntax run)
    {
        if (gone.Contains(run)) return null;
        var text = Edited(run, run.Span);
        if (!joined.TryGetValue(run, out var others)) return text;
        foreach (var other in others)
        {
            text += " \\" + source.NewLine;
            var start = CommentedStart.Of(other, source);
            if (start < other.Span.Start) text += source.ToString(TextSpan.FromBounds(start, other.Span.Start));
            text += "    && " + Edited(other, TextSpan.FromBounds(other.KeywordSpan.End, other.Span.End)).TrimStart();
        }

        return text;
    }

    private string Edited(RunSyntax run, TextSpan part)
    {
        var text = source.ToString(part);
        if (!edits.TryGetValue(run, out var list)) return text;
        foreach (var (span, added) in list.OrderByDescending(static edit => edit.Span.Start))
            text = text.Substring(0, span.Start - part.Start) + added + text.Substring(span.End - part.Start);
        return text;
    }
}
