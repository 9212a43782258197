using System;
using System.Collections.Immutable;

namespace DockerfileLint.Shell;

/// <summary>Simple commands, assignments and redirections.</summary>
internal sealed partial class PosixParser
{
    protected override ShellNode ParseCommand()
    {
        if (Failure is not null || Pos >= End)
        {
            Fail("a command is missing");
            return new ShellOpaque(Script, Range(Pos, Pos), "nothing");
        }

        if (Text[Pos] == '(') return ParseParenthesis();
        var reserved = PeekReserved();
        return reserved == Reserved.None ? ParseSimple() : ParseCompound(reserved);
    }

    private ShellNode ParseSimple()
    {
        var start = Pos;
        int words =
            Parts.Words.Count, assigned =
                Parts.Assignments.Count, redirected = Parts.Redirects.Count, commands = Parts.Commands.Count;
        Parts.Commands.Add(null!);
        var stop = Pos;
        while (Failure is null)
        {
            SkipSpace(lines: false);
            if (!ReadPart(words, assigned)) break;
            stop = Pos;
            if (Parts.Words.Count == words + 1 && Parts.Commands.Count == commands + 1 && AtFunctionParentheses())
            {
                Parts.Words.Truncate(words);
                Parts.Commands.Truncate(commands);
                return ParseFunctionBody(start);
            }
        }

        if (Failure is null && stop == start) Fail("a command is missing");
        var command = CommandUnwrapper.Create(
            Script,
            Range(start, stop),
            Parts.Assignments.Take(assigned),
            Parts.Words,
            words,
            Parts.Redirects.Take(redirected));
        Parts.Commands[commands] = command;
        if (command.IsNamed("source")) Note(ShellFeatureKind.Source, start, stop);
        if (Failure is null) InnerScripts.Look(command, Parts, Depth);
        return command;
    }

    /// <summary>Reads an assignment, a redirection or a word; false where the command ends.</summary>
    private bool ReadPart(int words, int assigned)
    {
        if (Pos >= End) return false;
        if (TryReadRedirect()) return true;
        if (CharTable.Of(Text[Pos]) == CharTable.WordEnd && !(Text[Pos] is '<' or '>' && Peek(1) == '(')) return false;
        var isFirst = Parts.Words.Count == words;
        var equals = isFirst || IsDeclaration(Parts.Words[words]) ? AssignmentEquals() : -1;
        if (equals > 0 && isFirst)
        {
            ReadAssignment(equals);
            return true;
        }

        var word = ReadWord();
        if (equals > 0 && Peek() == '(') word = ReadArrayArgument(word);
        Parts.Words.Add(word);
        return true;
    }

    private static bool IsDeclaration(ShellWord word) =>
        word.Value is "declare" or "local" or "export" or "readonly" or "typeset";

    /// <summary>Where the <c>=</c> of <c>NAME=</c>, <c>NAME+=</c> or <c>NAME[i]=</c> is, or -1.</summary>
    private int AssignmentEquals()
    {
        if (!CharTable.IsNameStart(Text[Pos])) return -1;
        var i = Pos + 1;
        while (i < End && CharTable.IsName(Text[i])) i++;
        if (i < End && Text[i] == '[')
        {
            while (i < End && Text[i] != ']' && CharTable.Of(Text[i]) != CharTable.WordEnd) i++;
            i++;
        }

        if (i + 1 < End && Text[i] == '+' && Text[i + 1] == '=') i++;
        return i < End && Text[i] == '=' ? i : -1;
    }

    private void ReadAssignment(int equals)
    {
        var start = Pos;
        var nameEnd = Text[equals - 1] == '+' ? equals - 1 : equals;
        var name = Text.Substring(start, nameEnd - start);
        Pos = equals + 1;
        if (nameEnd < equals) Note(ShellFeatureKind.AppendingAssignment, start, equals + 1);
        else if (Text[equals - 1] == ']') Note(ShellFeatureKind.Array, start, equals + 1);
        var value = Peek() == '(' ? ReadArray(Pos) : ReadWord();
        Parts.Assignments.Add(new ShellAssignment(name, value, Range(start, Pos)));
    }

    private ShellWord ReadArrayArgument(ShellWord name) => ReadArray(Origin + name.Range.Start);

