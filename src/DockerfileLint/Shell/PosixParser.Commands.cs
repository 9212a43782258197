using System;

namespace DockerfileLint.Shell;

/// <summary>Simple commands, assignments and redirections.</summary>
internal sealed partial class PosixParser
{
    private ShellNode ParseCommand()
    {
        if (failure is not null || pos >= end)
        {
            Fail("a command is missing");
            return new ShellOpaque(script, Range(pos, pos), "nothing");
        }

        if (text[pos] == '(') return ParseParenthesis();
        var reserved = PeekReserved();
        return reserved == Reserved.None ? ParseSimple() : ParseCompound(reserved);
    }

    private ShellNode ParseSimple()
    {
        var start = pos;
        int words = parts.Words.Count, assigned = parts.Assignments.Count, redirected = parts.Redirects.Count, commands = parts.Commands.Count;
        parts.Commands.Add(null!);
        var stop = pos;
        while (failure is null)
        {
            SkipSpace(lines: false);
            if (!ReadPart(words, assigned)) break;
            stop = pos;
            if (parts.Words.Count == words + 1 && parts.Commands.Count == commands + 1 && AtFunctionParentheses())
            {
                parts.Words.Truncate(words);
                parts.Commands.Truncate(commands);
                return ParseFunctionBody(start);
            }
        }

        if (failure is null && stop == start) Fail("a command is missing");
        var all = parts.Words.Take(words);
        var command = CommandUnwrapper.Create(script, Range(start, stop), parts.Assignments.Take(assigned), all, parts.Redirects.Take(redirected));
        parts.Commands[commands] = command;
        if (command.IsNamed("source")) Note(ShellFeatureKind.Source, start, stop);
        if (failure is null && depth < MaxDepth) InnerScripts.Look(command, parts, depth + 1);
        return command;
    }

    /// <summary>Reads an assignment, a redirection or a word; false where the command ends.</summary>
    private bool ReadPart(int words, int assigned)
    {
        if (pos >= end) return false;
        if (TryReadRedirect()) return true;
        if (CharTable.Of(text[pos]) == CharTable.WordEnd && !(text[pos] is '<' or '>' && Peek(1) == '(')) return false;
        var equals = AssignmentEquals();
        if (equals > 0 && parts.Words.Count == words)
        {
            ReadAssignment(equals);
            return true;
        }

        var word = ReadWord();
        if (equals > 0 && Peek() == '(' && IsDeclaration(parts.Words[words])) word = ReadArrayArgument(word);
        parts.Words.Add(word);
        return true;
    }

    private static bool IsDeclaration(ShellWord word) => word.Value is "declare" or "local" or "export" or "readonly" or "typeset";

    /// <summary>Where the <c>=</c> of <c>NAME=</c>, <c>NAME+=</c> or <c>NAME[i]=</c> stands, or -1.</summary>
    private int AssignmentEquals()
    {
        if (!CharTable.IsNameStart(text[pos])) return -1;
        var i = pos + 1;
        while (i < end && CharTable.IsName(text[i])) i++;
        if (i < end && text[i] == '[')
        {
            while (i < end && text[i] != ']' && CharTable.Of(text[i]) != CharTable.WordEnd) i++;
            i++;
        }

        if (i + 1 < end && text[i] == '+' && text[i + 1] == '=') i++;
        return i < end && text[i] == '=' ? i : -1;
    }

    private void ReadAssignment(int equals)
    {
        var start = pos;
        var nameEnd = text[equals - 1] == '+' ? equals - 1 : equals;
        var name = text.Substring(start, nameEnd - start);
        pos = equals + 1;
        if (nameEnd < equals) Note(ShellFeatureKind.AppendingAssignment, start, equals + 1);
        else if (text[equals - 1] == ']') Note(ShellFeatureKind.Array, start, equals + 1);
        var value = Peek() == '(' ? ReadArray(pos) : ReadWord();
        parts.Assignments.Add(new ShellAssignment(name, value, Range(start, pos)));
    }

    private ShellWord ReadArrayArgument(ShellWord name) => ReadArray(origin + name.Range.Start);

