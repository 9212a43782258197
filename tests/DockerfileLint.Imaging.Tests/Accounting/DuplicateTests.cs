using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>What the image has twice, and somebody can do something about.</summary>
internal sealed class DuplicateTests
{
    [TestCase("app/a", "lib/own/a", 5000)]
    [TestCase("app/a", "usr/lib/a", 5000)]
    [TestCase("usr/lib/a", "app/a", 5000)]
    [TestCase("usr/local/lib/a", "usr/local/share/a", 5000)]
    [TestCase("usr/src/app/a", "usr/lib/a", 5000)]
    [TestCase("app/node_modules/a/a", "build/node_modules/a/a", 5000)]
    [TestCase("app/node_modules/a/a", "app/dist/a", 5000)]
    [TestCase("usr/bin/git", "usr/lib/git-core/git", 0)]
    [TestCase("bin/a", "lib/a", 0)]
    [TestCase("app/node_modules/a/a", "app/node_modules/b/node_modules/a/a", 0)]
    [TestCase("srv/node_modules/a/a", "usr/share/nodejs/a/a", 0)]
    [TestCase("usr/local/lib/python3.12/site-packages/a/a", "usr/local/lib/python3.12/site-packages/b/a", 0)]
    [TestCase("app/a", "tmp/a", 0)]
    public void WhatPackageManagersPutThereTwiceDoesNotCount(string one, string other, long expected) => Assert.That(
        Read($"file {one} 5000 as=same\nfile {other} 5000 as=same"), Is.EqualTo(expected));

    [TestCase(4095, 0)]
    [TestCase(4096, 4096)]
    public void SmallFilesDoNotCount(int bytes, long expected) =>
        Assert.That(Read($"file app/a {bytes} as=same\nfile app/b {bytes} as=same"), Is.EqualTo(expected));

    private static long Read(string layers) => Reading.Read(MadeImage.Of(layers), ArchiveForm.DockerNew).DuplicateBytes;
}
