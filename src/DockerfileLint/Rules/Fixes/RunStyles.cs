using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules;

/// <summary>How the RUNs of a file write their commands, each looked at once.</summary>
internal sealed class RunStyles(BuildModel model)
{
    private const int CommandIndent = 8;

    private readonly ConcurrentDictionary<RunModel, RunStyle> known = new();
    private string? common;
    private string? indentation;

    /// <summary>What comes before a line break, outside of here-documents.</summary>
    public char Escape => model.Syntax.EscapeCharacter;

    /// <summary>The style of a RUN.</summary>
    public RunStyle Of(RunModel run) => known.GetOrAdd(run, found => new RunStyle(found, this));

    /// <summary>The joint of the first RUN that breaks lines at one; empty where none does.</summary>
    public string Common => Once.Get(
        ref common, (Styles: this, model.Runs), static of => of.Styles.FirstJoint(of.Runs) ?? "");

    /// <summary>
    /// What comes between the commands of RUNs that are joined: as the first of them that breaks lines has it, or the
    /// file, or indented as its lines are.
    /// </summary>
    public string JointOf(ImmutableArray<RunModel> runs, string newLine)
    {
        if (FirstJoint(runs) is { } joint) return joint;
        // What ends a vertical list would look like one more word of it.
        if (IndentOfList(runs) is { } indent && !RunStyle.IsInFrontOf(indent, Common))
            return " " + Escape + newLine + Indent(indent) + "&& ";
        if (Common.Length > 0) return Common;
        return Indentation.Length > 0
            ? " " + Escape + newLine + Indentation + "&& "
            : " && " + Escape + newLine + "    ";
    }

    /// <summary>
    /// An indentation for commands, from that of words: more than this is below the first word of a list, wherever that
    /// begins.
    /// </summary>
    public static string Indent(string ofWords) => ofWords.Length <= CommandIndent ? ofWords : "    ";

    /// <summary>The smallest indentation of the lines in RUNs but their first; empty where none has one.</summary>
    private string Indentation => Once.Get(ref indentation, model.Runs, static runs =>
    {
        var smallest = "";
        foreach (var run in runs)
        {
            if (!run.Syntax.Heredocs.IsEmpty) continue;
            var source = run.Syntax.Source;
            var last = source.GetLine(run.Syntax.Span.End);
            for (var line = source.GetLine(run.Syntax.Span.Start) + 1; line <= last; line++)
            {
                var span = source.GetLineSpan(line);
                var text = source.Text.AsSpan(span.Start, span.Length);
                var length = text.Length - text.TrimStart().Length;
                if (length == 0 || length == text.Length || length > CommandIndent) continue;
                if (smallest.Length == 0 || length < smallest.Length) smallest = text.Slice(0, length).ToString();
            }
        }

        return smallest;
    });

    /// <summary>How far the last line of the first RUN but the last is indented that has several; or null.</summary>
    private static string? IndentOfList(ImmutableArray<RunModel> runs)
    {
        for (var i = 0; i < runs.Length - 1; i++)
        {
            var source = runs[i].Syntax.Source;
            var line = source.GetLine(runs[i].Syntax.Span.End);
            if (source.GetLine(runs[i].Syntax.Span.Start) == line) continue;
            var text = source.ToString(source.GetLineSpan(line));
            return text.Substring(0, text.Length - text.TrimStart().Length);
        }

        return null;
    }

    private string? FirstJoint(ImmutableArray<RunModel> runs)
    {
        foreach (var run in runs)
            if (run.Syntax.Heredocs.IsEmpty && RunStyle.FindJoint(run, Escape) is { } joint) return joint;
        return null;
    }
}
