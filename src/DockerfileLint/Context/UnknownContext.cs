using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>An unknown build context.</summary>
public sealed class UnknownContext : IBuildContext
{
    /// <summary>The only instance.</summary>
    public static readonly UnknownContext Instance = new();

    private UnknownContext()
    {
    }

    /// <inheritdoc/>
    public ImmutableArray<ContextEntry>? Entries => null;

    /// <inheritdoc/>
    public SourceText? DockerIgnore => null;

    /// <inheritdoc/>
    public bool? HasDockerIgnore => null;

    /// <inheritdoc/>
    public string? DockerfilePath => null;

    /// <inheritdoc/>
    public bool? Exists(string path) => null;

    /// <inheritdoc/>
    public SourceText? Read(string path) => null;
}
