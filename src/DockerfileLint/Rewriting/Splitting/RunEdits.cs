using System.Collections.Generic;
using System.Linq;
using System.Text;
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

    /// <summary>Replaces a part of a RUN, which no other edit replaces.</summary>
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

    /// <summary>Leaves a RUN out.</summary>
    public void Drop(RunSyntax run) => gone.Add(run);

    /// <summary>The new text of a RUN; null where another one has it, or none.</summary>
    public string? TextOf(RunSyntax run)
    {
        if (gone.Contains(run)) return null;
        var first = Edited(run, run.Span);
        if (!joined.TryGetValue(run, out var others)) return first;
        var text = new StringBuilder(first);
        foreach (var other in others)
        {
            text.Append(" \\").Append(source.NewLine);
            var start = CommentedStart.Of(other, source);
            if (start < other.Span.Start) text.Append(source.ToString(TextSpan.FromBounds(start, other.Span.Start)));
            var rest = Edited(other, TextSpan.FromBounds(other.KeywordSpan.End, other.Span.End));
            text.Append("    && ").Append(rest.TrimStart());
        }

        return text.ToString();
    }

    private string Edited(RunSyntax run, TextSpan part)
    {
        if (!edits.TryGetValue(run, out var list)) return source.ToString(part);
        var text = new StringBuilder(part.Length);
        var end = part.Start;
        foreach (var (span, added) in list.OrderBy(static edit => edit.Span.Start))
        {
            text.Append(source.ToString(TextSpan.FromBounds(end, span.Start))).Append(added);
            end = span.End;
        }

        return text.Append(source.ToString(TextSpan.FromBounds(end, part.End))).ToString();
    }
}
