using System;
using System.Collections.Immutable;

namespace DockerfileLint.Shell;

/// <summary>Whether a command runs as another user than the script, by <c>su</c>, <c>gosu</c> and their like.</summary>
internal static class SwitchedUser
{
    private static readonly ShellOptionSyntax SuOptions = new(
        "cCgGsTuwW", "--command", "--session-command", "--group", "--supp-group", "--shell", "--user",
        "--whitelist-environment");

    /// <summary>
    /// Whether a user who isn't surely root runs a command: one that its first wrappers name, or a command around it.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="count">How many of its wrappers count.</param>
    public static bool Runs(ShellCommand command, int count)
    {
        if (Switches(command.Wrappers, count)) return true;
        for (var node = command.Parent; node is not null; node = node.Parent)
            if (node is ShellCommand outer && (Switches(outer.Wrappers, outer.Wrappers.Length) || Switches(outer)))
                return true;
        return false;
    }

    private static bool Switches(ImmutableArray<ShellWord> words, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (words[i].Value is not { } value) continue;
            switch (ShellNames.Program(value))
            {
                case "gosu" or "su-exec" when i + 1 < count && !IsRoot(words[i + 1].Value):
                case "sudo" or "doas" when Selects(words, i + 1, count):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the options from an index on have <c>-u NAME</c>.</summary>
    private static bool Selects(ImmutableArray<ShellWord> words, int index, int count)
    {
        for (; index < count; index++)
        {
            var text = words[index].Prefix;
            if (text.Length < 2 || text[0] != '-') break;
            if (text == "--user" || text[1] != '-' && text[text.Length - 1] == 'u' && words[index].Value is not null)
                return index + 1 == count || !IsRoot(words[index + 1].Value);
            if (text.StartsWith("--user=", StringComparison.Ordinal))
                return !IsRoot(words[index].Value?.Substring("--user=".Length));
            if (text.StartsWith("-u", StringComparison.Ordinal)) return !IsRoot(words[index].Value?.Substring(2));
            if (WrapperOptions.Of("sudo")!.TakesNext(text)) index++;
        }

        return false;
    }

    /// <summary>Whether a program starts what is in it as another user than root.</summary>
    private static bool Switches(ShellCommand command)
    {
        if (command.Name is not ("su" or "runuser")) return false;
        var arguments = new ShellArguments(command, SuOptions);
        if (arguments.Has("-u", "--user")) return !IsRoot(arguments.GetValue("-u", "--user"));
        foreach (var operand in arguments.Operands)
            if (operand.Value != "-") return !IsRoot(operand.Value);
        return false;
    }

    /// <summary>Whether a user, with or without a group, is root; not where something decides it later.</summary>
    private static bool IsRoot(string? user)
    {
        var colon = user?.IndexOf(':') ?? -1;
        return (colon < 0 ? user : user!.Substring(0, colon)) is "root" or "0" or "#0";
    }
}
