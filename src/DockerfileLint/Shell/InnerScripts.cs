using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>
/// Looks into scripts that a command carries as text: <c>sh -c '…'</c>, <c>eval '…'</c>, <c>su -c '…'</c>, <c>bash
/// &lt;&lt;EOF</c>, <c>find -exec</c>.
/// </summary>
internal static class InnerScripts
{
    private static readonly string[] PowerShellValues = [
        "ExecutionPolicy", "Version", "InputFormat", "OutputFormat", "WindowStyle", "ConfigurationName",
        "PSConsoleFile", "WorkingDirectory"
    ];

    public static void Look(ShellCommand command, ScriptParts parts, int depth)
    {
        switch (command.Name)
        {
            case { } name when ShellNames.IsShell(name):
                Read(command, ScriptIndex(command), parts, depth);
                break;
            case "eval" when command.Arguments.Length == 1:
                Read(command, 0, parts, depth);
                break;
            case "su" or "runuser":
                Read(command, AfterOption(command), parts, depth);
                break;
            case "find":
                Find(command, parts, depth);
                break;
            case "pwsh" or "powershell":
                LookOnWindows(command, parts, depth);
                break;
        }
    }

    /// <summary>
    /// Looks into <c>powershell -Command …</c> and <c>cmd /c …</c>, whose script is all that follows.
    /// </summary>
    public static void LookOnWindows(ShellCommand command, ScriptParts parts, int depth)
    {
        var kind = command.Name is { } name && command.Arguments.Length > 0
            ? ShellKinds.FromProgram(name)
            : ShellKind.Unknown;
        if (kind is not (ShellKind.PowerShell or ShellKind.Cmd)) return;
        var first = WindowsScriptIndex(command, kind);
        if (first < 0 || first >= command.Arguments.Length) return;
        var words = command.Arguments;
        var range = TextSpan.FromBounds(words[first].Range.Start, words[words.Length - 1].Range.End);
        var content = command.Script.Slice(range);
        if (words.Length - first == 1 && words[first].IsQuoted) content = Unwrap(content);
        Add(command, range, content, parts, depth, kind);
    }

    private static int WindowsScriptIndex(ShellCommand command, ShellKind kind)
    {
        for (var i = 0; i < command.Arguments.Length; i++)
        {
            if (command.Arguments[i].Prefix is not { Length: > 1 } option) return kind == ShellKind.PowerShell ? i : -1;
            if (kind == ShellKind.Cmd)
            {
                if (option[0] != '/') return -1;
                if (option.Equals("/c", StringComparison.OrdinalIgnoreCase)) return i + 1;
            }
            else if (option[0] is not ('-' or '/')) return i;
            else if (option[1] is 'c' or 'C'
                && "-command".StartsWith("-" + option.Substring(1), StringComparison.OrdinalIgnoreCase))
                return i + 1;
            else if (IsPowerShellValue(option)) i++;
            else if (option[1] is 'f' or 'F' or 'e' or 'E'
                && !option.StartsWith("-ex", StringComparison.OrdinalIgnoreCase))
                return -1;
        }

        return -1;
    }

