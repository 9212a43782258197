using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace DockerfileLint.Projects;

/// <summary>The elements of project files that decide what restore downloads, and where it stores the result.</summary>
internal static class RestoreElements
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "PackageReference", "PackageVersion", "GlobalPackageReference", "PackageDownload", "FrameworkReference",
        "KnownFrameworkReference", "ProjectReference", "Sdk",
        "ManagePackageVersionsCentrally", "CentralPackageTransitivePinningEnabled", "SelfContained", "PublishAot",
        "PublishReadyToRun", "PublishTrimmed", "PublishSingleFile",
        "PublishSelfContained", "IsAotCompatible", "UseArtifactsOutput", "ArtifactsPath",
        "BaseIntermediateOutputPath", "MSBuildProjectExtensionsPath",
    };

    private static readonly string[] Starts = ["Restore", "NuGet", "TargetFramework", "RuntimeIdentifier"];

    /// <summary>Whether a file contains one of them.</summary>
    public static bool AnyIn(XElement root) =>
        root.Descendants().Any(static element => IsRead(element.Name.LocalName));

    private static bool IsRead(string name) =>
        Names.Contains(name) || Starts.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
