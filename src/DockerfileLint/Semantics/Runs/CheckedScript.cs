using System;
using System.Text;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Runs;

/// <summary>
/// The script of a RUN as a checker of shell scripts reads it: a <c>#!</c> line for the shell, the variables that the
/// builder sets, and the script itself, with the way back into the Dockerfile.
/// </summary>
internal sealed class CheckedScript
{
    private readonly LogicalText body;
    private readonly ScriptLines lines;

    private CheckedScript(RunModel run, ScriptShell shell, LogicalText body, int start)
    {
        Run = run.Syntax;
        Shell = shell;
        KnowsEnvironment = !run.IsTrigger && run.State.IsEnvironmentComplete;
        this.body = body;
        var script = body.AsSpan();
        // Comments at the head of a heredoc may be for the checker and hold for the whole script: they stay first.
        var split = run.Syntax.IsHeredocScript ? EndOfComments(script, start) : start;
        var names = ScriptVariables.Of(run, script);
        var made = new StringBuilder(script.Length + 64);
        made.Append("#!/bin/").Append(shell.Name).Append(shell.StopsOnError ? " -e\n" : "\n");
        made.Append(body.Buffer, body.BufferStart + start, split - start);
        if (names.Count > 0) made.Append("export ").Append(string.Join("=1 ", names)).Append("=1\n");
        made.Append(body.Buffer, body.BufferStart + split, script.Length - split);
        if (made[made.Length - 1] != '\n') made.Append('\n');
        Text = made.ToString();
        lines = new ScriptLines(body, start, split, hasVariables: names.Count > 0);
    }

    /// <summary>The instruction.</summary>
    public RunSyntax Run { get; }

    /// <summary>What is known of its shell.</summary>
    public ScriptShell Shell { get; }

    /// <summary>
    /// Whether a variable that nothing sets is unset for sure: neither the base image nor the stage that runs a trigger
    /// can set it.
    /// </summary>
    public bool KnowsEnvironment { get; }

    /// <summary>The text for the checker.</summary>
    public string Text { get; }

    /// <summary>How a message names it: the file and the line.</summary>
    public string Name => FormattableString.Invariant($"{Run.Source.Path}:{Run.Source.GetLine(Run.Span.Start) + 1}");

    /// <summary>The script of a RUN; null for exec form, an empty script and other programs than shells.</summary>
    /// <param name="run">The RUN.</param>
    /// <param name="shell">Its shell.</param>
    public static CheckedScript? Of(RunModel run, ScriptShell shell)
    {
        if (run.IsExecForm) return null;
        var text = run.Syntax is { IsHeredocScript: true, Heredocs: [{ StripsTabs: true } heredoc, ..] }
            ? WithoutTabs(heredoc.Body)
            : run.Syntax.Command;
        var script = text.AsSpan();
        var start = 0;
        if (run.Syntax.IsHeredocScript && script.Length > 1 && script[0] == '#' && script[1] == '!')
            start = script.IndexOf('\n') is >= 0 and var end ? end + 1 : script.Length;
        return script.Slice(start).Trim().IsEmpty ? null : new CheckedScript(run, shell, text, start);
    }

    /// <summary>
    /// The part of the Dockerfile that a part of the text comes from, at least one code unit where there is one; null
    /// where it begins in what was added.
    /// </summary>
    public TextSpan? ToSource(ScriptPlace from, ScriptPlace to)
    {
        if (lines.OffsetOf(from) is not { } start) return null;
        var end = Math.Max(start, lines.OffsetOf(to) ?? start);
        if (start == end && end < body.Length) end++;
        else if (start == end && start > 0) start--;
        return body.ToSource(TextSpan.FromBounds(start, end));
    }

    /// <summary>Whether lines of the Dockerfile were joined in a part of the text.</summary>
    public bool IsJoined(ScriptPlace from, ScriptPlace to) => ToEdit(from, to, afterPrevious: false) is null;

    /// <summary>Whether a part of the text is a word of the script and not only a part of one.</summary>
    public bool IsWholeWord(ScriptPlace from, ScriptPlace to)
    {
        var start = lines.OffsetOf(from) ?? 0;
        var end = lines.OffsetOf(to) ?? body.Length;
        return (start == 0 || EndsWord(body[start - 1])) && (end >= body.Length || EndsWord(body[end]));
    }

    /// <summary>
    /// The part of the Dockerfile that a replacement is of; null where it isn't one piece, as lines are joined in it.
    /// </summary>
    /// <param name="from">Its start in the text.</param>
    /// <param name="to">Its end.</param>
    /// <param name="afterPrevious">Whether an insertion belongs to what is before it.</param>
    public TextSpan? ToEdit(ScriptPlace from, ScriptPlace to, bool afterPrevious)
    {
        if (lines.OffsetOf(from) is not { } start || lines.OffsetOf(to) is not { } end || end < start) return null;
        if (start == end)
            return new TextSpan(afterPrevious && start > 0 ? body.ToSource(start - 1) + 1 : body.ToSource(start), 0);
        var span = body.ToSource(TextSpan.FromBounds(start, end));
        return span.Length == end - start ? span : null;
    }

    private static bool EndsWord(char letter) =>
        char.IsWhiteSpace(letter) || letter is ';' or '&' or '|' or '(' or ')' or '<' or '>' or '`';

    private static LogicalText WithoutTabs(LogicalText written)
    {
        var builder = new LogicalTextBuilder(written.Source);
        var script = written.AsSpan();
        for (var start = 0; start < script.Length;)
        {
            var next = script.Slice(start).IndexOf('\n') is >= 0 and var length ? start + length + 1 : script.Length;
            while (start < next && script[start] == '\t') start++;
            builder.Append(written.ToSource(TextSpan.FromBounds(start, next)));
            start = next;
        }

        return builder.ToLogicalText();
    }

    /// <summary>Where the first line begins that is neither empty nor a comment.</summary>
    private static int EndOfComments(ReadOnlySpan<char> script, int start)
    {
        while (start < script.Length)
        {
            var rest = script.Slice(start);
            var length = rest.IndexOf('\n') is >= 0 and var end ? end + 1 : rest.Length;
            var line = rest.Slice(0, length).Trim();
            // A last line without an end would swallow what follows.
            if (!line.IsEmpty && line[0] != '#' || length == rest.Length) return start;
            start += length;
        }

        return start;
    }
}
