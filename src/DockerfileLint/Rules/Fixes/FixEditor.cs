using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules;

/// <summary>
/// Writes the edits of a fix in the file's own style. An edit that can't be made, such as an option in a JSON array or
/// on a line that an earlier instruction has swallowed, leaves the finding without the fix.
/// </summary>
public sealed class FixEditor
{
    /// <summary>What comes before commands that root runs.</summary>
    private static readonly HashSet<string> RootWrappers = new(StringComparer.Ordinal)
    {
        "sudo", "-E", "-H", "-n", "env", "command",
    };

    private readonly RuleContext context;
    private readonly ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();
    private ImmutableArray<string> ignored = ImmutableArray<string>.Empty;
    private bool isImpossible;

    internal FixEditor(RuleContext context) => this.context = context;

    /// <summary>What the fix does; an edit may say it where only what it finds decides that.</summary>
    internal string Title { get; set; } = "";

    /// <summary>Whether the fix may be applied without asking, which an edit may say, too.</summary>
    internal FixSafety Safety { get; set; }

    private SourceText Source => context.Source;

    /// <summary>Inserts text.</summary>
    public void Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    /// <summary>Removes text, and of the spaces on both sides of it those before it.</summary>
    public void Remove(TextSpan span) => Replace(LineAlone(span) ?? WithSpaceBefore(span), "");

    /// <summary>Replaces text.</summary>
    public void Replace(TextSpan span, string text) => changes.Add(new TextChange(Source.Path, span, text));

    /// <summary>Leaves the finding without this fix.</summary>
    public void GiveUp() => isImpossible = true;

    /// <summary>Adds an option to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="after">The word after which it goes.</param>
    /// <param name="option">The option as a shell reads it.</param>
    public void Option(RunCommand command, ShellWord after, string option)
    {
        if (command is null) throw new ArgumentNullException(nameof(command));
        if (after is null) throw new ArgumentNullException(nameof(after));
        Option(command.Run, after, option);
    }

    internal void Option(RunModel run, ShellWord after, string option) =>
        InsertInRun(run, after.Span.End, SharedTexts.Of((" " + option).AsSpan()));

    /// <summary>Adds words to a list after one of them: on lines of their own where that is.</summary>
    internal void Words(RunModel run, ShellWord after, IEnumerable<string> words)
    {
        // A heredoc continues lines as shells do.
        var escape = run.Syntax.Heredocs.IsEmpty ? context.Syntax.EscapeCharacter : '\\';
        var between = WordList.SeparatorBefore(after, Source, escape);
        InsertInRun(run, after.Span.End, between + string.Join(between, words));
    }

    /// <summary>Sets a variable for one command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="assignment">The assignment, such as <c>CI=1</c>.</param>
    public void Assign(RunCommand command, string assignment)
    {
        if (command is null) throw new ArgumentNullException(nameof(command));
        Assign(command.Run, command.Command, assignment);
    }

    internal void Assign(RunModel run, ShellCommand command, string assignment)
    {
        // A wrapper such as sudo would drop it.
        if (command is not { Program: { } program, Wrappers.IsEmpty: true }) GiveUp();
        else InsertInRun(run, program.Span.Start, assignment + " ");
    }

    /// <summary>
    /// Adds a command to the chain of a RUN: at its end, or right after the last call of the program that the command
    /// calls, where something after that may remove the program.
    /// </summary>
    /// <param name="after">A command that has to come before.</param>
    /// <param name="command">The command as a shell reads it.</param>
    public void AppendCommand(RunCommand after, string command)
    {
        if (after is null) throw new ArgumentNullException(nameof(after));
        AppendCommand(after.Run, after.Command, command);
    }

    internal void AppendCommand(RunModel run, ShellCommand after, string command)
    {
        if (SudoFor(after) is not { } sudo || AppendPlace.Find(run.Script, after, command) is not { } last) GiveUp();
        else InsertInRun(run, last.Span.End, SharedTexts.Of((StyleOf(run).JointAfter(last) + sudo + command).AsSpan()));
    }

    /// <summary>Adds a command at the end of a script of cmd or PowerShell, after one that is directly in it.</summary>
    internal void AppendOnWindows(RunModel run, ShellCommand after, string command)
    {
        var body = run.Script.Body;
        if (!run.Script.IsUnderstood || after.Parent != body || !run.Syntax.Heredocs.IsEmpty) GiveUp();
        else if (body.Items[body.Items.Length - 1].Node is not ShellCommand last
            || last.EndsScript()
            || body.ChainAt(body.Items.Length - 1).LastOr >= 0)
            GiveUp();
        else InsertInRun(run, last.Span.End, StyleOf(run).WindowsJoint(last) + command);
    }

    /// <summary>
    /// Removes an instruction with its lines, and the empty ones after it where others are before it.
    /// </summary>
    public void RemoveInstruction(InstructionSyntax instruction)
    {
        if (instruction is null) throw new ArgumentNullException(nameof(instruction));
        Remove(InstructionLines.Of(instruction, Source));
    }

