using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Shell;

/// <summary>
/// The arguments of a cmdlet: names of parameters may be shortened, and are in any case. What is a switch of cmd, such
/// as <c>/q</c>, is no argument.
/// </summary>
internal sealed class CmdletArguments
{
    private readonly Dictionary<string, List<ShellWord>> named = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> switches = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the arguments.</summary>
    /// <param name="command">The command.</param>
    /// <param name="valued">The parameters that take a value.</param>
    public CmdletArguments(ShellCommand command, params string[] valued)
    {
        var positional = ImmutableArray.CreateBuilder<ShellWord>();
        for (var i = 0; i < command.Arguments.Length; i++)
        {
            var word = command.Arguments[i];
            var text = word.Value ?? word.Prefix;
            if (!word.IsQuoted && IsSwitch(text)) switches.Add(text);
            else if (word.IsQuoted || text.Length < 2 || text[0] != '-' || !char.IsLetter(text[1]))
                positional.Add(word);
            else if (Array.Find(valued, name => name.StartsWith(Name(text), StringComparison.OrdinalIgnoreCase))
                is not { } parameter)
                switches.Add(Name(text));
            else if (text.IndexOf(':') is > 0 and var colon && colon + 1 < word.Text.Length)
                Add(parameter, word.Tail(colon + 1));
            else if (i + 1 < command.Arguments.Length) Add(parameter, command.Arguments[++i]);
        }

        Positional = positional.ToImmutable();
    }

    /// <summary>The arguments that no name precedes.</summary>
    public ImmutableArray<ShellWord> Positional { get; }

    /// <summary>The value of a parameter, by its full name; null where it is not given.</summary>
    public ShellWord? Get(string parameter) => named.TryGetValue(parameter, out var words) ? words[0] : null;

    /// <summary>Whether a switch of cmd is given, such as <c>/s</c>.</summary>
    public bool Has(string name) => switches.Contains(name);

    private static bool IsSwitch(string text) =>
        text.Length > 1 && text[0] == '/' && char.IsLetter(text[1]) && (text.Length == 2 || text[2] == ':');

    private static string Name(string text)
    {
        var colon = text.IndexOf(':');
        return colon < 0 ? text.Substring(1) : text.Substring(1, colon - 1);
    }

    private void Add(string parameter, ShellWord word)
    {
        if (!named.TryGetValue(parameter, out var words)) named[parameter] = words = [];
        words.Add(word);
    }
}
