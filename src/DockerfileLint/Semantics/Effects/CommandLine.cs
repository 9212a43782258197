using System;
using System.Collections.Generic;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>The arguments of a command as options and operands, in the manner of <c>getopt_long</c>.</summary>
internal sealed class CommandLine
{
    private static readonly string[] Letters = CreateLetters();

    private static readonly List<KeyValuePair<string, ShellWord?>> None = [];

    private List<KeyValuePair<string, ShellWord?>> options = None;

    /// <param name="command">The command.</param>
    /// <param name="valued">The one-letter options that take a value.</param>
    /// <param name="longValued">The long options, dashes included, whose value may follow as a word of its own.</param>
    public CommandLine(ShellCommand command, string valued = "", params string[] longValued)
    {
        var arguments = command.Arguments;
        for (var i = 0; i < arguments.Length; i++)
        {
            var word = arguments[i];
            var text = word.Value;
            if (text == "--")
            {
                for (i++; i < arguments.Length; i++) Operands.Add(arguments[i]);
                return;
            }

            if (text is null || text.Length < 2 || text[0] != '-') Operands.Add(word);
            else if (text[1] == '-') ReadLong(command, ref i, text, longValued);
            else ReadShort(command, ref i, text, valued);
        }
    }

    /// <summary>The words that are no options.</summary>
    public List<ShellWord> Operands { get; } = [];

    public bool Has(string option)
    {
        foreach (var known in options)
            if (known.Key == option) return true;
        return false;
    }

    public bool Has(string option, string alternative) => Has(option) || Has(alternative);

    /// <summary>The text of an option's value; null where it is missing or not known.</summary>
    public string? Value(string option, EffectSink sink)
    {
        foreach (var known in options)
        {
            if (known.Key == option && known.Value is { } word) return sink.Text(word);
            if (known.Key.Length > option.Length && known.Key[option.Length] == '=' && known.Key.StartsWith(option, StringComparison.Ordinal)) return known.Key.Substring(option.Length + 1);
        }

        return null;
    }

    private void Add(string option, ShellWord? value)
    {
        if (options == None) options = [];
        options.Add(new KeyValuePair<string, ShellWord?>(option, value));
    }

    private static string[] CreateLetters()
    {
        var letters = new string[128];
        for (var i = 0; i < letters.Length; i++) letters[i] = "-" + (char)i;
        return letters;
    }

    /// <summary>The word that is an option's value; null where it is missing or a part of the option's own word.</summary>
    public ShellWord? Word(string option)
    {
        foreach (var known in options)
            if (known.Key == option && known.Value is { } word) return word;
        return null;
    }

    private void ReadLong(ShellCommand command, ref int index, string text, string[] longValued)
    {
        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text.Substring(0, equals);
        if (equals >= 0) Add(text, value: null);
        var takesNext = equals < 0 && Array.IndexOf(longValued, text) >= 0 && index + 1 < command.Arguments.Length;
        Add(name, takesNext ? command.Arguments[++index] : null);
    }

    private void ReadShort(ShellCommand command, ref int index, string text, string valued)
    {
        for (var j = 1; j < text.Length; j++)
        {
            var name = text[j] < Letters.Length ? Letters[text[j]] : "-" + text[j];
            if (valued.IndexOf(text[j]) < 0)
            {
                Add(name, value: null);
                continue;
            }

            if (j + 1 < text.Length) Add(name + "=" + text.Substring(j + 1), value: null);
            var takesNext = j + 1 == text.Length && index + 1 < command.Arguments.Length;
            Add(name, takesNext ? command.Arguments[++index] : null);
            return;
        }
    }
}
