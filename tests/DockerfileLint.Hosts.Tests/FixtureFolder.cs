using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Tests.Rules;

namespace DockerfileLint.Hosts.Tests;

/// <summary>All fixtures of all rules on disk, each in a folder of its own.</summary>
internal sealed class FixtureFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;

    public FixtureFolder()
    {
        Directory.CreateDirectory(Path.Combine(root, ".git"));
        foreach (var fixture in Fixture.All()) Dockerfiles[fixture.ToString()] = Write(fixture);
        // Of each its folder is the context, whatever is in it.
        File.WriteAllText(
            Path.Combine(root, "compose.yaml"),
            "services:\n" + string.Concat(Dockerfiles.Keys.Select((name, i) => $"  s{i}:\n    build: {name}\n")));
    }

    public string Root => root;

    /// <summary>The Dockerfiles by the name of their fixture.</summary>
    public Dictionary<string, string> Dockerfiles { get; } = new(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Write(Fixture fixture)
    {
        var folder = Path.Combine(root, fixture.ToString());
        Directory.CreateDirectory(folder);
        var context = fixture.Input().Context;
        foreach (var entry in context.Entries ?? [])
        {
            var path = Path.Combine(folder, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.Create(path);
            if (context.Read(entry.Path) is { } text) file.Write(text.ToBytes());
            else file.SetLength(entry.Size);
        }

        if (context.HasDockerIgnore == true) File.WriteAllBytes(Path.Combine(folder, ".dockerignore"), context.DockerIgnore!.ToBytes());
        var dockerfile = Path.Combine(folder, "Dockerfile");
        File.WriteAllText(dockerfile, fixture.Marked.Text);
        return dockerfile;
    }
}
