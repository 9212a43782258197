using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Tests;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace DockerfileLint.Analyzers.Tests;

/// <summary>What the analyzer reports, and what changes it.</summary>
internal sealed class DockerfileAnalyzerTests
{
    private const string Wasteful = "FROM debian:12\nRUN apt-get update && apt-get install -y curl\n";
    private static readonly (string, string) Dockerfile = ("/p/Dockerfile", Wasteful);

    [Test]
    public async Task FindingsHavePlaceSeverityAndLink()
    {
        var found = await new AnalyzerRun().OfAsync(Dockerfile);
        var lists = found.Single(diagnostic => diagnostic.Id == "DFL1201");
        Assert.That(lists.Location.GetLineSpan().StartLinePosition.ToString(), Is.EqualTo("1,4"));
        Assert.That(lists.Location.GetLineSpan().EndLinePosition.ToString(), Is.EqualTo("1,18"));
        Assert.That(lists.Severity, Is.EqualTo(DiagnosticSeverity.Warning));
        Assert.That(lists.Descriptor.HelpLinkUri, Does.EndWith("docs/rules/DFL1201.md"));
        // It knows the bytes, which are more than one megabyte.
        Assert.That(found.Single(diagnostic => diagnostic.Id == "DFL1202").Severity, Is.EqualTo(DiagnosticSeverity.Warning));
    }

