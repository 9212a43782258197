using System.IO;
using System.Linq;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Images;

/// <summary>The rules of a <c>.dive-ci</c> file. The sample has efficiency 0.479, 8,000 wasted bytes, and 8,100 bytes above its lowest layer.</summary>
internal sealed class DiveLimitTests
{
    private ImageFolder folder = null!;

    [SetUp]
    public void Create() => folder = new ImageFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("lowestEfficiency: 0.4", "pass skip fail", 1)]
    [TestCase("lowestEfficiency: 0.48", "fail skip fail", 1)]
    [TestCase("highestWastedBytes: 8000", "fail pass fail", 1)]
    [TestCase("highestWastedBytes: 7999", "fail fail fail", 1)]
    [TestCase("highestWastedBytes: 7.9KB", "fail fail fail", 1)]
    [TestCase("highestWastedBytes: 8kB", "fail pass fail", 1)]
    [TestCase("highestWastedBytes: 7.8 KiB", "fail fail fail", 1)]
    [TestCase("highestWastedBytes: 7.9Ki", "fail pass fail", 1)]
    [TestCase("highestUserWastedPercent: 0.98", "fail skip fail", 1)]
    [TestCase("highestUserWastedPercent: 0.99\n  lowestEfficiency: \"disabled\"", "skip skip pass", 0)]
    [TestCase("highest-user-wasted-percent: Off\n  lowest-efficiency-threshold: 0\n  highest-wasted-bytes: 1GB", "pass pass skip", 0)]
    [TestCase("LOWESTEFFICIENCY: ''\n  highestUserWastedPercent: false", "skip skip skip", 0)]
    public void EachRuleIsApplied(string rules, string expected, int status)
    {
        var file = folder.Write("limits.yaml", $"rules:\n  {rules}\n");
        var run = ToolRun.Of("image", folder.Save(ImageFolder.Sample), "--ci", file, "--format", "json");
        var found = run.Json().GetProperty("ci").EnumerateArray().ToList();
        Assert.That(string.Join(' ', found.Select(static rule => rule.GetProperty("result").GetString())), Is.EqualTo(expected));
        Assert.That(run.Status, Is.EqualTo(status));
        Assert.That(found.Select(static rule => rule.GetProperty("rule").GetString()), Is.EqualTo(new[] { "lowestEfficiency", "highestWastedBytes", "highestUserWastedPercent" }));
        Assert.That(found[1].GetProperty("value").GetInt32(), Is.EqualTo(8000));
        Assert.That(found[2].GetProperty("value").GetDouble(), Is.EqualTo(8000.0 / 8100).Within(1e-12));
    }

    [TestCase("highestWastedBytes: 7999", "fail  highestWastedBytes: 8000 bytes, at most 7999 bytes\n")]
    [TestCase("highestWastedBytes: 7000", "fail  highestWastedBytes: 8 kB, at most 7 kB\n")]
    [TestCase("highestUserWastedPercent: 0.98765432", "fail  highestUserWastedPercent: 0.9876543209876543, at most 0.98765432\n")]
    public void FiguresThatLookEqualAreShownInFull(string rule, string expected) => Assert.That(
        ToolRun.Of("image", folder.Save(ImageFolder.Sample), "--ci", folder.Write("limits.yaml", $"rules:\n  {rule}\n")).Output,
        Does.Contain(expected));

    /// <summary>As with dive: its own limits are 0.9, none, and 0.1.</summary>
    [TestCase("rule:\n  lowestEfficiency: 0.4\n", "fail skip fail")]
    [TestCase("theme: dark\n", "fail skip fail")]
    [TestCase("rules:\n", "fail skip fail")]
    [TestCase("# nothing\n", "fail skip fail")]
    [TestCase("log:\n  level: debug\nrules:\n  lowestEfficiency: 0.4\nkeybinding: [quit]\n", "pass skip fail")]
    public void OtherKeysAreLeftOut(string text, string expected)
    {
        var run = ToolRun.Of("image", folder.Save(ImageFolder.Sample), "--ci", folder.Write("limits.yaml", text), "--format", "json");

        var found = run.Json().GetProperty("ci").EnumerateArray().Select(static rule => rule.GetProperty("result").GetString());
        Assert.That((run.Status, string.Join(' ', found)), Is.EqualTo((1, expected)));
    }

    [TestCase("rules:\n  lowestEfficiency: 1.5\n", 2, "'lowestEfficiency' must be a number from 0 to 1, or disabled")]
    [TestCase("rules:\n\n  lowestEfficiency: much\n", 3, "'lowestEfficiency' must be a number from 0 to 1, or disabled")]
    [TestCase("rules:\n  highestWastedBytes: 20 apples\n", 2, "'highestWastedBytes' must be bytes such as 20MB, or disabled")]
    [TestCase("rules:\n  highestWastedBytes: -1\n", 2, "'highestWastedBytes' must be bytes such as 20MB, or disabled")]
    [TestCase("rules:\n  highestUserWastedPercent: [1]\n", 2, "'highestUserWastedPercent' must be a string")]
    [TestCase("rules:\n  lowestEfficency: 0.9\n", 2, "unknown rule 'lowestEfficency'; did you mean 'lowestEfficiency'?")]
    [TestCase("rules: [a]\n", 1, "'rules' must be a table of settings")]
    public void AWrongFileIsSaidWithItsLine(string text, int line, string expected)
    {
        var file = folder.Write("limits.yaml", text);
        var run = ToolRun.Of("image", folder.Save(ImageFolder.Sample), "--ci", file);
        Assert.That((run.Status, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"dockerfile-lint: {file}:{line}: {expected}" }));
    }

    [Test]
    public void AFileThatIsNamedHasToBeThere()
    {
        var run = ToolRun.Of("image", folder.Save(ImageFolder.Sample), "--ci", folder.PathOf("none"));
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 1)));
    }

    /// <summary>Without a file, the limits are dive's own, or those of the current folder; the word after <c>--ci</c> may be the image.</summary>
    [Test]
    public void WithoutANameTheFileOfTheCurrentFolderCounts()
    {
        var archive = folder.Save(ImageFolder.Sample);
        var before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(Path.GetDirectoryName(archive)!);
            var defaults = ToolRun.Of("image", archive, "--ci");
            folder.Write(".dive-ci", "rules:\n  lowestEfficiency: 0.3\n  highestUserWastedPercent: disabled\n");
            var own = ToolRun.Of("image", "--ci", archive);
            Assert.That(defaults.Status, Is.EqualTo(1));
            Assert.That(defaults.Output, Does.EndWith("""
                Rules of dive
                  fail  lowestEfficiency: 0.4792, at least 0.9
                  skip  highestWastedBytes: disabled
                  fail  highestUserWastedPercent: 0.9877, at most 0.1

                """.ReplaceLineEndings(System.Environment.NewLine)));
            Assert.That(own.Status, Is.Zero);
            Assert.That(own.Output, Does.Contain("  pass  lowestEfficiency: 0.4792, at least 0.3"));
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }
}
