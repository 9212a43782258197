using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>
/// What the parsers of all languages share: a cursor, lists, pipelines, and the rest of a script that is opaque once
/// something is not understood.
/// </summary>
internal abstract class ScriptParser
{
    // A level of nesting takes up to half a kilobyte of stack in several frames; real scripts have about a dozen.

    protected ScriptParser(LogicalText script, ScriptParts parts, int depth)
    {
        Script = script;
        Parts = parts;
        Depth = depth;
        Text = script.Buffer;
        Origin = script.BufferStart;
        Pos = Origin;
        End = Origin + script.Length;
    }

    protected LogicalText Script { get; }

    protected ScriptParts Parts { get; }

    protected string Text { get; }

    protected int Origin { get; }

    protected int End { get; }

    protected int Pos { get; set; }

    protected int Depth { get; set; }

    /// <summary>What is not understood here; every loop ends when it is set.</summary>
    protected string? Failure { get; private set; }

    /// <summary>Reads the whole text as a list.</summary>
    public ShellList ParseScript()
    {
        var mark = Parts.Items.Count;
        ParseItems(topLevel: true);
        if (Failure is not null || Pos < End) AddOpaque(Pos, Failure ?? "a word that closes nothing");
        return new ShellList(Script, new TextSpan(0, Script.Length), Parts.Items.Take(mark));
    }

    protected abstract ShellNode ParseCommand();

    protected abstract ShellListOperator ReadOperator();

    protected abstract bool AtListEnd();

    /// <summary>Skips what means nothing; with <paramref name="lines"/> line ends too.</summary>
    protected abstract void SkipSpace(bool lines);

    protected virtual bool ReadNegation() => false;

    protected TextSpan Range(int from, int to) => new(from - Origin, to - from);

    protected char Peek(int ahead = 0) => Pos + ahead < End ? Text[Pos + ahead] : '\0';

    protected void Fail(string reason) => Failure ??= reason;

    protected bool Enter()
    {
        if (++Depth <= Limits.ScriptDepth) return true;
        Fail("nested too deeply");
        return false;
    }

    protected ShellList ParseList()
    {
        var mark = Parts.Items.Count;
        SkipSpace(lines: true);
        var start = Pos;
        if (Enter()) ParseItems(topLevel: false);
        Depth--;
        if (Failure is not null) Parts.Items.Truncate(mark);
        var items = Parts.Items.Take(mark);
        var last = items.IsEmpty
            ? start
            : Origin + Math.Max(items[items.Length - 1].Node.Range.End, items[items.Length - 1].OperatorRange.End);
        return new ShellList(Script, Range(start, last), items);
    }

    private void ParseItems(bool topLevel)
    {
        SkipSpace(lines: true);
        while (Failure is null && Pos < End && !AtListEnd())
        {
            Parts.ThrowIfCancelled();
            var start = Pos;
            var state = new PartsMark(Parts);
            var node = ParsePipeline();
            if (Failure is not null)
            {
                if (!topLevel) return;
                state.Restore(Parts);
                AddOpaque(start, Failure);
                return;
            }

            SkipSpace(lines: false);
            var from = Pos;
            var joined = ReadOperator();
            Parts.Items.Add(
                new ShellListItem(node, joined, joined == ShellListOperator.None ? default : Range(from, Pos)));
            if (joined == ShellListOperator.None) return;
            if (joined == ShellListOperator.Sequence && Text[from] is '\n' or '\r') Pos = from;
            SkipSpace(lines: true);
        }
    }

    protected ShellNode ParsePipeline()
    {
        var start = Pos;
        var negated = ReadNegation();
        var first = ParseCommand();
        SkipSpace(lines: false);
        if (!negated && !AtPipe()) return first;
        var mark = Parts.Nodes.Count;
        Parts.Nodes.Add(first);
        while (Failure is null && AtPipe())
        {
            Parts.ThrowIfCancelled();
            ReadPipe();
            SkipSpace(lines: true);
            Parts.Nodes.Add(ParseCommand());
            SkipSpace(lines: false);
        }

        var commands = Parts.Nodes.Take(mark);
        return new ShellPipeline(
            Script, Range(start, Math.Max(start, Origin + commands[commands.Length - 1].Range.End)), negated, commands);
    }

    protected virtual void ReadPipe() => Pos++;

    private bool AtPipe() => Peek() == '|' && Peek(1) != '|';

    private void AddOpaque(int start, string reason)
    {
        Failure = null;
        var opaque = new ShellOpaque(Script, Range(start, Origin + Script.Length), reason);
        Parts.Opaque.Add(opaque);
        Parts.Items.Add(new ShellListItem(opaque, ShellListOperator.None, default));
        Pos = End;
    }

    protected static ImmutableArray<ShellListItem> Single(ShellNode node) =>
        [new ShellListItem(node, ShellListOperator.None, default)];
}
