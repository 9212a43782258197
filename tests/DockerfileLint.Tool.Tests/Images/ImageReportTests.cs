using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Imaging.Tests.Making;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Images;

/// <summary>What <c>image</c> says as text and as JSON.</summary>
internal sealed class ImageReportTests
{
    private const string Expected = """
        app:1.0 (linux/amd64)
        9.6 kB in 4 layers: 4.6 kB in the container, 5 kB hidden (52.1 %)

        Layers
           #      size    hidden
           0    1.5 kB            ██████                base image: # base
           1      5 kB      5 kB  ░░░░░░░░░░░░░░░░░░░░  COPY app /app (line 2)
           2      3 kB            ████████████          RUN chown 1000 /app/data && rm /app/old (line 3)
           3     100 B                                  RUN make (line 4)

        Hidden bytes
               3 kB  /app/data
                     written by 1: COPY app /app (line 2)
                     rewritten (owner) by 2: RUN chown 1000 /app/data && rm /app/old (line 3)
               2 kB  /app/old
                     written by 1: COPY app /app (line 2)
                     deleted by 2: RUN chown 1000 /app/data && rm /app/old (line 3)

        Not needed at run time
              500 B  apt's package index: /var/lib/apt/lists/index

        Largest folders
               3 kB  /app
               1 kB  /bin
              500 B  /var/lib/apt/lists
              100 B  /out

        Largest files
               3 kB  /app/data
               1 kB  /bin/sh
              500 B  /var/lib/apt/lists/index
              100 B  /out/result

        Squashing
               5 kB  saved by making one layer of all; 1.5 kB of the base image can't be shared with other images any more
               5 kB  saved by making one layer of those of the Dockerfile (from 1); the base image stays shared

        As dive computes it
          efficiency 47.9 %, 8 kB wasted

        """;

    private ImageFolder folder = null!;

