using System;
using System.IO;

namespace DockerfileLint.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class RepositoryFolder
{
    private static readonly string Root = Find();

    /// <summary>A path in it.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "DockerfileLint.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
