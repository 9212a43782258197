using System;
using System.Collections.Generic;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// The words of a RUN that begin a line: joined to another RUN, its commands are indented themselves, and the words of
/// a list belong below them.
/// </summary>
internal static class JoinedWords
{
    /// <summary>Indents the words that would be as far left as the command that they belong to, or farther.</summary>
    public static void Indent(RunModel run, string joint, FixEditor edit, SourceText source)
    {
        var next = joint.Substring(joint.LastIndexOf('\n') + 1);
        var indent = next.Length - next.TrimStart().Length;
        // Only the first command has moved to the right: the others begin their lines as they did.
        if (run.Script.Body.Items[0].Node is not ShellCommand { Program: { } program } command) return;
        var starts = new List<int>();
        var previous = program;
        foreach (var word in command.Arguments)
        {
            var gap = source.ToString(TextSpan.FromBounds(previous.Span.End, word.Span.Start));
            var line = gap.LastIndexOf('\n') + 1;
            // A comment would stay where it is.
            if (gap.Contains('#')) return;
            if (line > 0 && gap.Length - line <= indent && gap.AsSpan(line).Trim().IsEmpty) starts.Add(word.Span.Start);
            previous = word;
        }

        var added = next.StartsWith("\t", StringComparison.Ordinal) ? "\t" : "    ";
        foreach (var start in starts) edit.Insert(start, added);
    }
}
