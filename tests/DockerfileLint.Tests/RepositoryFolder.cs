using System.IO;
using NUnit.Framework;

namespace DockerfileLint.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class RepositoryFolder
{
    /// <summary>A path in it.</summary>
    public static string PathOf(params string[] parts)
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "DockerfileLint.sln"))) return Path.Combine([folder.FullName, .. parts]);
        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