    /// <summary>Reads <c>( word … )</c> as one word that begins at <paramref name="start"/>.</summary>
    private ShellWord ReadArray(int start)
    {
        var outer = traits;
        var mark = Parts.Substitutions.Count;
        Pos++;
        SkipSpace(lines: true);
        while (Failure is null && Pos < End && Text[Pos] != ')')
        {
            var before = Pos;
            ScanWord();
            if (Pos == before) Fail("an array that does not end");
            SkipSpace(lines: true);
        }

        if (Pos < End) Pos++;
        else Fail("an array that does not end");
        Note(ShellFeatureKind.Array, start, Pos);
        traits = outer;
        return new ShellWord(Script, Range(start, Pos), ShellWordTraits.Expansion, Parts.Substitutions.Take(mark));
    }

    private bool TryReadRedirect()
    {
        var start = Pos;
        var i = Pos;
        if (Text[i] is not ('<' or '>' or '&' or '{' or >= '0' and <= '9')) return false;
        if (Text[i] == '{')
        {
            while (i < End && (CharTable.IsName(Text[i]) || i == start)) i++;
            if (i >= End || Text[i] != '}') return false;
            i++;
        }
        else while (i < End && CharTable.IsDigit(Text[i])) i++;

        if (i < End && Text[i] == '&' && i == start && i + 1 < End && Text[i + 1] == '>') i++;
        if (i >= End || Text[i] is not ('<' or '>')) return false;
        var stop = OperatorEnd(i);
        if (Text[stop - 1] != '&' && stop < End && Text[stop] == '(' && stop == i + 1) return false;
        Pos = stop;
        SkipSpace(lines: false);
        var op = Text.Substring(start, stop - start);
        if (Pos >= End || CharTable.Of(Text[Pos]) == CharTable.WordEnd && !(Text[Pos] is '<' or '>' && Peek(1) == '('))
            Fail("a redirection without a target");
        var target = ReadWord();
        if (op.EndsWith("<<<", StringComparison.Ordinal)) Note(ShellFeatureKind.HereString, start, stop);
        else if (op[0] == '&'
            || op.EndsWith(">&", StringComparison.Ordinal)
                && target.Prefix is not ("-" or "" or [>= '0' and <= '9', ..]))
            Note(ShellFeatureKind.RedirectBoth, start, stop);
        Parts.Redirects.Add(new ShellRedirect(op, target, Range(start, Pos)));
        if (op.EndsWith("<<", StringComparison.Ordinal) || op.EndsWith("<<-", StringComparison.Ordinal))
            AddHeredoc(op, target);
        return true;
    }

    private int OperatorEnd(int i)
    {
        var c = Text[i++];
        if (i >= End) return i;
        if (c == '<' && Text[i] == '<') return i + 1 < End && Text[i + 1] is '<' or '-' ? i + 2 : i + 1;
        if (c == '<') return Text[i] is '&' or '>' ? i + 1 : i;
        return Text[i] is '>' or '&' or '|' ? i + 1 : i;
    }

    private void AddHeredoc(string op, ShellWord target)
    {
        Parts.HasHeredoc = true;
        var delimiter = target.IsQuoted ? WordReader.Unquote(target) : target.Text;
        heredocs ??= new ScratchList<PendingHeredoc>();
        heredocs.Add(
            new PendingHeredoc(Parts.Redirects[Parts.Redirects.Count - 1], delimiter, op[op.Length - 1] == '-'));
    }

    /// <summary>
    /// Skips the bodies of the here-documents that wait; the cursor is on the line end before them and is left on
    /// the last one.
    /// </summary>
    private void ReadHeredocs(ImmutableArray<PendingHeredoc> pending)
    {
        foreach (var heredoc in pending)
        {
            ReadHeredoc(heredoc);
            if (!heredoc.Redirect.Target.IsQuoted && heredoc.Redirect.Body is { IsEmpty: false } body)
                heredoc.Redirect.SetSubstitutions(new PosixParser(Script.Slice(body), Parts, Depth).ReadText());
            if (heredoc.Redirect.Target.Parent is ShellCommand command)
                InnerScripts.Look(command, heredoc.Redirect, Parts, Depth);
        }
    }

    private void ReadHeredoc(PendingHeredoc heredoc)
    {
        var body = Pos + 1;
        for (var line = body; line < End;)
        {
            var lineEnd = Text.IndexOf('\n', line, End - line);
            if (lineEnd < 0) lineEnd = End;
            var content = Text.AsSpan(line, lineEnd - line);
            if (heredoc.TrimsTabs) content = content.TrimStart('\t');
            if (content.TrimEnd('\r').SequenceEqual(heredoc.Delimiter.AsSpan()))
            {
                heredoc.Redirect.Body = Range(body, line);
                Pos = Math.Min(lineEnd, End - 1);
                return;
            }

            line = lineEnd + 1;
        }

        if (body <= End) heredoc.Redirect.Body = Range(body, End);
        Pos = End - 1;
    }
}
