using System.Formats.Tar;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Imaging.Tests.Making;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Images;

/// <summary>Which line of a Dockerfile a layer gets, and which layers get none.</summary>
internal sealed class ImageLineTests
{
    private const string TwoCopies = """
        FROM example/base:1
        COPY first /first
        COPY second /second
        RUN make

        """;

    private ImageFolder folder = null!;

    [SetUp]
    public void Create() => folder = new ImageFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    /// <summary>BuildKit has no step for ONBUILD, the legacy builder one.</summary>
    [TestCase("")]
    [TestCase("/bin/sh -c #(nop)  ONBUILD COPY b /b")]
    public void TriggersOfALocalStageHaveTheirLines(string onbuild)
    {
        const string Dockerfile = "FROM example/base:1 AS base\nCOPY a /a\nONBUILD COPY b /b\nFROM base\nRUN make\n";
        var image = MadeImage.Of("file a 10\n---\nfile b 20\n---\nfile c 30") with
        {
            History =
            [
                ("COPY a /a # buildkit", false),
                .. onbuild.Length == 0 ? Enumerable.Empty<(string, bool)>() : [(onbuild, true)],
                ("COPY b /b # buildkit", false),
                ("RUN /bin/sh -c make # buildkit", false),
            ],
        };
        Assert.That(LinesOf(image, Dockerfile, ""), Is.EqualTo(new[] { "2", "3", "5" }));
    }

    /// <summary>A COPY of the history isn't that of other files.</summary>
    [TestCase("COPY first /first # buildkit", "COPY second /second # buildkit", "2 3 4")]
    [TestCase("COPY --chown=1:1 first /first # buildkit", "COPY second /second # buildkit", "2 3 4")]
    [TestCase("COPY second /second # buildkit", "COPY first /first # buildkit", "  4")]
    [TestCase("COPY other /first # buildkit", "COPY second /second # buildkit", " 3 4")]
    [TestCase("COPY first /other # buildkit", "COPY second /second # buildkit", " 3 4")]
    [TestCase("/bin/sh -c #(nop) COPY file:12 in /first ", "/bin/sh -c #(nop) COPY --chown=1:1file:34 in /second ", "2 3 4")]
    [TestCase("/bin/sh -c #(nop) COPY dir:12 in /first/ ", "/bin/sh -c #(nop) COPY file:34 in /second ", "2 3 4")]
    [TestCase("/bin/sh -c #(nop) COPY file:12 in /other ", "/bin/sh -c #(nop) COPY file:34 in /second ", " 3 4")]
    [TestCase("/bin/sh -c #(nop) COPY file:12 in /not/first ", "/bin/sh -c #(nop) COPY file:34 in /second ", " 3 4")]
    public void ACopyOfOtherFilesHasNoLine(string first, string second, string expected)
    {
        var warning = expected[0] == '2' ? "" : $"Dockerfile:{(expected[1] == '3' ? 2 : 3)}: warning: from this line upwards, ";
        Assert.That(LinesOf(Built(first, second), TwoCopies, warning), Is.EqualTo(expected.Split(' ')));
    }

    /// <summary>Builders write down the values of variables, and words without their quotes.</summary>
    [TestCase("COPY $NAME /first")]
    [TestCase("COPY first $NAME")]
    [TestCase("COPY \"first\" /first")]
    [TestCase("COPY [\"first\", \"/first\"]")]
    [TestCase("COPY --link --from=busybox first /first")]
    public void ACopyIsFoundHoweverItIsWritten(string instruction)
    {
        var image = Built("COPY first /first # buildkit", "COPY second /second # buildkit");
        Assert.That(LinesOf(image, TwoCopies.Replace("COPY first /first", instruction), ""), Is.EqualTo(new[] { "2", "3", "4" }));
    }

    /// <summary>What is below an instruction that was changed may be of the Dockerfile: nothing is said of the base image.</summary>
    [TestCase("COPY app /app", 2, true)]
    [TestCase("COPY other /app", 2, false)]
    [TestCase("COPY app /app", 0, true)]
    public void ALayerWithoutALineIsNotSaidToBeOfTheBase(string copy, int gone, bool isKnown)
    {
        var file = gone == 2 ? "app/data" : "bin/tool";
        var image = MadeImage.Of($"file bin/tool 9000000\n---\nfile app/data 9000000\n---\ngone {file}") with
        {
            History =
            [
                ("# base", false),
                ("COPY app /app # buildkit", false),
                ("RUN /bin/sh -c ./clean.sh # buildkit", false),
            ],
        };
        var dockerfile = folder.Write("Dockerfile", $"FROM example/base:1\n{copy}\nRUN ./clean.sh\n");
        var run = ToolRun.Of("check", dockerfile, "--image", folder.Save(image), "--only", "DFL1401");
        Assert.That(run.Output.Contains("hidden-in-image", System.StringComparison.Ordinal), Is.EqualTo(isKnown));
        Assert.That(run.Output.Contains("of the base image", System.StringComparison.Ordinal), Is.EqualTo(isKnown && gone == 0));
    }

