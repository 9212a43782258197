using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What .editorconfig, .globalconfig and --config decide.</summary>
internal sealed class ConfigurationTests
{
    private const string Wasteful = "FROM debian:12\nRUN apt-get update\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n");
        folder.Write("app/Dockerfile", Wasteful);
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("[*]", "none", null)]
    [TestCase("[Dockerfile*]", "error", "error")]
    [TestCase("[{Containerfile,Dockerfile}]", "suggestion", "info")]
    [TestCase("[app/*]", "error", "error")]
    [TestCase("[/app/Dockerfile]", "error", "error")]
    [TestCase("[**/Dockerfile]", "error", "error")]
    [TestCase("[*.cs]", "error", "warning")]
    [TestCase("[other/**]", "error", "warning")]
    [TestCase("[Dockerfile]", "default", "warning")]
    public void ASectionHoldsForTheFilesThatItsPatternMatches(string section, string severity, string? expected)
    {
        folder.Write(".editorconfig", $"root = true\n{section}\ndotnet_diagnostic.DFL1201.severity = {severity}\n");
        Assert.That(SeverityOfAptLists(), Is.EqualTo(expected));
    }

    [Test]
    public void ANearerFileWins()
    {
        folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFL1201.severity = none\n");
        folder.Write("app/.editorconfig", "[*]\ndotnet_diagnostic.DFL1201.severity = error\n");
        Assert.That(SeverityOfAptLists(), Is.EqualTo("error"));
    }

    [Test]
    public void AGlobalFileHoldsForAllAndAnEditorConfigBesideItWins()
    {
        folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.DFL1201.severity = error\n");
        Assert.That(SeverityOfAptLists(), Is.EqualTo("error"));
        folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFL1201.severity = suggestion\n");
        Assert.That(SeverityOfAptLists(), Is.EqualTo("info"));
    }

    [Test]
    public void AnOptionReachesItsRule()
    {
        folder.Write("app/Dockerfile", "FROM debian:12\nRUN a\nRUN b\nRUN c\n");
        folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFL1004.severity = warning\ndockerfilelint.DFL1004.max = 2\n");
        Assert.That(Findings().Select(finding => finding.GetProperty("rule").GetString()), Has.Member("DFL1004"));
    }

    [TestCase("", "warning")]
    [TestCase("dockerfilelint.warning_bytes = 30MB", "info")]
    [TestCase("dockerfilelint.warning_bytes = 19.8 mb\ndockerfilelint.info_bytes = 1 GB", "warning")]
    [TestCase("dockerfilelint.warning_bytes = 0.1 GB\ndockerfilelint.info_bytes = 30000 kB", null)]
    [TestCase("dockerfilelint.warning_bytes = 100000000\ndockerfilelint.info_bytes = 30000000\ndotnet_diagnostic.DFL1201.severity = error", "error")]
    [TestCase("dockerfilelint.warning_bytes = 100000000\ndockerfilelint.info_bytes = 30000000\ndockerfilelint.preset = strict", "warning")]
    public void TheThresholdsInBytesDecide(string lines, string? expected)
    {
        folder.Write(".editorconfig", $"root = true\n[*]\n{lines}\n");
        Assert.That(SeverityOfAptLists(), Is.EqualTo(expected));
    }

    [Test]
    public void TheTotalSaysHowManyFindingsItLacks()
    {
        folder.Write("app/Dockerfile", "FROM debian:12-slim\nRUN apt-get update && apt-get install -y acme-tool\nCMD [\"curl\"]\n");
        var run = ToolRun.Of("check", folder.PathOf("app"));
        Assert.That(run.Output, Does.Contain("Total possible savings: about 19.9 MB; 1 finding without an estimate\n"));
        var summary = ToolRun.Of("check", "--format", "json", folder.PathOf("app")).Json().GetProperty("summary");
        Assert.That(summary.GetProperty("withoutEstimate").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("dotnet_diagnostic.DFL1299.severity = none", "dotnet_diagnostic.DFL1299.severity")]
    [TestCase("dotnet_diagnostic.DFL1201.severity = loud", "loud")]
    [TestCase("dockerfilelint.DFL1004.most = 2", "most")]
    [TestCase("dockerfilelint.max = 2", "dockerfilelint.max")]
    [TestCase("dockerfilelint.DFL1004.max = many", "'many' isn't a valid value of max. Use a whole number, 0 or more.")]
    [TestCase("dockerfilelint.DFL1004.max = -1", "'-1' isn't a valid value")]
    [TestCase("dockerfilelint.DFL1004.most = 2", "DFL1004 has no option 'most'. Use 'max'.")]
    [TestCase("dockerfilelint.DFL1201.most = 2", "DFL1201 has no options")]
    [TestCase("dockerfilelint.preset = tiny", "'tiny' isn't a preset. Use recommended, size, strict, hadolint, buildkit or all.")]
    [TestCase("dockerfilelint.warning_bytes = many", "'many' isn't a number of bytes. Use a number with or without kB, MB or GB.")]
    [TestCase("dockerfilelint.info_bytes = -1", "'-1' isn't a number of bytes.")]
    [TestCase("dockerfilelint.info_bytes = 1 TB", "'1 TB' isn't a number of bytes.")]
    [TestCase("dockerfile_lint.preset = size", "'dockerfile_lint.preset' isn't a valid key. Keys begin with 'dockerfilelint.'.")]
    [TestCase("dockerfile-lint.DFL1004.max = 2", "Keys begin with 'dockerfilelint.'")]
    public void AWrongLineIsAFindingInItsFile(string line, string named)
    {
        folder.Write(".editorconfig", $"root = true\n[*]\nindent_size = 4\n{line}\n");
        var run = ToolRun.Of("check", "--format", "json", "--preset", "size", folder.PathOf("app/Dockerfile")).Json();
        var finding = run.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray()).Single(one => one.GetProperty("rule").GetString() == "DFL9004");
        Assert.That(finding.GetProperty("message").GetString(), Does.Contain(named));
        Assert.That(finding.GetProperty("line").GetInt32(), Is.EqualTo(4));
    }

    [Test]
    public void AWrongLineIsReportedOnceForAllFiles()
    {
        folder.Write(".editorconfig", "root = true\n[*]\ndockerfilelint.DFL1004.max = many\ndotnet_diagnostic.DFL1201.severity = loud\n");
        for (var number = 0; number < 5; number++) folder.Write($"{number}/Dockerfile", Wasteful);
        var run = ToolRun.Of("check", "--format", "json", folder.Path).Json();
        var found = run.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray()).Where(one => one.GetProperty("rule").GetString() == "DFL9004");
        Assert.That(found.Select(one => (one.GetProperty("line").GetInt32(), one.GetProperty("column").GetInt32())), Is.EqualTo(new[] { (3, 30), (4, 38) }));
    }

    [Test]
    public void AWrongValueLeavesTheDefault()
    {
        folder.Write("app/Dockerfile", "FROM debian:12\nRUN a\n");
        folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFL1004.severity = warning\ndockerfilelint.DFL1004.max = -1\n");
        Assert.That(Findings().Select(finding => finding.GetProperty("rule").GetString()), Has.No.Member("DFL1004"));
    }

    [Test]
    public void APresetChoosesTheRulesUnlessTheCommandLineDoes()
    {
        folder.Write("app/Dockerfile", "FROM debian:12\n" + string.Concat(Enumerable.Repeat("RUN true\n", 41)));
        Assert.That(Rules(), Has.No.Member("DFL1004"));
        folder.Write(".editorconfig", "root = true\n[*]\ndockerfilelint.preset = strict\n");
        Assert.That(Rules(), Has.Member("DFL1004"));
        Assert.That(Rules("--preset", "recommended"), Has.No.Member("DFL1004"));
        Assert.That(Rules("--ignore", "too-many-layers"), Has.No.Member("DFL1004"));
        Assert.That(Rules("--only", "DFL1103"), Is.EqualTo(new[] { "DFL1103" }));
        folder.Write("app/.editorconfig", "[Dockerfile]\ndockerfilelint.preset = Hadolint\n");
        Assert.That(Rules(), Has.No.Member("DFL1004").And.No.Member("DFL1103"));

        string?[] Rules(params string[] more) => [.. Findings(more).Select(finding => finding.GetProperty("rule").GetString()).Distinct(System.StringComparer.Ordinal)];
    }

    [Test]
    public void ANamedFileStandsInPlaceOfThoseOfTheFolders()
    {
        folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFL1201.severity = none\n");
        var named = folder.Write("ci.editorconfig", "[*]\ndotnet_diagnostic.DFL1201.severity = error\n");
        Assert.That(SeverityOfAptLists("--config", named), Is.EqualTo("error"));
        var missing = ToolRun.Of("check", folder.PathOf("app"), "--config", folder.PathOf("none"));
        Assert.That((missing.Status, missing.ErrorLines.Length), Is.EqualTo((2, 1)), missing.Error);
    }

    [Test]
    public void SelectorsNameIdsNamesAliasesAndCategories()
    {
        Assert.That(SeverityOfAptLists("--ignore", "DL3009"), Is.Null);
        Assert.That(SeverityOfAptLists("--ignore", "size"), Is.Null);
        var unknown = ToolRun.Of("check", folder.PathOf("app"), "--select", "DFL1299");
        Assert.That((unknown.Status, unknown.ErrorLines.Length), Is.EqualTo((2, 1)), unknown.Error);
    }

    private string? SeverityOfAptLists(params string[] more) =>
        Findings(more).Where(finding => finding.GetProperty("rule").GetString() == "DFL1201").Select(finding => finding.GetProperty("severity").GetString()).SingleOrDefault();

    private JsonElement[] Findings(params string[] more) =>
        [.. ToolRun.Of(["check", "--format", "json", folder.PathOf("app/Dockerfile"), .. more]).Json().GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray())];
}
