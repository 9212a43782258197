using System.IO;
using System.Linq;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Writing;

/// <summary>Attacks of a repository on files outside the folder that is fixed: none is written, created or shown.</summary>
[Platform(Exclude = "Win", Reason = "Links need a right there that most users lack.")]
internal sealed class LinkedOutTests
{
    private const string Wasteful = "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n";
    private const string Lean = "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\n";
    private const string Copying = "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm cache clean --force\n";
    private const string Shell = "alias ll='ls -l'\n";
    private TemporaryFolder folder = null!;
    private string repository = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write("repository/.editorconfig", "root = true\n");
        folder.Write("home/.bashrc", Shell);
        folder.Write("home/Dockerfile", Wasteful);
        repository = folder.PathOf("repository");
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("../home/Dockerfile")]
    [TestCase("./../home/../home/Dockerfile")]
    public void ADockerfileThatLinksOut(string target)
    {
        Link("Dockerfile", target);
        AssertRefused("Dockerfile");
    }

    [Test]
    public void ADockerfileThatLinksOutByAnAbsolutePath()
    {
        Link("Dockerfile", folder.PathOf("home/Dockerfile"));
        AssertRefused("Dockerfile");
    }

    [Test]
    public void AChainOfLinksThatLeadsOut()
    {
        folder.Write("repository/sub/file", "x");
        Link("Dockerfile", "sub/next");
        Link("sub/next", "../last");
        Link("last", "../home/Dockerfile");
        AssertRefused("Dockerfile");
    }

    [Test]
    public void AFileBelowALinkedFolder()
    {
        Link("folder", "../home");
        Link("Dockerfile", "folder/Dockerfile");
        AssertRefused("Dockerfile");
    }

    [Test]
    public void ALinkedFolderIsNotSearched()
    {
        Link("folder", "../home");
        folder.Write("repository/Dockerfile", Wasteful);
        Assert.That(ToolRun.Of("fix", repository).Status, Is.Zero);
        AssertHomeIsAsItWas();
    }

    [Test]
    public void ACircleIsOneLineAndTheOthersAreFixed()
    {
        Link("Dockerfile", "Dockerfile.a");
        Link("Dockerfile.a", "Dockerfile");
        folder.Write("repository/app/Dockerfile", Wasteful);
        var run = ToolRun.Of("fix", repository);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines.Count(line => line.EndsWith(": its links lead in a circle", System.StringComparison.Ordinal)), Is.EqualTo(2), run.Error);
        Assert.That(folder.Read("repository/app/Dockerfile"), Is.EqualTo(Lean));
    }

    [Test]
    public void ARelativeLinkIsFollowedFromItsOwnFolder()
    {
        folder.Write("repository/Dockerfile.real", Wasteful);
        Link("app.Dockerfile", "Dockerfile.real");
        var run = ToolRun.Of("fix", Path.Combine(repository, "app.Dockerfile"));
        Assert.That(run.Status, Is.Zero, run.Error);
        Assert.That(folder.Read("repository/Dockerfile.real"), Is.EqualTo(Lean));
        Assert.That(new FileInfo(Path.Combine(repository, "app.Dockerfile")).LinkTarget, Is.EqualTo("Dockerfile.real"));
        Assert.That(File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "Dockerfile.real")), Is.False);
    }

    [TestCase(".dockerignore", "../home/.bashrc")]
    [TestCase(".dockerignore", "../home/new")]
    [TestCase("Dockerfile.dockerignore", "../home/.bashrc")]
    public void AnIgnoreFileThatLinksOut(string name, string target)
    {
        folder.Write("repository/Dockerfile", Copying);
        folder.Write("repository/node_modules/a.js", new string('x', 2_000_000));
        Link(name, target);
        var run = ToolRun.Of("fix", repository);
        Assert.That(run.Error, Does.Not.Contain("fixed DFL2"));
        AssertHomeIsAsItWas();
    }

    [Test]
    public void AnIgnoreFileOfTheNamedContextThatLinksOut()
    {
        folder.Write("repository/docker/Dockerfile", Copying);
        folder.Write("repository/context/node_modules/a.js", new string('x', 2_000_000));
        Link("context/.dockerignore", "../../home/.bashrc");
        var run = ToolRun.Of("fix", Path.Combine(repository, "docker"), "--context", Path.Combine(repository, "context"));
        Assert.That(run.Error, Does.Not.Contain("fixed DFL2"));
        AssertHomeIsAsItWas();
    }

    [Test]
    public void ABackslashInTheNameOfAFolderSeparatesNothing()
    {
        const string name = "x\\..\\..\\home";
        folder.Write($"repository/{name}/Dockerfile", Copying);
        folder.Write($"repository/{name}/package.json", "{}\n");
        folder.Write($"repository/{name}/node_modules/a.js", new string('x', 2_000_000));
        ToolRun.Of("fix", "--suggested", repository);
        AssertHomeIsAsItWas();
        Assert.That(folder.Read($"repository/{name}/.dockerignore"), Is.EqualTo("**/node_modules\n"));
    }

    [Test]
    public void ADockerfileThatIsAFolderIsSearched()
    {
        folder.Write("repository/Dockerfile/Dockerfile", Wasteful);
        Link("Dockerfile/Dockerfile.out", "../../home/Dockerfile");
        Assert.That(ToolRun.Of("fix", repository).Status, Is.EqualTo(2));
        Assert.That(folder.Read("repository/Dockerfile/Dockerfile"), Is.EqualTo(Lean));
        AssertHomeIsAsItWas();
    }

    [Test]
    public void LinksThatLeadOutAreFollowedOnRequest()
    {
        Link("Dockerfile", "../home/Dockerfile");
        Assert.That(ToolRun.Of("fix", repository, "--follow-links").Status, Is.Zero);
        Assert.That(folder.Read("home/Dockerfile"), Is.EqualTo(Lean));
    }

    [TestCase("a\nalias ls=evil\n#")]
    [TestCase("a\ralias ls=evil")]
    [TestCase("a\u0085b")]
    [TestCase("a\u2028b")]
    [TestCase("a\u202Eb")]
    [TestCase("a\u2066b")]
    [TestCase("a\u001B[31mb")]
    [TestCase("a\tb")]
    [TestCase(" a")]
    public void ANameThatIsNoPlainLineIsNotProposed(string name)
    {
        folder.Write($"repository/Dockerfile", "FROM scratch\nCOPY . /app\n");
        // Known by what is beside them, so the line would hold the folder's whole path.
        folder.Write($"repository/{name}/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        folder.Write($"repository/{name}/obj/project.assets.json", new string('x', 2_000_000));
        folder.Write("repository/plain/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        folder.Write("repository/plain/obj/project.assets.json", new string('x', 2_000_000));
        ToolRun.Of("fix", repository, "--suggested", "--rule", "missing-dockerignore");
        var lines = File.Exists(Path.Combine(repository, ".dockerignore")) ? File.ReadAllLines(Path.Combine(repository, ".dockerignore")) : [];
        Assert.That(lines, Is.SubsetOf(new[] { "plain/obj", "**/obj" }));
        Assert.That(lines, Is.Not.Empty);
    }

    [Test]
    public void AContextSourceThatIsNoPlainLineIsNotTakenBack()
    {
        folder.Write("repository/Dockerfile", "FROM scratch\nCOPY \"a\u2028b\" /app/\n");
        folder.Write("repository/a\u2028b", "x");
        folder.Write("repository/.dockerignore", "a*\n");
        ToolRun.Of("fix", repository, "--suggested");
        Assert.That(folder.Read("repository/.dockerignore"), Is.EqualTo("a*\n"));
    }

    [TestCase("../home/.bashrc")]
    [TestCase("../home/new")]
    [TestCase("/dev/full")]
    public void AReportThatLinksOut(string target)
    {
        folder.Write("repository/a;alias ls=evil;.Dockerfile", Wasteful);
        Link("report.txt", target);
        var path = Path.Combine(repository, "report.txt");
        var run = ToolRun.Of("check", repository, "--output", path);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"dockerfile-lint: {path}: it links to a file outside {repository}; --follow-links allows it" }));
        AssertHomeIsAsItWas();
    }

    [TestCase("report.txt")]
    [TestCase("sub/report.txt")]
    public void AReportThatLinksToAFileInside(string name)
    {
        folder.Write("repository/Dockerfile", Wasteful);
        folder.Write("repository/sub/kept.txt", "x");
        Link(name, Path.Combine(repository, "sub", "kept.txt"));
        ToolRun.Of("check", repository, "--output", Path.Combine(repository, name));
        Assert.That(folder.Read("repository/sub/kept.txt"), Does.Contain("DFL1201"));
    }

    [Test]
    public void AReportInALinkedFolderOrOnRequest()
    {
        folder.Write("repository/Dockerfile", Wasteful);
        Link("reports", "../home");
        Link("report.txt", "../home/.bashrc");
        ToolRun.Of("check", repository, "--output", Path.Combine(repository, "reports", "new"));
        Assert.That(folder.Read("home/new"), Does.Contain("DFL1201"));
        ToolRun.Of("check", repository, "--output", Path.Combine(repository, "report.txt"), "--follow-links");
        Assert.That(folder.Read("home/.bashrc"), Does.Contain("DFL1201"));
    }

    private void AssertRefused(string name)
    {
        folder.Write("repository/other/Dockerfile", Wasteful);
        var path = Path.Combine(repository, name);
        foreach (var command in new[] { "check", "fix" })
        {
            var run = ToolRun.Of(command, repository);
            Assert.That(run.Status, Is.EqualTo(2), command);
            Assert.That(run.ErrorLines.Where(line => !line.Contains("fixed", System.StringComparison.Ordinal)), Is.EqualTo(new[] { $"dockerfile-lint: {path}: it links to a file outside {repository}; --follow-links allows it" }));
            Assert.That(run.Output, Does.Not.Contain(path));
        }

        Assert.That(folder.Read("repository/other/Dockerfile"), Is.EqualTo(Lean));
        AssertHomeIsAsItWas();
    }

    private void AssertHomeIsAsItWas()
    {
        Assert.That(folder.Read("home/.bashrc"), Is.EqualTo(Shell));
        Assert.That(folder.Read("home/Dockerfile"), Is.EqualTo(Wasteful));
        Assert.That(Directory.GetFileSystemEntries(folder.PathOf("home")), Has.Length.EqualTo(2));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Has.Length.EqualTo(2));
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(repository, name), target);
}
