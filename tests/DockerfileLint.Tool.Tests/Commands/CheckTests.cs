using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What <c>check</c> reads, in which order it reports, and where.</summary>
internal sealed class CheckTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void AFolderIsSearchedByName()
    {
        foreach (var name in new[] { "Dockerfile", "Dockerfile.dev", "api.Dockerfile", "sub/dockerfile", "sub/Containerfile", "Dockerfile.dockerignore", "Dockerfiles.md", "obj/Dockerfile" })
            folder.Write(name, "FROM scratch\n");
        var paths = ToolRun.Of("check", "--format", "json", folder.Path).Json().GetProperty("files").EnumerateArray()
            .Select(file => Path.GetRelativePath(folder.Path, file.GetProperty("path").GetString()!).Replace('\\', '/'));
        Assert.That(paths, Is.EqualTo(new[] { "Dockerfile", "Dockerfile.dev", "api.Dockerfile", "sub/Containerfile", "sub/dockerfile" }));
    }

    [Test]
    public void AFileNamedByTheUserIsLintedWhateverItsName()
    {
        var path = folder.Write("build.txt", "FROM scratch\n");
        Assert.That(ToolRun.Of("check", path).Output, Is.EqualTo("1 Dockerfile: no findings\n"));
    }

    [Test]
    public void StandardInputIsReportedByTheNameItIsGiven()
    {
        var json = ToolRun.With("FROM scratch\n", "check", "-", "--stdin-filename", "app/Dockerfile", "--format", "json").Json();
        Assert.That(json.GetProperty("files")[0].GetProperty("path").GetString(), Is.EqualTo("app/Dockerfile"));
    }

    [Test]
    public void TheReportIsTheSameForAnyNumberOfJobs()
    {
        for (var index = 0; index < 50; index++) folder.Write($"{index}/Dockerfile", $"FROM a\nRUN apt-get install x{index}\nRUNN y\n");
        var one = ToolRun.Of("check", "--format", "json", "--jobs", "1", folder.Path);
        Assert.That(ToolRun.Of("check", "--format", "json", "--jobs", "8", folder.Path).Output, Is.EqualTo(one.Output));
    }

    [Test]
    public void TheReportGoesToAFileWhereOneIsNamed()
    {
        folder.Write("Dockerfile", "FROM scratch\n");
        var run = ToolRun.Of("check", folder.Path, "--format", "sarif", "--output", folder.PathOf("report.sarif"));
        Assert.That(run.Output, Is.Empty);
        Assert.That(folder.Read("report.sarif"), Does.Contain("\"2.1.0\""));
    }

    [Test]
    public void ADashAsOutputIsStandardOutput()
    {
        folder.Write("Dockerfile", "FROM scratch\n");
        Assert.That(ToolRun.Of("check", "-o", "-", folder.Path).Output, Is.EqualTo("1 Dockerfile: no findings\n"));
        Assert.That(File.Exists("-"), Is.False);
    }

    [TestCase("check", "--select")]
    [TestCase("check", "--ignore")]
    [TestCase("fix", "--select")]
    [TestCase("fix", "--ignore")]
    [TestCase("check", "--only")]
    [TestCase("fix", "--only")]
    [TestCase("fix", "--rule")]
    public void AnOptionThatNamesRulesTakesOneValue(string command, string option)
    {
        folder.Write("Dockerfile", "FROM scratch\n");
        var run = ToolRun.Of(command, option, "DFL1201", option, "DFL1202,apt-recommends", folder.Path);
        Assert.That((run.Status, run.Error, run.Output), Is.EqualTo((0, "", "1 Dockerfile: no findings\n")));
    }

    [Test]
    public void HelpAndVersionAreNoFailure()
    {
        Assert.That(ToolRun.Of("--help").Output, Does.Contain("check"));
        // What can be completed isn't listed there.
        Assert.That(ToolRun.Of("--help").Output.Split('\n').Max(static line => line.Length), Is.LessThan(200));
        Assert.That(ToolRun.Of("--version").Status, Is.Zero);
        Assert.That(ToolRun.Of("check", "--help").Output, Does.Contain("--fail-level"));
    }
}
