using System.Linq;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>A limit that leaves a part of a file unanswered is one line of every run, and the exit status shows it.</summary>
internal sealed class ReachedLimitTests
{
    private const string Line = "Dockerfile: rules about .NET are incomplete, as it has too many dotnet commands (limit: 500 commands)";

    private static readonly string Commands =
        "FROM mcr.microsoft.com/dotnet/sdk:8.0\n" + string.Concat(Enumerable.Repeat("RUN dotnet build\n", 501));

    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n");
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("check")]
    [TestCase("check", "--no-fixes")]
    [TestCase("fix", "--diff")]
    [TestCase("fix")]
    public void EveryCommandSaysIt(params string[] command)
    {
        folder.Write("Dockerfile", Commands);
        var run = ToolRun.Of([.. command, folder.Path, "--fail-level", "none"]);
        Assert.That(run.Status, Is.EqualTo(ExitStatus.Failure));
        Assert.That(run.ErrorLines.Count(line => line.EndsWith(Line, System.StringComparison.Ordinal)), Is.EqualTo(1), run.Error);
    }

    [TestCase("json")]
    [TestCase("sarif")]
    public void ReportsSayIt(string format)
    {
        folder.Write("Dockerfile", Commands);
        Assert.That(ToolRun.Of("check", folder.Path, "--format", format).Output, Does.Contain(Line));
    }

    [Test]
    public void AContextWithTooManyFilesIsSaidOnceItIsRead()
    {
        foreach (var name in new[] { "a", "b", "c" }) folder.Write(name, "");
        var context = new DiskContext(folder.Path, folder.PathOf("Dockerfile"), links: null, new ContextWalk(folder.Path) { Most = 3 });
        Assert.That(context.Problems, Is.Empty);
        Assert.That(context.Entries, Is.Null);
        Assert.That(context.Problems, Is.EqualTo(new[] { $"{folder.Path}: rules about the build context are incomplete, as it has too many files (limit: 3 files)" }));
        Assert.That(new DiskContext(folder.Path, folder.PathOf("Dockerfile"), links: null, new ContextWalk(folder.Path) { Most = 4 }).Entries, Has.Length.EqualTo(4));
    }
}
