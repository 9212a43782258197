using System.Linq;
using DockerfileLint.Imaging.Tests.Making;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Images;

/// <summary>What a history knows, and no report may show; and how a Dockerfile and an image are named.</summary>
internal sealed class ImageSecretTests
{
    private static readonly string[] Steps =
    [
        "RUN |1 TOKEN=s3cr3t /bin/sh -c echo a # buildkit",
        "RUN |1 TOKEN=s3cr3t /bin/bash -o pipefail -c echo b # buildkit",
        "RUN |1 TOKEN=s3cr3t rm -rf /c # buildkit",
        "|1 TOKEN=s3cr3t and s3cr3t /bin/bash -c echo e",
        "ENV PASSWORD=s3cr3t and s3cr3t",
        "ARG TOKEN=s3cr3t",
        "LABEL token=s3cr3t",
        "RUN /bin/sh -c curl -u me:s3cr3t http://x # buildkit",
    ];

    private ImageFolder folder = null!;

    [SetUp]
    public void Create() => folder = new ImageFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void NoReportShowsASecret()
    {
        var layers = string.Join("\n---\n", Steps.Select(static (_, index) => $"file f {5000 + index}"));
        var archive = folder.Save(MadeImage.Of(layers) with { History = [.. Steps.Select(static step => (step, false))] });
        var other = folder.Save(ImageFolder.Sample, "other.tar");
        var dockerfile = folder.Write("Dockerfile", "FROM example/base:1\nARG TOKEN\nRUN echo other\n");
        string[][] all =
        [
            ["image", archive], ["image", archive, "--format", "json"], ["image", archive, "--format", "html"],
            ["image", archive, "-f", dockerfile], ["image", "diff", archive, other],
            ["image", "diff", archive, other, "--format", "json"], ["check", dockerfile, "--image", archive],
        ];
        foreach (var arguments in all)
        {
            var run = ToolRun.Of(arguments);
            Assert.That(run.Output + run.Error, Does.Not.Contain("s3cr3t"), string.Join(' ', arguments));
        }
    }

    [Test]
    public void OfAHeredocTheFirstLineIsShown()
    {
        const string Body = "\n  curl -u me:s3cr3t http://x\n  make\n";
        var image = MadeImage.Of("file a 10") with { History = [($"RUN /bin/sh -c {Body} # buildkit", false)] };
        var dockerfile = folder.Write("Dockerfile", $"FROM example/base:1\nRUN <<EOF\n{Body}EOF\n");
        var run = ToolRun.Of("image", folder.Save(image), "-f", dockerfile);
        Assert.That(run.Output, Does.Match(@"  RUN <<EOF curl -u \S*\*+ http://x \(line 2\)").And.Not.Contain("s3cr3t"), run.Error);
    }

    [Test]
    public void TheDockerfileMayComeFromStandardInput()
    {
        var archive = folder.Save(ImageFolder.Sample);
        var run = ToolRun.With(ImageFolder.Dockerfile, "image", archive, "-f", "-");
        Assert.That(run.Output, Does.Contain("COPY app /app (line 2)"), run.Error);
        run = ToolRun.With("", "image", "-", "-f", "-");
        Assert.That((run.Status, run.Error), Is.EqualTo((2, "dockerfile-lint: only one of the image and --dockerfile can be read from standard input\n")));
        run = ToolRun.Of("image", archive, "-f", folder.PathOf("nope"));
        Assert.That(run.Error, Does.Contain("nope: file not found (--dockerfile)"));
    }

    [TestCase("squash")]
    [TestCase("diff")]
    public void NothingIsBeforeTheNameOfACommand(string command)
    {
        var archive = folder.Save(ImageFolder.Sample);
        var run = ToolRun.Of("image", archive, command, archive, command == "diff" ? archive : "--output=x");
        Assert.That((run.Status, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain($"'{archive}' must be after 'image {command}', not before '{command}'"));
    }

    [TestCase("app")]
    [TestCase("library/app:1.0")]
    [TestCase("docker.io/library/app:1.0")]
    public void ANameMayHaveItsLibrary(string name)
    {
        var run = ToolRun.Of("image", folder.Save(ImageFolder.Sample), "--name", name);
        Assert.That(run.Status, Is.EqualTo(name == "app" ? 2 : 0), run.Error);
    }
}
