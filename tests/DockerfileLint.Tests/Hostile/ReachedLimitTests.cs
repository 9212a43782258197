using System;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Projects;
using DockerfileLint.Rules;
using DockerfileLint.Tests.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>A limit that leaves a part of a whole file unanswered is said, in one line.</summary>
internal sealed class ReachedLimitTests
{
    private const string DotNet = "D: rules about .NET are incomplete, as it has too many dotnet commands (limit: 500 commands)";
    private static readonly Linter Linter = new(RuleCatalog.BuiltIn);

    [Test]
    public void AsManyCommandsAsAreCompared() => Assert.That(Linter.Lint(Commands(500)).LimitsReached, Is.Empty);

    [Test]
    public void MoreCommandsThanAreComparedAreSaid() =>
        Assert.That(Linter.Lint(Commands(501)).LimitsReached, Is.EqualTo(new[] { DotNet }));

    [Test]
    public void TheGateKeepsWhatTheLintSaid() =>
        Assert.That(new FixGate(Linter).LintAndCheck(Commands(501)).LimitsReached, Is.EqualTo(new[] { DotNet }));

    [Test]
    public void TheFixerKeepsWhatTheLintSaid() =>
        Assert.That(new Fixer(Linter).Fix(Commands(501)).Remaining.LimitsReached, Is.EqualTo(new[] { DotNet }));

    [TestCase(50_000, 0)]
    [TestCase(50_001, 1)]
    public void MoreErrorsOfTheBuilderThanAreKeptAreSaid(int count, int lines)
    {
        var ports = string.Concat(Enumerable.Repeat(" x", count));
        var reached = Linter.Lint(Input($"FROM debian:12\nEXPOSE{ports}\n", listing: "", dockerIgnore: null)).LimitsReached;
        Assert.That(reached, Has.Length.EqualTo(lines));
        Assert.That(
            reached,
            Has.All.EqualTo("D: errors of the builder are incomplete, as it has too many (limit: 50000 errors)"));
    }

    [TestCase(64, 0)]
    [TestCase(65, 1)]
    public void MoreImportsThanAreReadAreSaid(int count, int lines)
    {
        var imports = string.Concat(Enumerable.Range(0, count).Select(i => $"<Import Project=\"{i}.props\"/>"));
        var files = string.Concat(Enumerable.Range(0, count).Select(i => $"{i}.props\n  <Project/>\n"));
        var text = $"app.csproj\n  <Project Sdk=\"Microsoft.NET.Sdk\">{imports}</Project>\n{files}";
        var reached = new ReachedLimits("D");
        ProjectReader.Read(new FixtureContext(text, dockerIgnore: null), "app.csproj", reached);
        Assert.That(reached.Lines, Has.Length.EqualTo(lines));
        Assert.That(reached.Lines, Has.All.EqualTo("D: not all that app.csproj imports is known (limit: 64 imports)"));
    }

    [TestCase(4000, 0)]
    [TestCase(4100, 1)]
    public void MoreFilesAndWildcardsThanAreComparedAreSaid(int count, int lines)
    {
        var copies = string.Concat(Enumerable.Range(0, count).Select(i => $"COPY d{i}/* /d/\n"));
        var reached = Linter.Lint(Input("FROM debian:12\n" + copies, Listing(count), dockerIgnore: null)).LimitsReached;
        Assert.That(reached, Has.Length.EqualTo(lines));
        Assert.That(reached, Has.All.Contains("too many to compare with the sources of COPY and ADD (limit: 16777216 comp"));
    }

    [TestCase(16_000, 0)]
    [TestCase(16_400, 1)]
    public void MoreFilesAndIgnoreLinesThanAreComparedAreSaid(int count, int lines)
    {
        var ignore = string.Concat(Enumerable.Range(0, count).Select(i => $"n{i}.x\n"));
        var reached = Linter.Lint(Input("FROM debian:12\nCOPY . /\n", Listing(count), ignore)).LimitsReached;
        Assert.That(reached, Has.Length.EqualTo(lines));
        Assert.That(reached, Has.All.Contains("too many to compare with the .dockerignore (limit: 268435456 comparisons)"));
    }

    [Test]
    public void ANameThatIsComparedWithoutAnEndIsSaid()
    {
        var random = new Random(1);
        var ignore = string.Concat(Enumerable.Range(0, 1000).Select(_ => string.Concat(Enumerable.Range(0, 100).Select(_ => random.Next(2) == 0 ? "*a" : "*b")) + "\n"));
        var listing = string.Concat(Enumerable.Repeat("ab", 125)) + "\t1\n";
        var reached = Linter.Lint(Input("FROM debian:12\nCOPY . /\n", listing, ignore)).LimitsReached;
        Assert.That(reached, Is.EqualTo(new[] { "D: rules about the build context are incomplete, as its files are too many to compare with the .dockerignore (limit: 4194304 comparisons)" }));
    }

    private static LintInput Commands(int count) => Input(
        "FROM mcr.microsoft.com/dotnet/sdk:8.0\n" + string.Concat(Enumerable.Repeat("RUN dotnet build\n", count)),
        listing: "",
        dockerIgnore: null);

    private static LintInput Input(string text, string listing, string? dockerIgnore) =>
        new(SourceText.From(text, "D")) { Context = new FixtureContext(listing, dockerIgnore) };

    private static string Listing(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"d{i}/f\t1\n"));
}
