using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Benchmarks;

/// <summary>A context whose files were listed before, so that the walk is not measured again.</summary>
internal sealed class KnownEntries(IBuildContext context, ImmutableArray<ContextEntry> entries) : IBuildContext
{
    public ImmutableArray<ContextEntry>? Entries => entries;

    public SourceText? DockerIgnore => context.DockerIgnore;

    public bool? HasDockerIgnore => context.HasDockerIgnore;

    public string? DockerfilePath => context.DockerfilePath;

    public bool? Exists(string path) => context.Exists(path);

    public SourceText? Read(string path) => context.Read(path);
}