    /// <summary>Whether an option of powershell.exe takes the next word.</summary>
    private static bool IsPowerShellValue(string option)
    {
        foreach (var name in PowerShellValues)
            if (option.Length > 2 && name.StartsWith(option.Substring(1), StringComparison.OrdinalIgnoreCase))
                return true;
        return option.Equals("-ep", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A command line that one pair of quotes encloses, without them.</summary>
    private static LogicalText Unwrap(LogicalText text)
    {
        var last = text.Length - 1;
        return last > 0 && text[0] == text[last] && text[0] is '"' or '\''
            ? text.Slice(new TextSpan(1, last - 1))
            : text;
    }

    /// <summary>Looks into the here-document that a shell reads as its script.</summary>
    public static void Look(ShellCommand command, ShellRedirect heredoc, ScriptParts parts, int depth)
    {
        if (!ShellNames.IsShell(command.Name) || !command.Inner.IsEmpty) return;
        if (heredoc.Body is not { IsEmpty: false } body) return;
        foreach (var argument in command.Arguments)
            if (argument.Value is null || argument.Value != "-" && argument.Value is not ['-' or '+', ..]) return;
        var content = command.Script.Slice(body);
        if (!heredoc.Target.IsQuoted && content.AsSpan().IndexOf('\\') >= 0)
            content = EscapedText.Remove(content, quotes: false);
        Add(command, body, content, parts, depth);
    }

    /// <summary>
    /// Which argument of a shell is its script, or -1: the first that is no option, where one of the options is
    /// <c>-c</c>.
    /// </summary>
    private static int ScriptIndex(ShellCommand command)
    {
        var found = false;
        for (var i = 0; i < command.Arguments.Length; i++)
        {
            if (command.Arguments[i].Value is not { Length: > 1 } option || option[0] is not ('-' or '+'))
                return found ? i : -1;
            if (option.StartsWith("--", StringComparison.Ordinal))
            {
                if (option is "--rcfile" or "--init-file") i++;
                continue;
            }

            found |= option[0] == '-' && option.IndexOf('c') > 0;
            if (option.IndexOf('o') > 0 || option.IndexOf('O') > 0) i++;
        }

        return -1;
    }

    private static int AfterOption(ShellCommand command)
    {
        for (var i = 0; i + 1 < command.Arguments.Length; i++)
            if (command.Arguments[i].Value is "-c" or "--command" or "-lc") return i + 1;
        return -1;
    }

    private static ShellList TooDeep(LogicalText content, ScriptParts parts)
    {
        var opaque = new ShellOpaque(content, new TextSpan(0, content.Length), "nested too deeply");
        parts.Opaque.Add(opaque);
        return new ShellList(content, opaque.Range, [new ShellListItem(opaque, ShellListOperator.None, default)]);
    }

    private static void Read(ShellCommand command, int argument, ScriptParts parts, int depth)
    {
        if (argument < 0 || argument >= command.Arguments.Length) return;
        var word = command.Arguments[argument];
        if (Content(word) is { } content) Add(command, word.Range, content, parts, depth);
    }

    private static void Add(
        ShellCommand command,
        TextSpan range,
        LogicalText content,
        ScriptParts parts,
        int depth,
        ShellKind kind = ShellKind.Posix)
    {
        var list = depth > Limits.ScriptDepth
            ? TooDeep(content, parts)
            : ShellParser.Create(content, kind, parts, depth + Limits.ScriptCost).ParseScript();
        command.SetInner(
            command.Inner.Add(new ShellCompound(command.Script, range, ShellCompoundKind.InnerShell, [list], [])));
    }

    /// <summary>What comes between the quotes of a word; null where an expansion decides a part of it.</summary>
    private static LogicalText? Content(ShellWord word)
    {
        if (word.Value is not { Length: > 0 } value) return null;
        var text = word.Script.AsSpan(word.Range);
        if (!word.IsQuoted) return text.Length == value.Length ? word.Script.Slice(word.Range) : null;
        var quote = text[0];
        if (quote is not ('\'' or '"') || text[text.Length - 1] != quote) return null;
        var inside = word.Script.Slice(new TextSpan(word.Range.Start + 1, word.Range.Length - 2));
        if (inside.Length == value.Length) return inside.AsSpan().IndexOf(quote) < 0 ? inside : null;
        var plain = quote == '"' ? EscapedText.Remove(inside, quotes: true) : null;
        return plain is not null && plain.Length == value.Length ? plain : null;
    }

    private static void Find(ShellCommand command, ScriptParts parts, int depth)
    {
        var inner = ImmutableArray.CreateBuilder<ShellCompound>();
        for (var i = 0; i < command.Arguments.Length; i++)
        {
            if (command.Arguments[i].Value is not ("-exec" or "-execdir" or "-ok" or "-okdir")) continue;
            var stop = i + 1;
            while (stop < command.Arguments.Length && command.Arguments[stop].Value is not (";" or "+")) stop++;
            if (stop > i + 1)
                inner.Add(Exec(command, ImmutableArray.Create(command.Arguments, i + 1, stop - i - 1), parts, depth));
            i = stop;
        }

        if (inner.Count > 0) command.SetInner(inner.ToImmutable());
    }

    private static ShellCompound Exec(ShellCommand find, ImmutableArray<ShellWord> words, ScriptParts parts, int depth)
    {
        var range = TextSpan.FromBounds(words[0].Range.Start, words[words.Length - 1].Range.End);
        var command = CommandUnwrapper.Create(find.Script, range, [], words, []);
        parts.Commands.Add(command);
        if (depth < Limits.ScriptDepth) Look(command, parts, depth + Limits.ScriptCost);
        var list = new ShellList(find.Script, range, [new ShellListItem(command, ShellListOperator.None, default)]);
        return new ShellCompound(find.Script, range, ShellCompoundKind.InnerShell, [list], []);
    }
}
