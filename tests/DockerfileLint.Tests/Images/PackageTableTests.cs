using System;
using System.Collections.Generic;
using DockerfileLint.Images;
using NUnit.Framework;

namespace DockerfileLint.Tests.Images;

/// <summary>Tables of packages, with what they bring.</summary>
internal sealed class PackageTableTests
{
    private static readonly PackageTable Table =
        new("a\t10\t1\t2\nb\t200\t0 2\t\nc\t3000\t\t\n", 1, StringComparer.OrdinalIgnoreCase);

    [TestCase("a", 3210)]
    [TestCase("B", 3210)]
    [TestCase("c", 3000)]
    public void APackageBringsWhatItNeedsOnce(string name, long bytes)
    {
        var found = new HashSet<int>();
        Assert.That(Table.Add(name, found), Is.True);
        Assert.That(Table.Sum(found, 0), Is.EqualTo(bytes));
    }

    [Test]
    public void AnUnknownPackageAddsNothing()
    {
        var found = new HashSet<int>();
        Assert.That(Table.Add("d", found), Is.False);
        Assert.That(found, Is.Empty);
    }

    // Measured with an SDK in November 2026: 33.8 MB without a runtime identifier and 1.8 MB with one.
    [TestCase("Microsoft.Data.Sqlite", 30, 34)]
    [TestCase("microsoft.entityframeworkcore.sqlite", 30, 34)]
    [TestCase("SkiaSharp", 35, 45)]
    [TestCase("Confluent.Kafka", 60, 85)]
    [TestCase("Serilog", 0, 0)]
    public void PackagesOfDotNetBringFilesForOtherPlatforms(string name, double least, double most) =>
        Assert.That(NuGetPackages.BytesForOthers([name]) / 1e6, Is.InRange(least, most));

    [Test]
    public void WhatTwoPackagesBringCountsOnce() => Assert.That(
        NuGetPackages.BytesForOthers(["Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite"]),
        Is.EqualTo(NuGetPackages.BytesForOthers(["Microsoft.Data.Sqlite"])));

    [TestCase("webpack", 3, 40)]
    [TestCase("pnpm", 10, 100)]
    public void PackagesOfNodeAreCompressedInTheCache(string name, double least, double most)
    {
        var found = new HashSet<int>();
        Assert.That(NpmPackages.Add(name, found), Is.True);
        Assert.That(NpmPackages.ArchiveBytes(found) / 1e6, Is.InRange(least, most));
        Assert.That(NpmPackages.InstalledBytes(found), Is.GreaterThan(NpmPackages.ArchiveBytes(found)));
    }
}
