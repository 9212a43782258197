using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Shell;

/// <summary>
/// The arguments of a command read as options and operands: <c>-xy</c> is <c>-x -y</c>, <c>--name=value</c> holds a
/// value, <c>--</c> ends the options.
/// </summary>
public readonly struct ShellArguments
{
    private readonly ImmutableArray<ShellWord> words;
    private readonly ShellOptionSyntax syntax;

    /// <summary>Reads the arguments of <paramref name="command"/>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="syntax">Which options take a value; null for none.</param>
    public ShellArguments(ShellCommand command, ShellOptionSyntax? syntax = null)
    {
        if (command is null) throw new ArgumentNullException(nameof(command));
        words = command.Arguments;
        this.syntax = syntax ?? ShellOptionSyntax.None;
    }

    /// <summary>
    /// The first word that is no option, such as <c>install</c>; null where there is none or an expansion decides it.
    /// </summary>
    public string? Subcommand => GetOperand(0)?.Value;

    /// <summary>The words that are neither options nor their values.</summary>
    public ImmutableArray<ShellWord> Operands => OperandsFrom(0);

    /// <summary>The operand with the given number, counted from 0; null where there are fewer.</summary>
    public ShellWord? GetOperand(int number)
    {
        for (var i = NextOperand(0, out var ended); i < words.Length; i = ended ? i + 1 : NextOperand(i + 1, out ended))
            if (number-- == 0) return words[i];
        return null;
    }

    /// <summary>The operands without the first ones.</summary>
    internal ImmutableArray<ShellWord> OperandsFrom(int number)
    {
        var count = -number;
        for (var i = NextOperand(0, out var ended); i < words.Length; i = ended ? i + 1 : NextOperand(i + 1, out ended))
            count++;
        if (count <= 0) return ImmutableArray<ShellWord>.Empty;
        var result = ImmutableArray.CreateBuilder<ShellWord>(count);
        for (var i = NextOperand(0, out var ended); i < words.Length; i = ended ? i + 1 : NextOperand(i + 1, out ended))
            if (number-- <= 0) result.Add(words[i]);
        return result.MoveToImmutable();
    }

    /// <summary>Whether one of the options is given: <c>Has("-y", "--yes")</c>.</summary>
    public bool Has(string option, string? other = null) => GetOption(option, other) is not null;

    /// <summary>
    /// The word that holds one of the options, by itself, in a cluster or with its value; null where it is not given.
    /// </summary>
    public ShellWord? GetOption(string option, string? other = null)
    {
        var index = IndexOf(option, other);
        return index < 0 ? null : words[index];
    }

    /// <summary>
    /// The value of one of the options; null where it is not given, has none or an expansion decides it.
    /// </summary>
    public string? GetValue(string option, string? other = null) =>
        FindValue(option, other, out var start) is { Value: { } text } ? text.Substring(start) : null;

    /// <summary>The values of one of the options, which may be given more than once; those that are known.</summary>
    internal IEnumerable<string> GetValues(string option, string? other = null)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Value is not { } text) continue;
            if (text == "--") yield break;
            if (text is not ['-', _, ..]) continue;
            if (text == option || text == other)
            {
                if (i + 1 < words.Length && words[i + 1].Value is { } value) yield return value;
                i++;
            }
            else if (IsWith(text, option) || other is not null && IsWith(text, other))
            {
                yield return text.Substring(text.IndexOf('=') + 1);
            }
            else if (syntax.TakesNext(text)) i++;
        }

        static bool IsWith(string text, string option) => text.StartsWith(option + "=", StringComparison.Ordinal);
    }

    /// <summary>The word that holds the value of one of the options; null where it is not given or has none.</summary>
    /// <param name="option">The option, with its dashes.</param>
    /// <param name="other">Another name of it.</param>
    /// <param name="start">
    /// Where the value begins in the word's text: after the option where both are one word.
    /// </param>
    internal ShellWord? FindValue(string option, string? other, out int start)
    {
        start = 0;
        var index = IndexOf(option, other);
        if (index < 0) return null;
        var text = words[index].Prefix;
        if (words[index].Value is { } whole && syntax.TakesNext(whole))
            return index + 1 < words.Length ? words[index + 1] : null;
        if (text[1] == '-' || syntax.IsSingleDash)
        {
            start = text.IndexOf('=') + 1;
            return start > 0 ? words[index] : null;
        }

        start = syntax.ValueIndex(text);
        if (start <= 0 || start >= text.Length && words[index].Value is not null) return null;
        if (start < text.Length && text[start] == '=') start++;
        return words[index];
    }

    /// <summary>Whether an option may be in a word that an expansion decides.</summary>
    public bool HasUnknown
    {
        get
        {
            foreach (var word in words)
                if (word.Value is null && word.Prefix.Length == 0) return true;
            return false;
        }
    }

    private int IndexOf(string option, string? other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var text = words[i].Prefix;
            if (text == "--") return -1;
            if (text.Length < 2 || text[0] != '-') continue;
            if (IsMatch(text, option) || other is not null && IsMatch(text, other)) return i;
            if (words[i].Value is { } whole && syntax.TakesNext(whole)) i++;
        }

        return -1;
    }

    private bool IsMatch(string text, string option)
    {
        if (option.Length != 2 || syntax.IsSingleDash)
            return text.StartsWith(option, StringComparison.Ordinal)
                && (text.Length == option.Length || text[option.Length] == '=');
        if (text[1] == '-') return false;
        var stop = syntax.ValueIndex(text);
        return text.IndexOf(option[1], 1, (stop < 0 ? text.Length : stop) - 1) > 0;
    }

    /// <summary>
    /// The index of the first operand from <paramref name="index"/> on, or the number of words; tells whether <c>--</c>
    /// came before it.
    /// </summary>
    private int NextOperand(int index, out bool ended)
    {
        ended = false;
        for (; index < words.Length; index++)
        {
            var text = words[index].Prefix;
            if (text == "--" && words[index].Value is not null)
            {
                ended = true;
                return index + 1;
            }

            if (text.Length < 2 || text[0] != '-') return index;
            if (words[index].Value is { } option && syntax.TakesNext(option)) index++;
        }

        return index;
    }
}