    [SetUp]
    public void Create() => folder = new ImageFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void TheTextHasEachLayerWithItsLine()
    {
        var run = ToolRun.Of("image", folder.Save(ImageFolder.Sample), "--dockerfile", folder.Write("Dockerfile", ImageFolder.Dockerfile));
        Assert.That((run.Status, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output.ReplaceLineEndings("\n"), Is.EqualTo(Expected));
    }

    [Test]
    public void WithoutADockerfileThereAreNoLines()
    {
        var run = ToolRun.Of("image", folder.Save(ImageFolder.Sample));
        Assert.That(run.Output, Does.Contain("1: COPY app /app").And.Contain("  # base").And.Not.Contain("(line").And.Not.Contain("of those of the Dockerfile"));
        Assert.That(run.Output, Does.Contain("one layer of all; its 9.6 kB can't be shared with other images any more"));
        var json = ToolRun.Of("image", folder.Save(ImageFolder.Sample), "--format", "json").Json();
        Assert.That(json.GetProperty("layers")[0].GetProperty("unsharedBaseBytes").ToString(), Is.Empty);
    }

    [Test]
    public void TheJsonHasEverything()
    {
        var dockerfile = folder.Write("Dockerfile", ImageFolder.Dockerfile);
        var json = ToolRun.Of("image", folder.Save(ImageFolder.Sample), "--format", "json", "-f", dockerfile).Json();
        Assert.That(json.GetProperty("image").GetString(), Is.EqualTo("app:1.0"));
        Assert.That(json.GetProperty("platform").GetString(), Is.EqualTo("linux/amd64"));
        Assert.That(Numbers(json, "total", "live", "hidden", "duplicateBytes"), Is.EqualTo(new[] { 9600, 4600, 5000, 0 }));
        var layers = json.GetProperty("layers").EnumerateArray().ToList();
        Assert.That(layers.Select(static layer => layer.GetProperty("instruction").GetString()), Is.EqualTo(new[] { "# base", "COPY app /app", "RUN chown 1000 /app/data && rm /app/old", "RUN make" }));
        Assert.That(layers.Select(static layer => layer.GetProperty("line").ToString()), Is.EqualTo(new[] { "", "2", "3", "4" }));
        Assert.That(Numbers(layers[1], "bytes", "hidden", "files", "savedBySquash"), Is.EqualTo(new[] { 5000, 5000, 2, 5000 }));
        Assert.That(Numbers(layers[2], "bytes", "hidden", "files", "savedBySquash"), Is.EqualTo(new[] { 3000, 0, 1, 0 }));
        Assert.That(layers.Select(static layer => layer.GetProperty("unsharedBaseBytes").GetInt64()), Is.EqualTo(new[] { 1500, 0, 0, 0 }));
        Assert.That(layers[1].GetProperty("diffId").GetString(), Is.EqualTo("sha256:" + MadeImage.Digest(ImageFolder.Sample.Layers[1])));
        Assert.That(layers[1].GetProperty("storedBytes").GetInt64(), Is.EqualTo(ImageFolder.Sample.Layers[1].Length));
        var blame = json.GetProperty("blame").EnumerateArray().ToList();
        Assert.That(blame.Select(static pair => pair.GetProperty("cause").GetString()), Is.EqualTo(new[] { "rewritten", "deleted" }));
        Assert.That(Numbers(blame[0], "writer", "hider", "bytes", "files"), Is.EqualTo(new[] { 1, 2, 3000, 1 }));
        Assert.That(blame[0].GetProperty("changes")[0].GetString(), Is.EqualTo("owner"));
        Assert.That(blame[1].GetProperty("largest")[0].GetProperty("path").GetString(), Is.EqualTo("/app/old"));
        var waste = json.GetProperty("waste")[0];
        Assert.That((waste.GetProperty("kind").GetString(), waste.GetProperty("bytes").GetInt32()), Is.EqualTo(("apt-index", 500)));
        Assert.That(json.GetProperty("largestFiles")[0].GetProperty("path").GetString(), Is.EqualTo("/app/data"));
        Assert.That(json.GetProperty("largestFolders")[0].GetProperty("bytes").GetInt32(), Is.EqualTo(3000));
        Assert.That(json.GetProperty("dive").GetProperty("wastedBytes").GetInt32(), Is.EqualTo(8000));
        Assert.That(json.GetProperty("dive").GetProperty("efficiency").GetDouble(), Is.EqualTo(4600.0 / 9600).Within(1e-12));
        Assert.That(json.TryGetProperty("ci", out _), Is.False);
    }

    [Test]
    public void AnArchiveComesFromStandardInputToo()
    {
        var run = ToolRun.With(ImageFolder.Sample.Archive(ArchiveForm.DockerGzip), "image", "-", "--format", "json");
        Assert.That(run.Json().GetProperty("hidden").GetInt32(), Is.EqualTo(5000));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "It has other pipes.")]
    public void AnArchiveComesFromAPipeToo()
    {
        var archive = folder.Save(ImageFolder.Sample);
        Process.Start("mkfifo", folder.PathOf("pipe")).WaitForExit();
        using var writer = Process.Start("sh", ["-c", $"cat '{archive}' > '{folder.PathOf("pipe")}'"]);
        var run = ToolRun.Of("image", folder.PathOf("pipe"), "--format", "json");
        Assert.That(run.Json().GetProperty("hidden").GetInt32(), Is.EqualTo(5000), run.Error);
        writer.WaitForExit();
    }

    [Test]
    public void AReportIsWrittenToAFileButNotOverTheImage()
    {
        var archive = folder.Save(ImageFolder.Sample);
        var run = ToolRun.Of("image", archive, "--format", "json", "-o", folder.PathOf("out.json"));
        Assert.That((run.Status, run.Output, run.Error), Is.EqualTo((0, "", "")));
        Assert.That(folder.Read("out.json"), Does.StartWith("{\n  \"image\": \"app:1.0\""));
        var over = ToolRun.Of("image", archive, "-o", archive);
        Assert.That((over.Status, over.ErrorLines.Length), Is.EqualTo((2, 1)));
        Assert.That(File.ReadAllBytes(archive), Is.EqualTo(ImageFolder.Sample.Archive(ArchiveForm.DockerNew)));
    }

