using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>An unknown build context.</summary>
internal sealed class UnknownContext : IBuildContext
{
    /// <summary>The only instance.</summary>
    public static readonly UnknownContext Instance = new();

    private UnknownContext()
    {
    }

    public ImmutableArray<ContextEntry>? Entries => null;

    public SourceText? DockerIgnore => null;

    public bool? HasDockerIgnore => null;

    public string? DockerfilePath => null;

    public bool? Exists(string path) => null;

    public SourceText? Read(string path) => null;
}
