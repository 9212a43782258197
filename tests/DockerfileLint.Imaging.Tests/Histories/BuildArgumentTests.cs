using System;
using System.Linq;
using DockerfileLint.Imaging.Histories;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Histories;

/// <summary>
/// The values of build arguments, which may be secrets, are never shown. The steps have the form of Docker 20.10, which
/// wrote them down with BuildKit and without (November 2026).
/// </summary>
internal sealed class BuildArgumentTests
{
    [TestCase("RUN |1 TOKEN=s3cr3t /bin/sh -c echo a # buildkit", "RUN echo a")]
    [TestCase("|1 TOKEN=s3cr3t /bin/sh -c echo a", "RUN echo a")]
    [TestCase("RUN |1 TOKEN=s3cr3t /bin/bash -o pipefail -c echo b # buildkit", "RUN /bin/bash -o pipefail -c echo b")]
    [TestCase("|1 TOKEN=s3cr3t /bin/bash -c echo e", "RUN /bin/bash -c echo e")]
    [TestCase("RUN |1 TOKEN=s3cr3t /bin/ash -eo pipefail -c echo g # buildkit", "RUN /bin/ash -eo pipefail -c echo g")]
    [TestCase("RUN |1 TOKEN=s3cr3t /bin/sh -ex -c echo h # buildkit", "RUN /bin/sh -ex -c echo h")]
    [TestCase("RUN |1 TOKEN=s3cr3t powershell -Command $E = 'Stop'; echo i # buildkit", "RUN powershell -Command $E = 'Stop'; echo i")]
    [TestCase("RUN |1 TOKEN=s3cr3t cmd /S /C echo j # buildkit", "RUN cmd /S /C echo j")]
    [TestCase("RUN |4 TOKEN=s3cr3t with blanks OTHER=s3cr3t words A=1 B=q /bin/sh -c echo a > /a # buildkit", "RUN echo a > /a")]
    [TestCase("|2 TOKEN=a=s3cr3t b=s3cr3t V= /bin/sh -c make\n all", "RUN make\n all")]
    [TestCase("RUN |1 SHELL=/bin/bash s3cr3t /bin/sh -c make # buildkit", "RUN make")]
    [TestCase("RUN |1 V=/bin/bash -c s3cr3t /bin/sh -c make && bash -c x # buildkit", "RUN make && bash -c x")]
    [TestCase("RUN |1 V=x /bin/sh -c s3cr3t /bin/sh -c make # buildkit", "RUN … make")]
    [TestCase("RUN |1 TOKEN=s3cr3t rm -rf /c # buildkit", "RUN …")]
    [TestCase("|1 TOKEN=s3cr3t with blanks touch /c", "RUN …")]
    [TestCase("RUN |1 V=/bin/bash -c s3cr3t touch /c # buildkit", "RUN …")]
    [TestCase("|1 TOKEN=s3cr3t#(nop)s3cr3t /bin/sh -c make", "RUN make")]
    [TestCase("RUN |99999999999 s3cr3t", "RUN …")]
    [TestCase("|s3cr3t", "RUN …")]
    [TestCase("ARG TOKEN=s3cr3t", "ARG TOKEN=…")]
    [TestCase("/bin/sh -c #(nop)  ARG A=1 TOKEN=s3cr3t", "ARG A=…")]
    [TestCase("ARG TOKEN", "ARG TOKEN")]
    public void NoValueIsShown(string step, string expected) =>
        Assert.That(HistoryText.InstructionOf(new(step, false)), Is.EqualTo(expected).And.Not.Contain("s3cr3t"));

    /// <summary>The SHELL of the history is what the last value ends before.</summary>
    [TestCase("SHELL [/bin/bash -o pipefail -c]", "RUN |1 T=s3cr3t bash -c s3cr3t /bin/bash -o pipefail -c echo b # buildkit", "RUN echo b")]
    [TestCase("/bin/sh -c #(nop)  SHELL [\"/usr/bin/my\", \"run\"]", "|1 T=s3cr3t /usr/bin/my run echo b", "RUN echo b")]
    [TestCase("SHELL [/bin/bash -c]", "RUN /bin/bash -c echo b # buildkit", "RUN echo b")]
    [TestCase("SHELL [/bin/bash -c]", "RUN |1 T=/bin/sh -c s3cr3t /bin/bash -c echo b # buildkit", "RUN echo b")]
    public void TheShellOfTheHistoryIsKnown(string shell, string run, string expected)
    {
        var made = MadeImage.Of("file a 1") with { History = [(shell, true), (run, false)] };
        Assert.That(HistoryText.InstructionOf(Reading.Read(made, ArchiveForm.DockerNew).History[1]), Is.EqualTo(expected));
    }

    [TestCase("ENV PASSWORD=two words V=1", "ENV PASSWORD=\"two words\" V=1")]
    [TestCase("ENV A=1 B=2", "ENV A=1 B=2")]
    [TestCase("LABEL a=\"x y\"", "LABEL a=\"x y\"")]
    [TestCase("ENV old style value", "ENV old style value")]
    public void AValueWithSpacesIsQuoted(string step, string expected) =>
        Assert.That(HistoryText.InstructionOf(new(step, false)), Is.EqualTo(expected));

    /// <summary>What a hostile history has in the place of a command is read in one pass.</summary>
    [TestCase("sh -a ")]
    [TestCase("/-/sh -o pipefail ")]
    [TestCase("powershell -a b ")]
    [TestCase("powershell -a ")]
    [TestCase("cmd /a /b ")]
    public void LongStepsTakeMemoryInProportion(string repeated)
    {
        var (small, large) = (AllocatedBy(repeated, 2_000), AllocatedBy(repeated, 200_000));
        Assert.That(large, Is.LessThan(small * 120));
    }

    /// <summary>So are the words of a value.</summary>
    [TestCase("ENV ")]
    [TestCase("LABEL ")]
    public void LongValuesTakeMemoryInProportion(string keyword)
    {
        var (small, large) = (AllocatedBy(keyword + "A=b", " Aa", 2_000, "Aa\""), AllocatedBy(keyword + "A=b", " Aa", 200_000, "Aa\""));
        Assert.That(large, Is.LessThan(small * 120));
    }

    [Test]
    public void PlacesOfAShellAreFound([Values("a", "aa", "a a", "a a a", "ab a", "a b a")] string words)
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => "aab  "[random.Next(5)])]);
            var (first, last) = (text.IndexOf($" {words} ", StringComparison.Ordinal), text.LastIndexOf($" {words} ", StringComparison.Ordinal));
            Assert.That(Occurrences.Of(words, text), first < 0 ? Is.Null : Is.EqualTo(new Occurrences(first + 1, last + 1)), text);
        }
    }

    private static long AllocatedBy(string repeated, int count) => AllocatedBy("|1 V=", repeated, count, "RUN …");

    private static long AllocatedBy(string start, string repeated, int count, string end)
    {
        var step = start + string.Concat(Enumerable.Repeat(repeated, count));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(HistoryText.InstructionOf(new(step, false)), Does.EndWith(end));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
