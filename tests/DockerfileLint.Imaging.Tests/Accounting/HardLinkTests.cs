using System.Linq;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>A file with several names is shown by one that is there, or by that which went last.</summary>
internal sealed class HardLinkTests
{
    [TestCase("file u/a 9000\nhard v/b -> u/a", "/u/a", "/u")]
    [TestCase("file u/a 9000\nhard v/b -> u/a\n---\ngone u", "/v/b", "/v")]
    [TestCase("file u/a 9000\nhard v/b -> u/a\n---\ngone u/a\n---\nfile u/a 10", "/v/b", "/v")]
    [TestCase("file u/a 9000\nhard v/b -> u/a\nhard c -> u/a\n---\ngone u\ngone v", "/c", null)]
    [TestCase("file d/x 9000\nhard d/y -> d/x\nhard d/b -> d/x\n---\ngone d/x", "/d/y", "/d")]
    [TestCase("file u/a 9000\nhard v/b -> u/a\n---\ngone u\n---\nhard u/a -> v/b", "/u/a", "/u")]
    public void AFileIsShownByANameThatIsThere(string layers, string path, string? folder)
    {
        var image = Read(layers);

        Assert.That(image.LargestFiles[0].Path, Is.EqualTo(path));
        Assert.That(image.LargestFolders.Select(static one => one.Path).FirstOrDefault(), Is.EqualTo(folder));
    }

    [TestCase("file u/a 9000\nhard v/b -> u/a\n---\ngone u\n---\ngone v/b", 2, "/v/b")]
    [TestCase("file u/a 9000\nhard v/b -> u/a\n---\ngone v\n---\ngone u", 2, "/u/a")]
    [TestCase("file u/a 9000\nhard v/b -> u/a\n---\ngone v\ngone u", 1, "/u/a")]
    [TestCase("file u/a 9000\nhard v/b -> u/a\n---\ngone u\ngone v", 1, "/u/a")]
    [TestCase("file u/a 9000\nhard v/b -> u/a\n---\nfile u/a 5\n---\nfile v/b 5", 2, "/v/b")]
    [TestCase("file u/a 9000\nhard v/b -> u/a\n---\nhard u/c -> u/a\n---\ngone u/a\ngone v\n---\ngone u", 3, "/u/c")]
    public void WhatIsHiddenIsShownByTheNameThatWentLast(string layers, int hider, string path)
    {
        var hidden = Read(layers).Hidden.Single(static one => one.Bytes == 9000);

        Assert.That((hidden.Hider, hidden.Largest.Single().Path), Is.EqualTo((hider, path)));
    }

    /// <summary>Whatever comes first in the layer: what another name needs isn't waste.</summary>
    [TestCase("file tmp/a 9000\nhard srv/a -> tmp/a", "")]
    [TestCase("file srv/a 9000\nhard tmp/a -> srv/a", "")]
    [TestCase("file tmp/a 9000\nhard srv/a -> tmp/a\n---\ngone tmp/a", "")]
    [TestCase("file tmp/a 9000\nhard srv/a -> tmp/a\n---\ngone srv/a", "TemporaryFiles 9000 /tmp/a")]
    [TestCase("file srv/a 9000\nhard tmp/a -> srv/a\n---\ngone srv/a", "TemporaryFiles 9000 /tmp/a")]
    [TestCase("file tmp/a 9000\nhard var/cache/apt/a -> tmp/a", "TemporaryFiles 9000 /tmp/a")]
    [TestCase("file root/.cache/uv/a 9000\nhard usr/local/lib/python3.11/site-packages/a -> root/.cache/uv/a", "")]
    public void OnlyWhatNoNameNeedsIsWaste(string layers, string expected) =>
        Assert.That(
            string.Join("; ", Read(layers).WasteFiles.Select(static waste => $"{waste.Kind} {waste.Bytes} {waste.Largest}")),
            Is.EqualTo(expected));

    /// <summary><c>RUN touch /usr/bin/perl</c>: the layer below has its content by another name still.</summary>
    [Test]
    public void ACopyIsOfTheNameThatIsStillThere()
    {
        var image = Read("file opt/perl 9000\nhard opt/perl5.36.0 -> opt/perl\n---\nfile opt/perl 9000 at=5");
        var copy = image.DuplicateFiles.Single();

        Assert.That((copy.Content.Node.Path, copy.First.Node.Path), Is.EqualTo(("/opt/perl", "/opt/perl5.36.0")));
        Assert.That(image.LargestFiles.Select(static file => file.Path), Is.EqualTo(new[] { "/opt/perl", "/opt/perl5.36.0" }));
    }

    private static ContainerImage Read(string layers) => Reading.Read(MadeImage.Of(layers), ArchiveForm.DockerOld);
}
