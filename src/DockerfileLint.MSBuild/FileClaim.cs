using System;
using System.Globalization;
using System.IO;

namespace DockerfileLint.MSBuild;

/// <summary>
/// A Dockerfile that this process lints for all processes of a build: the nodes of a build share nothing but the disk.
/// </summary>
internal sealed class FileClaim : IDisposable
{
    private readonly FileStream stream;

    private FileClaim(FileStream stream) => this.stream = stream;

    /// <summary>Claims a Dockerfile until the claim is disposed; null where another process has it.</summary>
    /// <param name="build">A name that only this build knows.</param>
    /// <param name="path">The Dockerfile.</param>
    public static FileClaim? Take(string build, string path)
    {
        var name = string.Format(CultureInfo.InvariantCulture, "dockerfile-lint-{0}-{1:x16}", build, Hash(path));
        try
        {
            return new FileClaim(new FileStream(
                Path.Combine(Path.GetTempPath(), name),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => stream.Dispose();

    // FNV-1a: the hash of a string differs between processes.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037;
        foreach (var character in text) hash = unchecked((hash ^ character) * 1099511628211);
        return hash;
    }
}
