using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>The product's packages, packed once for all tests under a version that no cache can know.</summary>
[SetUpFixture]
internal sealed class Packages
{
    private static TemporaryFolder? folder;

    /// <summary>The version of the packages.</summary>
    public static string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>The folder feed that holds them.</summary>
    public static string Feed => folder!.PathOf("feed");

    /// <summary>The runtime that the packages are compiled ahead for: no other could be tried here.</summary>
    public static string Runtime { get; } =
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux") + (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "-arm64" : "-x64");

    /// <summary>What the builds under test see: a package cache of their own.</summary>
    public static IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = folder!.PathOf("cache") };

    [OneTimeSetUp]
    public void Pack()
    {
        folder = new TemporaryFolder();
        Pack("src", "DockerfileLint");
        Pack("src", "DockerfileLint.Workspaces");
        Pack("src", "DockerfileLint.MSBuild");
        Pack("analyzers", "DockerfileLint.Analyzers.Package");
    }

    [OneTimeTearDown]
    public void Delete() => folder?.Dispose();

    private static void Pack(string root, string name)
    {
        var project = Repository.PathOf(root, name, $"{name}.csproj");
        var packed = Command.DotNet(
            Repository.Root,
            ["pack", project, "--no-build", "-p:BuildProjectReferences=false", "-c", Repository.Configuration, "-o", Feed, $"-p:PackageVersion={Version}", $"-p:ReadyToRunRuntimes={Runtime}", "-v", "q"]);
        Assert.That(packed.Status, Is.Zero, packed.Output + packed.Error);
    }
}
