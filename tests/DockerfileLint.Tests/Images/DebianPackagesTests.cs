using DockerfileLint.Images;
using NUnit.Framework;

namespace DockerfileLint.Tests.Images;

/// <summary>What packages of Debian take with all that they need.</summary>
internal sealed class DebianPackagesTests
{
    [TestCase("gcc", false, 150, 220)]
    [TestCase("curl", false, 10, 16)]
    [TestCase("curl", true, 15, 25)]
    [TestCase("jq", true, 0.5, 3)]
    [TestCase("nodejs", false, 80, 120)]
    public void APackageTakesWhatItNeeds(string name, bool withRecommended, double least, double most)
    {
        var bytes = DebianPackages.Find(name, withRecommended)!.BytesBeyond(new PackageSet(DebianPackages.Count));
        Assert.That(bytes / 1e6, Is.InRange(least, most));
    }

    [Test]
    public void AnUnknownPackageHasNoBytes() => Assert.That(DebianPackages.Find("no-such-package", withRecommended: true), Is.Null);

    [TestCase("debian:12", 0, 0)]
    [TestCase("python:3.13-slim", 1, 10)]
    [TestCase("golang:1.25", 200, 500)]
    [TestCase("python:3.13", 600, 900)]
    public void ABaseHasPackagesAlready(string image, double least, double most)
    {
        var packages = DebianBases.PackagesOf(ImageReference.Parse(image))!;
        Assert.That(packages.BytesBeyond(new PackageSet(DebianPackages.Count)) / 1e6, Is.InRange(least, most));
    }

    // git has 12 MB of translations and 1 MB of documentation.
    [TestCase("debian:12", 55, 65)]
    [TestCase("debian:12-slim", 40, 48)]
    [TestCase("ubuntu:24.04", 40, 48)]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:8.0", 35, 43)]
    public void APackageTakesLessWhereDocumentationIsLeftOut(string image, double least, double most)
    {
        var packages = DebianBases.PackagesOf(ImageReference.Parse(image))!;
        var bytes = -packages.BytesBeyond(new PackageSet(DebianPackages.Count));
        packages.Add(DebianPackages.Find("git", withRecommended: false)!);
        bytes += packages.BytesBeyond(new PackageSet(DebianPackages.Count));
        Assert.That(bytes / 1e6, Is.InRange(least, most));
    }

    [TestCase("python:3.13-alpine")]
    [TestCase("acme/python:3.13")]
    [TestCase("mongo:8")]
    public void OfOtherBasesNothingIsKnown(string image) => Assert.That(DebianBases.PackagesOf(ImageReference.Parse(image)), Is.Null);

    [TestCase("debian:12", true)]
    [TestCase("nginx", true)]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:8.0", true)]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0", false)]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:8.0-jammy", false)]
    [TestCase("ubuntu:24.04", false)]
    [TestCase("eclipse-temurin:21", false)]
    [TestCase("python:3.13-alpine", false)]
    public void OnlyImagesOfDebianHaveDebiansLists(string image, bool expected) =>
        Assert.That(DebianBases.IsDebian(ImageReference.Parse(image)), Is.EqualTo(expected));
}
