using System.Linq;
using System.Text.Json;
using DockerfileLint.Imaging.Tests.Making;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Images;

/// <summary>What <c>image diff</c> says of two images.</summary>
internal sealed class DiffTests
{
    private static readonly MadeImage After = MadeImage.Of("""
        file var/lib/apt/lists/index 500
        file bin/sh 1000
        ---
        file app/data 3000
        file app/more 1500
        ---
        file out/result 50
        file etc/new 400
        ---
        dir srv
        """) with
    {
        Name = "app:2.0",
        History =
        [
            ("# base", false),
            ("COPY  app /app # buildkit", false),
            ("RUN /bin/sh -c make # buildkit", false),
            ("WORKDIR /srv", false),
        ],
    };

    private ImageFolder folder = null!;

    [SetUp]
    public void Create() => folder = new ImageFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void TheTextHasWhatGrewShrankIsNewAndIsGone()
    {
        var dockerfile = folder.Write("Dockerfile", "FROM example/base:1\nCOPY app /app\n\nRUN make\nWORKDIR /srv\n");
        var run = ToolRun.Of("image", "diff", folder.Save(ImageFolder.Sample), folder.Save(After, "after.tar"), "--dockerfile", dockerfile);
        Assert.That((run.Status, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output.ReplaceLineEndings("\n"), Is.EqualTo("""
            app:1.0 -> app:2.0

                  change     before      after
                -3.15 kB     9.6 kB    6.45 kB  total
                +1.85 kB     4.6 kB    6.45 kB  in the container
                   -5 kB       5 kB        0 B  hidden

            Layers
                  -500 B       5 kB     4.5 kB  shrank   1: COPY app /app (line 2)
                   -3 kB       3 kB             gone     2: RUN chown 1000 /app/data && rm /app/old
                  +350 B      100 B      450 B  grew     2: RUN make (line 4)
                     0 B                   0 B  new      3: WORKDIR /srv (line 5)
              1 layer is the same in both images

            Folders in the container
                 +1.5 kB       3 kB     4.5 kB  /app
                  +400 B        0 B      400 B  /etc
                   -50 B      100 B       50 B  /out

            """));
    }

    [Test]
    public void TheJsonHasEachLayerOfBoth()
    {
        var json = ToolRun.Of("image", "diff", folder.Save(ImageFolder.Sample), folder.Save(After, "after.tar"), "--format", "json").Json();
        Assert.That(Numbers(json.GetProperty("before"), "total", "live", "hidden"), Is.EqualTo(new[] { 9600, 4600, 5000 }));
        Assert.That(Numbers(json.GetProperty("after"), "total", "live", "hidden"), Is.EqualTo(new[] { 6450, 6450, 0 }));
        var layers = json.GetProperty("layers").EnumerateArray().ToList();
        Assert.That(layers.Select(static layer => layer.GetProperty("change").GetString()), Is.EqualTo(new[] { "same", "shrank", "gone", "grew", "new" }));
        Assert.That(Numbers(layers[1].GetProperty("before"), "layer", "bytes", "hidden"), Is.EqualTo(new[] { 1, 5000, 5000 }));
        Assert.That(Numbers(layers[3].GetProperty("after"), "layer", "bytes", "hidden"), Is.EqualTo(new[] { 2, 450, 0 }));
        Assert.That(layers[2].GetProperty("after").ValueKind, Is.EqualTo(JsonValueKind.Null));
        var folders = json.GetProperty("folders").EnumerateArray().Select(static one => $"{one.GetProperty("path")} {one.GetProperty("before")} {one.GetProperty("after")}");
        Assert.That(folders, Is.EqualTo(new[] { "/app 3000 4500", "/etc 0 400", "/out 100 50" }));
        Assert.That(json.GetProperty("waste").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void WhatIsNotNeededIsComparedByKind()
    {
        var lean = MadeImage.Of("file bin/sh 1000\nfile usr/share/doc/a 30");
        var run = ToolRun.Of("image", "diff", folder.Save(ImageFolder.Sample), folder.Save(lean, "lean.tar"), "--format", "json");
        var waste = run.Json().GetProperty("waste").EnumerateArray().Select(static one => $"{one.GetProperty("kind")} {one.GetProperty("before")} {one.GetProperty("after")}");
        Assert.That(waste, Is.EqualTo(new[] { "apt-index 500 0", "documentation 0 30" }));
    }

    [Test]
    public void AnImageIsTheSameAsItself()
    {
        var archive = folder.Save(ImageFolder.Sample);
        var run = ToolRun.Of("image", "diff", archive, archive);
        Assert.That(run.Output, Does.Contain("4 layers are the same in both images").And.Not.Contain("Folders").And.Not.Contain("gone"));
    }

    [TestCase("image diff", "image diff needs an old-image")]
    [TestCase("image diff a", "image diff needs a new-image")]
    [TestCase("image diff - -", "only one of the images can be read from standard input")]
    [TestCase("image diff a b --forma json", "unknown option '--forma'; did you mean '--format'?")]
    [TestCase("image", "image needs an archive")]
    [TestCase("image squash", "image squash needs an archive")]
    [TestCase("image squash a", "image squash needs --output")]
    [TestCase("image squash a -o b --from 1 --last 2", "--from and --last can't be used together")]
    [TestCase("image squash a -o b --last x", "--last must be a whole number, 0 or more, not 'x'")]
    [TestCase("image squash - -o b", "squashing reads an image twice; save it as a file with 'docker save' first")]
    [TestCase("image squash docker-daemon:app -o b", "squashing reads an image twice; save it as a file with 'docker save' first")]
    [TestCase("image squash missing.tar -o b", "missing.tar: file or folder not found")]
    public void AWrongArgumentIsOneLine(string arguments, string expected)
    {
        var run = ToolRun.Of(arguments.Split(' '));
        Assert.That((run.Status, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { "dockerfile-lint: " + expected }));
    }

    private static int[] Numbers(JsonElement element, params string[] names) => [.. names.Select(name => element.GetProperty(name).GetInt32())];
}
