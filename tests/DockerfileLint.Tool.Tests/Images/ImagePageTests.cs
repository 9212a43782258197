using System.Globalization;
using System.Linq;
using System.Text;
using DockerfileLint.Imaging.Tests.Making;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Tool.Tests.Reporting.Html;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Images;

/// <summary>What <c>image --format html</c> writes.</summary>
internal sealed class ImagePageTests
{
    private ImageFolder folder = null!;

    [SetUp]
    public void Create() => folder = new ImageFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void ThePageHasTheFiguresOfTheText()
    {
        var page = Page(ImageFolder.Sample);
        Assert.That(page, Does.Contain("<h1>Image app:1.0 (linux/amd64)</h1>\n<p class=\"figure\"><strong>5 kB hidden</strong> of 9.6 kB in 4 layers.</p>"));
        Assert.That(
            PageText.Find(page, "<tr><th scope=\"row\">([0-9]: [^<]*)<svg.*?<td class=\"n\">(.*?)</td><td class=\"n\">(.*?)</td><td class=\"n\">(.*?)</td>"),
            Is.EqualTo(new[]
            {
                "0: base image: # base|1.5 kB|0 B|2",
                "1: COPY app /app (line 2)|5 kB|5 kB|2",
                "2: RUN chown 1000 /app/data &amp;&amp; rm /app/old (line 3)|3 kB|0 B|1",
                "3: RUN make (line 4)|100 B|0 B|1",
            }));
        Assert.That(page, Does.Contain("Written by 1: COPY app /app (line 2)<br>Rewritten (owner) by 2: RUN chown").And.Contain("<li>/app/old: 2 kB</li>"));
        Assert.That(page, Does.Contain("Apt's package index<br><span class=\"dim\">/var/lib/apt/lists/index</span>"));
        Assert.That(page, Does.Contain("<li>5 kB saved by making one layer of those of the Dockerfile (from 1); the base image stays shared</li>"));
    }

    /// <summary>The whole image first: what several layers wrote to a path is one area. Then each layer.</summary>
    [Test]
    public void ThePicturesHaveEachFileWithWhatIsHidden()
    {
        var titles = PageText.Find(Page(ImageFolder.Sample), "<title>(/.*?)</title>");
        Assert.That(titles, Is.EqualTo(new[]
        {
            "/app: 8 kB, 5 kB of it hidden", "/app/data: 6 kB, 3 kB of it hidden", "/app/old: 2 kB, hidden", "/bin: 1 kB", "/bin/sh: 1 kB", "/var/lib/apt/lists: 500 B", "/var/lib/apt/lists/index: 500 B",
            "/out/result: 100 B",
            "/bin: 1 kB", "/bin/sh: 1 kB", "/var/lib/apt/lists: 500 B", "/var/lib/apt/lists/index: 500 B",
            "/app: 5 kB, hidden", "/app/data: 3 kB, hidden", "/app/old: 2 kB, hidden",
            "/app: 3 kB", "/app/data: 3 kB",
            "/out: 100 B", "/out/result: 100 B",
        }));
    }

    [Test]
    public void ThePageIsTheSameEachTimeAndAsksForNothing()
    {
        var page = Page(ImageFolder.Sample);
        Assert.That(Page(ImageFolder.Sample), Is.EqualTo(page));
        Assert.That(page, Does.Contain("content=\"default-src 'none'; style-src 'unsafe-inline'\"").And.Not.Contain("\r"));
        Assert.That(PageText.Find(page, "(?i)<script|<link|<img|<iframe|<object| on[a-z]+=| style=|@import|javascript:|url\\([^#]|https?:"), Is.Empty);
        Assert.That(PageText.Find(page, " id=\"(.*?)\""), Is.Not.Empty.And.Unique);
        Assert.That(PageText.Find(page, "href=\"#(.*?)\"").Except(PageText.Find(page, " id=\"(.*?)\""), System.StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void WhatTheImageSaysStaysText()
    {
        var image = MadeImage.Of("file <script>alert(1)</script>&\" 10") with { Name = "<b>\"x\":1", History = [("RUN <i>'</i>", false)] };
        var page = Page(image);
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<b>").And.Not.Contain("<i>"));
        Assert.That(page, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;"));
    }

    [Test]
    public void AnImageWithoutFilesHasNoPicture()
    {
        var page = Page(MadeImage.Of("dir empty"));
        Assert.That(page, Does.Contain("<strong>0 B hidden</strong> of 0 B in 1 layer.").And.Not.Contain("class=\"map"));
    }

    /// <summary>The pictures have a few hundred areas, however many files and layers there are.</summary>
    [Test]
    public void ManyFilesMakeNoLargePage()
    {
        var layers = new StringBuilder();
        for (var layer = 0; layer < 70; layer++)
        {
            if (layer > 0) layers.AppendLine("---");
            for (var file = 0; file < 150; file++)
                layers.AppendLine(CultureInfo.InvariantCulture, $"file folder-{file % 12}/with-a-long-name-{layer}/file-number-{file} {100 + file}");
        }

        var page = Page(MadeImage.Of(layers.ToString()));
        var areas = PageText.Find(page, "<svg x=");
        Assert.That(areas, Has.Count.InRange(700, 4_000));
        Assert.That(page, Has.Length.LessThan(1_500_000));
        Assert.That(PageText.Find(page, "<title>([0-9]+ others in .*?): "), Is.Not.Empty);
    }

    [TestCase(360, false)]
    [TestCase(360, true)]
    [TestCase(1300, false)]
    public void NothingIsWiderThanTheScreenInABrowser(int width, bool isDark)
    {
        var measured = Chromium.Measure(Page(ImageFolder.Sample), width, isDark, """
            (document, window) => ({
              width: document.documentElement.scrollWidth,
              maps: [...document.querySelectorAll('.map')].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().height),
              hatched: [...document.querySelectorAll('.map rect.hidden')].map(e => window.getComputedStyle(e).fill),
              lost: [...document.querySelectorAll('a[href^="#"]')].filter(e => !document.querySelector(e.getAttribute('href'))).length,
              focused: [...document.querySelectorAll('a[href], summary')].map(e => { e.focus(); return document.activeElement === e; }),
            })
            """);
        Assert.That(measured.GetProperty("width").GetInt32(), Is.LessThanOrEqualTo(width));
        Assert.That(measured.GetProperty("maps").EnumerateArray().Select(static one => one.GetDouble()), Is.Not.Empty.And.All.GreaterThan(200));
        Assert.That(measured.GetProperty("hatched").EnumerateArray().Select(static one => one.GetString()), Is.Not.Empty.And.All.EqualTo("url(\"#hatch\")"));
        Assert.That(measured.GetProperty("lost").GetInt32(), Is.Zero);
        Assert.That(measured.GetProperty("focused").EnumerateArray().Select(static one => one.GetBoolean()), Is.Not.Empty.And.All.True);
    }

    private string Page(MadeImage image)
    {
        var dockerfile = folder.Write("Dockerfile", ImageFolder.Dockerfile);
        string[] lines = image == ImageFolder.Sample ? ["--dockerfile", dockerfile] : [];
        var run = ToolRun.Of(["image", folder.Save(image), "--format", "html", .. lines]);
        Assert.That((run.Status, run.Error), Is.EqualTo((0, "")));
        return run.Output;
    }
}
