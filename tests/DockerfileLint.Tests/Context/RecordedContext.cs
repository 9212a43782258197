using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Context;

/// <summary>A build context of which the list of files is known, but none of their texts.</summary>
internal sealed class RecordedContext : IBuildContext, IRepositoryContext
{
    private readonly string dockerfile;

    public RecordedContext(IEnumerable<ContextEntry> files, string? dockerIgnore, string dockerfile)
    {
        this.dockerfile = dockerfile;
        Entries = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        HasDockerIgnore = dockerIgnore is not null;
        DockerIgnore = SourceText.From(dockerIgnore ?? "", ".dockerignore");
    }

    public ImmutableArray<ContextEntry>? Entries { get; }

    public SourceText? DockerIgnore { get; }

    public bool? HasDockerIgnore { get; }

    public string? DockerfilePath => dockerfile;

    public ImmutableArray<(string Below, SourceText Text)> OuterGitIgnores { get; init; } = [];

    public IEnumerable<SourceText> OuterBuildTexts => [];

    public string Name => ".";

    public ImmutableArray<string> SourcesOfAll => [];

    public bool? Exists(string path) => path.Length == 0 || Entries!.Value.Any(entry => entry.Path == path || entry.Path.StartsWith(path + "/", StringComparison.Ordinal));

    public SourceText? Read(string path) => null;
}
