using System;
using System.IO;
using System.Linq;
using System.Reflection;
using DockerfileLint.Tests;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>The repository that this test was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = RepositoryFolder.PathOf();

    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>Whether the assemblies were built without the paths of this machine: not by default in Debug.</summary>
    public static bool HidesPaths => Metadata("HidesPaths") == "true";

    /// <summary>The command as it was built.</summary>
    public static string Tool => Path.Combine(Root, "src", "DockerfileLint.Tool", "bin", Configuration, "net10.0", "dockerfile-lint.dll");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == key)?.Value
        ?? throw new InvalidOperationException($"The test was built without {key}.");
}
