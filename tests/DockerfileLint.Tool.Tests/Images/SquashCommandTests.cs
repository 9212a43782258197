using System.IO;
using System.Linq;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Images;

/// <summary>The command line of <c>image squash</c>; what it writes is tested with the library.</summary>
internal sealed class SquashCommandTests
{
    private ImageFolder folder = null!;

    [SetUp]
    public void Create() => folder = new ImageFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("", "layers 0 to 3 are one now; 9.6 kB before, 4.6 kB after, 5 kB less", 1)]
    [TestCase("--from 1", "layers 1 to 3 are one now; 9.6 kB before, 4.6 kB after, 5 kB less", 2)]
    [TestCase("--last 2", "layers 2 to 3 are one now; 9.6 kB before, 9.6 kB after, 0 B less", 3)]
    public void TheNewImageHasFewerLayers(string options, string expected, int layers)
    {
        var output = folder.PathOf("squashed.tar");
        var run = ToolRun.Of(["image", "squash", folder.Save(ImageFolder.Sample), "-o", output, .. options.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)]);
        Assert.That((run.Status, run.Error, run.Output.TrimEnd()), Is.EqualTo((0, "", $"{output}: {expected}")));
        var json = ToolRun.Of("image", output, "--format", "json").Json();
        Assert.That(json.GetProperty("layers").GetArrayLength(), Is.EqualTo(layers));
        Assert.That(json.GetProperty("live").GetInt32(), Is.EqualTo(4600));
    }

    [Test]
    public void ThatAttestationsAreLostIsSaid()
    {
        var run = ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample with { IsAttested = true }), "-o", folder.PathOf("squashed.tar"));
        Assert.That(run.Output, Does.EndWith(" less\nIts attestations (provenance, SBOM) aren't kept: they describe the image as it was built.\n"));
    }

    [Test]
    public void TheNewImageGetsTheName()
    {
        var output = folder.PathOf("squashed.tar");
        ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample), "-o", output, "--tag", "lean:2", "--name", "app:1.0", "--platform", "linux/amd64");
        Assert.That(ToolRun.Of("image", output).Output, Does.StartWith("lean:2 (linux/amd64)"));
    }

    [Test]
    public void WhereNothingCanBeWrittenNothingIs()
    {
        var run = ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample), "-o", folder.PathOf("none/squashed.tar"));
        Assert.That((run.Status, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.ErrorLines.Single(), Does.StartWith($"dockerfile-lint: {folder.PathOf("none/squashed.tar")}: not written: "));
        Assert.That(Directory.Exists(folder.PathOf("none")), Is.False);
    }

    [Test]
    public void StandardOutputIsRefused()
    {
        var run = ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample), "-o", "-");
        Assert.That((run.Status, run.ErrorLines.Single()), Is.EqualTo((2, "dockerfile-lint: squashing writes a file, not standard output; name one with -o")));
        Assert.That(File.Exists("-"), Is.False);
    }

    [Test]
    public void ALayerThatIsNotThereIsSaid()
    {
        var run = ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample), "-o", folder.PathOf("squashed.tar"), "--from", "9");
        Assert.That((run.Status, run.ErrorLines.Single()), Is.EqualTo((2, $"dockerfile-lint: {folder.PathOf("app.tar")}: the image has 4 layers, from 0 to 3")));
        Assert.That(File.Exists(folder.PathOf("squashed.tar")), Is.False);
    }
}