    [Test]
    public void EveryRuleHasADescriptor()
    {
        var ids = new DockerfileAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id);
        Assert.That(ids, Is.EquivalentTo(RuleCatalog.BuiltIn.Rules.Select(rule => rule.Descriptor).Concat(LinterRules.All).Select(rule => rule.Id)));
    }

    [Test]
    public async Task OtherAdditionalFilesAreNone() =>
        Assert.That(await new AnalyzerRun().LinesAsync(("/p/readme.txt", Wasteful), ("/p/Dockerfile.dockerignore", "bin\n")), Is.Empty);

    [TestCase("/p/Dockerfile-debian", Wasteful, true)]
    [TestCase("/p/Dockerfile_x", Wasteful, true)]
    [TestCase("/p/dockerfile", Wasteful, true)]
    [TestCase("/p/x.Containerfile", Wasteful, true)]
    [TestCase("/p/Dockerfile.go", Wasteful, true)]
    [TestCase("/p/Dockerfile.go", "package docker\n", false)]
    [TestCase("/p/Dockerfile.md", Wasteful, false)]
    [TestCase("/p/Dockerfile.bak", Wasteful, false)]
    [TestCase("/p/legacy.Dockerfile", Wasteful, false)]
    public async Task ANameOrATextMakesADockerfile(string path, string text, bool isReported)
    {
        var lines = await new AnalyzerRun().LinesAsync((path, text), ("/p/.editorconfig", "root = true\n[legacy.*]\ndockerfilelint.exclude = true\n"));
        Assert.That(lines.Any(line => line.EndsWith("DFL1201", StringComparison.Ordinal)), Is.EqualTo(isReported));
    }

    [Test]
    public async Task ATemplateIsOneLineOfInformation() =>
        Assert.That(await new AnalyzerRun().LinesAsync(("/p/Dockerfile", "FROM {{ image }}\nBOGUS\n")), Is.EqualTo(["/p/Dockerfile(1,6): Info DFL9006"]));

    [TestCase("error", "/p/Dockerfile(2,5): Error DFL1201")]
    [TestCase("suggestion", "/p/Dockerfile(2,5): Info DFL1201")]
    [TestCase("none", null)]
    public async Task AnEditorConfigDecidesTheSeverity(string severity, string? expected)
    {
        var lines = await new AnalyzerRun().LinesAsync(Dockerfile, ("/p/.editorconfig", $"root = true\n[Dockerfile*]\ndotnet_diagnostic.DFL1201.severity = {severity}\n"));
        Assert.That(lines.SingleOrDefault(line => line.EndsWith("DFL1201", StringComparison.Ordinal)), Is.EqualTo(expected));
    }

    [Test]
    public async Task ANearerEditorConfigWinsAndARootEndsTheSearch()
    {
        (string, string) Config(string folder, string severity, string root = "") => ($"{folder}/.editorconfig", $"{root}[*]\ndotnet_diagnostic.DFL1201.severity = {severity}\n");
        var run = new AnalyzerRun();
        Assert.That(await run.LinesAsync(Dockerfile, Config("", "none"), Config("/p", "error")), Does.Contain("/p/Dockerfile(2,5): Error DFL1201"));
        Assert.That(await run.LinesAsync(Dockerfile, Config("", "none"), ("/p/.editorconfig", "root = true\n")), Does.Contain("/p/Dockerfile(2,5): Warning DFL1201"));
        Assert.That(await run.LinesAsync(Dockerfile, Config("/other", "none")), Does.Contain("/p/Dockerfile(2,5): Warning DFL1201"));
    }

    [Test]
    public async Task ARuleThatIsOffRunsWhereConfigurationTurnsItOn()
    {
        var off = RuleCatalog.BuiltIn.Rules.Select(rule => rule.Descriptor).First(rule => (rule.Presets & Diagnostics.RulePresets.Recommended) == 0);
        var fixture = Directory.EnumerateFiles(FixtureFolder(off.Id), "*.dockerfile").First(path => File.ReadAllText(path).Contains("[|", StringComparison.Ordinal) && !File.Exists(Path.ChangeExtension(path, ".context")));
        (string, string) file = ("/p/Dockerfile", File.ReadAllText(fixture).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        Assert.That(await new AnalyzerRun().LinesAsync(file), Has.None.Contains(off.Id));
        Assert.That(await new AnalyzerRun().LinesAsync(file, ("/p/.editorconfig", $"[*]\ndotnet_diagnostic.{off.Id}.severity = warning\n")), Has.Some.Contains("Warning " + off.Id));
        Assert.That(await new AnalyzerRun { GlobalSeverities = new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal) { [off.Id] = ReportDiagnostic.Error } }.LinesAsync(file), Has.Some.Contains("Error " + off.Id));
        Assert.That(await new AnalyzerRun { Options = Property("Preset", "strict") }.LinesAsync(file), Has.Some.Contains(off.Id));
    }

    [Test]
    public async Task PropertiesChooseTheRules()
    {
        Assert.That(await new AnalyzerRun { Options = Property("Ignore", "DL3009, apt-recommends") }.LinesAsync(Dockerfile), Has.None.Contains("DFL12"));
        Assert.That(await new AnalyzerRun { Options = Property("Preset", "tiny") }.OfAsync(Dockerfile), Has.Exactly(1).Matches<Diagnostic>(one => one.Id == "DFL9004" && one.GetMessage().Contains("'tiny' isn't a preset", StringComparison.Ordinal)));
    }

    [Test]
    public async Task AMessageShowsTheBytes() =>
        Assert.That((await new AnalyzerRun().OfAsync(Dockerfile)).Single(one => one.Id == "DFL1201").GetMessage(), Does.EndWith(" (saves about 19.9 MB)"));

    [Test]
    public async Task AReachedLimitIsSaidOnce()
    {
        var dockerfile = "FROM mcr.microsoft.com/dotnet/sdk:8.0\nCOPY a b\n" + string.Concat(Enumerable.Repeat("RUN dotnet build\n", 501));
        var found = await new AnalyzerRun().OfAsync(("/p/Dockerfile", dockerfile), ("/p/.dockerignore", "a\n"), ("/p/.editorconfig", "root = true\n"));
        var limits = found.Where(one => one.Id == "DFL9000").ToList();
        Assert.That(limits.Select(one => one.Location.GetLineSpan().Path), Is.EqualTo(new[] { "/p/Dockerfile" }));
        Assert.That(limits[0].GetMessage(), Does.Contain("too many dotnet commands (limit: 500 commands)"));
    }

    [Test]
    public async Task OnlyTheRulesThatAPropertyNamesRun()
    {
        var run = new AnalyzerRun { Options = Property("Only", "DFL1103,apt-recommends") };
        Assert.That(await run.LinesAsync(Dockerfile), Is.EqualTo(new[] { "/p/Dockerfile(1,6): Info DFL1103", "/p/Dockerfile(2,23): Info DFL1202" }));
    }

    [Test]
    public async Task AConfigurationFileChoosesThePreset()
    {
        (string, string) config = ("/p/.editorconfig", "root = true\n[*]\ndockerfilelint.preset = hadolint\n");
        Assert.That(await new AnalyzerRun().LinesAsync(Dockerfile, config), Has.None.Contains("DFL1103"));
        Assert.That(await new AnalyzerRun { Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["dockerfilelint.preset"] = "hadolint" } }.LinesAsync(Dockerfile), Has.None.Contains("DFL1103"));
        Assert.That(await new AnalyzerRun { Options = Property("Preset", "recommended") }.LinesAsync(Dockerfile, config), Has.Some.Contains("DFL1103"));
    }

    [Test]
    public async Task AWrongLineOfAnEditorConfigIsReportedThereOnce()
    {
        var lines = await new AnalyzerRun().LinesAsync(Dockerfile, ("/p/Dockerfile.dev", Wasteful), ("/p/.editorconfig", "[*]\ndotnet_diagnostic.DFL1201.severity = loud\n"));
        Assert.That(lines.Where(line => line.EndsWith("DFL9004", StringComparison.Ordinal)), Is.EqualTo(new[] { "/p/.editorconfig(2,38): Warning DFL9004" }));
    }

    [Test]
    public async Task WhatIsWrongInADockerIgnoreIsReportedThereOnce()
    {
        var lines = await new AnalyzerRun().LinesAsync(("/p/Dockerfile", "FROM scratch\nCOPY a b\n"), ("/p/Dockerfile.dev", "FROM scratch\nCOPY a b\n"), ("/p/.dockerignore", "bin\n[a\n"));
        Assert.That(lines.Where(line => line.StartsWith("/p/.dockerignore", StringComparison.Ordinal)), Is.EqualTo(new[] { "/p/.dockerignore(2,1): Error DFL2003" }));
    }

    [Test]
    public async Task TheDockerIgnoreIsThatOfTheContextRoot()
    {
        var run = new AnalyzerRun { Options = Property("ContextFolder", "/p") };
        var lines = await run.LinesAsync(("/p/deploy/Dockerfile", "FROM scratch\nCOPY a b\n"), ("/p/.dockerignore", "[a\n"));
        Assert.That(lines, Does.Contain("/p/.dockerignore(1,1): Error DFL2003"));
    }

    [Test]
    public async Task TheVersionsOfAPropertysFileAreKnown()
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal) { ["/p/pins.Dockerfile"] = "Pins" };
        var run = new AnalyzerRun { Options = Property("Only", "DFL5011"), Kinds = kinds };
        var dockerfile = ("/p/Dockerfile", "FROM debian:13\nRUN apt-get install -y git curl wget\n");
        Assert.That((await run.OfAsync(dockerfile, ("/p/pins.Dockerfile", "apt curl 8\n"))).Select(static one => one.GetMessage()), Has.Some.Contains("newest 'curl'"));
        var wrong = await run.OfAsync(dockerfile, ("/p/pins.Dockerfile", "apt curl\n"));
        Assert.That(wrong.Select(static one => one.GetMessage()), Has.Exactly(1).StartsWith("DockerfileLintPins: /p/pins.Dockerfile:1: "));
        var missing = await new AnalyzerRun { Options = Property("Pins", "pins.txt") }.OfAsync(dockerfile);
        Assert.That(missing.Select(static one => one.GetMessage()), Has.Exactly(1).StartsWith("DockerfileLintPins: pins.txt: file not found"));
    }

    /// <summary>The style is that of the .editorconfig files, and of global ones for what those leave open.</summary>
    [TestCase("", 1)]
    [TestCase("[Dockerfile]\nindent_size = 2\n", 0)]
    [TestCase("[Dockerfile]\nindent_size = 4\ndockerfilelint.format.indent_size = 2\n", 0)]
    [TestCase("[Dockerfile]\nindent_size = 8\n", 1)]
    public async Task TheStyleIsTheOneThatIsConfigured(string config, int count)
    {
        var options = Property("Only", "DFL7024");
        options["dockerfilelint.format.sort_packages"] = "false";
        var text = "FROM debian:13\nRUN apt-get install -y \\\n  git \\\n  curl\nRUN a \\\n    b\nRUN c \\\n    d\nRUN e \\\n    f\n";
        if (count == 0) text = text.Replace("    ", "  ", StringComparison.Ordinal);
        var found = await new AnalyzerRun { Options = options }.LinesAsync(("/p/Dockerfile", text), ("/p/.editorconfig", config));
        Assert.That(found.Count(static line => line.EndsWith("DFL7024", StringComparison.Ordinal)), Is.EqualTo(count));
    }

    [Test]
    public async Task ACommentSilences() =>
        Assert.That(await new AnalyzerRun().LinesAsync(("/p/Dockerfile", Wasteful.Replace("RUN", "# hadolint ignore=DL3009,DL3015\nRUN", StringComparison.Ordinal))), Has.None.Contains("DFL120"));

    [Test]
    public async Task AnotherPackagesSpracheIsOneClearWarning()
    {
        using var broken = new BrokenAnalyzer();
        var found = await new AnalyzerRun { Analyzer = broken.Analyzer }.OfAsync(Dockerfile, ("/p/Dockerfile.dev", Wasteful));
        Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { "DFL9000" }));
        Assert.That(found[0].GetMessage(), Does.Contain("another analyzer package").And.Contain("Sprache.dll").And.Contain("DockerfileLint.MSBuild"));
    }

    private static Dictionary<string, string> Property(string name, string value) => new(StringComparer.Ordinal) { ["build_property._DockerfileLint" + name] = value };

    private static string FixtureFolder(string id) =>
        Directory.EnumerateDirectories(RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Fixtures"), id + "-*").Single();
}
