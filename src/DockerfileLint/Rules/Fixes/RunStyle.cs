using System;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules;

/// <summary>
/// How a RUN writes its commands: on one line or on several, with the <c>&amp;&amp;</c> in front or behind, and how far
/// indented.
/// </summary>
internal sealed class RunStyle
{
    private const string Inline = " && ";

    private readonly RunModel run;
    private readonly RunStyles file;
    private readonly string? joint;
    private readonly int swallowed;

    public RunStyle(RunModel run, RunStyles file)
    {
        this.run = run;
        this.file = file;
        joint = FindJoint(run, IsHeredoc ? '\\' : file.Escape);
        swallowed = FindSwallowed();
    }

    private SourceText Source => run.Syntax.Source;

    private bool IsHeredoc => !run.Syntax.Heredocs.IsEmpty;

    /// <summary>The last joint of a RUN that breaks the line; null where none does.</summary>
    /// <param name="run">The RUN.</param>
    /// <param name="escape">
    /// What stands before a line break in it: a here-document continues lines as shells do.
    /// </param>
    public static string? FindJoint(RunModel run, char escape)
    {
        var items = run.Script.Body.Items;
        var source = run.Syntax.Source;
        for (var i = items.Length - 2; i >= 0; i--)
        {
            if (items[i].Operator != ShellListOperator.And) continue;
            var end = items[i].Node.Span.End;
            var next = items[i + 1].Node.Span.Start;
            if (next > end && source.GetLine(end) != source.GetLine(next))
                return Joint(source.ToString(TextSpan.FromBounds(end, next)), source.NewLine, escape);
        }

        return null;
    }

    /// <summary>What stands between a command and one that is added behind it.</summary>
    public string JointAfter(ShellNode command)
    {
        if (IsHeredoc)
            return StopsAtFailureOf(command) ? Source.NewLine + IndentAt(command.Span.Start) : joint ?? Inline;
        if (joint is not null) return joint;
        var end = Math.Max(command.Span.Start, command.Span.End - 1);
        if (Source.GetLine(command.Span.Start) == Source.GetLine(end)) return Inline;
        return file.Common.Length > 0 ? file.Common : " " + file.Escape + Source.NewLine + IndentAt(end) + "&& ";
    }

    /// <summary>
    /// Whether <c>set -e</c> ends the script where a command of its list fails, so that the next line doesn't hide it:
    /// in a chain of <c>&amp;&amp;</c> the failure of any but the last command ends nothing.
    /// </summary>
    private bool StopsAtFailureOf(ShellNode command)
    {
        var body = run.Script.Body;
        if (body.ErrorExitIndex < 0 || command.Index <= body.ErrorExitIndex) return false;
        if (body.Items[command.Index - 1].Operator != ShellListOperator.Sequence) return false;
        for (var i = body.ErrorExitIndex + 1; i < command.Index; i++)
            if (body.Items[i].Node is ShellCommand { Name: "set" }) return false;
        return true;
    }

    /// <summary>
    /// Whether a position lies on a line that a dangling escape character and a blank line have made a part of this
    /// RUN.
    /// </summary>
    public bool IsSwallowed(int position) => position > swallowed;

    private static string Joint(string between, string newLine, char escape)
    {
        var line = between.Substring(between.LastIndexOf('\n') + 1);
        var rest = line.TrimStart();
        var lineBreak = " " + escape + newLine;
        return rest.StartsWith("&&", StringComparison.Ordinal)
            ? lineBreak + line
            : " &&" + lineBreak + line.Substring(0, line.Length - rest.Length);
    }

    /// <summary>The white space with which the line of a position begins.</summary>
    private string IndentAt(int position)
    {
        var span = Source.GetLineSpan(Source.GetLine(position));
        var line = Source.ToString(span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private int FindSwallowed()
    {
        if (IsHeredoc) return int.MaxValue;
        var last = Source.GetLine(Math.Max(run.Syntax.Span.Start, run.Syntax.Span.End - 1));
        var isBehindBlank = false;
        for (var line = Source.GetLine(run.Syntax.Span.Start) + 1; line <= last; line++)
        {
            var span = Source.GetLineSpan(line);
            var text = Source.Text.AsSpan(span.Start, span.Length).Trim();
            if (isBehindBlank && IsInstruction(text)) return span.Start;
            isBehindBlank = text.IsEmpty || isBehindBlank && text[0] == '#';
        }

        return int.MaxValue;
    }

    /// <summary>Whether a line begins with the name of an instruction, in capitals.</summary>
    private static bool IsInstruction(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(' ', '\t');
        if (end is < 3 or > 11) return false;
        foreach (var character in line.Slice(0, end))
            if (character is < 'A' or > 'Z') return false;
        return Enum.TryParse<InstructionKind>(line.Slice(0, end).ToString(), ignoreCase: true, out _);
    }
}
