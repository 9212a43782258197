using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>
/// Finds what a RUN passes to the shell: its line, the body of its only heredoc, or the line with all of them.
/// </summary>
internal static class RunCommandReader
{
    public static RunSyntax Create(
        InstructionHead head, ImmutableArray<JsonStringSyntax> json, ImmutableArray<MountSyntax> mounts)
    {
        if (head.Heredocs.IsEmpty || !json.IsDefault)
            return new RunSyntax(head, json, head.Arguments, isHeredocScript: false, mounts);
        return HeredocMarker.Parse(head.Arguments.ToString()) is not null
            ? new RunSyntax(head, json, head.Heredocs[0].Body, isHeredocScript: true, mounts)
            : new RunSyntax(head, json, WithBodies(head), isHeredocScript: false, mounts);
    }

    private static LogicalText WithBodies(InstructionHead head)
    {
        var source = head.Line.Source;
        var line = head.Arguments;
        var last = head.Heredocs[head.Heredocs.Length - 1];
        var span = line.SourceSpan;
        // No copy is needed if the line and the bodies are adjacent.
        if (!line.IsJoined && StartOf(head.Heredocs[0]) == span.End)
            return new LogicalText(source, TextSpan.FromBounds(span.Start, last.Span.End));
        var text = new LogicalTextBuilder(source).Append(line);
        foreach (var heredoc in head.Heredocs) text.Append(TextSpan.FromBounds(StartOf(heredoc), heredoc.Span.End));
        return text.ToLogicalText();
    }

    /// <summary>The line feed before the body belongs to the script.</summary>
    private static int StartOf(HeredocSyntax heredoc) => System.Math.Max(heredoc.BodySpan.Start - 1, 0);
}