    [TestCase("missing.tar", "missing.tar: file or folder not found")]
    [TestCase("text.txt", "text.txt: not an image: it isn't a tar archive")]
    [TestCase("app.tar -f missing", "dockerfile-lint: missing: file not found (--dockerfile)")]
    [TestCase("app.tar --ci missing", "dockerfile-lint: missing: file not found (--ci)")]
    [TestCase("app.tar --name other:2", "app.tar: no image is named 'other:2'; it has app:1.0")]
    [TestCase("app.tar --target build", "--target needs --dockerfile")]
    [TestCase("app.tar --platform linux/arm64", "app.tar: the image is of linux/amd64, not of linux/arm64")]
    public void WhatIsWrongIsOneLine(string arguments, string expected)
    {
        folder.Save(ImageFolder.Sample);
        folder.Write("text.txt", "FROM scratch\n");
        var words = arguments.Split(' ');
        var run = ToolRun.Of(["image", folder.PathOf(words[0]), .. words.Skip(1)]);
        Assert.That((run.Status, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.ErrorLines.Single(), Does.StartWith("dockerfile-lint: ").And.EndsWith(expected));
    }

    [TestCase("nope", "no stage 'nope'; it has first, 1")]
    [TestCase("2", "no stage '2'; it has first, 1")]
    [TestCase("FIRST", "")]
    [TestCase("1", "")]
    public void AStageThatIsNotThereIsSaid(string target, string expected)
    {
        var dockerfile = folder.Write("Dockerfile", "FROM example/base:1 AS first\nCOPY app /app\nFROM scratch\nRUN make\n");
        var run = ToolRun.Of("image", folder.Save(ImageFolder.Sample), "-f", dockerfile, "--target", target);
        Assert.That(run.Status, Is.EqualTo(expected.Length == 0 ? 0 : 2));
        Assert.That(expected.Length == 0 ? "" : run.ErrorLines.Single(), Does.EndWith(expected));
    }

    /// <summary>What an image says of itself doesn't steer the terminal.</summary>
    [Test]
    public void NamesAreShownWithoutControlCharacters()
    {
        var image = MadeImage.Of("file a\\x1b[31mb 10") with { Name = "evil\u001b[2J:1", History = [("RUN \u001b]0;x\u0007", false)] };
        var run = ToolRun.Of("image", folder.Save(image));
        Assert.That(run.Status, Is.Zero);
        Assert.That(run.Output, Does.Not.Contain("\u001b").And.Not.Contain("\u0007").And.Contain("evil"));
    }

    /// <summary>A build argument is in the history of each RUN, and a password in a command in the image for good: reports hide both.</summary>
    [TestCase("text")]
    [TestCase("json")]
    [TestCase("html")]
    public void SecretsOfTheHistoryAreHidden(string format)
    {
        var image = MadeImage.Of("file a 10\n---\nfile b 10") with
        {
            History =
            [
                ("RUN |1 TOKEN=S3cretToken77 /bin/sh -c curl https://user:S3cretPass99@example.org/x # buildkit", false),
                ("RUN /bin/sh -c echo root:S3cretPass88 | chpasswd # buildkit", false),
            ],
        };
        var run = ToolRun.Of("image", folder.Save(image), "--format", format);
        Assert.That(run.Output, Does.Contain("RUN curl https://user:").And.Contain("| chpasswd").And.Not.Contain("S3cret"));
    }

    private static int[] Numbers(JsonElement element, params string[] names) => [.. names.Select(name => element.GetProperty(name).GetInt32())];
}
