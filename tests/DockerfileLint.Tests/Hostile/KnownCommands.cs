using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rules;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Tests.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Hostile;

/// <summary>The commands that rules know: those of all fixtures, and every program of a rule or a table.</summary>
internal static class KnownCommands
{
    private const int LongestCommand = 4;

    /// <summary>Commands as their words, the program first; one for each program and first argument.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> All { get; } = Find();

    /// <summary>The programs among them.</summary>
    public static IReadOnlyList<string> Programs { get; } = [.. All.Select(static words => words[0]).Distinct(StringComparer.Ordinal)];

    private static List<IReadOnlyList<string>> Find()
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var program in OfTables()) Add(found, [program]);
        foreach (var text in Fixture.All().Select(static fixture => fixture.Marked.Text).Distinct(StringComparer.Ordinal))
            foreach (var command in BuildModel.Create(DockerfileSyntax.Parse(SourceText.From(text))).Commands)
                if (command.Command.Name is { Length: > 0 } name) Add(found, [name, .. command.Command.Arguments.Take(LongestCommand).Select(static word => word.Text)]);
        return [.. found.Values];
    }

    private static IEnumerable<string> OfTables() => RuleCatalog.BuiltIn.Rules.OfType<IProgramRule>().SelectMany(static rule => rule.Programs)
        .Concat(Tools.All.SelectMany(static manager => manager.Programs));

    private static void Add(Dictionary<string, IReadOnlyList<string>> found, IReadOnlyList<string> words)
    {
        if (!words.Any(static word => word.AsSpan().IndexOfAny('\n', '\\') >= 0)) found.TryAdd(string.Join(' ', words.Take(2)), words);
    }
}
