using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>An option of a command that has a value.</summary>
/// <param name="Name">The option with its dashes.</param>
/// <param name="Word">The word with the value.</param>
/// <param name="Value">The value alone.</param>
internal readonly record struct CommandOption(string Name, ShellWord Word, string Value)
{
    /// <summary>
    /// The options among the words; a long one without <c>=</c> counts with the word after it, whatever it is.
    /// </summary>
    /// <param name="words">The words of a command.</param>
    /// <param name="syntax">Which of its options take a value.</param>
    /// <param name="isLeading">Whether they end at the first word that is none, where another command begins.</param>
    public static IEnumerable<CommandOption> Of(
        ImmutableArray<ShellWord> words, ShellOptionSyntax syntax, bool isLeading = false)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Value is not ['-', _, ..] text)
            {
                if (isLeading) yield break;
                continue;
            }

            var isLong = text[1] == '-';
            var start = isLong ? text.IndexOf('=') + 1 : syntax.ValueIndex(text);
            if (!isLong && start < 0) continue;
            var name = isLong ? text.Substring(0, start > 0 ? start - 1 : text.Length) : $"-{text[start - 1]}";
            if (start > 0 && start < text.Length) yield return new CommandOption(name, words[i], text.Substring(start));
            else if (i + 1 < words.Length && words[i + 1].Value is { } value)
                yield return new CommandOption(name, words[i + 1], value);
            if (syntax.TakesNext(text)) i++;
        }
    }

    /// <summary>Where the end of the value is; the whole word where escapes hide it.</summary>
    public TextSpan PlaceOf(string end) => PlaceOf(Word, end);

    /// <summary>Where a part of a word is; the whole word where escapes hide it.</summary>
    public static TextSpan PlaceOf(ShellWord word, string end)
    {
        var start = word.Text.LastIndexOf(end, StringComparison.Ordinal);
        return start < 0
            ? word.Span
            : word.Script.ToSource(new TextSpan(word.Range.Start + start, end.Length));
    }
}
