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

    /// <summary>The ids of all packages, with the folders of their projects.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DockerfileLint"] = "src/DockerfileLint",
        ["DockerfileLint.Analyzers"] = "analyzers/DockerfileLint.Analyzers.Package",
        ["DockerfileLint.Imaging"] = "src/DockerfileLint.Imaging",
        ["DockerfileLint.MSBuild"] = "src/DockerfileLint.MSBuild",
        ["DockerfileLint.Reporting"] = "src/DockerfileLint.Reporting",
        ["DockerfileLint.Tool"] = "src/DockerfileLint.Tool",
        ["DockerfileLint.Workspaces"] = "src/DockerfileLint.Workspaces",
    };

    [OneTimeSetUp]
    public void Pack()
    {
        folder = new TemporaryFolder();
        foreach (var id in Projects.Keys) Pack(id, Feed);
    }

    [OneTimeTearDown]
    public void Delete() => folder?.Dispose();

    /// <summary>Packs what is built, with its symbols. Package validation is a part of it.</summary>
    public static void Pack(string id, string output)
    {
        var project = Repository.PathOf(Projects[id]);
        var packed = Command.DotNet(
            Repository.Root,
            ["pack", project, "--no-build", "-p:BuildProjectReferences=false", "-c", Repository.Configuration, "-o", output, $"-p:MinVerVersionOverride={Version}", $"-p:PackageVersion={Version}", $"-p:ReadyToRunRuntimes={Runtime}", "-v", "m", "-tl:off"]);
        Assert.That(packed.Status, Is.Zero, packed.Output + packed.Error);
        Assert.That(packed.Output, Does.Not.Contain("warning"));
    }
}