    /// <summary>Reads <c>( word … )</c> as one word that begins at <paramref name="start"/>.</summary>
    private ShellWord ReadArray(int start)
    {
        var outer = traits;
        var mark = parts.Substitutions.Count;
        pos++;
        SkipSpace(lines: true);
        while (failure is null && pos < end && text[pos] != ')')
        {
            var before = pos;
            ScanWord();
            if (pos == before) Fail("an array that does not end");
            SkipSpace(lines: true);
        }

        if (pos < end) pos++;
        else Fail("an array that does not end");
        Note(ShellFeatureKind.Array, start, pos);
        traits = outer;
        return new ShellWord(script, Range(start, pos), ShellWordTraits.Expansion, parts.Substitutions.Take(mark));
    }

    private bool TryReadRedirect()
    {
        var start = pos;
        var i = pos;
        if (text[i] == '{')
        {
            while (i < end && (CharTable.IsName(text[i]) || i == start)) i++;
            if (i >= end || text[i] != '}') return false;
            i++;
        }
        else while (i < end && CharTable.IsDigit(text[i])) i++;

        if (i < end && text[i] == '&' && i == start && i + 1 < end && text[i + 1] == '>') i++;
        if (i >= end || text[i] is not ('<' or '>')) return false;
        var stop = OperatorEnd(i);
        if (text[stop - 1] != '&' && stop < end && text[stop] == '(' && stop == i + 1) return false;
        pos = stop;
        SkipSpace(lines: false);
        var op = text.Substring(start, stop - start);
        if (pos >= end || CharTable.Of(text[pos]) == CharTable.WordEnd && !(text[pos] is '<' or '>' && Peek(1) == '(')) Fail("a redirection without a target");
        var target = ReadWord();
        if (op.EndsWith("<<<", StringComparison.Ordinal)) Note(ShellFeatureKind.HereString, start, stop);
        else if (op[0] == '&' || op.EndsWith(">&", StringComparison.Ordinal) && target.Prefix is not ("-" or "" or [>= '0' and <= '9', ..])) Note(ShellFeatureKind.RedirectBoth, start, stop);
        parts.Redirects.Add(new ShellRedirect(op, target, Range(start, pos)));
        if (op.EndsWith("<<", StringComparison.Ordinal) || op.EndsWith("<<-", StringComparison.Ordinal)) AddHeredoc(op, target);
        return true;
    }

    private int OperatorEnd(int i)
    {
        var c = text[i++];
        if (i >= end) return i;
        if (c == '<' && text[i] == '<') return i + 1 < end && text[i + 1] is '<' or '-' ? i + 2 : i + 1;
        if (c == '<') return text[i] is '&' or '>' ? i + 1 : i;
        return text[i] is '>' or '&' or '|' ? i + 1 : i;
    }

    private void AddHeredoc(string op, ShellWord target)
    {
        var delimiter = target.IsQuoted ? WordReader.Unquote(target) : target.Text;
        heredocs.Add(new PendingHeredoc(parts.Redirects[parts.Redirects.Count - 1], delimiter, op[op.Length - 1] == '-'));
    }

    /// <summary>Skips the bodies of the here-documents that wait; the cursor stands on the line end before them and is left on the last one.</summary>
    private void ReadHeredocs()
    {
        var pending = heredocs.Take(0);
        foreach (var heredoc in pending)
        {
            ReadHeredoc(heredoc);
            if (depth < MaxDepth && heredoc.Redirect.Target.Parent is ShellCommand command) InnerScripts.Look(command, heredoc.Redirect, parts, depth + 1);
        }
    }

    private void ReadHeredoc(PendingHeredoc heredoc)
    {
        var body = pos + 1;
        for (var line = body; line < end;)
        {
            var lineEnd = text.IndexOf('\n', line, end - line);
            if (lineEnd < 0) lineEnd = end;
            var content = text.AsSpan(line, lineEnd - line);
            if (heredoc.TrimsTabs) content = content.TrimStart('\t');
            if (content.TrimEnd('\r').SequenceEqual(heredoc.Delimiter.AsSpan()))
            {
                heredoc.Redirect.Body = Range(body, line);
                pos = Math.Min(lineEnd, end - 1);
                return;
            }

            line = lineEnd + 1;
        }

        if (body <= end) heredoc.Redirect.Body = Range(body, end);
        pos = end - 1;
    }
}
