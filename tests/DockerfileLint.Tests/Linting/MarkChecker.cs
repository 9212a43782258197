using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using DockerfileLint.Linting;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Tests.Linting;

/// <summary>Remarks on each <c>§…§</c> of a script, counting characters as ShellCheck does; keeps what it was given.</summary>
internal sealed class MarkChecker : IScriptChecker
{
    public List<string> Texts { get; } = [];

    public List<string> Shells { get; } = [];

    /// <summary>The number of the check, by what is between the marks.</summary>
    public Func<string, int> Code { get; init; } = static _ => 2086;

    /// <summary>What takes the place of a mark; null where there is no fix.</summary>
    public string? NewText { get; init; }

    /// <summary>Whether a script gets an answer.</summary>
    public Func<string, bool> Answers { get; init; } = static _ => true;

    public ImmutableArray<ScriptRemark>[] Check(IReadOnlyList<CheckedScript> scripts, CancellationToken cancellationToken)
    {
        Texts.AddRange(scripts.Select(static script => script.Text));
        Shells.AddRange(scripts.Select(static script => script.Text.Split('\n')[0]));
        return [.. scripts.Select(script => Answers(script.Text) ? Remarks(script.Text) : default)];
    }

    private ImmutableArray<ScriptRemark> Remarks(string text) =>
    [
        .. Regex.Matches(text, "§(?<name>[^§]*)§", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(match =>
        {
            var from = PlaceOf(text, match.Index);
            var to = PlaceOf(text, match.Index + match.Length);
            return new ScriptRemark(Code(match.Groups["name"].Value), IsWarning: true, "marked", from, to)
            {
                Edits = NewText is null ? [] : [new ScriptEdit(from, to, NewText, AfterPrevious: false)],
            };
        }),
    ];

    private static ScriptPlace PlaceOf(string text, int offset)
    {
        var line = text.AsSpan(0, offset).Count('\n') + 1;
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        return new ScriptPlace(line, text[start..offset].EnumerateRunes().Count() + 1);
    }
}
