using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Hosts.Tests;

/// <summary>A build context of which, as in a compiler, no more than the .dockerignore is known.</summary>
internal sealed class KnownToAnalyzers(IBuildContext context) : IBuildContext
{
    public ImmutableArray<ContextEntry>? Entries => null;

    public SourceText? DockerIgnore => context.DockerIgnore;

    public bool? HasDockerIgnore => context.HasDockerIgnore;

    public string? DockerfilePath => context.DockerfilePath;

    public bool? Exists(string path) => null;

    public SourceText? Read(string path) => null;
}
