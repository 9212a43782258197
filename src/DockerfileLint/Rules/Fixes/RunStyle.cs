using System;
using System.Linq;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules;

/// <summary>
/// How a RUN writes its commands: on one line or on several, with the operator in front or after, and how far
/// indented.
/// </summary>
internal sealed class RunStyle
{
    private readonly RunModel run;
    private readonly RunStyles file;
    private readonly string? joint;
    private readonly string? sequence;
    private readonly bool mayStop;

    public RunStyle(RunModel run, RunStyles file)
    {
        this.run = run;
        this.file = file;
        joint = FindJoint(run, IsHeredoc ? '\\' : file.Escape);
        sequence = FindJoint(run, file.Escape, ShellListOperator.Sequence, ";");
        mayStop = run.Commands.Any(static command => ErrorExit.IsTurnedOnBy(command));
    }

    private SourceText Source => run.Syntax.Source;

    private bool IsHeredoc => !run.Syntax.Heredocs.IsEmpty;

    /// <summary>The usual joint of a RUN that breaks the line; null where none does.</summary>
    /// <param name="run">The RUN.</param>
    /// <param name="escape">
    /// What comes before a line break in it: a here-document continues lines as shells do.
    /// </param>
    public static string? FindJoint(RunModel run, char escape) => FindJoint(run, escape, ShellListOperator.And, "&&");

    private static string? FindJoint(RunModel run, char escape, ShellListOperator kind, string text)
    {
        var items = run.Script.Body.Items;
        var source = run.Syntax.Source;
        var counts = new JointCounts();
        for (var i = items.Length - 2; i >= 0; i--)
        {
            if (items[i].Operator != kind) continue;
            var end = items[i].Node.Span.End;
            var next = items[i + 1].Node.Span.Start;
            if (next > end && source.GetLine(end) != source.GetLine(next))
                counts.Add(Joint(source.ToString(TextSpan.FromBounds(end, next)), source.NewLine, escape, text));
        }

        return counts.Usual;
    }

    /// <summary>What comes between a command and one that is added after it.</summary>
    public string JointAfter(ShellNode command)
    {
        var stops = StopsAtFailureOf(command);
        if (IsHeredoc)
            return stops ? Source.NewLine + IndentAt(command.Span.Start)
                : joint ?? (BeginsLine(command) ? LineBreakAfter(command) : " && ");
        if ((stops ? sequence : joint) is { } own) return own;
        var end = Math.Max(command.Span.Start, command.Span.End - 1);
        var isOnOneLine = Source.GetLine(command.Span.Start) == Source.GetLine(end);
        if (sequence is null && isOnOneLine) return stops ? "; " : " && ";
        var indent = IndentAt(end);
        var lineBreak = " " + file.Escape + Source.NewLine + RunStyles.Indent(indent);
        if (stops) return ";" + lineBreak;
        // What ends a vertical list would look like one more word of it.
        return isOnOneLine && file.Common.Length > 0 || IsInFrontOf(indent, file.Common)
            ? file.Common
            : lineBreak + "&& ";
    }

    /// <summary>The same in a script of cmd or PowerShell, which has no <c>&amp;&amp;</c> on Windows.</summary>
    public string WindowsJoint(ShellNode command)
    {
        if (run.Script.Kind == ShellKind.Cmd) return joint ?? " && ";
        if (sequence is not null) return sequence;
        var end = Math.Max(command.Span.Start, command.Span.End - 1);
        return Source.GetLine(command.Span.Start) == Source.GetLine(end)
            ? "; "
            : "; " + file.Escape + Source.NewLine + RunStyles.Indent(IndentAt(end));
    }

    /// <summary>
    /// Whether the next command doesn't hide the failure of one of the script's list, or else <c>&amp;&amp;</c> would
    /// hide it from <c>set -e</c>. In a chain of <c>&amp;&amp;</c> the failure of any but the last command ends
    /// nothing.
    /// </summary>
    private bool StopsAtFailureOf(ShellNode command)
    {
        var body = run.Script.Body;
        if (command.Index < body.Items.Length - 1)
            return mayStop && body.Items[command.Index].Operator == ShellListOperator.Sequence;
        return body.ErrorExitIndex >= 0 && command.Index > body.ErrorExitIndex && BeginsChain(command.Index);
    }

    /// <summary>
    /// Whether a command of a heredoc begins its line, so that one after it begins one, too. A single line stays one.
    /// </summary>
    private bool BeginsLine(ShellNode command)
    {
        var first = Source.GetLine(command.Span.Start);
        if (run.Script.Body.Items.Length == 1 && Source.GetLine(command.Span.End) == first) return false;
        var line = Source.GetLineSpan(first);
        return Source.Text.AsSpan(line.Start, command.Span.Start - line.Start).Trim().IsEmpty;
    }

    private string LineBreakAfter(ShellNode command) =>
        " \\" + Source.NewLine + IndentAt(command.Span.Start) + "    && ";

    /// <summary>Whether a command runs whatever the one before it has given.</summary>
    private bool BeginsChain(int index) =>
        index == 0 || run.Script.Body.Items[index - 1].Operator == ShellListOperator.Sequence;

    /// <summary>
    /// Whether a joint breaks the line before its operator, which it puts farther left than a list of words.
    /// </summary>
    public static bool IsInFrontOf(string indent, string joint)
    {
        var line = joint.LastIndexOf('\n') + 1;
        return line > 0
            && joint.TrimEnd().EndsWith("&&", StringComparison.Ordinal)
            && joint.Length - line - "&& ".Length < indent.Length;
    }

    private static string Joint(string between, string newLine, char escape, string text)
    {
        var line = between.Substring(between.LastIndexOf('\n') + 1);
        var rest = line.TrimStart();
        var lineBreak = " " + escape + newLine;
        if (rest.StartsWith(text, StringComparison.Ordinal)) return lineBreak + line;
        return (text == ";" ? "" : " ") + text + lineBreak + line.Substring(0, line.Length - rest.Length);
    }

    /// <summary>The white space with which the line of a position begins.</summary>
    private string IndentAt(int position)
    {
        var span = Source.GetLineSpan(Source.GetLine(position));
        var line = Source.ToString(span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }
}
