using DockerfileLint.Images;
using NUnit.Framework;

namespace DockerfileLint.Tests.Images;

/// <summary>The package lists of Debian and Ubuntu.</summary>
internal sealed class AptListsTests
{
    // Real builds of November 2026 on Debian 12: 19,856,468 bytes.
    [TestCase("debian:12", 19_700_000, 20_000_000)]
    [TestCase("debian:bookworm-slim", 19_700_000, 20_000_000)]
    [TestCase("debian:13.1-slim", 20_500_000, 23_000_000)]
    [TestCase("python:3.13-slim-trixie", 20_500_000, 23_000_000)]
    [TestCase("python:3.13", 19_700_000, 20_000_000)]
    [TestCase("ubuntu:24.04", 50_000_000, 60_000_000)]
    [TestCase("ubuntu:noble-20260817", 50_000_000, 60_000_000)]
    [TestCase("eclipse-temurin:21-jre-jammy", 75_000_000, 90_000_000)]
    [TestCase("nvidia/cuda:12.9.1-runtime-ubuntu24.04", 50_000_000, 60_000_000)]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0", 50_000_000, 60_000_000)]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:8.0", 19_700_000, 20_000_000)]
    public void TheReleaseDecides(string image, long least, long most) =>
        Assert.That(AptLists.BytesOf(ImageReference.Parse(image)), Is.InRange(least, most));

    [TestCase("ubuntu")]
    [TestCase("ubuntu:24.10")]
    [TestCase("eclipse-temurin:21")]
    [TestCase("acme/app:noble")]
    [TestCase("nvidia/cuda:12.9.1-runtime-ubuntu24.041")]
    [TestCase("python:3.13-alpine")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0-alpine")]
    public void OfOtherImagesNothingIsKnown(string image) =>
        Assert.That(AptLists.BytesOf(ImageReference.Parse(image)), Is.Null);
}
