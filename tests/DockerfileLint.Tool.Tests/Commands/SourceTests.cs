using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What the builder doesn't get from the context, as it is on disk.</summary>
internal sealed class SourceTests
{
    private const string Copying = "FROM node:22-slim\nWORKDIR /app\nCOPY package.json ./\nCOPY . .\nCMD [\"node\", \"a.js\"]\n";

    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("utf-16", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16BE", false)]
    [TestCase("utf-32", true)]
    public void AnIgnoreFileInAnotherEncodingIsOneFinding(string encoding, bool isMarked)
    {
        var encoded = Encoding.GetEncoding(encoding);
        var mark = isMarked ? encoded.GetPreamble() : [];
        AssertOneFinding([.. mark, .. encoded.GetBytes("node_modules\r\n**/bin\r\n[a\r\n")]);
    }

    [TestCase("a\0b\n")]
    [TestCase("\0")]
    [TestCase("# ours\nnode_modules\n\0\n")]
    public void AnIgnoreFileWithAZeroByteIsOneFinding(string text) => AssertOneFinding(Encoding.UTF8.GetBytes(text));

    [TestCase("\uFEFFnode_modules\r\n")]
    [TestCase("node_modules\n# grün 中 😀\n")]
    public void TextInUtf8IsNone(string text)
    {
        Write();
        folder.Write(".dockerignore", text);
        Assert.That(Rules(folder.Path), Is.Empty);
    }

    [Test]
    public void WordsOfAnotherScriptWithoutAZeroByteAreFoundByTheirMark()
    {
        Write();
        File.WriteAllBytes(folder.PathOf(".dockerignore"), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("中文")]);
        Assert.That(Rules(folder.Path), Is.EqualTo(new[] { "DFL2007" }));
    }

    [Test]
    public void TheLibrarySaysTheSame()
    {
        Write();
        File.WriteAllBytes(folder.PathOf(".dockerignore"), Encoding.Unicode.GetBytes("node_modules\n"));
        var report = new DockerfileLinter().Lint(folder.Path);
        Assert.That(report.Failures, Is.Empty);
        var found = report.Files.Single().Diagnostics.Select(static finding => finding.Rule.Id);
        Assert.That(found.Where(static rule => rule is ['D', 'F', 'L', '2' or '9', ..]), Is.EqualTo(new[] { "DFL2007" }));
    }

    [Test]
    public void ASourceThatTheRepositoryIgnoresOrGeneratesMayBeThere()
    {
        Directory.CreateDirectory(folder.PathOf(".git"));
        folder.Write(".gitignore", "*.local\n/services/api/settings.xml\n");
        folder.Write("services/.gitignore", "notes\n");
        folder.Write("Makefile", "version.txt:\n\tgit describe > services/api/version.txt\n");
        folder.Write(".github/workflows/build.yml", "run: cp ../banner.html .\n");
        folder.Write("services/api/a.txt", "a");
        folder.Write(
            "services/api/Dockerfile",
            "FROM scratch\nCOPY a.txt app.local settings.xml notes/a.md version.txt banner.html /\nCOPY lost.txt app.xml /\n");
        var run = ToolRun.Of("check", "--format", "json", "--context", folder.PathOf("services/api"), folder.PathOf("services/api/Dockerfile"));
        var found = run.Json().GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray()
            .Where(static one => one.GetProperty("rule").GetString() == "DFL3001")
            .Select(static one => one.GetProperty("message").GetString()!.Split('\'')[1]);
        Assert.That(found, Is.EqualTo(new[] { "lost.txt", "app.xml" }));
    }

    [Test]
    public void AnEmptyFolderAndALinkToOneAreThere()
    {
        Directory.CreateDirectory(folder.PathOf("empty/inner"));
        Directory.CreateSymbolicLink(folder.PathOf("link"), "empty");
        folder.Write("Dockerfile", "FROM scratch\nCOPY empty empty/inner link link/inner /\n");
        Assert.That(ToolRun.Of("check", "--format", "json", "--context", folder.Path, folder.Path).Output, Does.Not.Contain("DFL3001"));
    }

    private void AssertOneFinding(byte[] ignore)
    {
        Write();
        File.WriteAllBytes(folder.PathOf(".dockerignore"), ignore);
        Assert.That(Rules(folder.Path), Is.EqualTo(new[] { "DFL2007" }));
        var fixing = ToolRun.Of("fix", "--suggested", "--format", "json", folder.Path);
        Assert.That(fixing.Output, Does.Not.Contain("DFL9"));
        Assert.That(fixing.Error, Does.Not.Contain(".dockerignore"));
        Assert.That(fixing.Status, Is.Not.EqualTo(2));
        Assert.That(File.ReadAllBytes(folder.PathOf(".dockerignore")), Is.EqualTo(ignore));
    }

    private void Write()
    {
        folder.Write("Dockerfile", Copying);
        folder.Write("package.json", "{}");
        folder.Write("node_modules/x/i.js", new string('x', 300_000));
    }

    private static string[] Rules(string path)
    {
        var run = ToolRun.Of("check", "--format", "json", path);
        Assert.That(run.Error, Is.Empty);
        return
        [
            .. run.Json().GetProperty("files").EnumerateArray().SelectMany(static file => file.GetProperty("diagnostics").EnumerateArray())
                .Select(static finding => finding.GetProperty("rule").GetString()!)
                .Where(static rule => rule is ['D', 'F', 'L', '2' or '9', ..]),
        ];
    }
}
