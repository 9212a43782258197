using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Looks into scripts that a command carries as text: <c>sh -c '…'</c>, <c>eval '…'</c>, <c>su -c '…'</c>, <c>bash &lt;&lt;EOF</c>, <c>find -exec</c>.</summary>
internal static class InnerScripts
{
    public static ShellNode Look(ShellCommand command, ScriptParts parts, int depth)
    {
        switch (command.Name)
        {
            case "sh" or "bash" or "ash" or "dash" or "ksh" or "zsh" or "busybox":
                return Shell(command, parts, depth);
            case "eval" when command.Arguments.Length == 1:
                return Read(command, Content(command.Arguments[0]), parts, depth);
            case "su" or "runuser":
                return Switch(command, parts, depth);
            case "find":
                Find(command, parts, depth);
                return command;
            default:
                return command;
        }
    }

    private static ShellNode Shell(ShellCommand command, ScriptParts parts, int depth)
    {
        for (var i = 0; i < command.Arguments.Length; i++)
        {
            if (command.Arguments[i].Value is not { Length: > 1 } option || option[0] is not ('-' or '+')) return command;
            if (option is "-o" or "+o" or "-O" or "+O" or "--rcfile" or "--init-file") i++;
            else if (option[0] == '-' && option[1] != '-' && option.IndexOf('c') > 0)
            {
                // The script is the first word that is no option: -ce, -c -e and -ec mean the same; -eo pipefail -c takes a value.
                return After(command, option.IndexOf('o') > 0 ? i + 2 : i + 1, parts, depth);
            }
            else if (option[1] != '-' && option[option.Length - 1] == 'o') i++;
        }

        return Heredoc(command, parts, depth);
    }

    private static ShellNode After(ShellCommand command, int index, ScriptParts parts, int depth)
    {
        while (index < command.Arguments.Length && command.Arguments[index].Value is { Length: > 1 } option && option[0] is '-' or '+') index++;
        return index < command.Arguments.Length ? Read(command, Content(command.Arguments[index]), parts, depth) : command;
    }

    private static ShellNode Switch(ShellCommand command, ScriptParts parts, int depth)
    {
        for (var i = 0; i + 1 < command.Arguments.Length; i++)
            if (command.Arguments[i].Value is "-c" or "--command" or "-lc") return Read(command, Content(command.Arguments[i + 1]), parts, depth);
        return command;
    }

    private static ShellNode Heredoc(ShellCommand command, ScriptParts parts, int depth) => command;

    private static ShellNode Read(ShellCommand command, LogicalText? content, ScriptParts parts, int depth)
    {
        if (content is null) return command;
        var list = new PosixParser(content, parts, depth).ParseScript();
        var compound = new ShellCompound(command.Script, command.Range, ShellCompoundKind.InnerShell, [list], command.Redirects) { Invocation = command };
        foreach (var redirect in command.Redirects) redirect.Target.Parent = command;
        command.Parent = compound;
        return compound;
    }

    /// <summary>What stands between the quotes of a word; null where an expansion decides a part of it.</summary>
    private static LogicalText? Content(ShellWord word)
    {
        if (word.Value is not { Length: > 0 } value) return null;
        var text = word.Script.AsSpan(word.Range);
        if (!word.IsQuoted) return text.Length == value.Length ? word.Script.Slice(word.Range) : null;
        var quote = text[0];
        if (quote is not ('\'' or '"') || text[text.Length - 1] != quote) return null;
        var inside = word.Script.Slice(new TextSpan(word.Range.Start + 1, word.Range.Length - 2));
        if (inside.Length == value.Length) return inside.AsSpan().IndexOf(quote) < 0 ? inside : null;
        var plain = quote == '"' ? PosixParser.Unescape(inside) : null;
        return plain is not null && plain.Length == value.Length ? plain : null;
    }

    private static void Find(ShellCommand command, ScriptParts parts, int depth)
    {
        var inner = ImmutableArray<ShellCompound>.Empty;
        for (var i = 0; i < command.Arguments.Length; i++)
        {
            if (command.Arguments[i].Value is not ("-exec" or "-execdir" or "-ok" or "-okdir")) continue;
            var stop = i + 1;
            while (stop < command.Arguments.Length && command.Arguments[stop].Value is not (";" or "+")) stop++;
            if (stop > i + 1) inner = inner.Add(Exec(command, ImmutableArray.Create(command.Arguments, i + 1, stop - i - 1), parts, depth));
            i = stop;
        }

        if (!inner.IsEmpty) command.SetInner(inner);
    }

    private static ShellCompound Exec(ShellCommand find, ImmutableArray<ShellWord> words, ScriptParts parts, int depth)
    {
        var range = TextSpan.FromBounds(words[0].Range.Start, words[words.Length - 1].Range.End);
        var command = CommandUnwrapper.Create(find.Script, range, [], words, []);
        parts.Commands.Add(command);
        var node = Look(command, parts, depth + 1);
        var list = new ShellList(find.Script, range, [new ShellListItem(node, ShellListOperator.None, default)]);
        return new ShellCompound(find.Script, range, ShellCompoundKind.InnerShell, [list], []) { Invocation = find };
    }
}
