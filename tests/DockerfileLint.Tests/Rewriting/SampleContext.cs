using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Rewriting;

/// <summary>The folder of a sample as a build context.</summary>
internal sealed class SampleContext : IBuildContext
{
    private readonly string folder;
    private readonly ImmutableArray<ContextEntry> entries;

    public SampleContext(string folder)
    {
        this.folder = folder;
        entries =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), Size: new FileInfo(path).Length))
                .Where(static file => !file.Path.EndsWith(".verified.txt", StringComparison.Ordinal) && !file.Path.EndsWith(".received.txt", StringComparison.Ordinal))
                .OrderBy(static file => file.Path, StringComparer.Ordinal)
                .Select(static file => new ContextEntry(file.Path, file.Size)),
        ];
        var ignore = Path.Combine(folder, ".dockerignore");
        HasDockerIgnore = File.Exists(ignore);
        DockerIgnore = SourceText.From(HasDockerIgnore == true ? File.ReadAllText(ignore) : "", ".dockerignore");
    }

    public ImmutableArray<ContextEntry>? Entries => entries;

    public SourceText? DockerIgnore { get; }

    public bool? HasDockerIgnore { get; }

    public string? DockerfilePath => "Dockerfile";

    public bool? Exists(string path) =>
        entries.Any(entry => entry.Path == path || entry.Path.StartsWith(path + "/", StringComparison.Ordinal));

    public SourceText? Read(string path) =>
        entries.Any(entry => entry.Path == path) ? SourceText.From(File.ReadAllText(Path.Combine(folder, path)), path) : null;
}
