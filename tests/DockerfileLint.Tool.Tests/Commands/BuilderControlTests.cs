using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>The builder's own lint control in comments and directives, and which .dockerignore holds.</summary>
internal sealed class BuilderControlTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write("hidden", "x");
        folder.Write(".dockerignore", "hidden\n");
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("", "", 1, "DFL2005")]
    [TestCase("# check=skip=CopyIgnoredFile\n", "", 0, "")]
    [TestCase("# check=skip=all\n", "", 0, "")]
    [TestCase("# check=skip=JSONArgsRecommended\n", "", 1, "DFL2005")]
    [TestCase("# check=skip=JSONArgsRecommended,CopyIgnoredFile;error=true\n", "", 0, "")]
    [TestCase("", "# check=skip=CopyIgnoredFile\n", 0, "")]
    [TestCase("", "# check=error=true;skip=CopyIgnoredFile\n", 0, "")]
    [TestCase("", "# check=skip=JSONArgsRecommended\n", 1, "DFL2005")]
    [TestCase("", "# check=skip=JSONArgsRecommended CopyIgnoredFile\n", 1, "DFL2005")]
    [TestCase("", "# check=experimental=CopyIgnoredFile\n", 1, "DFL2005")]
    [TestCase("", "# check=bad=option\n", 1, "DFL2005")]
    [TestCase("", "# check=skip=JSONArgsRecommended\n# check=skip=CopyIgnoredFile\n", 1, "DFL2005")]
    [TestCase("", "# check=skip=CopyIgnoredFile\n# check=skip=JSONArgsRecommended\n", 0, "")]
    [TestCase("", "# why\n# check=skip=CopyIgnoredFile\n", 0, "")]
    public void SkippedChecksAreSilent(string directive, string comment, int status, string ids)
    {
        var run = Check($"{directive}FROM scratch\n{comment}COPY hidden /\n");
        Assert.That(Ids(run), Is.EqualTo(ids));
        Assert.That(run.Status, Is.EqualTo(status));
    }

    // A comment that makes warnings errors is a policy of its build: severities are configured in .editorconfig.
    [TestCase("# check=error=true\n", "")]
    [TestCase("# check=error=true;experimental=all\n", "")]
    [TestCase("", "# check=error=true\n")]
    public void ErrorTrueLeavesAWarningAWarning(string directive, string comment)
    {
        var run = Check($"{directive}FROM scratch\n{comment}COPY hidden /\n");
        var found = run.Json().GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray().Single();
        Assert.That(found.GetProperty("severity").GetString(), Is.EqualTo("warning"));
        Assert.That(ToolRun.Of("check", "--fail-level", "error", folder.PathOf("Dockerfile")).Status, Is.Zero);
    }

    [Test]
    public void ABadDirectiveIsAnErrorAndABadCommentIsNot()
    {
        Assert.That(Ids(Check("# check=bad\nFROM scratch\n")), Does.StartWith("DFL0002"));
        folder.Write("other", "x");
        Assert.That(Ids(Check("FROM scratch\n# check=bad\nCOPY other /\n")), Is.Empty);
    }

    [Test]
    public void TheIgnoreFileOfADockerfileHoldsInsteadOfTheOneOfTheContext()
    {
        var path = folder.Write("api.Dockerfile", "FROM scratch\nCOPY hidden /\n");
        Assert.That(IgnoredBy(path), Is.EqualTo(".dockerignore"));
        folder.Write("api.Dockerfile.dockerignore", "other\n");
        Assert.That(IgnoredBy(path), Is.Null);
        folder.Write("api.Dockerfile.dockerignore", "");
        Assert.That(IgnoredBy(path), Is.Null);
        folder.Write("api.Dockerfile.dockerignore", "hid*\n");
        Assert.That(IgnoredBy(path), Is.EqualTo("api.Dockerfile.dockerignore"));
        folder.Write("Dockerfile", "FROM scratch\nCOPY hidden /\n");
        Assert.That(IgnoredBy(folder.PathOf("Dockerfile")), Is.EqualTo(".dockerignore"), "it holds for its own Dockerfile alone");
    }

    /// <summary>The .dockerignore that the finding about an ignored source speaks of.</summary>
    private static string? IgnoredBy(string path)
    {
        var found = ToolRun.Of("check", "--format", "json", path).Json().GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray()
            .Where(one => one.GetProperty("rule").GetString() == "DFL2005").ToList();
        return found.Count == 0 ? null : Path.GetFileName(found.Single().GetProperty("related")[0].GetProperty("path").GetString());
    }

    private ToolRun Check(string text) => ToolRun.Of("check", "--format", "json", folder.Write("Dockerfile", text));

    private static string Ids(ToolRun run) =>
        string.Join(" ", run.Json().GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray().Select(found => found.GetProperty("rule").GetString()));
}