    /// <summary>Puts lines, which are without line ends, before an instruction, as far to the right as it is.</summary>
    public void InsertBefore(InstructionSyntax instruction, params string[] lines)
    {
        var start = LineStart(instruction);
        var before = Source.Text.AsSpan(start, Math.Max(instruction.Span.Start - start, 0));
        var indentation = before.IsWhiteSpace() ? before.ToString() : "";
        Insert(start, indentation + string.Join(Source.NewLine + indentation, lines) + Source.NewLine);
    }

    /// <summary>Puts a line before an instruction and the comments that are right above it.</summary>
    internal void InsertAbove(InstructionSyntax instruction, string line)
    {
        var start = LineStart(instruction);
        for (var i = instruction.LeadingComments.Length - 1; i >= 0; i--)
        {
            var comment = Source.GetLine(instruction.LeadingComments[i].Span.Start);
            if (Source.GetLine(start) != comment + 1) break;
            start = Source.GetLineSpan(comment).Start;
        }

        Insert(start, line + Source.NewLine);
    }

    /// <summary>Puts lines, which are without line ends, after an instruction.</summary>
    public void InsertAfter(InstructionSyntax instruction, params string[] lines)
    {
        if (instruction is null) throw new ArgumentNullException(nameof(instruction));
        Insert(instruction.Span.End, Source.NewLine + string.Join(Source.NewLine, lines));
    }

    /// <summary>Removes commands from the chain of a RUN, and the RUN where nothing else is in it.</summary>
    internal void RemoveCommands(RunModel run, ICollection<ShellCommand> commands)
    {
        foreach (var span in CommandRemoval.SpansOf(commands, run, Source))
        {
            var inRun = TextSpan.FromBounds(
                Math.Max(span.Start, run.Syntax.Span.Start), Math.Min(span.End, run.Syntax.Span.End));
            // A comment in it would go, too.
            if (Source.ToString(inRun).Contains('#')) GiveUp();
            else Remove(span);
        }
    }

    /// <summary>Adds lines to a .dockerignore, and says so to the gate, which lets no other line pass.</summary>
    internal void AddIgnored(SourceText file, IEnumerable<string> patterns)
    {
        ignored = patterns.ToImmutableArray();
        if (!ignored.IsEmpty) changes.AddRange(DockerIgnoreEditor.Append(file, ignored));
    }

    /// <summary>Writes another pattern in the place of one.</summary>
    internal void ReplaceIgnored(SourceText file, IgnorePattern pattern, string line)
    {
        ignored = ImmutableArray.Create(line);
        changes.Add(new TextChange(file.Path, pattern.Span, line));
    }

    /// <summary>Removes the line of a pattern.</summary>
    internal void RemoveIgnored(SourceText file, IgnorePattern pattern) =>
        changes.Add(DockerIgnoreEditor.RemoveLine(file, pattern.Span));

    /// <summary>The fix; null where an edit can't be made, or there is none.</summary>
    internal CodeFix? ToFix() =>
        isImpossible || changes.Count == 0
            ? null
            : new CodeFix(Title, Safety, changes.ToImmutable()) { IgnorePatterns = ignored };

    private RunStyle StyleOf(RunModel run) => context.Ask(static model => new RunStyles(model)).Of(run);

    private void InsertInRun(RunModel run, int position, string text)
    {
        if (run.IsExecForm) GiveUp();
        else Insert(position, text);
    }

    /// <summary>
    /// The wrapper that a clean-up needs, as the command has it; null where that selects a user other than root.
    /// </summary>
    private static string? SudoFor(ShellCommand command)
    {
        if (!command.HasWrapper("sudo")) return "";
        foreach (var word in command.Wrappers)
            if (word.Value is not { } value || !RootWrappers.Contains(value)) return null;
        return "sudo ";
    }

    /// <summary>The line of what is alone on one that goes on after it; null for others.</summary>
    private TextSpan? LineAlone(TextSpan span)
    {
        var text = Source.Text;
        var (start, end) = (span.Start, span.End);
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        if (start == 0 || text[start - 1] != '\n') return null;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        if (end == text.Length || text[end] != context.Syntax.EscapeCharacter) return null;
        do end++;
        while (end < text.Length && text[end] is ' ' or '\t' or '\r');
        return end < text.Length && text[end] == '\n' ? TextSpan.FromBounds(start, end + 1) : null;
    }

    private TextSpan WithSpaceBefore(TextSpan span)
    {
        var text = Source.Text;
        if (span.End < text.Length && text[span.End] is not (' ' or '\t' or '\r' or '\n')) return span;
        var start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        // What begins a line is indented, and may be the whole of it.
        return start == 0 || text[start - 1] == '\n' ? span : TextSpan.FromBounds(start, span.End);
    }

    private int LineStart(InstructionSyntax instruction)
    {
        if (instruction is null) throw new ArgumentNullException(nameof(instruction));
        return Source.GetLineSpan(Source.GetLine(instruction.Span.Start)).Start;
    }
}
