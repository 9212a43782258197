using System.IO;
using System.Linq;
using DockerfileLint.Docs;
using DockerfileLint.Tests;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>What build/DockerfileLint.Docs writes is in the repository as it would write it now.</summary>
internal sealed class GeneratedPageTests
{
    [Test]
    public void GeneratedPagesAreUpToDate()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var status = Docs.Program.Run(RepositoryFolder.PathOf(), ["--verify"], output);
        Assert.That(status, Is.Zero, output + "Write them with: dotnet run --project build/DockerfileLint.Docs");
    }

    /// <summary>The check itself can fail, and writing mends what it finds.</summary>
    [Test]
    public void AStalePageIsFoundAndWrittenAnew()
    {
        using var folder = new TemporaryFolder();
        var file = new GeneratedFile(folder.Path, "docs/a.md", "new\n");
        Assert.That(file.IsStale, Is.True, "missing");
        file.Write();
        Assert.That(file.IsStale, Is.False);
        folder.Write("docs/a.md", "new\r\n");
        Assert.That(file.IsStale, Is.False, "line ends are git's affair");
        folder.Write("docs/a.md", "old\n");
        Assert.That(file.IsStale, Is.True);
    }

    [Test]
    public void PartsOfAPageAreFilledAndTheRestStays()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/Dockerfile", "FROM scratch\n");
        const string Page = "before\n<!-- generated: file a/Dockerfile -->\nold\n<!-- /generated -->\nafter\n";
        Assert.That(PageBlocks.Fill(Page, folder.Path), Is.EqualTo("before\n<!-- generated: file a/Dockerfile -->\n```dockerfile\nFROM scratch\n```\n<!-- /generated -->\nafter\n"));
    }

    [Test]
    public void EveryRulePageHasABodyAndARule()
    {
        var pages = Directory.EnumerateFiles(RepositoryFolder.PathOf("docs", "rules"), "DFL*.md").ToList();
        var empty = pages.Where(static page => File.ReadAllText(page).TrimEnd().EndsWith("<!-- /head -->", System.StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.That(empty, Is.Empty, "pages that say nothing after their head");
        var index = File.ReadAllText(RepositoryFolder.PathOf("docs", "rules", "README.md"));
        var unknown = pages.Select(Path.GetFileName).Where(page => !index.Contains($"({page})", System.StringComparison.Ordinal));
        Assert.That(unknown, Is.Empty, "pages of no rule");
    }
}
