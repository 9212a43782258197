using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Semantics;

/// <summary>A build context of listed files and no .dockerignore.</summary>
internal sealed class ListedContext : IBuildContext
{
    public ListedContext(params (string Path, long Size)[] files) =>
        Entries = files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => new ContextEntry(file.Path, file.Size)).ToImmutableArray();

    public ImmutableArray<ContextEntry>? Entries { get; }

    public SourceText? DockerIgnore => null;

    public bool? HasDockerIgnore => false;

    public string? DockerfilePath => "Dockerfile";

    public bool? Exists(string path) => Entries!.Value.Any(entry => entry.Path == path || entry.Path.StartsWith(path + "/", StringComparison.Ordinal));

    public SourceText? Read(string path) => null;
}
