using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Comparing;
using DockerfileLint.Imaging.Histories;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Comparing;

/// <summary>Where two images differ: layers by content and instruction in order, folders by their live bytes.</summary>
internal sealed class ImageDifferenceTests
{
    /// <summary>Each layer is a letter for its instruction and one for its content.</summary>
    [TestCase("Aa Bb Cc", "Aa Bb Cc", "Aa=Aa Bb=Bb Cc=Cc")]
    [TestCase("Aa Bb Cc", "Aa Cc", "Aa=Aa Bb- Cc=Cc")]
    [TestCase("Aa Cc", "Aa Bb Cc", "Aa=Aa +Bb Cc=Cc")]
    [TestCase("Aa Bb Cc", "Aa Bx Cy", "Aa=Aa Bb~Bx Cc~Cy")]
    [TestCase("Aa Bb", "Bb Aa", "Aa- Bb=Bb +Aa")]
    [TestCase("Aa Xb", "Aa Yc", "Aa=Aa Xb- +Yc")]
    [TestCase("Aa Xb", "Aa Yb", "Aa=Aa Xb=Yb")]
    [TestCase("Ba Bb Bc", "Bc", "Ba- Bb- Bc=Bc")]
    [TestCase("Ba", "Bx Ba By", "+Bx Ba=Ba +By")]
    [TestCase("Aa", "Bb", "Aa- +Bb")]
    public void LayersAreMatchedInOrder(string before, string after, string expected)
    {
        var (old, now) = (before.Split(' '), after.Split(' '));
        var difference = ImageDifference.Of(Read(old), Read(now));
        Assert.That(string.Join(' ', difference.Layers.Select(Shown)), Is.EqualTo(expected));

        string Shown(LayerDifference layer) => layer switch
        {
            { Before: null } => "+" + now[layer.After!.Index],
            { After: null } => old[layer.Before.Index] + "-",
            _ => old[layer.Before.Index] + (layer.IsSame ? "=" : "~") + now[layer.After.Index],
        };
    }

    [TestCase("RUN /bin/sh -c make  all # buildkit", "RUN |1 V=1 /bin/sh -c make all # buildkit", true)]
    [TestCase("|1 V=1 /bin/sh -c make", "RUN /bin/sh -c make # buildkit", true)]
    [TestCase("/bin/sh -c #(nop) COPY file:{0} in /x ", "/bin/sh -c #(nop) COPY file:{1} in /x ", true)]
    [TestCase("/bin/sh -c #(nop) COPY --chown=1:1file:{0} in /x ", "/bin/sh -c #(nop) COPY --chown=1:1file:{1} in /x ", true)]
    [TestCase("/bin/sh -c #(nop) COPY file:{0} in /x ", "/bin/sh -c #(nop) COPY file:{1} in /y ", false)]
    [TestCase("/bin/sh -c #(nop) COPY file:{0} in /x ", "COPY a /x # buildkit", true)]
    [TestCase("/bin/sh -c #(nop) COPY --chown=1:1multi:{0} in /x/ ", "COPY --chown=1:1 a b /x/ # buildkit", true)]
    [TestCase("/bin/sh -c #(nop) ADD file:{0} in /x ", "COPY a /x # buildkit", false)]
    [TestCase("/bin/sh -c #(nop) COPY file:{0} in /x ", "COPY a /y/x # buildkit", false)]
    [TestCase("COPY a /x # buildkit", "COPY --chown=1:1 a /x # buildkit", true)]
    [TestCase("COPY a /x # buildkit", "COPY b /x # buildkit", false)]
    [TestCase("echo a b", "RUN echo a b # buildkit", true)]
    [TestCase("|1 V=1 /bin/bash -ec make", "RUN |1 V=2 /bin/bash -ec make # buildkit", true)]
    [TestCase("RUN |1 V=s3cr3t rm -rf /c # buildkit", "RUN |1 V=other rm -rf /c # buildkit", true)]
    [TestCase("RUN |1 V=s3cr3t rm -rf /c # buildkit", "RUN |1 V=s3cr3t rm -rf /d # buildkit", false)]
    [TestCase("RUN |2 V=two words W=1 touch /c # buildkit", "|2 V=other words W=1 touch /c", true)]
    [TestCase("RUN |1 V=two words /bin/sh -c make # buildkit", "RUN |2 V=1 W= /bin/sh -c make # buildkit", true)]
    [TestCase("/bin/sh -c #(nop) WORKDIR /srv", "WORKDIR /srv", true)]
    [TestCase("RUN /bin/sh -c echo a:{0} # buildkit", "RUN /bin/sh -c echo a:{1} # buildkit", false)]
    [TestCase("RUN /bin/sh -c make a # buildkit", "RUN /bin/sh -c make b # buildkit", false)]
    public void BuildersWriteTheSameInstructionInTheirWays(string one, string other, bool isSame)
    {
        string[] texts = [.. new[] { one, other }.Select(static text => text
            .Replace("{0}", new string('0', 64), StringComparison.Ordinal)
            .Replace("{1}", new string('f', 64), StringComparison.Ordinal))];
        Assert.That(HistoryText.AreSame(HistoryText.Comparable(new(texts[0], false)), HistoryText.Comparable(new(texts[1], false))), Is.EqualTo(isSame));
        var difference = ImageDifference.Of(Read("file a 1", texts[0]), Read("file a 2", texts[1]));
        Assert.That(difference.Layers, Has.Length.EqualTo(isSame ? 1 : 2));
    }

