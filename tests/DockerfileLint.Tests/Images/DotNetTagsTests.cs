using DockerfileLint.Images;
using NUnit.Framework;

namespace DockerfileLint.Tests.Images;

/// <summary>A proposed tag of a .NET image exists: a version has not the systems of every other one.</summary>
internal sealed class DotNetTagsTests
{
    [TestCase("aspnet:8.0", "10.0", "aspnet:10.0")]
    [TestCase("aspnet:8.0.11", "9.0", "aspnet:9.0")]
    [TestCase("aspnet:8.0-bookworm-slim", "10.0", "aspnet:10.0")]
    [TestCase("aspnet:6.0-bullseye-slim-amd64", "10.0", "aspnet:10.0-amd64")]
    [TestCase("aspnet:6.0-bullseye-slim", "8.0", "aspnet:8.0-bookworm-slim")]
    [TestCase("sdk:6.0-focal", "8.0", "sdk:8.0-noble")]
    [TestCase("runtime:8.0-jammy-chiseled-extra", "10.0", "runtime:10.0-noble-chiseled-extra")]
    [TestCase("runtime:10.0-noble-chiseled", "6.0", "runtime:6.0-jammy-chiseled")]
    [TestCase("aspnet:8.0-jammy", "9.0", "aspnet:9.0-noble")]
    [TestCase("aspnet:8.0-alpine3.18", "10.0", "aspnet:10.0-alpine")]
    [TestCase("aspnet:8.0-alpine3.20-composite", "10.0", "aspnet:10.0-alpine-composite")]
    [TestCase("aspnet:8.0-alpine-extra", "6.0", "aspnet:6.0-alpine")]
    [TestCase("runtime:8.0-cbl-mariner2.0-distroless", "10.0", "runtime:10.0-azurelinux3.0-distroless")]
    [TestCase("runtime:9.0-azurelinux3.0", "6.0", "runtime:6.0-cbl-mariner2.0")]
    [TestCase("sdk:10.0-noble-aot", "9.0", "sdk:9.0-noble")]
    [TestCase("aspnet:6.0-nanoserver-1809", "10.0", null)]
    [TestCase("aspnet:9.0", "11.0", null)]
    public void AnotherVersionHasASystemOfItsOwn(string image, string version, string? expected)
    {
        const string Registry = "mcr.microsoft.com/dotnet/";
        var read = DotNetImage.Of(ImageReference.Parse(Registry + image))!;
        Assert.That(DotNetTags.WithVersion(read, version), Is.EqualTo(expected is null ? null : Registry + expected));
    }

    [TestCase("aspnet:8.0-alpine", true)]
    [TestCase("aspnet:7.0-alpine", false)]
    [TestCase("aspnet:7.0-jammy-chiseled", true)]
    public void TheVariantWithIcuCameWithDotNet8OnAlpine(string image, bool expected) => Assert.That(
        DotNetTags.HasExtra(DotNetImage.Of(ImageReference.Parse("mcr.microsoft.com/dotnet/" + image))!), Is.EqualTo(expected));
}
