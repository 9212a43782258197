using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Rules;

/// <summary>One case of a rule, in <c>Fixtures/ID-name/</c>: the marked Dockerfile and the files beside it that bear its name.</summary>
internal sealed record Fixture(string Stem)
{
    private static readonly string[] Companions = [".fixed.dockerfile", ".suggested.dockerfile"];

    /// <summary>The rule, by the name of the folder.</summary>
    public Rule Rule { get; } = RuleCatalog.BuiltIn.GetRule(Path.GetFileName(Path.GetDirectoryName(Stem)!).Split('-')[0])
        ?? throw new InvalidOperationException($"{Stem}: the folder names no rule.");

    /// <summary>The Dockerfile with its marks.</summary>
    public MarkedText Marked { get; } = MarkedText.Parse(File.ReadAllText(Stem + ".dockerfile"));

    public static IEnumerable<Fixture> All()
    {
        var folder = RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Fixtures");
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateFiles(folder, "*.dockerfile", SearchOption.AllDirectories)
            .Where(path => !Companions.Any(end => path.EndsWith(end, StringComparison.Ordinal)))
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => new Fixture(path[..^".dockerfile".Length]));
    }

    /// <summary>What the linter is given.</summary>
    public LintInput Input(string? text = null)
    {
        var input = new LintInput(SourceText.From(text ?? Marked.Text));
        // What was measured is true of the file as it is.
        if ((text is null || text.ReplaceLineEndings("\n") == Marked.Text) && ReadOrNull(".image") is { } measured) input = input with { Image = FixtureImage.Parse(measured, input.Dockerfile) };
        if (ReadOrNull(".context") is not { } listing) return input;
        return input with { Context = new FixtureContext(listing, ReadOrNull(".dockerignore")) };
    }

    public string PathOf(string end) => Stem + end;

    public override string ToString() => $"{Path.GetFileName(Path.GetDirectoryName(Stem))}/{Path.GetFileName(Stem)}";

    private string? ReadOrNull(string end) => File.Exists(Stem + end) ? File.ReadAllText(Stem + end) : null;
}