    /// <summary>Without the image, the cache isn't known to be worth saying.</summary>
    [Test]
    public void WhatTheReportSuggestsFixesWhatItFound()
    {
        const string Install = "RUN uv pip install --system flask==3.0.0";
        var image = MadeImage.Of("file bin/sh 10\n---\nfile root/.cache/uv/wheels-v5/x 20000000") with
        {
            History = [("# base", false), ($"RUN /bin/sh -c {Install[4..]} # buildkit", false)],
        };
        var dockerfile = folder.Write("Dockerfile", $"FROM ghcr.io/astral-sh/uv:0.9.0-debian-slim\n{Install}\n");
        Assert.That(ToolRun.Of("check", dockerfile).Output, Does.Not.Contain("DFL1306"));
        var measured = ToolRun.Of("check", dockerfile, "--image", folder.Save(image)).Output;
        Assert.That(measured, Does.Contain("DFL1306").And.Contain("can be fixed after review: dockerfile-lint fix --suggested --diff --select DFL1306 --rule DFL1306\n"));
        var fix = ToolRun.Of("fix", "--suggested", "--diff", "--select", "DFL1306", "--rule", "DFL1306", dockerfile);
        Assert.That(fix.Output, Does.Contain("uv cache clean"), fix.Error);
    }

    /// <summary>An image is chosen by another option than that of <c>image</c>.</summary>
    [Test]
    public void CheckNamesItsOwnOption()
    {
        var archive = folder.PathOf("two.tar");
        var manifest = "[{\"Config\":\"a.json\",\"RepoTags\":[\"a:1\"]},{\"Config\":\"b.json\",\"RepoTags\":[\"b:1\"]}]";
        using (var writer = new TarWriter(File.Create(archive)))
            writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "manifest.json") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(manifest)) });
        var run = ToolRun.Of("check", folder.Write("Dockerfile", "FROM scratch\n"), "--image", archive);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("choose one with --image-name: a:1, b:1"));
    }

    /// <summary>Standard output may be the log of a build server, which obeys what begins a line or follows two number signs.</summary>
    [Test]
    public void NothingOfAnImageIsACommandOfABuildServer()
    {
        var archive = folder.Save(MadeImage.Of("file app/##vso[task.setvariable] 9000000\n---\ngone app/##vso[task.setvariable]") with
        {
            Name = "::error::x",
            History = [("# base", false), ("RUN /bin/sh -c ##vso[task.complete] # buildkit", false)],
        });
        foreach (var arguments in new string[][] { ["image", archive], ["image", archive, "--format", "json"], ["image", "diff", archive, archive], ["image", "diff", archive, archive, "--format", "json"] })
        {
            var run = ToolRun.Of(arguments);
            Assert.That(run.Status, Is.Zero, run.Error);
            Assert.That(run.Output, Does.Not.Contain("##vso["), string.Join(' ', arguments));
            Assert.That(run.Output, Does.Not.Match(@"(?m)^\s*::"), string.Join(' ', arguments));
        }
    }

    /// <summary>An instruction is cut off where the columns end, its line never is.</summary>
    [Test]
    public void TheLineIsAlwaysShown()
    {
        var command = "echo " + new string('x', 300);
        var image = MadeImage.Of("file a 10") with { History = [($"RUN /bin/sh -c {command} # buildkit", false)] };
        var dockerfile = folder.Write("Dockerfile", $"FROM example/base:1\nRUN {command}\n");
        var line = ToolRun.Of("image", folder.Save(image), "-f", dockerfile).Output.Split('\n').Single(static line => line.Contains("  RUN echo"));
        Assert.That(line.TrimEnd(), Has.Length.EqualTo(120).And.EndsWith("xxx… (line 2)"));
    }

    /// <summary>The legacy builder has a digest for what is copied, which tells nobody anything.</summary>
    [Test]
    public void ADigestIsNotShown()
    {
        var image = MadeImage.Of("file a 10") with { History = [($"/bin/sh -c #(nop) COPY --chown=1:1file:{new string('a', 64)} in /srv/app ", false)] };
        var run = ToolRun.Of("image", folder.Save(image));
        Assert.That(run.Output, Does.Contain("  COPY --chown=1:1 … /srv/app").And.Not.Contain("aaaa").And.Not.Contain("0: COPY"));
    }

    /// <summary>The sum at the end has each byte once.</summary>
    [Test]
    public void TheSumIsNotMoreThanTheImage()
    {
        var image = MadeImage.Of("file bin/sh 1000000\n---\nfile usr/share/doc/gcc 9000000") with
        {
            History = [("# base", false), ("RUN /bin/sh -c apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/* # buildkit", false)],
        };
        var dockerfile = folder.Write("Dockerfile", "FROM debian:12\nRUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*\n");
        Assert.That(ToolRun.Of("check", dockerfile).Output, Does.Match("Total possible savings: about [0-9]{2,} MB"));
        Assert.That(ToolRun.Of("check", dockerfile, "--image", folder.Save(image)).Output, Does.Contain("Total possible savings: about 10 MB"));
    }

    [Test]
    public void ASquashedLayerIsNotOfTheBase()
    {
        var squashed = folder.PathOf("squashed.tar");
        ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample), "-o", squashed, "--from", "1");
        var run = ToolRun.Of("image", squashed, "-f", folder.Write("Dockerfile", "FROM example/base:1\n"));
        Assert.That(run.Output, Does.Match(@"(?m)^   0 .*  base image: # base\r?$").And.Match(@"(?m)^   1 .*  dockerfile-lint image squash"));
    }

    private static MadeImage Built(string first, string second) => MadeImage.Of("file first 10\n---\nfile second 20\n---\nfile c 30") with
    {
        History = [(first, false), (second, false), ("RUN /bin/sh -c make # buildkit", false)],
    };

    private string[] LinesOf(MadeImage image, string dockerfile, string warning)
    {
        var run = ToolRun.Of("image", folder.Save(image), "-f", folder.Write("Dockerfile", dockerfile), "--format", "json");
        Assert.That(run.Error, warning.Length == 0 ? Is.Empty : Does.Contain(warning));
        return [.. run.Json().GetProperty("layers").EnumerateArray().Select(static layer => layer.GetProperty("line").ToString())];
    }
}
