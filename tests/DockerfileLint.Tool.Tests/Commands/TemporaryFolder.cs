using System;
using System.IO;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;

    public string Path { get; }

    public string PathOf(string path) => System.IO.Path.Combine(Path, path);

    /// <summary>Writes a file and the folders above it, and gives its path.</summary>
    public string Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
