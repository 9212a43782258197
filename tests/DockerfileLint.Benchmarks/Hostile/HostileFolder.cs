using System;
using System.IO;
using DockerfileLint.Tests.Hostile.Shapes;

namespace DockerfileLint.Benchmarks.Hostile;

/// <summary>A hostile input on the disk.</summary>
internal sealed class HostileFolder : IDisposable
{
    public HostileFolder(HostileInput input)
    {
        Write("Dockerfile", input.Bytes);
        File.WriteAllText(PathOf(".editorconfig"), input.EditorConfig ?? "root = true\n");
        if (input.DockerIgnore is not null) File.WriteAllText(PathOf(".dockerignore"), input.DockerIgnore);
        foreach (var (path, text) in input.Files) Write(path, System.Text.Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The path of the folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("hostile").FullName;

    /// <summary>What <c>fix</c> may change: equal twice where nothing was written between.</summary>
    public string Contents => Read("Dockerfile") + Read(".dockerignore");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string PathOf(string path) => Path.Combine(Root, path);

    private string Read(string path) => File.Exists(PathOf(path)) ? File.ReadAllText(PathOf(path)) : "";

    private void Write(string path, byte[] bytes)
    {
        if (path.Contains('/', StringComparison.Ordinal)) Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
    }
}