    [TestCase("/bin/sh -c #(nop) COPY file:{0} in /a b ", "COPY … /a b")]
    [TestCase("/bin/sh -c #(nop) COPY --chown=1:1 --from=x dir:{0} in /many/ ", "COPY --chown=1:1 --from=x … /many/")]
    [TestCase("/bin/sh -c #(nop) ADD --chown=1:1multi:{0} in /many/ ", "ADD --chown=1:1 … /many/")]
    [TestCase("/bin/bash -ec #(nop)  CMD [\"a\" \"b\"]", "CMD [\"a\" \"b\"]")]
    [TestCase("RUN |2 V=1 W=2 /bin/bash -ec make # buildkit", "RUN /bin/bash -ec make")]
    [TestCase("|1 V=1 echo a", "RUN …")]
    [TestCase("RUN /bin/sh -c echo '#(nop)' # buildkit", "RUN echo '#(nop)'")]
    [TestCase("# debian.sh --arch 'amd64'", "# debian.sh --arch 'amd64'")]
    public void AStepIsShownAsAnInstruction(string step, string expected) =>
        Assert.That(HistoryText.InstructionOf(new(step.Replace("{0}", new string('a', 64), StringComparison.Ordinal), false)), Is.EqualTo(expected));

    /// <summary>Without a history only the content counts.</summary>
    [Test]
    public void WithoutAHistoryTheContentCounts()
    {
        var before = MadeImage.Of("file a 1\n---\nfile b 2") with { History = [] };
        var after = MadeImage.Of("file a 1\n---\nfile b 3") with { History = [] };
        var layers = ImageDifference.Of(Read(before), Read(after)).Layers;
        Assert.That(layers.Select(static layer => (layer.Before?.Index, layer.After?.Index)), Is.EqualTo(new (int?, int?)[] { (0, 0), (1, null), (null, 1) }));
        Assert.That(layers.Select(static layer => layer.Growth), Is.EqualTo(new[] { 0, -2, 3 }));
    }

    [TestCase("file a/x 10", "file a/x 15", "/a 10 15")]
    [TestCase("file a/x 10", "file a/x 10 as=other", "")]
    [TestCase("file a/x 10", "file b/x 10", "/a 10 0, /b 0 10")]
    [TestCase("file a/b/c/x 10", "dir a", "/a/b/c 10 0")]
    [TestCase("file a/x 10\nfile a/b/x 10", "dir a", "/a 20 0, /a/b 10 0")]
    [TestCase("file a/x 2\nfile a/b/x 10", "dir a", "/a/b 10 0")]
    [TestCase("file a/b/x 10\nfile a/c/x 1", "file a/b/x 1\nfile a/c/x 10", "/a/b 10 1, /a/c 1 10")]
    [TestCase("file a/x 10", "file a 4", "/a 10 0")]
    [TestCase("file a/x 10\n---\ngone a/x", "file a/x 3", "/a 0 3")]
    [TestCase("file a/x 10\nhard b/y -> a/x", "file a/x 10\nfile b/y 10 as=a/x", "/b 0 10")]
    [TestCase("file x 10", "file x 20", "")]
    public void FoldersAreComparedByWhatAContainerSees(string before, string after, string expected)
    {
        var difference = ImageDifference.Of(Read(MadeImage.Of(before)), Read(MadeImage.Of(after)));
        Assert.That(string.Join(", ", difference.Folders.Select(static one => $"{one.Path} {one.Before} {one.After}")), Is.EqualTo(expected));
    }

    [Test]
    public void OnlyTheLargestFoldersAreShown()
    {
        var many = string.Join('\n', Enumerable.Range(1, 50).Select(static number => $"file folder{number}/x {number}"));
        var folders = ImageDifference.Of(Read(MadeImage.Of("dir a")), Read(MadeImage.Of(many))).Folders;
        Assert.That(folders.Select(static one => one.After), Is.EqualTo(Enumerable.Range(31, 20).Reverse()));
    }

    [Test]
    public void WhatIsNotNeededIsComparedByKind()
    {
        var before = Read(MadeImage.Of("file var/lib/apt/lists/a 10\nfile usr/share/doc/b 5\nfile tmp/c 7"));
        var after = Read(MadeImage.Of("file usr/share/doc/b 6\nfile tmp/c 7"));
        var waste = ImageDifference.Of(before, after).Waste.Select(static one => $"{one.Kind} {one.Before} {one.After}");
        Assert.That(waste, Is.EqualTo(new[] { "AptIndex 10 0", "Documentation 5 6" }));
    }

    private static ContainerImage Read(IEnumerable<string> layers) => Read(
        MadeImage.Of(string.Join("\n---\n", layers.Select(static layer => $"file x{layer[1]} 1"))) with
        {
            History = [.. layers.Select(static layer => ($"RUN {layer[0]} # buildkit", false))],
        });

    private static ContainerImage Read(string layer, string createdBy) => Read(MadeImage.Of(layer) with { History = [(createdBy, false)] });

    private static ContainerImage Read(MadeImage image) => Reading.Read(image, ArchiveForm.DockerNew);
}
