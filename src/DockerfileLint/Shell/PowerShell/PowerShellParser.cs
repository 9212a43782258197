using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>
/// Reads PowerShell as far as its commands go: what is an expression becomes a command whose program is not known, and
/// the commands in its parentheses and blocks are found.
/// </summary>
internal sealed partial class PowerShellParser(
    LogicalText script, ScriptParts parts, int depth) : ScriptParser(script, parts, depth)
{
    private bool afterBlock;

    protected override ShellListOperator ReadOperator()
    {
        switch (Peek())
        {
            case '\n' or ';':
                Pos++;
                return ShellListOperator.Sequence;
            case '&' when Peek(1) == '&':
                Pos += 2;
                return ShellListOperator.And;
            case '&' when !afterBlock:
                Pos++;
                return ShellListOperator.Background;
            case '|' when Peek(1) == '|':
                Pos += 2;
                return ShellListOperator.Or;
            default:
                // After a block the next statement may follow at once.
                return afterBlock && Pos < End && !AtListEnd() ? ShellListOperator.Sequence : ShellListOperator.None;
        }
    }

    protected override bool AtListEnd() => Text[Pos] is ')' or '}';

    protected override void SkipSpace(bool lines)
    {
        for (; Pos < End; Pos++)
        {
            switch (Text[Pos])
            {
                case ' ' or '\t' or '\r' or '\u00a0':
                case '\n' or ';' when lines:
                    break;
                case '`' when Peek(1) is '\n' or '\r':
                    Pos += Peek(1) == '\r' && Peek(2) == '\n' ? 2 : 1;
                    break;
                case '#':
                    Skip("\n");
                    break;
                case '<' when Peek(1) == '#':
                    Skip("#>");
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Skips up to the last character of a comment's end, or to before a line end.</summary>
    private void Skip(string close)
    {
        var index = Text.IndexOf(close, Pos, End - Pos, StringComparison.Ordinal);
        Pos = index < 0 ? End - 1 : index + close.Length - (close == "\n" ? 2 : 1);
    }

    protected override ShellNode ParseCommand()
    {
        afterBlock = false;
        if (Pos >= End) Fail("a command is missing");
        if (Failure is not null || !Enter()) return new ShellOpaque(Script, Range(Pos, Pos), "nothing");
        var node = ParseStatement();
        Depth--;
        return node;
    }

    private ShellNode ParseStatement()
    {
        if (IsCall()) return ParseCall();
        var keyword = PowerShellKeywords.At(Text.AsSpan(Pos, End - Pos));
        if (keyword.Length > 0) return ParseKeyword(keyword);
        if (AtExpression()) return ParseExpression();
        return ParseWords(Pos, ImmutableArray<ShellWord>.Empty);
    }

    private bool IsCall() => Peek() == '&' && Peek(1) != '&' || Peek() == '.' && Peek(1) is ' ' or '\t';

    private ShellNode ParseCall()
    {
        var start = Pos;
        Pos++;
        var sign = new ShellWord(Script, Range(start, Pos), ShellWordTraits.Foreign, []);
        SkipSpace(lines: false);
        return Peek() == '{' ? ParseCalledBlock(start) : ParseWords(start, [sign]);
    }

    private ShellCompound ParseCalledBlock(int start)
    {
        var body = ParseBlock();
        int words = Parts.Words.Count, blocks = Parts.Blocks.Count, redirects = Parts.Redirects.Count;
        // What follows are the arguments of the block, further blocks among them.
        while (Failure is null && ReadArgument()) SkipSpace(lines: false);
        var bodies = ImmutableArray.CreateBuilder<ShellList>();
        bodies.Add(body);
        foreach (var block in Parts.Blocks.Take(blocks)) bodies.AddRange(block.Bodies);
        return new ShellCompound(
            Script,
            Range(start, Pos),
            ShellCompoundKind.Group,
            bodies.ToImmutable(),
            Parts.Redirects.Take(redirects),
            Parts.Words.Take(words));
    }

    private bool AtExpression() =>
        BeginsExpression(Peek()) || Peek() == '\\' && Peek(1) == '"';

    private static bool BeginsExpression(char c) =>
        c is '$' or '[' or '(' or '@' or '{' or '"' or '\'' or '!' or '+' or '-' or ',' or >= '0' and <= '9';

    private ShellCommand ParseWords(int start, ImmutableArray<ShellWord> wrappers)
    {
        int words =
            Parts.Words.Count, redirects =
                Parts.Redirects.Count, blocks = Parts.Blocks.Count, command = Parts.Commands.Count;
        Parts.Commands.Add(null!);
        var stop = Pos;
        while (Failure is null && ReadArgument())
        {
            stop = Pos;
            SkipSpace(lines: false);
        }

        if (stop == start || Parts.Words.Count == words) Fail("a command is missing");
        var all = Parts.Words.Take(words);
        var program = all.IsEmpty ? null : all[0];
        var result = new ShellCommand(
            Script,
            Range(start, stop),
            [],
            wrappers,
            program,
            all.IsEmpty ? all : all.RemoveAt(0),
            Parts.Redirects.Take(redirects));
        result.SetInner(Parts.Blocks.Take(blocks));
        Parts.Commands[command] = result;
        if (Failure is null) InnerScripts.LookOnWindows(result, Parts, Depth);
        return result;
    }

    /// <summary>An expression, or an assignment.</summary>
    private ShellCommand ParseExpression()
    {
        var start = Pos;
        var command = Parts.Commands.Count;
        Parts.Commands.Add(null!);
        var result = TryReadTarget(out var name) ? ParseAssignment(start, name) : ExpressionCommand(ReadExpression());
        Parts.Commands[command] = result;
        return result;
    }

    private ShellCommand ExpressionCommand(ShellWord word)
    {
        // A word of an expression that is redirected: 'text' > file.
        var redirects = Parts.Redirects.Count;
        var stop = Origin + word.Range.End;
        SkipSpace(lines: false);
        while (Failure is null && TryReadRedirect())
        {
            stop = Pos;
            SkipSpace(lines: false);
        }

        return new ShellCommand(
            Script, Range(Origin + word.Range.Start, stop), [], [], word, [], Parts.Redirects.Take(redirects));
    }

    /// <summary>Reads <c>$name =</c>, <c>$env:NAME +=</c> and their like; nothing where no assignment begins.</summary>
    private bool TryReadTarget(out string name)
    {
        name = "";
        if (Peek() != '$' || !(CharTable.IsNameStart(Peek(1)) || Peek(1) == ':')) return false;
        var i = Pos + 1;
        while (i < End && (CharTable.IsName(Text[i]) || Text[i] == ':')) i++;
        var stop = i;
        while (i < End && Text[i] is ' ' or '\t') i++;
        if (i < End && Text[i] is '+' or '-' or '*' or '/' or '%') i++;
        if (i >= End || Text[i] != '=' || i + 1 < End && Text[i + 1] == '=') return false;
        name = Text.Substring(Pos + 1, stop - Pos - 1);
        Pos = i + 1;
        return true;
    }

    private ShellCommand ParseAssignment(int start, string name)
    {
        SkipSpace(lines: true);
        var from = Pos;
        ShellNode? node = null;
        ShellWord? word = null;
        var isExpression = Pos < End && AtExpression() && !(Peek() == '$' && TryPeekTarget());
        if (isExpression) word = ReadExpression(isValue: true);
        SkipSpace(lines: false);
        if (word is null || Peek() == '|' && Peek(1) != '|') node = ParseValue(word);
        if (node is not null)
        {
            var list = new ShellList(Script, node.Range, Single(node));
            word = new ShellWord(
                Script,
                node.Range,
                ShellWordTraits.Foreign | ShellWordTraits.Expansion,
                [new ShellSubstitution(Script, node.Range, list)]);
        }

        var stop = Math.Max(from, Origin + word!.Range.End);
        return new ShellCommand(
            Script,
            Range(start, stop),
            [new ShellAssignment(name, word, Range(start, stop))],
            [],
            program: null,
            [],
            []);
    }

    private bool TryPeekTarget()
    {
        var before = Pos;
        var found = TryReadTarget(out _);
        Pos = before;
        return found;
    }

    /// <summary>
    /// A pipeline whose output is assigned; its first part may be an expression that is read already.
    /// </summary>
    private ShellNode ParseValue(ShellWord? first)
    {
        if (first is null) return ParsePipeline();
        var mark = Parts.Nodes.Count;
        Parts.Nodes.Add(ExpressionCommand(first));
        while (Failure is null && Peek() == '|' && Peek(1) != '|')
        {
            Pos++;
            SkipSpace(lines: true);
            Parts.Nodes.Add(ParseCommand());
            SkipSpace(lines: false);
        }

        var commands = Parts.Nodes.Take(mark);
        var range = TextSpan.FromBounds(
            commands[0].Range.Start, Math.Max(commands[0].Range.End, commands[commands.Length - 1].Range.End));
        return new ShellPipeline(Script, range, isNegated: false, commands);
    }
}
